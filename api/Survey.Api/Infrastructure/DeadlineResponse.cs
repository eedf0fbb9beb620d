namespace Survey.Api.Infrastructure;

internal sealed record DeadlineResponse
{
    /// <summary>The instant: ISO 8601, UTC.</summary>
    public required string At { get; init; }
    /// <summary>As people there read the clock: yyyy-mm-ddThh:mm.</summary>
    public required string Local { get; init; }
    /// <summary>IANA name of the zone.</summary>
    public required string TimeZone { get; init; }
    /// <summary>In words.</summary>
    public required string Text { get; init; }
    public required bool Passed { get; init; }

    public static DeadlineResponse? Of(Deadline? deadline, TimeProvider clock, string language) => deadline is null ? null : new()
    {
        At = deadline.Stored,
        Local = deadline.Local,
        TimeZone = deadline.TimeZone,
        Text = deadline.In(language),
        Passed = deadline.IsPast(clock),
    };
}
