using System.Text.Json;
using Survey.Vault.Definitions;

namespace Survey.Vault.Collection;

/// <summary>Breakdown values as text: JSON with its keys sorted, so that equal values are equal texts.</summary>
public static class Strata
{
    public static string Canonical(IEnumerable<KeyValuePair<string, string>> values) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(values.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal), DefinitionJson.Options);

    public static IReadOnlyDictionary<string, string> Parse(string canonical) =>
        JsonSerializer.Deserialize<SortedDictionary<string, string>>(canonical, DefinitionJson.Options)!;
}
