using System.Text.Json;

namespace Survey.Api.Tests.Attacker;

/// <summary>Every number stands where one is known to stand: a new one has to be thought about.</summary>
internal static class Numbers
{
    public static void AreKnown(JsonElement table, params string[] paths)
    {
        var unknown = In(table, "").Distinct().Where(path => !paths.Any(known => known == path || (known.EndsWith('*') && path.StartsWith(known[..^1], StringComparison.Ordinal)))).ToList();
        Assert.True(unknown.Count == 0, $"Numbers that the attacker does not read: {string.Join(", ", unknown)}");
    }

    private static IEnumerable<string> In(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => In(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(member => In(member, path)),
        JsonValueKind.Number => [path],
        _ => [],
    };
}
