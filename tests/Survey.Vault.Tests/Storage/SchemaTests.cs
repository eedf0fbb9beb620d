using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Tests;

namespace Survey.Vault.Tests.Storage;

public sealed class SchemaTests
{
    [Fact]
    public void The_committed_schema_is_what_the_migrations_make()
    {
        using var temporary = new TemporaryDatabase();
        using var connection = temporary.Database.UnguardedReader();
        var statements = connection.Query<string>("select sql from sqlite_schema where sql is not null order by type = 'trigger', type = 'index', tbl_name, name");
        Golden.Assert("db/schema.sql", "-- Made from db/migrations; a test keeps it equal.\n\n" + string.Join("\n\n", statements.Select(sql => sql.Trim() + ";")) + "\n");
    }

    [Fact]
    public void Every_foreign_key_has_an_index()
    {
        using var temporary = new TemporaryDatabase();
        using var connection = temporary.Database.UnguardedReader();
        var missing = Tables(connection)
            .SelectMany(table => connection.Query<ForeignKey>($"select \"from\" as Child, \"table\" as Parent from pragma_foreign_key_list('{table}')").Select(key => (table, key.Child)))
            .Where(key => !LeadingColumns(connection, key.table).Contains(key.Child))
            .Select(key => $"create index {key.table}_{key.Child} on {key.table} ({key.Child});");
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_table_is_strict()
    {
        using var temporary = new TemporaryDatabase();
        using var connection = temporary.Database.UnguardedReader();
        Assert.Empty(connection.Query<string>("select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'"));
    }

    // Whatever brings answers in: what comes after a preview is the difference of two things that were told of them.
    [Fact]
    public async Task A_wave_that_was_previewed_takes_no_new_stratum()
    {
        using var temporary = new TemporaryDatabase();
        await WriteAsync("insert into study (id, key, definition, defined_at) values (1, 'heads', '{}', ''); insert into wave (id, study_id, year, state, definition, previewed) values (1, 1, 2024, 'closed', '{}', 1);");
        var insert = () => WriteAsync("insert into stratum (id, wave_id, audience, round, breakdowns) values (7, 1, 'leder', 2, '{}')");
        Assert.Contains("released before", (await Assert.ThrowsAsync<SqliteException>(insert)).Message, StringComparison.Ordinal);
        await WriteAsync("update wave set previewed = 0");
        await insert();

        Task WriteAsync(string sql) => temporary.Database.Writer.WriteUnguardedAsync(connection => connection.Execute(sql), CancellationToken.None);
    }

    [Fact]
    public void No_column_beside_answers_could_hold_a_time_an_address_or_a_token()
    {
        using var temporary = new TemporaryDatabase();
        using var connection = temporary.Database.UnguardedReader();
        string[] Columns(string table) => [.. connection.Query<string>($"select name from pragma_table_info('{table}') order by cid")];
        Assert.Equal(["wave_id", "key", "stratum_id", "answers"], Columns("submission"));
        Assert.Equal(["wave_id", "id", "audience", "question", "text"], Columns("text_answer"));
    }

    private static List<string> Tables(SqliteConnection connection) =>
        connection.Query<string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'").ToList();

    private static HashSet<string> LeadingColumns(SqliteConnection connection, string table) =>
        [
            .. connection.Query<string>($"select i.name from pragma_index_list('{table}') l join pragma_index_info(l.name) i where i.seqno = 0"),
            .. connection.Query<string>($"select name from pragma_table_info('{table}') where pk = 1"),
        ];

    private sealed record ForeignKey
    {
        public required string Child { get; init; }
        public required string Parent { get; init; }
    }
}
