namespace Survey.Api.Infrastructure;

/// <summary>The rule of a release, which is stored with it as «atoms/1 cluster,fylke,embete», in words.</summary>
internal static class ReleaseRule
{
    public static string InWords(string rule, int minimumGroup, string language)
    {
        var levels = rule.Split(' ') is [_, { Length: > 0 } listed] ? listed.Replace(",", ", ", StringComparison.Ordinal) : "";
        return new Words(
            $"Ingen tall gjelder færre enn {minimumGroup} som har svart. Mindre grupper er slått sammen, den minste først{Within("innenfor", levels)}.",
            $"Ingen tal gjeld færre enn {minimumGroup} som har svara. Mindre grupper er slegne saman, den minste først{Within("innanfor", levels)}.",
            $"No number is about fewer than {minimumGroup} who answered. Smaller groups are merged, the smallest first{Within("within", levels)}.").In(language);
    }

    private static string Within(string word, string levels) => levels.Length == 0 ? "" : $", {word} {levels}";
}
