using Survey.Vault.Definitions;

namespace Survey.Api.Infrastructure;

/// <summary>The rule of a release, which is stored with it as «atoms/1 cluster,fylke,embete», in words.</summary>
internal static class ReleaseRule
{
    // What all studies have; a study's other breakdowns go by their keys.
    private static readonly Dictionary<string, Words> Known = new(StringComparer.Ordinal)
    {
        [Breakdown.Cluster] = new("klynge", "klynge", "cluster"),
        [Breakdown.Fylke] = new("fylke", "fylke", "county"),
        [Breakdown.Embete] = new("embete", "embete", "governor’s district"),
    };

    public static string InWords(string rule, int minimumGroup, string language)
    {
        var levels = rule.Split(' ') is [_, { Length: > 0 } listed]
            ? string.Join(", ", listed.Split(',').Select(key => Known.TryGetValue(key, out var words) ? words.In(language) : key))
            : "";
        return new Words(
            $"Ingen tall gjelder færre enn {minimumGroup} som har svart. Mindre grupper er slått sammen, den minste først{Within("innenfor", levels)}.",
            $"Ingen tal gjeld færre enn {minimumGroup} som har svara. Mindre grupper er slegne saman, den minste først{Within("innanfor", levels)}.",
            $"No number is about fewer than {minimumGroup} who answered. Smaller groups are merged, the smallest first{Within("within", levels)}.").In(language);
    }

    private static string Within(string word, string levels) => levels.Length == 0 ? "" : $", {word} {levels}";
}
