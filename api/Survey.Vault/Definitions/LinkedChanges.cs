using Survey.Vault.Definitions.Rules;
using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions;

/// <summary>
/// What a new definition would take away from links to waves that have not opened: their wave, their audience, a value
/// that they fix.
/// </summary>
public static class LinkedChanges
{
    public static IReadOnlyList<DefinitionFault> Find(StudyDefinition definition, IReadOnlyList<MadeLink> links)
    {
        var study = definition.Study;
        var faults = new FaultList();
        foreach (var year in links.Select(link => link.Year).Distinct().Where(year => study.Waves.All(wave => wave.Year != year)))
            faults.Add(LinkInUse, "study.waves", FaultList.Number(year));
        foreach (
            var key in links.Select(link => link.Audience).Distinct().Where(key => study.Audiences.All(audience => audience.Key != key)))
            faults.Add(LinkInUse, "study.audiences", key);
        foreach (var (key, code) in links.SelectMany(link => link.Fixed).Select(pair => (pair.Key, pair.Value)).Distinct())
        {
            var breakdown = study.Breakdowns.FirstOrDefault(breakdown => breakdown.Key == key && breakdown.Question is null);
            if (breakdown is null) faults.Add(LinkInUse, "study.breakdowns", key);
            else if (breakdown.Options?.All(option => option.Code != code) == true) faults.Add(
                LinkInUse, "study.breakdowns", $"{key} {code}");
        }
        return faults.All;
    }
}

/// <summary>A link that somebody may have been sent.</summary>
public sealed record MadeLink(int Year, string Audience, IReadOnlyDictionary<string, string> Fixed);
