using System.Text.Json;
using System.Text.Json.Serialization;

namespace Survey.Vault.Definitions;

/// <summary>
/// A text in one or more languages. In a definition it is either a string (bokmål) or an object
/// by language: <c>{"nb": "Fylke", "nn": "Fylke", "en": "County"}</c>.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed record LocalizedText(IReadOnlyDictionary<string, string> ByLanguage)
{
    public const string Default = "nb";

    public static LocalizedText Bokmål(string text) =>
        new(new SortedDictionary<string, string>(StringComparer.Ordinal) { [Default] = text });

    /// <summary>The text in <paramref name="language"/>, else in bokmål, else in whatever there is.</summary>
    public string In(string language) =>
        ByLanguage.GetValueOrDefault(language) ?? ByLanguage.GetValueOrDefault(Default) ?? ByLanguage.Values.FirstOrDefault() ?? "";

    public bool Equals(LocalizedText? other) =>
        other is not null && ByLanguage.Count == other.ByLanguage.Count
        && ByLanguage.All(pair => other.ByLanguage.TryGetValue(pair.Key, out var text) && text == pair.Value);

    public override int GetHashCode() => ByLanguage.Values.Aggregate(0, (hash, text) => hash ^ text.GetHashCode(StringComparison.Ordinal));

    private sealed class Converter : JsonConverter<LocalizedText>
    {
        public override LocalizedText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String) return Bokmål(reader.GetString()!);
            var byLanguage = JsonSerializer.Deserialize<SortedDictionary<string, string>>(ref reader, options)
                ?? throw new JsonException("A text is a string or an object of texts by language.");
            return new LocalizedText(byLanguage);
        }

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
        {
            if (value.ByLanguage.Count == 1 && value.ByLanguage.TryGetValue(Default, out var text)) writer.WriteStringValue(text);
            else JsonSerializer.Serialize(writer, value.ByLanguage, options);
        }
    }
}
