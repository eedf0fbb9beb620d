namespace Survey.Api.Features.Collection.ListDays;

internal sealed record DayResponse
{
    /// <summary>yyyy-mm-dd, in the wave's time zone.</summary>
    public required string Day { get; init; }
    /// <summary>By its end, in all.</summary>
    public required int Answered { get; init; }
}
