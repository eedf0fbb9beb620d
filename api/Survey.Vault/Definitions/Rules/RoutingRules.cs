using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions.Rules;

/// <summary>A condition may only name what the same respondent has met before, and answers that can be given there.</summary>
internal static class RoutingRules
{
    public const int Deepest = 10;
    public const int MostParts = 50;

    public static void Check(StudyMap map, FaultList faults)
    {
        foreach (var (index, question) in map.Study.Questions.Index())
            if (question.ShowIf is { } condition) Check(map, index, question, condition, $"study.questions[{index}].showIf", 1, faults);
    }

    private static void Check(StudyMap map, int index, Question question, Routing condition, string path, int depth, FaultList faults)
    {
        if (depth > Deepest)
        {
            faults.Add(RoutingDepth, path, FaultList.Number(Deepest));
            return;
        }

        bool[] forms = [condition.Question is not null, condition.All is not null, condition.Any is not null, condition.Not is not null];
        var named = condition.Question is not null;
        // Exactly one of is and contains beside a question, and neither beside anything else.
        var isComplete = named ? condition.Is is null != condition.Contains is null : condition.Is is null && condition.Contains is null;
        if (forms.Count(form => form) != 1 || !isComplete) faults.Add(RoutingForm, path);
        Parts(condition.All, $"{path}.all");
        Parts(condition.Any, $"{path}.any");
        if (condition.Not is { } inner) Check(map, index, question, inner, $"{path}.not", depth + 1, faults);
        if (condition.Question is { } key) Reference(map, index, question, condition, key, path, faults);

        void Parts(IReadOnlyList<Routing>? parts, string at)
        {
            if (parts is null) return;
            KeyRules.Count(parts.Count, MostParts, at, faults);
            foreach (var (place, part) in parts.Index()) Check(map, index, question, part, $"{at}[{place}]", depth + 1, faults);
        }
    }

    private static void Reference(StudyMap map, int index, Question question, Routing condition, string key, string path, FaultList faults)
    {
        if (map.Find(key) is not { } named)
        {
            faults.Add(RoutingUnknown, $"{path}.question", KeyRules.Shown(key));
            return;
        }

        if (named.Index >= index) faults.Add(RoutingLater, $"{path}.question", key);
        if (condition.Is is not null && !named.IsOneChoice) faults.Add(RoutingKind, $"{path}.is", key, "is");
        if (condition.Contains is not null && !named.IsSeveral) faults.Add(RoutingKind, $"{path}.contains", key, "contains");
        if (named.IsOneChoice) Codes(map, named, condition.Is, $"{path}.is", faults);
        if (named.IsSeveral) Codes(map, named, condition.Contains, $"{path}.contains", faults);

        foreach (var audience in question.Audiences.Where(audience => !named.Question.Audiences.Contains(audience)))
            faults.Add(RoutingAudience, $"{path}.question", key, KeyRules.Shown(audience));
        foreach (var wave in map.Study.Waves.Where(wave => map.IsAsked(question, wave.Year) && !map.IsAsked(named, wave.Year)))
            faults.Add(RoutingWave, $"{path}.question", key, FaultList.Number(wave.Year));
    }

    private static void Codes(StudyMap map, StudyMap.Place named, IReadOnlyList<string>? codes, string path, FaultList faults)
    {
        if (codes is null) return;
        KeyRules.Count(codes.Count, Field.MostOptions, path, faults);
        var known = map.OptionsOf(named.Question)
            .Concat(map.Study.Waves.SelectMany(wave => map.OptionsOf(named, wave.Year)))
            .Select(option => option.Code)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (place, code) in codes.Index())
            if (!known.Contains(code)) faults.Add(RoutingOption, $"{path}[{place}]", named.Key, KeyRules.Shown(code));
    }
}
