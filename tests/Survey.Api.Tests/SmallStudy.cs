using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Survey.Api.Tests;

/// <summary>A study with a question of every kind, defined and opened over HTTP.</summary>
internal static class SmallStudy
{
    public const string Key = "liten";

    public const string Definition = """
        {
          "scales": [
            { "key": "grad", "options": [
              { "code": "1", "label": "I liten grad" }, { "code": "2", "label": "I noen grad" }, { "code": "3", "label": "I stor grad" },
              { "code": "vet_ikke", "label": "Vet ikke", "outsideScale": true } ] }
          ],
          "study": {
            "key": "liten", "title": { "nb": "Liten undersøkelse", "en": "Small study" }, "conductedBy": "Evaluator AS", "minimumGroup": 3,
            "waves": [ { "year": 2023, "label": "Måling" }, { "year": 2024, "label": "Måling to" } ],
            "audiences": [ { "key": "leder", "label": "Ledere" }, { "key": "medarbeider", "label": "Medarbeidere" } ],
            "breakdowns": [ { "key": "fylke", "label": "Fylke" }, { "key": "cluster", "label": "Klynge" },
              { "key": "rolle", "label": "Rolle", "options": [ { "code": "ny", "label": "Ny" }, { "code": "erfaren", "label": "Erfaren" } ] } ],
            "questions": [
              { "type": "section", "key": "del1", "text": "Om programmet", "audiences": [ "leder", "medarbeider" ] },
              { "type": "single", "key": "deltatt", "text": "Har du deltatt?", "audiences": [ "leder", "medarbeider" ], "required": true,
                "options": [ { "code": "ja", "label": "Ja" }, { "code": "nei", "label": "Nei" } ] },
              { "type": "battery", "stem": "I hvilken grad …", "scale": "grad", "audiences": [ "leder", "medarbeider" ],
                "items": [ { "key": "nytte.kunnskap", "text": "Kunnskap" }, { "key": "nytte.samarbeid", "text": "Samarbeid" } ],
                "showIf": { "question": "deltatt", "is": [ "ja" ] } },
              { "type": "multi", "key": "kilder", "text": "Hvor hørte du om det?", "audiences": [ "leder", "medarbeider" ],
                "options": [ { "code": "leder", "label": "Leder" }, { "code": "annet", "label": "Annet", "freeText": true }, { "code": "ingen", "label": "Ingen", "exclusive": true } ] },
              { "type": "number", "key": "ansatte", "text": "Hvor mange ansatte?", "min": 1, "max": 500, "audiences": [ "leder" ],
                "bands": [ { "from": 1, "to": 20 }, { "from": 21, "to": 500 } ] },
              { "type": "date", "key": "oppstart", "text": "Når startet dere?", "earliest": "2017-01-01", "latest": "2024-12-31", "audiences": [ "leder" ] },
              { "type": "text", "key": "mer", "text": "Noe mer?", "maxLength": 20, "audiences": [ "leder", "medarbeider" ] }
            ]
          }
        }
        """;

    /// <summary>Defines the study and opens its wave of 2023.</summary>
    public static async Task OpenAsync(SurveyApp app)
    {
        await ExpectAsync(HttpStatusCode.Created, app.Manager.PostAsync("/api/studies", Json(Definition)));
        await ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"/api/studies/{Key}/waves/2023/open", null));
    }

    public static async Task<string> LinkAsync(SurveyApp app, string audience = "leder", string fylke = "15", string cluster = "4", string? role = "ny")
    {
        var breakdowns = new Dictionary<string, string> { ["fylke"] = fylke, ["cluster"] = cluster };
        if (role is not null) breakdowns["rolle"] = role;
        var response = await ExpectAsync(HttpStatusCode.Created, app.Manager.PostAsJsonAsync($"/api/studies/{Key}/waves/2023/links", new { audience, breakdowns }));
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!["link"]!.GetValue<string>();
    }

    public static Task<HttpResponseMessage> SubmitAsync(SurveyApp app, string link, string body, string? key = null) => SubmitAsync(app, link, Json(body), key);

    public static async Task<HttpResponseMessage> SubmitAsync(SurveyApp app, string link, HttpContent body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/respond/{link}/submissions") { Content = body };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await app.Anonymous.SendAsync(request);
    }

    public static async Task<HttpResponseMessage> ExpectAsync(HttpStatusCode status, Task<HttpResponseMessage> pending)
    {
        var response = await pending;
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        return response;
    }

    /// <summary>The problem's code, and its field errors as «field: code».</summary>
    public static async Task<(string Code, string[] Errors)> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal((int)response.StatusCode, problem["status"]!.GetValue<int>());
        Assert.NotEmpty(problem["title"]!.GetValue<string>());
        return (problem["code"]!.GetValue<string>(), [.. (problem["errors"]?.AsArray() ?? []).Select(error => $"{error!["field"]}: {error["code"]}")]);
    }

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
