using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Promises;

/// <summary>Which day answers came on is told of a minimum group or more, of the whole wave, and of no answer.</summary>
public sealed class DaysTests
{
    private const int MinimumGroup = 3;
    private const string Days = $"/api/studies/{Key}/waves/2023/days";

    [Fact]
    public async Task After_every_submission_the_file_tells_no_day_of_fewer_than_a_minimum_group()
    {
        var clock = new SetClock("2023-05-01T10:00:00Z");
        using var app = new SurveyApp(clock);
        await OpenAsync(app);
        string[] links = [await LinkAsync(app), await LinkAsync(app, "medarbeider")];
        var sent = 0;
        // By day: the second and the third are too few, and so are those after the fifth.
        foreach (var count in new[] { 4, 1, 1, 5, 3, 2 })
        {
            for (var i = 0; i < count; i++)
            {
                var key = Guid.NewGuid().ToString();
                var answers = $$$"""{"answers":{"deltatt":"ja","mer":"nr {{{++sent:0000}}}"}}""";
                await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, links[sent % 2], answers, key));
                // Sent again, it is nobody new.
                await ExpectAsync(HttpStatusCode.OK, SubmitAsync(app, links[sent % 2], answers, key));
                await QuietAsync(app);
                long[] numbers = Stored(app) is { Count: > 0 } lines ? [0, .. lines.Select(line => line.Answered), sent] : [];
                Assert.All(numbers.Zip(numbers.Skip(1)), pair => Assert.True(pair.First == pair.Second || pair.Second - pair.First >= MinimumGroup, string.Join(", ", numbers)));
            }
            clock.Now += TimeSpan.FromDays(1);
        }
        Assert.Equal([("2023-05-01", 4), ("2023-05-04", 11)], Stored(app));
        var told = (await app.Manager.GetFromJsonAsync<JsonArray>(Days))!.Select(line => $"{line!["day"]} {line["answered"]}");
        Assert.Equal(["2023-05-01 4", "2023-05-04 11"], told);

        // Closing rewrites the file; what it holds of days are these lines, and none lies beside an answer.
        await ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"/api/studies/{Key}/waves/2023/close", null));
        Assert.Equal(2, Stored(app).Count);
        var bytes = await File.ReadAllBytesAsync(app.DatabasePath);
        Assert.Equal(2, Enumerable.Range(1, 28).Sum(day => Occurrences(bytes, $"2023-05-{day:00}") - Occurrences(bytes, $"2023-05-{day:00}T")));
    }

    [Fact]
    public async Task Late_answers_have_no_days_and_an_erasure_takes_them_all()
    {
        var clock = new SetClock("2023-05-01T10:00:00Z");
        using var app = new SurveyApp(clock);
        await OpenAsync(app);
        var link = await LinkAsync(app);
        await AnswerAsync(4);
        await AnswerAsync(4);
        List<(string, long)> first = [("2023-05-01", 4)];
        Assert.Equal(first, Stored(app));

        await ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"/api/studies/{Key}/waves/2023/close", null));
        await ExpectAsync(HttpStatusCode.Created, app.Manager.PostAsJsonAsync($"/api/studies/{Key}/waves/2023/releases", new { }));
        await ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"/api/studies/{Key}/waves/2023/open", null));
        await AnswerAsync(4);
        await AnswerAsync(4);
        Assert.Equal(first, Stored(app));

        await ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"/api/studies/{Key}/waves/2023/close", null));
        var made = await app.Manager.PostAsJsonAsync("/api/keys", new { label = "sletter", scopes = new[] { "manage", "microdata" } });
        using var eraser = app.CreateClient();
        eraser.DefaultRequestHeaders.Authorization = new("Bearer", (await made.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>());
        await ExpectAsync(HttpStatusCode.OK, eraser.PostAsJsonAsync($"/api/studies/{Key}/waves/2023/erase", new { confirm = $"{Key}/2023" }));
        Assert.Empty(Stored(app));

        async Task AnswerAsync(int count)
        {
            for (var i = 0; i < count; i++) await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, """{"answers":{"deltatt":"ja"}}"""));
            await QuietAsync(app);
            clock.Now += TimeSpan.FromDays(1);
        }
    }

    [Fact]
    public async Task Days_are_for_managers_and_of_waves_that_exist()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        Assert.Empty((await app.Manager.GetFromJsonAsync<JsonArray>(Days))!);
        Assert.Equal("key_missing", (await ProblemAsync(await app.Anonymous.GetAsync(Days))).Code);
        Assert.Equal("wave_unknown", (await ProblemAsync(await app.Manager.GetAsync($"/api/studies/{Key}/waves/1999/days"))).Code);
    }

    private static List<(string Day, long Answered)> Stored(SurveyApp app) =>
        StoredData.Query(app, "select day, answered from answered_by_day order by day", reader => (reader.GetString(0), reader.GetInt64(1)));

    /// <summary>The journal is empty: the writer has kept house since the last submission.</summary>
    private static async Task QuietAsync(SurveyApp app)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (new FileInfo(app.DatabasePath + "-wal").Length > 0) await Task.Delay(10, patience.Token);
    }

    private static int Occurrences(byte[] bytes, string text)
    {
        var (count, at, sought) = (0, 0, Encoding.UTF8.GetBytes(text));
        while (bytes.AsSpan(at).IndexOf(sought) is >= 0 and var found) (count, at) = (count + 1, at + found + 1);
        return count;
    }
}
