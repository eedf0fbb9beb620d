using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding;

/// <summary>A planned reminder, with the log of who has sent it.</summary>
internal sealed record ReminderResponse
{
    public required long Id { get; init; }
    public required int Number { get; init; }
    public required DateOnly PlannedOn { get; init; }
    /// <summary>Own words; absent for the standard ones.</summary>
    public LocalizedText? Text { get; init; }
    public required IReadOnlyList<ReminderLogResponse> Sent { get; init; }

    public static IReadOnlyList<ReminderResponse> OfWave(Database database, long waveId)
    {
        var (reminders, forwarders) = database.Read(connection => (Reminder.OfWave(connection, waveId), Forwarder.OfWave(connection, waveId)));
        var names = forwarders.ToDictionary(forwarder => forwarder.Id, forwarder => forwarder.Name);
        return
        [
            .. reminders.Select(reminder => new ReminderResponse
            {
                Id = reminder.Id,
                Number = reminder.Number,
                PlannedOn = reminder.PlannedOn,
                Text = reminder.Text,
                Sent = [.. reminder.Sent.Select(sent => new ReminderLogResponse { ForwarderId = sent.ForwarderId, Forwarder = names[sent.ForwarderId], SentOn = sent.SentOn, RecordedAt = sent.RecordedAt })],
            }),
        ];
    }
}

internal sealed record ReminderLogResponse
{
    public required long ForwarderId { get; init; }
    /// <summary>Name of the forwarder.</summary>
    public required string Forwarder { get; init; }
    /// <summary>yyyy-mm-dd</summary>
    public required string SentOn { get; init; }
    /// <summary>ISO 8601, UTC.</summary>
    public required string RecordedAt { get; init; }
}
