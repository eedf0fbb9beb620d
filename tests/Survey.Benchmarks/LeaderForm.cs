using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Survey.Benchmarks;

/// <summary>The form that leaders got in 2023, every closed question answered.</summary>
internal static class LeaderForm
{
    public const string Study = "tjenestestotteprogrammet";
    public const string ManagerKey = "benchmark-manager-key";

    /// <summary>Defines the study, opens 2023 and makes a link for leaders in Møre og Romsdal.</summary>
    public static async Task<string> OpenAsync(HttpClient client)
    {
        client.DefaultRequestHeaders.Authorization = new("Bearer", ManagerKey);
        using var file = typeof(LeaderForm).Assembly.GetManifestResourceStream("study.json")!;
        using var content = new StreamContent(file);
        content.Headers.ContentType = new("application/json");
        (await client.PostAsync("/api/studies", content)).EnsureSuccessStatusCode();
        (await client.PostAsync($"/api/studies/{Study}/waves/2023/open", null)).EnsureSuccessStatusCode();
        return await LinkAsync(client, "15", "4");
    }

    /// <summary>A link for the leaders of a cluster.</summary>
    public static async Task<string> LinkAsync(HttpClient client, string fylke, string cluster)
    {
        var link = await client.PostAsJsonAsync($"/api/studies/{Study}/waves/2023/links", new { audience = "leder", breakdowns = new { fylke, cluster } });
        return (await link.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["link"]!.GetValue<string>();
    }

    /// <summary>A submission that answers everything the form shows, with the option in turn.</summary>
    public static async Task<string> AnswerAsync(HttpClient client, string link)
    {
        var form = (await client.GetFromJsonAsync<JsonObject>($"/api/respond/{link}"))!;
        var answers = new JsonObject();
        foreach (var question in form["questions"]!.AsArray())
        {
            var options = question!["options"]?.AsArray().Select(option => option!["code"]!.GetValue<string>()).ToList();
            if (options is null) continue;
            var key = question["key"]!.GetValue<string>();
            // Yes to having taken part: it shows the batteries about it.
            var option = key == "fellessamling" ? "2" : options[0];
            if (question["type"]!.GetValue<string>() == "battery") foreach (var item in question["items"]!.AsArray()) answers[item!["key"]!.GetValue<string>()] = option;
            else answers[key] = question["type"]!.GetValue<string>() == "multi" ? new JsonArray(option) : option;
        }
        return new JsonObject { ["language"] = "nb", ["background"] = new JsonObject(), ["answers"] = answers }.ToJsonString();
    }

    public static int CountAnswers(string body) => JsonNode.Parse(body)!["answers"]!.AsObject().Count;

    /// <summary>The whole HTTP request that sends <paramref name="body"/> under a key of its own.</summary>
    public static byte[] Request(string host, string link, string body) => Encoding.UTF8.GetBytes(
        $"POST /api/respond/{link}/submissions HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nIdempotency-Key: {Guid.NewGuid():N}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
}
