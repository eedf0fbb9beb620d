using System.Text.Json;
using System.Text.Json.Serialization;

namespace Survey.Vault;

/// <summary>
/// Stands on the types that hold raw answers or counts under k: whoever serialises one, by itself or within something else, gets
/// an exception and not a document. Being internal keeps them from being named outside; this keeps them from leaving as an object.
/// </summary>
internal sealed class NeverWritten : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"{typeToConvert.Name} is raw: it is neither written nor read as JSON.");
}
