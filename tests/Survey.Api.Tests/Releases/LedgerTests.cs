using System.Net;
using System.Net.Http.Json;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Releases;

public sealed class LedgerTests
{
    private const string Releases = "/api/studies/liten/waves/2023/releases";

    // The same key and answers, after a release: the stratum of the new round would be one that nobody is in.
    [Fact]
    public async Task What_is_sent_again_after_a_release_is_nothing_new_to_release()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        const string Body = """{"answers":{"deltatt":"ja"}}""";
        for (var person = 0; person < 4; person++) await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, Body, $"the-key-of-submission-{person}"));
        await app.Manager.PostAsync("/api/studies/liten/waves/2023/close", null).JsonAsync();
        await app.Manager.PostAsJsonAsync(Releases, new { }).JsonAsync(HttpStatusCode.Created);

        await app.Manager.PostAsync("/api/studies/liten/waves/2023/open", null).JsonAsync();
        await ExpectAsync(HttpStatusCode.OK, SubmitAsync(app, link, Body, "the-key-of-submission-0"));
        await app.Manager.PostAsync("/api/studies/liten/waves/2023/close", null).JsonAsync();
        Assert.Equal("nothing_new_to_release", await app.Manager.PostAsJsonAsync(Releases, new { }).ProblemAsync());
    }

    [Fact]
    public async Task It_says_who_released_what_when_by_which_rule_and_how_much_is_hidden()
    {
        using var app = new SurveyApp(new SetClock("2026-03-04T05:06:07Z"));
        await OpenAsync(app);
        var link = await LinkAsync(app);
        for (var person = 0; person < 4; person++) await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, """{"answers":{"deltatt":"ja"}}"""));
        await app.Manager.PostAsync("/api/studies/liten/waves/2023/close", null).JsonAsync();
        await app.Manager.PostAsJsonAsync(Releases, new { @public = true }).JsonAsync(HttpStatusCode.Created);
        var entry = Assert.Single((await app.Manager.GetAsync("/api/studies/liten/releases").JsonAsync()).EnumerateArray());
        Assert.Equal((1, 2023, "2026-03-04T05:06:07Z", "settings", 3, true), (entry.Number("number"), entry.Number("year"), entry.Text("releasedAt"), entry.Text("releasedBy"), entry.Number("minimumGroup"), entry.GetProperty("public").GetBoolean()));
        Assert.Contains("færre enn 3", entry.Text("rule"), StringComparison.Ordinal);
        Assert.EndsWith("innenfor «Rolle», klynge, fylke, embete.", entry.Text("rule"), StringComparison.Ordinal);
        Assert.True(entry.Number("rows") > entry.Number("hiddenRows"));
        // To the public without the label of a key.
        Assert.False(Assert.Single((await app.Anonymous.GetAsync("/api/studies/liten/releases").JsonAsync()).EnumerateArray()).Has("releasedBy"));
    }

    [Fact]
    public async Task Without_a_public_release_nobody_is_told_that_the_study_exists()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        foreach (var path in new[] { "releases", "releases/1" })
            Assert.Equal("study_unknown", (await app.Anonymous.GetAsync($"/api/studies/liten/{path}").JsonAsync(HttpStatusCode.NotFound)).Text("code"));
        Assert.Empty((await app.Manager.GetAsync("/api/studies/liten/releases").JsonAsync()).EnumerateArray());
    }

    private static readonly string[] Tables =
    [
        .. new[] { "json", "csv", "csv-excel", "xlsx", "json-stat" }.Select(format => $"distributions?by=fylke&format={format}"),
        "trends?questions=nytte", "means?by=fylke", "comparisons?a=audience=leder&b=audience=medarbeider", "correlations?first=nytte&second=behov", "curves?over=cluster&questions=nytte.a", "report-texts?by=fylke",
    ];

    /// <summary>A table is its address: asked for again it is the same bytes, and who has them is told so.</summary>
    [Fact]
    public async Task The_same_request_gives_the_same_bytes_and_a_tag_of_them()
    {
        using var raid = await Attacker.Raid.CarryOutAsync(4);
        Assert.Equal(Attacker.Domains.Operations.Order(StringComparer.Ordinal), Tables.Select(table => table.Split('?')[0]).Distinct().Order(StringComparer.Ordinal));
        foreach (var address in Tables.Select(table => new Uri($"/api/studies/{Attacker.Plan.Key}/{table}", UriKind.Relative)))
        {
            using var first = await raid.App.Manager.GetAsync(address);
            Assert.True(first.IsSuccessStatusCode, $"{address}");
            using var second = await raid.App.Manager.GetAsync(address);
            Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
            Assert.NotNull(first.Headers.ETag);
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag);
            using var unchanged = await raid.App.Manager.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
            Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync());
        }
    }
}
