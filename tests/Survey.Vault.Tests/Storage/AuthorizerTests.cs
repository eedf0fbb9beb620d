using Dapper;
using Microsoft.Data.Sqlite;

namespace Survey.Vault.Tests.Storage;

/// <summary>Whatever statement a slice writes, SQLite itself refuses it answers and tallies.</summary>
public sealed class AuthorizerTests
{
    private const int Denied = 23;

    public static TheoryData<string> Readings =>
    [
        .. from table in new[] { "submission", "text_answer", "stratum", "release_stratum", "release_atom", "release_tally", "link_code" }
           from sql in new[]
           {
               $"select * from {table}",
               $"select count(*) from {table}",
               $"select 1 where exists (select 1 from {table})",
               $"with hidden as (select * from {table}) select * from hidden",
               $"select * from wave left join {table} on 1 = 1",
               $"select * from \"{table.ToUpperInvariant()}\"",
           }
           select sql,
        "attach database ':memory:' as other",
        "pragma table_info(submission)",
    ];

    public static TheoryData<string> Writings =>
    [
        "insert into submission (wave_id, key, stratum_id, answers) values (1, zeroblob(16), 1, x'00')",
        "update submission set answers = x'00'",
        "delete from submission",
        "insert into stratum (wave_id, audience, round, breakdowns) values (1, 'leder', 1, '{}')",
        "delete from stratum",
        "delete from release_tally",
        "drop table submission",
        "alter table submission add column seen text",
        "create table copy as select * from submission",
        "create temp view peek as select * from submission; select * from peek",
        "create temp trigger peek after insert on access_key begin insert into access_key (hash, label, scopes, made_at) select key, 'x', 'y', 'z' from submission; end; insert into access_key (hash, label, scopes, made_at) values (zeroblob(32), 'a', 'b', 'c')",
    ];

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_slice_that_reads_is_refused(string sql)
    {
        using var temporary = new TemporaryDatabase();
        AssertDenied(Assert.Throws<SqliteException>(() => temporary.Database.Read(connection => connection.Query(sql).AsList())));
    }

    [Theory]
    [MemberData(nameof(Readings))]
    [MemberData(nameof(Writings))]
    public async Task A_slice_that_writes_is_refused(string sql)
    {
        using var temporary = new TemporaryDatabase();
        AssertDenied(await Assert.ThrowsAsync<SqliteException>(() => temporary.Database.WriteAsync(connection => connection.Query(sql).AsList(), CancellationToken.None)));
    }

    [Fact]
    public async Task The_guard_stands_again_after_the_vaults_own_work()
    {
        using var temporary = new TemporaryDatabase();
        const string sql = "select count(*) from submission";
        Assert.Equal(0, await temporary.Database.Writer.WriteUnguardedAsync(connection => connection.ExecuteScalar<long>(sql), CancellationToken.None));
        AssertDenied(await Assert.ThrowsAsync<SqliteException>(() => temporary.Database.WriteAsync(connection => connection.ExecuteScalar<long>(sql), CancellationToken.None)));
    }

    [Fact]
    public void A_slice_cannot_write_through_the_reader()
    {
        using var temporary = new TemporaryDatabase();
        Assert.Throws<SqliteException>(() => temporary.Database.Read(connection => connection.Execute("delete from access_key")));
    }

    // "not authorized", also when it is met while a statement is being prepared a second time.
    private static void AssertDenied(SqliteException exception) =>
        Assert.True(exception.SqliteErrorCode == Denied || exception.Message.Contains("prohibited", StringComparison.Ordinal) || exception.Message.Contains("not authorized", StringComparison.Ordinal), exception.Message);
}
