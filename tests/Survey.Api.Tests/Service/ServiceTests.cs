using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Survey.Api.Tests.Service;

public sealed class ServiceTests
{
    [Theory]
    [InlineData("nb", "Lenken finnes ikke.")]
    [InlineData("nn", "Lenkja finst ikkje.")]
    [InlineData("en", "The link does not exist.")]
    public async Task The_type_of_a_problem_is_an_address_that_explains_it(string language, string beginning)
    {
        using var app = new SurveyApp();
        var problem = await ReadAsync(await app.Anonymous.GetAsync($"/api/respond/ukjent?lang={language}"));
        var explanation = await app.Anonymous.GetAsync($"{problem["type"]}?lang={language}");
        Assert.Equal(HttpStatusCode.OK, explanation.StatusCode);
        Assert.Equal(language, explanation.Content.Headers.ContentLanguage.Single());
        var body = await ReadAsync(explanation);
        Assert.Equal(("link_unknown", 404), (body["code"]!.GetValue<string>(), body["status"]!.GetValue<int>()));
        Assert.StartsWith(beginning, body["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_has_its_explanation_and_no_other_code_has()
    {
        using var app = new SurveyApp();
        foreach (var problem in Problems.All)
        {
            var body = await ReadAsync(await app.Anonymous.GetAsync($"/api/problems/{problem.Code}"));
            Assert.Equal((problem.Code, problem.Status, problem.Title.Nb), (body["code"]!.GetValue<string>(), body["status"]!.GetValue<int>(), body["title"]!.GetValue<string>()));
        }
        var unknown = await app.Anonymous.GetAsync("/api/problems/finnes_ikke");
        Assert.Equal(("problem_unknown", HttpStatusCode.NotFound), ((await SmallStudy.ProblemAsync(unknown)).Code, unknown.StatusCode));
    }

    [Fact]
    public async Task A_service_that_can_read_its_database_says_so_without_a_key()
    {
        using var app = new SurveyApp();
        var response = await app.Anonymous.GetAsync("/api/health");
        Assert.Equal("""{"status":"ok"}""", await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_service_whose_database_is_gone_is_not_well_and_says_when_to_come_back()
    {
        using var app = new SurveyApp();
        await app.Anonymous.GetAsync("/api/health");
        SqliteConnection.ClearAllPools();
        File.Move(app.DatabasePath, app.DatabasePath + ".gone");
        var response = await app.Anonymous.GetAsync("/api/health");
        Assert.Equal(("storage_unavailable", HttpStatusCode.ServiceUnavailable), ((await SmallStudy.ProblemAsync(response)).Code, response.StatusCode));
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter?.Delta);
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonObject>())!;
}
