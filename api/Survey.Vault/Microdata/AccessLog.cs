using System.Data;
using System.Globalization;
using Dapper;

namespace Survey.Vault.Microdata;

/// <summary>Writes the log of who handled single answers. It is written before anything is read: what cannot be logged is not done.</summary>
internal static class AccessLog
{
    // Looked at in the transaction that logs: a wave cannot open again once it is in the log, so what is read then stays what it is.
    private const string InsertReading = """
        insert into microdata_access (wave_id, kind, audience, question, accessed_by, accessed_at)
        select id, @kind, @audience, @question, @by, @now
        from wave
        where id = @waveId and state = 'closed' and erased_at is null
        """;

    private const string InsertChange = """
        insert into microdata_access (wave_id, kind, records, accessed_by, accessed_at)
        values (@waveId, @kind, @records, @by, @now)
        """;

    /// <summary>Notes a reading of a closed wave; false, and nothing noted, where it is not closed or has been erased.</summary>
    public static bool NoteReading(IDbConnection connection, long waveId, string kind, string? audience, string? question, string by, TimeProvider clock) =>
        connection.Execute(InsertReading, new { waveId, kind, audience, question, by, now = Now(clock) }) == 1;

    public static void NoteChange(IDbConnection connection, long waveId, string kind, long? records, string by, TimeProvider clock) =>
        connection.Execute(InsertChange, new { waveId, kind, records, by, now = Now(clock) });

    public static string Now(TimeProvider clock) => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
