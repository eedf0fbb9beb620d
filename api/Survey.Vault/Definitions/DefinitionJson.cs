using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Survey.Vault.Definitions;

/// <summary>The one way in which definitions are read and written: strict, so that a misspelt member is a fault and not a silence.</summary>
public static class DefinitionJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
        PropertyNameCaseInsensitive = false,
        // A stored definition is read by people: Norwegian letters stay letters.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static StudyDefinition Parse(string json) =>
        JsonSerializer.Deserialize<StudyDefinition>(json, Options) ?? throw new JsonException("A definition is an object.");

    public static string Write(StudyDefinition definition) => JsonSerializer.Serialize(definition, Options);
}
