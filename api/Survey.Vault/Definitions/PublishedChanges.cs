using Survey.Vault.Definitions.Rules;
using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions;

/// <summary>
/// What a new definition would change of waves that have opened. Compares what people were asked, not how the definition
/// says it: a text that has moved into <c>wordings</c> is the same text. Works on faulty definitions too, so that
/// these faults come in the same answer as the others.
/// </summary>
public static class PublishedChanges
{
    /// <param name="definition">The new one.</param>
    /// <param name="opened">The waves that have opened, each with the definition as it stood then.</param>
    public static IReadOnlyList<DefinitionFault> Find(
        StudyDefinition definition, IEnumerable<(int Year, StudyDefinition Definition)> opened)
    {
        var faults = new FaultList();
        var now = new StudyMap(definition);
        var yearsByChange = new SortedDictionary<(string Path, string Key), SortedSet<int>>();
        var lowest = 0;
        var breakdowns = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var (year, before) in opened)
        {
            var then = new StudyMap(before);
            lowest = Math.Max(lowest, before.Study.MinimumGroup);
            breakdowns.UnionWith(
                before.Study.Breakdowns.Where(breakdown => !Keeps(definition.Study, breakdown)).Select(breakdown => breakdown.Key));
            if (!KeepsWave(definition.Study, before.Study.Waves.Single(wave => wave.Year == year)))
            {
                faults.Add(WavePublished, "study.waves", FaultList.Number(year));
                continue;
            }

            foreach (var audience in before.Study.Audiences.Select(audience => audience.Key))
                foreach (var (path, key) in Changed(AskedForm.Of(then, year, audience), AskedForm.Of(now, year, audience)))
                {
                    if (!yearsByChange.TryGetValue((path, key), out var years)) yearsByChange[(path, key)] = years = [];
                    years.Add(year);
                }
        }

        foreach (var ((path, key), years) in yearsByChange)
            faults.Add(QuestionnairePublished, path, KeyRules.Shown(key), string.Join(", ", years.Select(FaultList.Number)));
        foreach (var key in breakdowns) faults.Add(BreakdownPublished, "study.breakdowns", key);
        if (definition.Study.MinimumGroup < lowest)
            faults.Add(
                MinimumGroupLowered, "study.minimumGroup", FaultList.Number(lowest), FaultList.Number(definition.Study.MinimumGroup));
        return faults.All;
    }

    // The label of a wave may be corrected; what it claims of its answers may not.
    private static bool KeepsWave(Study study, Wave before) =>
        study.Waves.FirstOrDefault(wave => wave.Year == before.Year) is { } wave
            && (wave.Rebuilt, wave.Invented) == (before.Rebuilt, before.Invented);

    // Strata that people are in are named by these keys and codes.
    private static bool Keeps(Study study, Breakdown before) =>
        study.Breakdowns.FirstOrDefault(breakdown => breakdown.Key == before.Key) is { } breakdown
        && breakdown.Question == before.Question
        && (breakdown.Options is null) == (before.Options is null)
        && (before.Options ?? []).All(option => (breakdown.Options ?? []).Any(candidate => candidate.Code == option.Code));

    private static IEnumerable<(string Path, string Key)> Changed(IReadOnlyList<AskedForm> then, IReadOnlyList<AskedForm> now)
    {
        var changed = false;
        foreach (var entry in now)
        {
            // A question that was not there moves every answer after it, and people were not asked it.
            if (then.FirstOrDefault(candidate => candidate.Key == entry.Key) is { } before && before.IsKeptBy(entry)) continue;
            changed = true;
            yield return (entry.Path, entry.Key);
        }

        foreach (var gone in then.Where(entry => now.All(candidate => candidate.Key != entry.Key)))
        {
            changed = true;
            yield return ("study.questions", gone.Key);
        }

        // Nothing but the order: told once, at the first that stands elsewhere.
        if (!changed && now.Zip(then).FirstOrDefault(pair => pair.First.Key != pair.Second.Key) is { First: { } moved })
            yield return (moved.Path, moved.Key);
    }
}
