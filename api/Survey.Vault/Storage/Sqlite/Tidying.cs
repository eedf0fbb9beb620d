using Microsoft.Data.Sqlite;

namespace Survey.Vault.Storage.Sqlite;

/// <summary>
/// Writes a wave's rows anew in the order of their random keys. A page is filled from its end, so that within it rows lie in the order
/// of arrival: that of the answers and that of the texts side by side would tell which belong together.
/// </summary>
internal static class Tidying
{
    /// <summary>Larger waves are left until they are closed: the writer would be away for longer than a respondent should notice.</summary>
    internal const int MostRows = 50_000;

    private const string SelectOpen = "select id from wave where state = 'open' order by id";
    private const string CountRows = """
        select max(
            (select count(*) from (select 1 from submission where wave_id = $wave limit $most)),
            (select count(*) from (select 1 from text_answer where wave_id = $wave limit $most)))
        """;

    /// <summary>Every table in which an arrival leaves a row or changes one, with all of its columns (a test looks), the wave first.</summary>
    internal static IReadOnlyList<TidyTable> Tables { get; } =
    [
        new("submission",
            "select wave_id, key, stratum_id, answers from submission where wave_id = $wave order by key",
            "delete from submission where wave_id = $wave",
            "insert into submission (wave_id, key, stratum_id, answers) values ($0, $1, $2, $3)"),
        new("text_answer",
            "select wave_id, id, audience, question, text from text_answer where wave_id = $wave order by id",
            "delete from text_answer where wave_id = $wave",
            "insert into text_answer (wave_id, id, audience, question, text) values ($0, $1, $2, $3, $4)"),
        new("stratum",
            "select id, wave_id, audience, round, breakdowns from stratum where wave_id = $wave order by id",
            "delete from stratum where wave_id = $wave",
            "insert into stratum (id, wave_id, audience, round, breakdowns) values ($0, $1, $2, $3, $4)"),
        new("link_count",
            "select c.link_id, c.answered from link_count c join link l on l.id = c.link_id where l.wave_id = $wave order by c.link_id",
            "delete from link_count where link_id in (select id from link where wave_id = $wave)",
            "insert into link_count (link_id, answered) values ($0, $1)"),
    ];

    /// <summary>The waves that take answers: what came before the program stopped has perhaps not been tidied.</summary>
    public static IReadOnlyList<long> OpenWaves(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SelectOpen;
        using var reader = command.ExecuteReader();
        var waves = new List<long>();
        while (reader.Read()) waves.Add(reader.GetInt64(0));
        return waves;
    }

    /// <summary>One transaction, that is, all of it or nothing.</summary>
    public static void Tidy(SqliteConnection connection, long wave)
    {
        if (IsLarge(connection, wave)) return;
        Connections.Execute(connection, "begin immediate");
        try
        {
            foreach (var table in Tables) Rewrite(connection, table, wave);
            Connections.Execute(connection, "commit");
        }
        catch
        {
            Connections.RollBack(connection);
            throw;
        }
    }

    private static bool IsLarge(SqliteConnection connection, long wave)
    {
        using var command = connection.CreateCommand();
        command.CommandText = CountRows;
        command.Parameters.AddWithValue("$wave", wave);
        command.Parameters.AddWithValue("$most", MostRows + 1);
        return (long)command.ExecuteScalar()! > MostRows;
    }

    private static void Rewrite(SqliteConnection connection, TidyTable table, long wave)
    {
        var rows = new List<object[]>();
        using (var select = Command(connection, table.Select, wave))
        using (var reader = select.ExecuteReader())
            while (reader.Read())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }
        using (var delete = Command(connection, table.Delete, wave))
            if (delete.ExecuteNonQuery() != rows.Count) throw new InvalidOperationException($"{table.Name}: other rows were deleted than were read.");
        using var insert = connection.CreateCommand();
        insert.CommandText = table.Insert;
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                if (insert.Parameters.Count > i) insert.Parameters[i].Value = row[i];
                else insert.Parameters.AddWithValue($"${i}", row[i]);
            insert.ExecuteNonQuery();
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, long wave)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$wave", wave);
        return command;
    }
}

internal sealed record TidyTable(string Name, string Select, string Delete, string Insert);
