using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Survey.Tests;

namespace Survey.Api.Tests;

/// <summary>The words that tests say to the application over HTTP.</summary>
internal static class Http
{
    public static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> call, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await call;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{(int)response.StatusCode} instead of {(int)expected}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The code of the problem that the answer is.</summary>
    public static async Task<string> ProblemAsync(this Task<HttpResponseMessage> call)
    {
        using var response = await call;
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        return problem.GetProperty("code").GetString()!;
    }

    public static Task<HttpResponseMessage> PostTextAsync(this HttpClient client, string address, string json) =>
        client.PostAsync(address, new StringContent(json, Encoding.UTF8, "application/json"));

    public static Task<HttpResponseMessage> PutTextAsync(this HttpClient client, string address, string json) =>
        client.PutAsync(address, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>Defines one of the studies in db/studies.</summary>
    public static async Task<JsonElement> DefineAsync(this HttpClient manager, string study) =>
        await manager.PostTextAsync("/api/studies", await File.ReadAllTextAsync(Path.Combine(Golden.RepositoryRoot, "db", "studies", $"{study}.json"))).JsonAsync(HttpStatusCode.Created);

    /// <summary>Makes a link and gives its token and id.</summary>
    public static async Task<(string Token, long Id)> LinkAsync(this HttpClient manager, string wave, object link)
    {
        var made = await manager.PostAsJsonAsync($"{wave}/links", link).JsonAsync(HttpStatusCode.Created);
        return (made.GetProperty("link").GetString()!, made.GetProperty("id").GetInt64());
    }

    /// <summary>Sends a submission as a respondent would.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient anyone, string link, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/respond/{link}/submissions") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await anyone.SendAsync(request);
    }

    /// <summary>Sends that many empty submissions.</summary>
    public static async Task AnswerAsync(this HttpClient anyone, string link, int times, object? body = null)
    {
        for (var i = 0; i < times; i++)
            await anyone.SubmitAsync(link, body ?? new { answers = new { } }).JsonAsync(HttpStatusCode.Created);
    }

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static int Number(this JsonElement element, string property) => element.GetProperty(property).GetInt32();

    public static bool Has(this JsonElement element, string property) => element.TryGetProperty(property, out _);
}
