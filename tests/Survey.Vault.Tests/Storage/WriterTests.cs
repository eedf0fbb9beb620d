using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Vault.Storage;

namespace Survey.Vault.Tests.Storage;

public sealed class WriterTests
{
    private const string Insert = "insert into access_key (hash, label, scopes, made_at) values (randomblob(32), @label, 'manage', '')";
    private const string Labels = "select label from access_key order by label";

    [Fact]
    public async Task What_was_acknowledged_is_there_after_reopening()
    {
        using var temporary = new TemporaryDatabase();
        await temporary.Database.WriteAsync(connection => connection.Execute(Insert, new { label = "kept" }), CancellationToken.None);
        temporary.Reopen();
        Assert.Equal(["kept"], temporary.Database.Read(connection => connection.Query<string>(Labels)));
    }

    [Fact]
    public async Task A_slice_that_throws_keeps_nothing_and_takes_nobody_with_it()
    {
        using var temporary = new TemporaryDatabase();
        using var gate = new ManualResetEventSlim();
        // The first holds the writer until all three wait, so that the others share a commit.
        var first = temporary.Database.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(10)), CancellationToken.None);
        var failing = temporary.Database.WriteAsync<int>(
            connection =>
            {
                connection.Execute(Insert, new { label = "half" });
                throw new InvalidOperationException("of its own");
            },
            CancellationToken.None);
        var fine = temporary.Database.WriteAsync(connection => connection.Execute(Insert, new { label = "whole" }), CancellationToken.None);
        gate.Set();

        await first;
        Assert.Equal("of its own", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing)).Message);
        Assert.Equal(1, await fine);
        Assert.Equal(["whole"], temporary.Database.Read(connection => connection.Query<string>(Labels)));
    }

    [Fact]
    public async Task Work_that_was_cancelled_before_its_turn_is_not_done()
    {
        using var temporary = new TemporaryDatabase();
        using var gate = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var first = temporary.Database.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(10)), CancellationToken.None);
        var cancelled = temporary.Database.WriteAsync(connection => connection.Execute(Insert, new { label = "late" }), cancel.Token);
        await cancel.CancelAsync();
        gate.Set();

        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Empty(temporary.Database.Read(connection => connection.Query<string>(Labels)));
    }

    [Fact]
    public async Task A_queue_that_is_full_says_so_at_once()
    {
        using var temporary = new TemporaryDatabase();
        using var gate = new ManualResetEventSlim();
        var first = temporary.Database.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(20)), CancellationToken.None);
        var waiting = new List<Task>();
        StorageUnavailableException? refused = null;
        for (var i = 0; i < 20_000 && refused is null; i++)
        {
            try
            {
                waiting.Add(temporary.Database.WriteAsync(_ => 0, CancellationToken.None));
            }
            catch (StorageUnavailableException exception)
            {
                refused = exception;
            }
        }
        gate.Set();

        Assert.True(refused?.Busy);
        await first;
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task Work_that_comes_while_the_program_stops_is_turned_away_as_unavailable()
    {
        using var temporary = new TemporaryDatabase();
        var stopped = temporary.Database;
        temporary.Reopen();
        var refused = await Assert.ThrowsAsync<StorageUnavailableException>(() => stopped.WriteAsync(connection => connection.Execute(Insert, new { label = "late" }), CancellationToken.None));
        Assert.False(refused.Busy);
        Assert.Empty(temporary.Database.Read(connection => connection.Query<string>(Labels)));
    }

    [Fact]
    public void Every_other_connection_is_read_only()
    {
        using var temporary = new TemporaryDatabase();
        using var connection = temporary.Database.UnguardedReader();
        Assert.Equal(8, Assert.Throws<SqliteException>(() => connection.Execute("delete from access_key")).SqliteErrorCode);
    }

    [Fact]
    public async Task A_rewrite_that_a_reader_holds_back_says_so_and_succeeds_when_the_reader_is_gone()
    {
        using var temporary = new TemporaryDatabase();
        await temporary.Database.WriteAsync(connection => connection.Execute(Insert, new { label = "one" }), CancellationToken.None);
        using (var reader = temporary.Database.UnguardedReader())
        {
            using var snapshot = new Survey.Vault.Storage.Sqlite.Snapshot(reader);
            await reader.ExecuteScalarAsync<long>("select count(*) from access_key");
            await Assert.ThrowsAsync<StorageUnavailableException>(() => temporary.Database.RewriteAsync(CancellationToken.None));
        }
        await temporary.Database.RewriteAsync(CancellationToken.None);
        Assert.Equal(0, new FileInfo(temporary.Path + "-wal").Length);
    }
}
