using System.Text.Json.Nodes;

namespace Survey.Vault.Tests.Definitions;

/// <summary>A small, faultless study with one of everything, and ways to spoil it.</summary>
internal static class Edited
{
    public const string Faultless = """
        {
          "scales": [
            { "key": "janei", "options": [{ "code": "1", "label": "Nei" }, { "code": "2", "label": "Ja" }] },
            { "key": "enig", "label": "Enighet", "options": [{ "code": "1", "label": "Uenig" }, { "code": "2", "label": "Enig" }, { "code": "vet_ikke", "label": "Vet ikke", "outsideScale": true }] }
          ],
          "study": {
            "key": "prove-2023", "title": { "nb": "Prøve", "en": "Trial" }, "minimumGroup": 5, "population": 100,
            "waves": [{ "year": 2020, "label": "Første" }, { "year": 2023, "fieldworkYear": 2024, "label": "Andre" }],
            "audiences": [{ "key": "leder", "label": "Ledere" }, { "key": "medarbeider", "label": "Medarbeidere" }],
            "breakdowns": [
              { "key": "fylke" },
              { "key": "cluster", "label": "Klynge", "options": [{ "code": "1", "label": "En" }, { "code": "2", "label": "To" }] },
              { "key": "alder", "question": "alder" }
            ],
            "questions": [
              { "type": "single", "key": "deltok", "text": "Deltok du?", "audiences": ["leder", "medarbeider"], "scale": "janei" },
              { "type": "battery", "stem": "Hvor enig …", "audiences": ["leder", "medarbeider"], "scale": "enig", "items": [{ "key": "enig.a", "text": "A" }, { "key": "enig.b", "text": "B" }] },
              { "type": "multi", "key": "tiltak", "text": "Hvilke?", "audiences": ["leder"], "options": [{ "code": "x", "label": "X" }, { "code": "annet", "label": "Annet", "freeText": true }, { "code": "ingen", "label": "Ingen", "exclusive": true }] },
              { "type": "number", "key": "alder", "text": "Alder?", "audiences": ["leder", "medarbeider"], "min": 0, "max": 100, "unit": "år", "bands": [{ "from": 0, "to": 39 }, { "from": 40, "to": 100 }] },
              { "type": "date", "key": "startet", "text": "Når?", "audiences": ["leder"], "earliest": "2018-01-01", "latest": "2023-12-31" },
              { "type": "text", "key": "hvorfor", "text": "Hvorfor?", "audiences": ["leder"], "maxLength": 500, "showIf": { "all": [{ "question": "enig.a", "is": ["1"] }, { "not": { "question": "tiltak", "contains": ["ingen"] } }] } },
              { "type": "section", "key": "del_to", "text": "Del to", "audiences": ["leder"] },
              { "type": "info", "key": "takk", "text": "Takk!", "audiences": ["leder"], "showIf": { "question": "deltok", "is": ["2"] } }
            ],
            "newIn": { "2023": ["enig.b"] },
            "notComparable": [{ "item": "enig.a", "wave": 2020, "reason": "Spurt på et annet tidspunkt." }],
            "wordings": [{ "item": "enig.a", "waves": [2020], "text": "Gammel A" }]
          }
        }
        """;

    /// <summary>
    /// The faultless study with values put in: at <c>study.questions[0].key</c>, or at <c>study.questions[+]</c> as one
    /// more. Without a value the member goes.
    /// </summary>
    public static string With(params IEnumerable<(string At, string? Json)> edits)
    {
        var root = JsonNode.Parse(Faultless)!;
        foreach (var (at, json) in edits) Put(root, at, json);
        return root.ToJsonString();
    }

    private static void Put(JsonNode root, string at, string? json)
    {
        var steps = at.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var node = steps[..^1].Aggregate(root, (parent, step) => step.StartsWith('[') ? parent[Place(step)]! : parent[step]!);
        var last = steps[^1];
        if (last == "[+]") node.AsArray().Add(JsonNode.Parse(json!));
        else if (last.StartsWith('[') && json is null) node.AsArray().RemoveAt(Place(last));
        else if (last.StartsWith('[')) node[Place(last)] = JsonNode.Parse(json!);
        else if (json is null) Assert.True(node.AsObject().Remove(last), $"There is no {at} to remove.");
        else node[last] = JsonNode.Parse(json);
    }

    private static int Place(string step) => int.Parse(step.AsSpan(1, step.Length - 2), System.Globalization.CultureInfo.InvariantCulture);
}
