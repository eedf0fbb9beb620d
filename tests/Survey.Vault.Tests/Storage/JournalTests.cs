using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Tests.Storage;

/// <summary>How the journal is emptied, looked at on the disk.</summary>
public sealed class JournalTests : IDisposable
{
    private const string Insert = "insert into access_key (hash, label, scopes, made_at) values (randomblob(32), @label, 'manage', '')";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-journal-");
    private readonly SqliteConnection writer;
    private readonly Connections connections;

    public JournalTests()
    {
        connections = new Connections(Path.Combine(folder.FullName, "survey.db"));
        writer = connections.Writer(static () => false);
        Migrator.Migrate(writer, TimeProvider.System);
    }

    public void Dispose()
    {
        writer.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public void What_was_in_the_journal_is_written_over_before_it_is_cut_off(int commits)
    {
        var labels = Enumerable.Range(1, commits).Select(i => $"merke-{i:0000}").ToList();
        foreach (var label in labels) writer.Execute(Insert, new { label });
        var before = ReadJournal();
        Assert.Contains(labels, label => Holds(before, label));

        var journal = new Journal(writer, connections.JournalPath);
        Assert.True(journal.Cover());
        var covered = ReadJournal();
        // Not cut off yet, and nothing left in it.
        Assert.True(covered.Length >= before.Length);
        Assert.DoesNotContain(labels, label => Holds(covered, label));

        Assert.True(journal.Empty(patiently: false));
        Assert.Empty(ReadJournal());
        Assert.Equal(labels, writer.Query<string>("select label from access_key order by label"));
    }

    [Fact]
    public void A_reader_holds_it_back_without_anybody_waiting_and_it_is_emptied_when_the_reader_is_gone()
    {
        var journal = new Journal(writer, connections.JournalPath);
        writer.Execute(Insert, new { label = "merke-1" });
        using (var reader = connections.UnguardedReader())
        {
            using var snapshot = new Snapshot(reader);
            Assert.Equal(1, reader.QuerySingle<int>("select count(*) from access_key"));
            writer.Execute(Insert, new { label = "merke-2" });
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.False(journal.Empty(patiently: false));
            Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
            Assert.True(Holds(ReadJournal(), "merke-2"));
        }
        Assert.True(journal.Empty(patiently: false));
        Assert.Empty(ReadJournal());
    }

    /// <summary>The moment that matters: old frames are overwritten, and the power goes. What was acknowledged is in the file by then.</summary>
    [Fact]
    public void A_copy_taken_at_any_step_has_all_rows()
    {
        var journal = new Journal(writer, connections.JournalPath);
        for (var i = 1; i <= 20; i++) writer.Execute(Insert, new { label = $"merke-{i:00}" });
        AssertCopyIsWhole();
        Assert.True(journal.Cover());
        AssertCopyIsWhole();
        Assert.True(journal.CutOff());
        AssertCopyIsWhole();

        void AssertCopyIsWhole()
        {
            var copy = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.db");
            File.Copy(Path.Combine(folder.FullName, "survey.db"), copy);
            File.Copy(connections.JournalPath, copy + "-wal");
            using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
            Assert.Equal(20, connection.QuerySingle<int>("select count(*) from access_key"));
            Assert.Equal("ok", connection.QuerySingle<string>("pragma integrity_check"));
        }
    }

    private byte[] ReadJournal()
    {
        using var file = new FileStream(connections.JournalPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
