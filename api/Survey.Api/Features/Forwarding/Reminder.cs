using System.Data;
using System.Text.Json;
using Dapper;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Forwarding;

/// <summary>A planned reminder of a wave, and who has sent it.</summary>
internal sealed record Reminder
{
    private const string SelectReminders = "select id, number, planned_on as PlannedOn, text from reminder where wave_id = @waveId order by number";
    private const string SelectSent = """
        select s.reminder_id as ReminderId, s.forwarder_id as ForwarderId, s.sent_on as SentOn, s.recorded_at as RecordedAt
        from reminder_sent s
        join reminder r on r.id = s.reminder_id
        where r.wave_id = @waveId
        order by s.id
        """;

    public required long Id { get; init; }
    public required int Number { get; init; }
    public required DateOnly PlannedOn { get; init; }
    /// <summary>The manager's own words; null for the standard ones.</summary>
    public LocalizedText? Text { get; init; }
    public required IReadOnlyList<ReminderSent> Sent { get; init; }

    public ReminderSent? SentBy(long forwarderId) => Sent.FirstOrDefault(sent => sent.ForwarderId == forwarderId);

    /// <summary>Its day has come, the wave takes answers, links of the forwarder lag, and it has not been sent.</summary>
    public bool IsDueFor(Forwarder forwarder, IEnumerable<ForwardedLink> links, WaveLinks wave, TimeProvider clock) =>
        wave.State == "open"
        && wave.Deadline?.IsPast(clock) != true
        && PlannedOn <= Deadline.Today(clock, wave.TimeZone)
        && SentBy(forwarder.Id) is null
        && links.Any(link => link.Lags);

    public static IReadOnlyList<Reminder> OfWave(IDbConnection connection, long waveId)
    {
        var sent = connection.Query<ReminderSent>(SelectSent, new { waveId }).ToLookup(row => row.ReminderId);
        return
        [
            .. connection.Query<Row>(SelectReminders, new { waveId }).Select(row => new Reminder
            {
                Id = row.Id,
                Number = (int)row.Number,
                PlannedOn = DateOnly.ParseExact(row.PlannedOn, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                Text = row.Text is null ? null : JsonSerializer.Deserialize<LocalizedText>(row.Text),
                Sent = [.. sent[row.Id]],
            }),
        ];
    }

    private sealed record Row
    {
        public required long Id { get; init; }
        public required long Number { get; init; }
        public required string PlannedOn { get; init; }
        public string? Text { get; init; }
    }
}

internal sealed record ReminderSent
{
    public required long ReminderId { get; init; }
    public required long ForwarderId { get; init; }
    public required string SentOn { get; init; }
    public required string RecordedAt { get; init; }
}
