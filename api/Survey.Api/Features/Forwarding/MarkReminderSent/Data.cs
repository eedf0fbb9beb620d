using System.Data;
using System.Globalization;
using Dapper;

namespace Survey.Api.Features.Forwarding.MarkReminderSent;

internal static class Data
{
    private const string InsertSent = """
        insert into reminder_sent (reminder_id, forwarder_id, sent_on, recorded_at)
        values (@reminderId, @forwarderId, @sentOn, @now)
        on conflict (reminder_id, forwarder_id) do nothing
        """;

    /// <summary>False where the forwarder has marked it before: the log is not rewritten.</summary>
    public static bool Insert(IDbConnection connection, long reminderId, long forwarderId, DateOnly sentOn, string now) =>
        connection.Execute(InsertSent, new { reminderId, forwarderId, sentOn = sentOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), now }) == 1;
}
