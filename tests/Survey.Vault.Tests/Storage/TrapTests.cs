using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Tests.Storage;

/// <summary>Where SQLite, its library or Dapper do not do what one would think. Each is told in api/docs/gotchas.md.</summary>
public sealed class TrapTests
{
    private const string Insert = "insert into access_key (hash, label, scopes, made_at) values (randomblob(32), @label, 'manage', '')";
    private const string Count = "select count(id) from access_key";

    [Fact]
    public async Task A_parameter_in_another_case_is_no_parameter()
    {
        using var temporary = new TemporaryDatabase();
        var Label = "x";
        await Assert.ThrowsAnyAsync<Exception>(() => temporary.Database.WriteAsync(connection => connection.Execute(Insert, new { Label }), CancellationToken.None));
        Assert.Equal(1, await temporary.Database.WriteAsync(connection => connection.Execute(Insert, new { label = Label }), CancellationToken.None));
    }

    /// <summary>A slice's statements know of no transaction: it is begun in SQL, and they see one state all the same.</summary>
    [Fact]
    public void Two_statements_of_a_reading_see_one_state()
    {
        using var temporary = new TemporaryDatabase();
        var (before, after) = temporary.Database.Read(connection =>
        {
            var first = connection.ExecuteScalar<long>(Count);
            Task.Run(() => temporary.Database.WriteAsync(writer => writer.Execute(Insert, new { label = "meanwhile" }), CancellationToken.None)).GetAwaiter().GetResult();
            return (first, connection.ExecuteScalar<long>(Count));
        });
        Assert.Equal((0, 0), (before, after));
        Assert.Equal(1, temporary.Database.Read(connection => connection.ExecuteScalar<long>(Count)));
    }

    /// <summary>The writer prepares its commands once. Begun in SQL, a transaction takes them; begun by the library, it does not.</summary>
    [Fact]
    public void A_command_that_was_made_before_the_librarys_transaction_is_refused_in_it()
    {
        using var temporary = new TemporaryDatabase();
        using var connection = temporary.Database.UnguardedReader();
        using var prepared = connection.CreateCommand();
        prepared.CommandText = Count;
        using (connection.BeginTransaction(deferred: true)) Assert.Throws<InvalidOperationException>(() => prepared.ExecuteScalar());
        Connections.Execute(connection, "begin");
        Assert.Equal(0L, prepared.ExecuteScalar());
        Connections.Execute(connection, "rollback");
    }

    [Fact]
    public void A_statement_of_one_word_is_a_stored_procedure_to_Dapper()
    {
        using var temporary = new TemporaryDatabase();
        using var connection = temporary.Database.UnguardedReader();
        Assert.Throws<ArgumentException>(() => connection.Execute("begin"));
    }

    /// <summary>The authorizer stays on a handle that goes back to the pool; one without it must not be there to be handed out.</summary>
    [Fact]
    public void An_unguarded_handle_is_never_handed_to_a_slice_nor_a_guarded_one_to_the_vault()
    {
        using var temporary = new TemporaryDatabase();
        for (var round = 0; round < 3; round++)
        {
            using (var unguarded = temporary.Database.UnguardedReader()) Assert.Equal(0, unguarded.ExecuteScalar<long>("select count(*) from submission"));
            Assert.ThrowsAny<SqliteException>(() => temporary.Database.Read(connection => connection.ExecuteScalar<long>("select count(*) from submission")));
        }
    }

    /// <summary>The foreign key of a submission makes the deletion look for submissions, which a slice may not. A wave is marked instead.</summary>
    [Fact]
    public async Task A_wave_cannot_be_deleted_by_a_slice()
    {
        using var temporary = new TemporaryDatabase();
        await temporary.Database.WriteAsync(connection => connection.Execute("insert into study (key, definition, defined_at) values ('s', '{}', '')"), CancellationToken.None);
        await temporary.Database.WriteAsync(connection => connection.Execute("insert into wave (study_id, year) values (1, 2023)"), CancellationToken.None);
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => temporary.Database.WriteAsync(connection => connection.Execute("delete from wave"), CancellationToken.None));
        Assert.Contains("prohibited", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, await temporary.Database.WriteAsync(connection => connection.Execute("update wave set state = 'dropped'"), CancellationToken.None));
    }

    /// <summary>SQLite knows whole numbers of 64 bits: a positional record with int or bool has no constructor that Dapper would take.</summary>
    [Fact]
    public void A_positional_record_with_a_short_number_is_not_filled()
    {
        using var temporary = new TemporaryDatabase();
        Assert.Throws<InvalidOperationException>(() => temporary.Database.Read(connection => connection.QuerySingle<Short>("select 7 as number")));
        Assert.Equal(7, temporary.Database.Read(connection => connection.QuerySingle<Long>("select 7 as number")).Number);
    }

    private sealed record Short(int Number);

    private sealed record Long
    {
        public required long Number { get; init; }
    }
}
