using System.Buffers.Binary;
using System.Net;
using System.Text;
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
    public async Task While_a_wave_is_open_the_journal_tells_order_and_which_text_came_with_which_answers()
    {
        using var app = new SurveyApp();
        var submissions = await SendOneByOneAsync(app);
        var commits = Commits(await ReadAsync(app.DatabasePath + "-wal"));
        var ofText = submissions.Select(sent => First(commits, sent.Text)).ToList();
        var ofKey = submissions.Select(sent => First(commits, sent.Key)).ToList();
        Assert.Equal(ofKey.Order(), ofKey);
        Assert.Equal(Respondents, ofKey.Distinct().Count());
        Assert.Equal(ofKey, ofText);
    }

    [Fact]
    public async Task While_a_wave_is_open_the_place_within_a_page_tells_the_order()
    {
        using var app = new SurveyApp();
        var submissions = await SendOneByOneAsync(app);
        var page = Commits(await ReadAsync(app.DatabasePath + "-wal")).SelectMany(commit => commit).Last(frame => frame.AsSpan().IndexOf(submissions[0].Key) >= 0);
        var places = submissions.Select(sent => page.AsSpan().IndexOf(sent.Key)).Where(place => place >= 0).ToList();
        Assert.True(places.Count > Respondents / 2, $"only {places.Count} are on the page");
        Assert.Equal(places.OrderDescending(), places);
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

    /// <summary>Submissions one after another, each in a commit of its own, as they come when few answer; by arrival their keys and texts as stored.</summary>
    private static async Task<List<(byte[] Key, byte[] Text)>> SendOneByOneAsync(SurveyApp app)
    {
        await OpenAsync(app);
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
