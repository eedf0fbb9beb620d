using System.Net;

namespace Survey.Api.Tests.Collection;

/// <summary>A link takes so much and no more, whoever asks; others do not notice.</summary>
public sealed class RushTests
{
    private const string Wave = $"/api/studies/{SmallStudy.Key}/waves/2023", Answers = """{"answers":{"deltatt":"ja"}}""";
    // Two a second, twenty in one go.
    private static readonly Dictionary<string, string> Narrow = new() { ["Survey:SubmissionsPerSecond"] = "2" };

    [Fact]
    public async Task A_flooded_link_says_when_to_try_again_and_no_other_is_touched()
    {
        using var app = new SurveyApp(settings: Narrow);
        await SmallStudy.OpenAsync(app);
        var (flooded, other) = (await SmallStudy.LinkAsync(app), await SmallStudy.LinkAsync(app, cluster: "5"));
        var (taken, refused) = (0, 0);
        for (var i = 0; i < 60; i++)
        {
            using var response = await SmallStudy.SubmitAsync(app, flooded, Answers);
            if (response.StatusCode == HttpStatusCode.Created) taken++;
            else
            {
                Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
                Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
                refused++;
            }
        }
        Assert.True(taken >= 20 && refused > 0, $"{taken} taken, {refused} refused");
        await SmallStudy.SubmitAsync(app, other, Answers).JsonAsync(HttpStatusCode.Created);

        var links = await app.Manager.GetAsync($"{Wave}/links").JsonAsync();
        Assert.Equal((taken, refused), (links[0].Number("answered"), links[0].GetProperty("refused").Number("too_many_requests")));
        Assert.Empty(links[1].GetProperty("refused").EnumerateObject());
    }

    [Fact]
    public async Task Addresses_that_are_nobodys_share_one_allowance()
    {
        using var app = new SurveyApp(settings: Narrow);
        await SmallStudy.OpenAsync(app);
        var link = await SmallStudy.LinkAsync(app);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++) statuses.Add((await SmallStudy.SubmitAsync(app, $"{i:00}aaaaaaaaaaaaaaaaaaaaaaaa", Answers)).StatusCode);
        Assert.Contains(HttpStatusCode.NotFound, statuses);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        await SmallStudy.SubmitAsync(app, link, Answers).JsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_municipality_behind_one_address_sends_what_its_links_take()
    {
        using var app = new SurveyApp();
        await SmallStudy.OpenAsync(app);
        var link = await SmallStudy.LinkAsync(app);
        // All from one address, as fast as they can be sent.
        var statuses = await Task.WhenAll(Enumerable.Range(0, 500).Select(async _ => (await SmallStudy.SubmitAsync(app, link, Answers)).StatusCode));
        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Created, status));
    }

    [Fact]
    public async Task While_the_store_stands_still_the_line_is_bounded_in_all_and_by_link_and_nobody_is_lost()
    {
        using var app = new SurveyApp(settings: new Dictionary<string, string> { ["Survey:RespondentsAtOnce"] = "16" });
        await SmallStudy.OpenAsync(app);
        var (rushed, other) = (await SmallStudy.LinkAsync(app), await SmallStudy.LinkAsync(app, cluster: "5"));
        var keys = Enumerable.Range(0, 30).Select(_ => Guid.NewGuid().ToString()).ToList();
        List<HttpResponseMessage> first;
        await using (var hold = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={app.DatabasePath};Pooling=False"))
        {
            await hold.OpenAsync();
            await using var command = hold.CreateCommand();
            command.CommandText = "begin immediate";
            await command.ExecuteNonQueryAsync();
            var waiting = keys.Select(key => SmallStudy.SubmitAsync(app, rushed, Answers, key)).ToList();
            while (waiting.Count(one => one.IsCompleted) < 26) await Task.Delay(10);
            // A quarter of the places is all that one link takes, so that another's form can be read, and its answers wait in line.
            await app.Anonymous.GetAsync($"/api/respond/{other}").JsonAsync();
            var others = SmallStudy.SubmitAsync(app, other, Answers);
            command.CommandText = "rollback";
            await command.ExecuteNonQueryAsync();
            first = [.. await Task.WhenAll(waiting)];
            Assert.Equal(HttpStatusCode.Created, (await others).StatusCode);
        }
        Assert.Equal(4, first.Count(response => response.StatusCode == HttpStatusCode.Created));
        Assert.All(first.Where(response => response.StatusCode != HttpStatusCode.Created), response =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
            Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        });
        foreach (var key in keys) Assert.True((await SmallStudy.SubmitAsync(app, rushed, Answers, key)).IsSuccessStatusCode);
        Assert.Equal(31, StoredData.Count(app, "submission"));
    }

    [Fact]
    public async Task Odd_patterns_are_counts_of_requests_and_never_of_answers()
    {
        using var app = new SurveyApp();
        await SmallStudy.OpenAsync(app);
        var (link, _) = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15", cluster = "4", rolle = "ny" }, expected = 2 });
        var key = Guid.NewGuid().ToString();
        await SmallStudy.SubmitAsync(app, link, Answers, key).JsonAsync(HttpStatusCode.Created);
        for (var i = 0; i < 2; i++) await SmallStudy.SubmitAsync(app, link, Answers, key).JsonAsync();
        Assert.Equal("idempotency_key_reused", await SmallStudy.SubmitAsync(app, link, """{"answers":{"deltatt":"nei"}}""", key).ProblemAsync());
        await app.Anonymous.AnswerAsync(link, 1, new { answers = new { deltatt = "ja" } });
        var before = (await app.Manager.GetAsync($"{Wave}/links").JsonAsync())[0];
        Assert.Equal((2, 2, 1, false), (before.Number("answered"), before.Number("resent"), before.GetProperty("refused").Number("idempotency_key_reused"), before.Has("alarm")));
        await app.Anonymous.AnswerAsync(link, 1, new { answers = new { deltatt = "ja" } });
        Assert.Equal("over_100", (await app.Manager.GetAsync($"{Wave}/links").JsonAsync())[0].Text("alarm"));
    }

    [Fact]
    public async Task What_was_turned_away_is_shown_to_the_manager_as_counts()
    {
        using var app = new SurveyApp();
        await SmallStudy.OpenAsync(app);
        var (link, _) = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15", cluster = "4", rolle = "ny" }, codes = "required" });
        for (var i = 0; i < 3; i++) Assert.Equal("code_invalid", await SmallStudy.SubmitAsync(app, link, $$$"""{"code":"2222-2222-2222-222{{{i + 2}}}","answers":{"deltatt":"ja"}}""").ProblemAsync());
        Assert.Equal("submission_invalid", await SmallStudy.SubmitAsync(app, link, """{"answers":{}}""").ProblemAsync());
        var refused = (await app.Manager.GetAsync($"{Wave}/links").JsonAsync())[0].GetProperty("refused");
        Assert.Equal((3, 1), (refused.Number("code_invalid"), refused.Number("submission_invalid")));
    }
}
