using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Survey.Api.Tests.Regions;

public sealed class RegionsHttpTests : IDisposable
{
    private readonly SurveyApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("?year=2018", 18)]
    [InlineData("?year=2019", 18)]
    [InlineData("?year=2020", 11)]
    [InlineData("?year=2023", 11)]
    [InlineData("?year=2024", 15)]
    [InlineData("", 15)]
    public async Task Anyone_may_read_the_counties_of_a_year(string query, int count)
    {
        var fylker = (await app.Anonymous.GetFromJsonAsync<JsonArray>($"/api/regions/fylker{query}"))!;
        Assert.Equal(count, fylker.Count);
        Assert.All(fylker, fylke => Assert.StartsWith("Statsforvalteren i", (string)fylke!["embeteName"]!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_correspondence_tells_where_municipalities_went()
    {
        var viken = (await app.Anonymous.GetFromJsonAsync<JsonArray>("/api/regions/correspondence?from=2023&to=2024"))!.Single(
            fylke => (string)fylke!["code"]! == "30")!;
        Assert.False((bool)viken["whole"]!);
        Assert.Equal(
            [("31", 12), ("32", 21), ("33", 18)],
            viken["to"]!.AsArray().Select(target => ((string)target!["code"]!, (int)target["municipalities"]!)));
    }

    [Theory]
    [InlineData("fylker?year=2017", "year", "out_of_bounds")]
    [InlineData("fylker?year=3000", "year", "out_of_bounds")]
    [InlineData("fylker?year=i+fjor", "year", "wrong_type")]
    [InlineData("correspondence?from=2016&to=2024", "from", "out_of_bounds")]
    [InlineData("correspondence?from=2018&to=1", "to", "out_of_bounds")]
    public async Task A_bad_year_is_a_problem_that_names_the_parameter(string path, string field, string code)
    {
        var response = await app.Anonymous.GetAsync($"/api/regions/{path}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(
            ("parameter_invalid", field, code),
            ((string)problem["code"]!, (string)problem["errors"]![0]!["field"]!, (string)problem["errors"]![0]!["code"]!));
    }
}
