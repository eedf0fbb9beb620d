using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Survey.Vault.Storage;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Promises;

/// <summary>Promise 1: there is no path from a person to an answer, in the file, the journal, a backup or the logs.</summary>
public sealed class Promise1Tests
{
    private const int Respondents = 400;

    [Fact]
    public async Task Neither_file_nor_journal_nor_log_holds_anything_of_who_sent()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        var keys = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            keys.Add(Guid.NewGuid().ToString());
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/respond/{link}/submissions") { Content = Json("""{"answers":{"deltatt":"ja","mer":"merkeord-i-fritekst"}}""") };
            request.Headers.Add("Idempotency-Key", keys[^1]);
            request.Headers.UserAgent.ParseAdd("Mozilla-Marker/4.2");
            request.Headers.Add("X-Forwarded-For", "203.0.113.77");
            request.Headers.Add("Cookie", "sporing=marker-cookie");
            await ExpectAsync(HttpStatusCode.Created, app.Anonymous.SendAsync(request));
        }

        app.Services.GetRequiredService<Database>().BackUp(app.DatabasePath + ".backup");
        // The link's own row, which managers made, is the one place that has the token.
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(app.DatabasePath)!).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var bytes = ReadShared(path);
            foreach (var trace in keys.Concat(["Mozilla-Marker", "203.0.113.77", "marker-cookie"]))
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) < 0, $"{trace} is in {Path.GetFileName(path)}");
        }
        Assert.DoesNotContain(app.Log, line => line.Contains(link, StringComparison.Ordinal) || line.Contains("merkeord", StringComparison.Ordinal) || keys.Exists(key => line.Contains(key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_order_of_rows_tells_nothing_of_the_order_of_arrival()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        // The number tells the order of arrival: 1, 2, 3 …
        for (var i = 1; i <= Respondents; i++)
            await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, $$$"""{"answers":{"deltatt":"ja","ansatte":{{{i}}},"mer":"nr {{{i:0000}}}"}}"""));
        await ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"/api/studies/{Key}/waves/2023/close", null));

        var stored = StoredData.Query(app, "select answers from submission", reader => ((byte[])reader.GetValue(0))[4] + 256 * ((byte[])reader.GetValue(0))[5]);
        Assert.Equal(Respondents, stored.Count);
        AssertUncorrelated(stored);
        AssertUncorrelated(StoredData.Query(app, "select text from text_answer", reader => int.Parse(reader.GetString(0).AsSpan(3), System.Globalization.CultureInfo.InvariantCulture)));

        // Numbers are as long as each other, so that none is found within another. Where the texts lie in the bytes of the file: a page fills from its end, so without a rewrite this would tell.
        var bytes = ReadShared(app.DatabasePath);
        var places = Enumerable.Range(1, Respondents).Select(i => (i, At: bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"ledermernr {i:0000}")))).Where(found => found.At >= 0).OrderBy(found => found.At).Select(found => found.i).ToList();
        Assert.True(places.Count > Respondents / 2, $"only {places.Count} found");
        AssertUncorrelated(places);
        Assert.True(!File.Exists(app.DatabasePath + "-wal") || new FileInfo(app.DatabasePath + "-wal").Length == 0, "the journal is not empty");
    }

    /// <summary>A backup is taken while people answer, and is kept for years: it must not need the closing of the wave.</summary>
    [Fact]
    public async Task A_backup_of_an_open_wave_tells_nothing_of_the_order_of_arrival()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        const int respondents = 80;
        for (var i = 1; i <= respondents; i++)
            await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, $$$"""{"answers":{"deltatt":"ja","ansatte":{{{i}}},"mer":"nr {{{i:0000}}}"}}"""));
        var keys = StoredData.Query(app, "select key, answers from submission", reader => (Key: (byte[])reader.GetValue(0), Number: ((byte[])reader.GetValue(1))[4])).OrderBy(row => row.Number).Select(row => row.Key).ToList();
        var backup = app.DatabasePath + ".backup";
        app.Services.GetRequiredService<Database>().BackUp(backup);

        var bytes = await File.ReadAllBytesAsync(backup);
        var texts = Enumerable.Range(1, respondents).Select(i => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"ledermernr {i:0000}"))).ToList();
        var answers = keys.Select(key => bytes.AsSpan().IndexOf(key)).ToList();
        Assert.DoesNotContain(-1, texts.Concat(answers));
        AssertUncorrelated(texts);
        AssertUncorrelated(answers);
        // Nor does the place of a text tell that of the answers it came with.
        AssertUncorrelated([.. texts.Select((place, i) => (place, i)).OrderBy(pair => pair.place).Select(pair => answers[pair.i])]);
        Assert.False(File.Exists(backup + "-wal"));
    }

    [Fact]
    public async Task An_answer_to_a_submission_names_nothing()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var response = await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, await LinkAsync(app), """{"answers":{"deltatt":"ja"}}"""));
        Assert.Equal("""{"received":true}""", await response.Content.ReadAsStringAsync());
        Assert.Null(response.Headers.Location);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    /// <summary>Spearman's rank correlation with 1, 2, 3 … is within chance: under 4 standard errors (1/√(n−1)).</summary>
    internal static void AssertUncorrelated(List<int> order)
    {
        var ranks = order.Order().Select((value, rank) => (value, rank)).ToDictionary(pair => pair.value, pair => pair.rank);
        double n = order.Count;
        var d2 = order.Select((value, place) => Math.Pow(ranks[value] - place, 2)).Sum();
        var rho = 1 - 6 * d2 / (n * (n * n - 1));
        Assert.True(Math.Abs(rho) < 4 / Math.Sqrt(n - 1), $"rank correlation {rho:0.000} over {n}");
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
