using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Tests.Storage;

/// <summary>Rows are written anew in the order of their keys: the same rows, in other places.</summary>
public sealed class TidyingTests : IDisposable
{
    // Few enough that no page is split, which tidies it by the way.
    private const int Rows = 80;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-tidy-");
    private readonly SqliteConnection writer;

    public TidyingTests()
    {
        var connections = new Connections(Path.Combine(folder.FullName, "survey.db"));
        writer = connections.Writer(static () => false);
        Migrator.Migrate(writer, TimeProvider.System);
        writer.Execute("""
            insert into study (id, key, definition, defined_at) values (1, 'liten', '{}', '');
            insert into wave (id, study_id, year, state, definition) values (1, 1, 2023, 'open', '{}'), (2, 1, 2024, 'open', '{}'), (3, 1, 2025, 'closed', '{}');
            insert into link (id, wave_id, token, audience, fixed, made_at) values (1, 1, 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 'leder', '{}', ''), (2, 2, 'bbbbbbbbbbbbbbbbbbbbbbbbbb', 'leder', '{}', '');
            """);
        for (var i = 0; i < Rows; i++)
        {
            var wave = 1 + i % 2;
            writer.Execute("insert into stratum (id, wave_id, audience, round, breakdowns) values (abs(random()), @wave, 'leder', 1, @i)", new { wave, i = $"{i}" });
            writer.Execute("insert into submission (wave_id, key, stratum_id, answers) values (@wave, randomblob(16), @i, randomblob(50))", new { wave, i });
            writer.Execute("insert into text_answer (wave_id, id, audience, question, text) values (@wave, randomblob(16), 'leder', 'mer', @text)", new { wave, text = $"tekst {i:0000}" });
            writer.Execute("insert into link_count (link_id, answered) values (@wave, 1) on conflict (link_id) do update set answered = answered + 1", new { wave });
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void The_rows_are_the_same_before_and_after()
    {
        var before = Everything();
        Tidying.Tidy(writer, 1);
        Assert.Equal(before, Everything());
        Assert.Equal("ok", writer.QuerySingle<string>("pragma integrity_check"));
        Assert.Empty(writer.Query("pragma foreign_key_check"));
    }

    [Fact]
    public void Within_the_bytes_of_the_file_texts_lie_in_no_order_of_arrival()
    {
        CheckPoint();
        // The test of the test: before, within a page, the order is there to be read.
        Assert.True(StepsDown(Places(wave: 1)) > 0.9, "rows lay in no order before");
        Tidying.Tidy(writer, 1);
        CheckPoint();
        Assert.InRange(StepsDown(Places(wave: 1)), 0.25, 0.75);
        // The other wave has been left as it was.
        Assert.True(StepsDown(Places(wave: 2)) > 0.9);
    }

    [Fact]
    public void Every_column_is_carried_over()
    {
        foreach (var table in Tidying.Tables)
        {
            var columns = writer.Query<string>($"select name from pragma_table_info('{table.Name}') order by cid").ToList();
            var inserted = table.Insert[(table.Insert.IndexOf('(', StringComparison.Ordinal) + 1)..table.Insert.IndexOf(')', StringComparison.Ordinal)].Split(", ");
            Assert.Equal(columns, inserted);
        }
    }

    [Fact]
    public void Waves_that_take_answers_are_those_to_look_at_after_a_start() => Assert.Equal([1L, 2L], Tidying.OpenWaves(writer));

    private List<string> Everything() =>
    [
        .. Tidying.Tables.SelectMany(table => writer.Query($"select * from {table.Name}").Select(row =>
            table.Name + ": " + string.Join(", ", ((IDictionary<string, object>)row).Select(pair => pair.Value is byte[] bytes ? Convert.ToHexString(bytes) : $"{pair.Value}")))).Order(StringComparer.Ordinal),
    ];

    private void CheckPoint() => writer.Execute("pragma wal_checkpoint(truncate)");

    /// <summary>Where the texts of a wave lie in the file, page and place, in the order of arrival.</summary>
    private List<(int Page, int Place)> Places(int wave)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder.FullName, "survey.db"));
        return [.. Enumerable.Range(0, Rows).Where(i => 1 + i % 2 == wave).Select(i => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes($"tekst {i:0000}"))).Select(at => (at / 4096, at % 4096))];
    }

    /// <summary>Of each two that came one after the other within a page, the share in which the later lies before the earlier: all of them where pages are filled from their ends.</summary>
    private static double StepsDown(List<(int Page, int Place)> places)
    {
        var steps = places.GroupBy(place => place.Page).SelectMany(page => page.Zip(page.Skip(1), (one, next) => next.Place < one.Place)).ToList();
        Assert.True(steps.Count > 30, $"only {steps.Count} steps");
        return steps.Count(down => down) / (double)steps.Count;
    }
}
