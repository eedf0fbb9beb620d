using System.Text;
using System.Text.Json.Nodes;

namespace Survey.Api.Tests.Studies;

/// <summary>The instruments of db/studies, as the program carries them.</summary>
internal static class StudyFile
{
    public const string Tjenestestotte = "tjenestestotteprogrammet", Nasjonal = "nasjonal-barnevernsledere", Kartlegging = "kartlegging-statsforvaltere";

    public static string Text(string key)
    {
        using var reader = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream($"studies/{key}.json")!);
        return reader.ReadToEnd();
    }

    public static JsonNode Node(string key) => JsonNode.Parse(Text(key))!;

    public static StringContent Json(this JsonNode definition) => new(definition.ToJsonString(), Encoding.UTF8, "application/json");
}
