using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Survey.Vault.Definitions;

/// <summary>
/// The one way in which definitions are read and written: strict, so that a misspelt member is a fault and not a
/// silence.
/// </summary>
public static class DefinitionJson
{
    public static readonly JsonSerializerOptions Options = Create(JsonUnmappedMemberHandling.Disallow);

    /// <summary>Passes over unknown members: for telling what else is wrong with a definition that has some.</summary>
    private static readonly JsonSerializerOptions Lenient = Create(JsonUnmappedMemberHandling.Skip);

    /// <summary>The names of question types in a definition.</summary>
    internal static IReadOnlyList<string> QuestionTypes { get; } = [.. Enum.GetValues<QuestionType>().Select(Name)];

    public static StudyDefinition Parse(string json) =>
        JsonSerializer.Deserialize<StudyDefinition>(json, Options) ?? throw new JsonException("A definition is an object.");

    internal static StudyDefinition ParsePassingOverUnknown(string json) => JsonSerializer.Deserialize<StudyDefinition>(json, Lenient)!;

    public static string Write(StudyDefinition definition) => JsonSerializer.Serialize(definition, Options);

    internal static string Name(QuestionType type) => JsonSerializer.SerializeToElement(type, Options).GetString()!;

    internal static JsonTypeInfo TypeInfo(Type type) => Options.GetTypeInfo(type);

    private static JsonSerializerOptions Create(JsonUnmappedMemberHandling unknown)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = unknown,
            AllowDuplicateProperties = false,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            RespectNullableAnnotations = true,
            PropertyNameCaseInsensitive = false,
            // A stored definition is read by people: Norwegian letters stay letters.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepRequired } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>
    /// What is required is written also when it is a default: the first question type, a band from 0. Else it could not
    /// be read back.
    /// </summary>
    private static void KeepRequired(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.IsRequired)) property.ShouldSerialize = static (_, _) => true;
    }
}
