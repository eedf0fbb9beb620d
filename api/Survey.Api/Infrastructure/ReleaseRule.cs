using Survey.Vault.Definitions;

namespace Survey.Api.Infrastructure;

/// <summary>The rule of a release, which is stored with it as «atoms/1 cluster,fylke,embete», in words; with «own» where questions have an order of their own.</summary>
internal static class ReleaseRule
{
    // What all studies have; a study's other breakdowns go by their own names.
    private static readonly Dictionary<string, Words> Known = new(StringComparer.Ordinal)
    {
        [Breakdown.Cluster] = new("klynge", "klynge", "cluster"),
        [Breakdown.Fylke] = new("fylke", "fylke", "county"),
        [Breakdown.Embete] = new("embete", "embete", "governor’s district"),
    };

    /// <param name="study">Names the levels; one that it no longer has goes by its key.</param>
    public static string InWords(string rule, int minimumGroup, Study study, string language)
    {
        var parts = rule.Split(' ');
        var levels = parts is [_, { Length: > 0 } listed, ..]
            ? string.Join(", ", listed.Split(',').Select(NameOf))
            : "";
        var own = parts.Contains("own")
            ? new Words(" Noen spørsmål slår sammen i en annen rekkefølge.", " Nokre spørsmål slår saman i ei anna rekkjefølgje.", " Some questions merge in another order.").In(language)
            : "";
        return new Words(
            $"Ingen tall gjelder færre enn {minimumGroup} som har svart. Mindre grupper er slått sammen, den minste først{Within("innenfor", levels)}.",
            $"Ingen tal gjeld færre enn {minimumGroup} som har svara. Mindre grupper er slegne saman, den minste først{Within("innanfor", levels)}.",
            $"No number is about fewer than {minimumGroup} who answered. Smaller groups are merged, the smallest first{Within("within", levels)}.").In(language) + own;

        string NameOf(string key) =>
            Known.TryGetValue(key, out var words) ? words.In(language)
            : study.Breakdowns.FirstOrDefault(breakdown => breakdown.Key == key)?.Label is { } label ? (language == "en" ? $"“{label.In(language)}”" : $"«{label.In(language)}»")
            : key;
    }

    private static string Within(string word, string levels) => levels.Length == 0 ? "" : $", {word} {levels}";
}
