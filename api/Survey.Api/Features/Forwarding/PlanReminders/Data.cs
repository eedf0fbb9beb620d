using System.Data;
using System.Globalization;
using System.Text.Json;
using Dapper;

namespace Survey.Api.Features.Forwarding.PlanReminders;

internal static class Data
{
    private const string DeleteReminder = "delete from reminder where id = @id";
    private const string InsertReminder = """
        insert into reminder (wave_id, number, planned_on, text)
        values (@waveId, @number, @plannedOn, @text)
        """;

    /// <summary>False, and nothing done, where one that has been sent would change.</summary>
    public static bool Replace(IDbConnection connection, long waveId, IReadOnlyList<PlannedReminder> planned)
    {
        var before = Reminder.OfWave(connection, waveId);
        foreach (var reminder in before)
        {
            var same = reminder.Number <= planned.Count && planned[reminder.Number - 1] is var now && now.PlannedOn == reminder.PlannedOn && Equals(now.Text, reminder.Text);
            if (!same && reminder.Sent.Count > 0) return false;
        }
        var kept = before.Where(reminder => reminder.Sent.Count > 0).Select(reminder => reminder.Number).ToHashSet();
        connection.Execute(DeleteReminder, before.Where(reminder => !kept.Contains(reminder.Number)).Select(reminder => new { id = reminder.Id }));
        connection.Execute(InsertReminder, planned
            .Select((reminder, index) => (reminder, Number: index + 1))
            .Where(one => !kept.Contains(one.Number))
            .Select(one => new
            {
                waveId,
                number = one.Number,
                plannedOn = one.reminder.PlannedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                text = one.reminder.Text is null ? null : JsonSerializer.Serialize(one.reminder.Text),
            }));
        return true;
    }
}
