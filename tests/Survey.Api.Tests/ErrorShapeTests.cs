using System.Net;
using System.Text;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests;

/// <summary>
/// Everything that goes wrong has one shape: application/problem+json with type, title, status and a stable code, and never a page.
/// </summary>
public sealed class ErrorShapeTests
{
    [Theory]
    [InlineData("GET", "/api/finnesikke", null, 404, "address_unknown")]
    [InlineData("GET", "/api", null, 404, "address_unknown")]
    [InlineData("DELETE", "/api/studies", null, 405, "method_not_allowed")]
    [InlineData("POST", "/api/keys", "{", 400, "request_malformed")]
    [InlineData("POST", "/api/keys", """{"label":1,"scopes":[]}""", 400, "request_malformed")]
    [InlineData("POST", "/api/keys", """{"label":"x","scopes":["aggregates"],"extra":1}""", 400, "request_malformed")]
    [InlineData("POST", "/api/keys", """{"label":"x","label":"y","scopes":["aggregates"]}""", 400, "request_malformed")]
    [InlineData("POST", "/api/keys", """{"label":null,"scopes":["aggregates"]}""", 400, "request_malformed")]
    [InlineData("POST", "/api/keys", """{"label":"","scopes":["everything"]}""", 422, "request_invalid")]
    [InlineData("POST", "/api/studies", "{}", 422, "study_invalid")]
    [InlineData("POST", "/api/studies", "not json", 422, "study_invalid")]
    [InlineData("POST", "/api/studies/nei/waves/2023/open", null, 404, "wave_unknown")]
    [InlineData("POST", "/api/studies/nei/waves/2023/links", """{"audience":"leder"}""", 404, "wave_unknown")]
    [InlineData("GET", "/api/studies/nei", null, 404, "study_unknown")]
    [InlineData("GET", "/api/studies/nei/distributions", null, 404, "study_unknown")]
    [InlineData("GET", "/api/studies/nei/releases", null, 404, "study_unknown")]
    [InlineData("GET", "/api/regions/fylker?year=abc", null, 400, "parameter_invalid")]
    public async Task A_failure_has_the_one_shape(string method, string address, string? body, int status, string code)
    {
        using var app = new SurveyApp();
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await app.Manager.SendAsync(request);
        Assert.Equal((code, status), ((await ProblemAsync(response)).Code, (int)response.StatusCode));
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("""{"label":"x","scopes":[],"extra":1}""", "extra: unknown_field")]
    [InlineData("""{"label":"x"}""", "scopes: required")]
    [InlineData("""{"label":1,"scopes":[]}""", "label: wrong_type")]
    [InlineData("""{"label":null,"scopes":[]}""", "label: wrong_type")]
    [InlineData("""{"label":"x","scopes":[""", "scopes[0]: malformed_json")]
    public async Task A_body_that_does_not_fit_is_told_where_and_why(string body, string error)
    {
        using var app = new SurveyApp();
        var (_, errors) = await ProblemAsync(await app.Manager.PostAsync("/api/keys", Json(body)));
        Assert.Equal([error], errors);
    }

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_or_lesser_one_nothing_is_managed()
    {
        using var app = new SurveyApp();
        var made = await ExpectAsync(HttpStatusCode.Created, app.Manager.PostAsync("/api/keys", Json("""{"label":"leser","scopes":["aggregates"]}""")));
        var reader = System.Text.Json.Nodes.JsonNode.Parse(await made.Content.ReadAsStringAsync())!["key"]!.GetValue<string>();
        foreach (var (key, status, code) in new[] { (null, 401, "key_missing"), ("feil", 401, "key_missing"), (reader, 403, "key_insufficient") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/studies") { Content = Json(Definition) };
            if (key is not null) request.Headers.Authorization = new("Bearer", key);
            var response = await app.Anonymous.SendAsync(request);
            Assert.Equal((code, status), ((await ProblemAsync(response)).Code, (int)response.StatusCode));
        }
    }

    [Fact]
    public void Every_problem_has_a_code_of_its_own_and_words_in_three_languages()
    {
        Assert.Equal(Problems.All.Count, Problems.All.Select(problem => problem.Code).Distinct().Count());
        Assert.All(Problems.All, problem =>
        {
            Assert.Matches("^[a-z0-9]+(_[a-z0-9]+)*$", problem.Code);
            Assert.InRange(problem.Status, 400, 599);
            Assert.All(new[] { problem.Title.Nb, problem.Title.Nn, problem.Title.En }, text => Assert.EndsWith(".", text.TrimEnd(')'), StringComparison.Ordinal));
        });
    }
}
