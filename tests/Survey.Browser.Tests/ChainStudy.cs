using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Survey.Browser.Tests;

/// <summary>A short study of a test's own, so that its waves open and close without disturbing others.</summary>
internal static class ChainStudy
{
    public const int Year = 2026;

    public static async Task DefineAsync(HttpClient manager, string key)
    {
        var definition = new
        {
            scales = Array.Empty<object>(),
            study = new
            {
                key,
                title = $"Om støtten i kjeden {key}",
                commissionedBy = "Bufdir",
                minimumGroup = 3,
                waves = new[] { new { year = Year, label = "Måling" } },
                audiences = new[] { new { key = "leder", label = "Ledere" } },
                breakdowns = new[] { new { key = "fylke", label = "Fylke" } },
                questions = new object[]
                {
                    new
                    {
                        type = "single", key = "med", text = "Har du fått støtte?", required = true, audiences = new[] { "leder" },
                        options = new[] { new { code = "ja", label = "Ja" }, new { code = "nei", label = "Nei" } },
                    },
                    new
                    {
                        type = "text", key = "hva", text = "Hva var det beste?", audiences = new[] { "leder" }, maxLength = 200,
                        showIf = new { question = "med", @is = new[] { "ja" } },
                    },
                },
            },
        };
        (await manager.PostAsJsonAsync("/api/studies", definition)).EnsureSuccessStatusCode();
    }

    public static string Wave(string key) => $"/api/studies/{key}/waves/{Year}";

    public static async Task<JsonNode> PostAsync(this HttpClient manager, string path, object? body)
    {
        var answer = await manager.PostAsJsonAsync(path, body ?? new { });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
