using System.Net;
using System.Net.Http.Json;

namespace Survey.Api.Tests.Forwarding;

public sealed class GovernorTests
{
    private const string Study = "nasjonal-barnevernsledere", Wave = $"/api/studies/{Study}/waves/2024";

    [Fact]
    public async Task The_ten_governors_get_a_page_and_a_link_each_and_a_second_call_makes_nothing()
    {
        using var app = new SurveyApp();
        await app.Manager.DefineAsync(Study);

        var made = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders/governors", new { }).JsonAsync();
        Assert.Equal(10, made.GetArrayLength());
        Assert.All(made.EnumerateArray(), governor => Assert.Equal(1, governor.GetProperty("links").GetArrayLength()));
        Assert.Equal(10, made.EnumerateArray().Select(governor => governor.Text("token")).Distinct().Count());
        Assert.Equal("Statsforvalteren i Møre og Romsdal", made.EnumerateArray().Single(governor => governor.Text("embete") == "SFMR").Text("name"));

        var again = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders/governors", new { }).JsonAsync();
        Assert.Equal(made.ToString(), again.ToString());
    }

    [Fact]
    public async Task A_link_that_is_there_already_is_the_governors_and_no_other_is_made()
    {
        using var app = new SurveyApp();
        await app.Manager.DefineAsync(Study);
        var (_, id) = await app.Manager.LinkAsync(Wave, new { audience = "barnevernsleder", breakdowns = new { embete = "SFMR" }, expected = 20 });

        var made = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders/governors", new { }).JsonAsync();
        Assert.Equal([id], made.EnumerateArray().Single(governor => governor.Text("embete") == "SFMR").GetProperty("links").EnumerateArray().Select(link => link.GetInt64()));
    }

    [Fact]
    public async Task Where_the_study_knows_counties_only_a_governor_gets_a_link_for_each_county_and_audience()
    {
        using var app = new SurveyApp();
        await app.Manager.DefineAsync("tjenestestotteprogrammet");
        var made = await app.Manager.PostAsJsonAsync("/api/studies/tjenestestotteprogrammet/waves/2023/forwarders/governors", new { }).JsonAsync();
        // Oslo and Viken, for leaders and employees.
        Assert.Equal(4, made.EnumerateArray().Single(governor => governor.Text("embete") == "SFOV").GetProperty("links").GetArrayLength());
        Assert.Equal(2, made.EnumerateArray().Single(governor => governor.Text("embete") == "SFMR").GetProperty("links").GetArrayLength());
    }

    [Fact]
    public async Task A_link_made_later_is_the_governors_whose_county_it_fixes()
    {
        using var app = new SurveyApp();
        await app.Manager.DefineAsync(Study);
        var made = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders/governors", new { }).JsonAsync();
        var (_, id) = await app.Manager.LinkAsync(Wave, new { audience = "barnevernsleder", breakdowns = new { fylke = "15" } });

        var token = made.EnumerateArray().Single(governor => governor.Text("embete") == "SFMR").Text("token");
        var page = await app.Anonymous.GetAsync($"/api/forward/{token}").JsonAsync();
        Assert.Contains(page.GetProperty("links").EnumerateArray(), link => link.GetProperty("id").GetInt64() == id);
    }

    [Fact]
    public async Task A_governor_has_one_page_a_wave()
    {
        using var app = new SurveyApp();
        await app.Manager.DefineAsync(Study);
        await app.Manager.PostAsJsonAsync($"{Wave}/forwarders", new { kind = "statsforvalter", embete = "SFRO" }).JsonAsync(HttpStatusCode.Created);
        Assert.Equal("forwarder_exists", await app.Manager.PostAsJsonAsync($"{Wave}/forwarders", new { kind = "statsforvalter", embete = "SFRO" }).ProblemAsync());
    }
}
