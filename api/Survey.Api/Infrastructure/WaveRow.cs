namespace Survey.Api.Infrastructure;

/// <summary>What a wave's row says of how it is collected. Whoever reads it takes these columns, and adds its own.</summary>
internal abstract record WaveRow
{
    /// <summary>Of `wave w`.</summary>
    public const string Columns = """
        w.state, w.paused, w.deadline, w.time_zone as TimeZone, w.contact_name as ContactName, w.contact_email as ContactEmail, w.contact_phone as ContactPhone
        """;

    public required string State { get; init; }
    public required long Paused { get; init; }
    public string? Deadline { get; init; }
    public string? TimeZone { get; init; }
    public string? ContactName { get; init; }
    public string? ContactEmail { get; init; }
    public string? ContactPhone { get; init; }

    /// <summary>planned, open, paused, closed or dropped: paused is a rest of an open wave.</summary>
    public string StateNow() => State == "open" && Paused == 1 ? "paused" : State;

    public Deadline? DeadlineOf() => Infrastructure.Deadline.Of(Deadline, TimeZone);

    public Contact? ContactOf() => Contact.Of(ContactName, ContactEmail, ContactPhone);
}
