using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Collection.MakeLink;

/// <summary>What a link may fix: values that the study has, and that go together.</summary>
internal static class LinkRules
{
    private const int LongestCode = 100;

    public static List<FieldError> Check(Study study, int year, Request request, CodeLists codeLists)
    {
        var faults = new List<FieldError>();
        if (study.Audiences.All(audience => audience.Key != request.Audience))
            faults.Add(new FieldError("audience", "unknown_value", string.Join(", ", study.Audiences.Select(audience => audience.Key))));

        var values = request.Breakdowns ?? new Dictionary<string, string>();
        foreach (var (key, code) in values)
        {
            // A breakdown that is a question is answered, not fixed.
            var breakdown = study.Breakdowns.FirstOrDefault(candidate => candidate.Key == key && candidate.Question is null);
            var known = breakdown is null ? null : codeLists.ValuesOf(breakdown, year, LocalizedText.Default);
            if (breakdown is null)
                faults.Add(new FieldError($"breakdowns.{key}", "unknown_field", string.Join(", ", study.Breakdowns.Where(candidate => candidate.Question is null).Select(candidate => candidate.Key))));
            else if (known is not null && known.All(value => value.Code != code))
                faults.Add(new FieldError($"breakdowns.{key}", "unknown_value", string.Join(", ", known.Select(value => value.Code))));
            else if (code.Length is 0 or > LongestCode)
                faults.Add(new FieldError($"breakdowns.{key}", "too_long", $"1–{LongestCode}"));
        }
        if (faults.Count == 0 && values.TryGetValue(Breakdown.Fylke, out var fylke) && values.TryGetValue(Breakdown.Embete, out var embete) && codeLists.EmbeteOf(fylke) != embete)
            faults.Add(new FieldError("breakdowns.embete", "contradiction", $"fylke {fylke} ({codeLists.EmbeteOf(fylke)})"));
        return faults;
    }
}
