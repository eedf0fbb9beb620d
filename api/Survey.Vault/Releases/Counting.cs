using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Survey.Vault.Releases;

/// <summary>One pass over a wave's submissions, without a copy or an object a row: a release counts at the speed of memory.</summary>
internal static class Counting
{
    private const string SelectSubmissions = "select stratum_id, answers from submission where wave_id = ?1";

    /// <param name="rowOf">The sheet and the row of slots for a stored stratum; null to leave its submissions out.</param>
    /// <returns>How many submissions there were.</returns>
    public static long Scan(SqliteConnection connection, long waveId, Func<long, (TallySheet Sheet, long[] Row)?> rowOf)
    {
        Check(raw.sqlite3_prepare_v2(connection.Handle, SelectSubmissions, out var statement), connection);
        using (statement)
        {
            Check(raw.sqlite3_bind_int64(statement, 1, waveId), connection);
            var rows = new Dictionary<long, (TallySheet Sheet, long[] Row)?>();
            var scanned = 0L;
            int step;
            while ((step = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                scanned++;
                var stratum = raw.sqlite3_column_int64(statement, 0);
                if (!rows.TryGetValue(stratum, out var place)) rows[stratum] = place = rowOf(stratum);
                if (place is { } found) found.Sheet.Add(found.Row, raw.sqlite3_column_blob(statement, 1));
            }
            if (step != raw.SQLITE_DONE) Check(step, connection);
            return scanned;
        }
    }

    private static void Check(int result, SqliteConnection connection)
    {
        if (result != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), result);
    }
}
