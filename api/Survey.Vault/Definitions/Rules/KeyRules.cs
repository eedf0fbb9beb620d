using System.Text.RegularExpressions;
using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions.Rules;

/// <summary>How keys and codes look, and that each names one thing.</summary>
internal static partial class KeyRules
{
    public const int LongestKey = 100;
    public const int LongestCode = 50;

    public static void Key(string key, string path, FaultList faults)
    {
        if (key.Length > LongestKey || !KeySyntax().IsMatch(key)) faults.Add(KeyInvalid, path, Shown(key), FaultList.Number(LongestKey));
    }

    public static void Code(string code, string path, FaultList faults)
    {
        if (code.Length > LongestCode || !CodeSyntax().IsMatch(code))
            faults.Add(CodeInvalid, path, Shown(code), FaultList.Number(LongestCode));
    }

    /// <summary>Faults every key that has stood before; the empty key is a fault of its own.</summary>
    public static void Unique(IEnumerable<(string Key, string Path)> keys, FaultList faults)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, path) in keys)
            if (key.Length > 0 && !first.TryAdd(key, path)) faults.Add(DuplicateKey, path, Shown(key), first[key]);
    }

    public static void Count(int count, int most, string path, FaultList faults)
    {
        if (count == 0) faults.Add(EmptyList, path);
        else AtMost(count, most, path, faults);
    }

    public static void AtMost(int count, int most, string path, FaultList faults)
    {
        if (count > most) faults.Add(TooMany, path, FaultList.Number(count), FaultList.Number(most));
    }

    /// <summary>A fault is an answer, not an echo: a megabyte that was posted as a key does not come back.</summary>
    public static string Shown(string key) => key.Length <= LongestKey ? key : string.Concat(key.AsSpan(0, LongestKey), "…");

    [GeneratedRegex(@"^[a-z0-9_]+(\.[a-z0-9_]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex KeySyntax();

    // Study keys and option codes: hyphens too (they stand in addresses), and capitals, as the offices of county governors have (SFOV).
    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex CodeSyntax();
}
