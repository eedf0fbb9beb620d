using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Promises;

/// <summary>
/// What whoever holds a copy of the files can learn while a wave is open, as api/docs/promises.md says it: these tests keep the
/// document honest, and must be changed with it. That closing the wave ends it is held by <see cref="Promise1Tests"/>.
/// </summary>
public sealed class JournalTests
{
    private const int Respondents = 40;

    [Fact]
    public async Task For_as_long_as_somebody_reads_the_journal_tells_order_and_which_text_came_with_which_answers()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        // A backup or a release in the making does this: the journal cannot be emptied under a reader.
        await using var reader = await HoldAsync(app);
        var submissions = await SendOneByOneAsync(app);
        var commits = Commits(await ReadAsync(app.DatabasePath + "-wal"));
        var ofText = submissions.Select(sent => First(commits, sent.Text)).ToList();
        var ofKey = submissions.Select(sent => First(commits, sent.Key)).ToList();
        Assert.Equal(ofKey.Order(), ofKey);
        Assert.Equal(Respondents, ofKey.Distinct().Count());
        Assert.Equal(ofKey, ofText);
    }

    [Fact]
    public async Task Soon_after_the_last_submission_the_journal_is_empty_and_no_place_in_the_file_tells_the_order()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var submissions = await SendOneByOneAsync(app);
        var (keys, texts) = (new List<int>(), new List<int>());
        // A second of quiet is enough; where the machine has stalled in between, it is a minute until the next time.
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromSeconds(90); await Task.Delay(100))
        {
            if ((await ReadAsync(app.DatabasePath + "-wal")).Length > 0) continue;
            var file = await ReadAsync(app.DatabasePath);
            keys = [.. submissions.Select(sent => file.AsSpan().IndexOf(sent.Key))];
            texts = [.. submissions.Select(sent => file.AsSpan().IndexOf(sent.Text))];
            if (!IsFilledFromTheEnd(keys) && !IsFilledFromTheEnd(texts)) break;
        }
        Assert.Empty(await ReadAsync(app.DatabasePath + "-wal"));
        Assert.DoesNotContain(-1, keys.Concat(texts));
        Promise1Tests.AssertUncorrelated(keys);
        Promise1Tests.AssertUncorrelated(texts);
        Promise1Tests.AssertUncorrelated([.. keys.Select((key, i) => (key, i)).OrderBy(pair => pair.key).Select(pair => texts[pair.i])]);
        Assert.Equal(Respondents, StoredData.Count(app, "submission"));

        static bool IsFilledFromTheEnd(List<int> places) => places.Order().Reverse().SequenceEqual(places);
    }

    /// <summary>Numbered one after another, strata would tell for ever who was the first of each to answer.</summary>
    [Fact]
    public async Task The_numbers_of_strata_tell_nothing_of_which_had_an_answer_first()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var arrived = new List<string>();
        foreach (var cluster in Enumerable.Range(1, 30))
        {
            var own = await LinkAsync(app, cluster: cluster.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, own, """{"answers":{"deltatt":"ja"}}"""));
            arrived.Add($"\"cluster\":\"{cluster}\"");
        }
        var stored = StoredData.Query(app, "select breakdowns from stratum order by id", reader => reader.GetString(0));
        var order = arrived.Select(cluster => stored.FindIndex(breakdowns => breakdowns.Contains(cluster, StringComparison.Ordinal))).ToList();
        Assert.DoesNotContain(-1, order);
        Promise1Tests.AssertUncorrelated(order);
    }

    private static async Task<SqliteConnection> HoldAsync(SurveyApp app)
    {
        var connection = new SqliteConnection($"Data Source={app.DatabasePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "begin; select count(*) from wave";
        await command.ExecuteScalarAsync();
        return connection;
    }

    /// <summary>Submissions one after another, each in a commit of its own, as they come when few answer; by arrival their keys and texts as stored.</summary>
    private static async Task<List<(byte[] Key, byte[] Text)>> SendOneByOneAsync(SurveyApp app)
    {
        var link = await LinkAsync(app);
        for (var i = 1; i <= Respondents; i++)
            await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, $$$"""{"answers":{"deltatt":"ja","ansatte":{{{i}}},"mer":"nr {{{i:0000}}}"}}"""));
        var stored = StoredData.Query(app, "select key, answers from submission", reader => (Key: (byte[])reader.GetValue(0), Number: ((byte[])reader.GetValue(1))[4]));
        return [.. stored.OrderBy(row => row.Number).Select((row, index) => (row.Key, Encoding.UTF8.GetBytes($"ledermernr {index + 1:0000}")))];
    }

    /// <summary>The page images of a write-ahead log, by commit: a frame's header has the size of the database where a commit ends, else 0.</summary>
    private static List<List<byte[]>> Commits(byte[] journal)
    {
        var pageSize = BinaryPrimitives.ReadInt32BigEndian(journal.AsSpan(8));
        var commits = new List<List<byte[]>> { new() };
        for (var at = 32; at + 24 + pageSize <= journal.Length; at += 24 + pageSize)
        {
            commits[^1].Add(journal[(at + 24)..(at + 24 + pageSize)]);
            if (BinaryPrimitives.ReadInt32BigEndian(journal.AsSpan(at + 4)) != 0) commits.Add([]);
        }
        return commits;
    }

    private static int First(List<List<byte[]>> commits, byte[] trace)
    {
        var commit = commits.FindIndex(pages => pages.Exists(page => page.AsSpan().IndexOf(trace) >= 0));
        Assert.True(commit >= 0, "not in the journal");
        return commit;
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
