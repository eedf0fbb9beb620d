using System.Globalization;
using Survey.Api.Features.Population;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Forwarding.SetPopulation;

/// <summary>What a register may count: audiences and values that the study has, and each part of the population once.</summary>
internal static class PopulationRules
{
    public static List<FieldError> Check(WaveLinks wave, IReadOnlyList<PopulationLine> lines, CodeLists codeLists)
    {
        var faults = new List<FieldError>();
        var audiences = wave.Study.Audiences.Select(audience => audience.Key).ToList();
        var keys = wave.Study.Breakdowns.Where(breakdown => breakdown.Question is null).Select(breakdown => breakdown.Key).Append(Breakdown.Embete).Distinct().ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"rows[{i}]");
            if ((lines[i].Audiences ?? []).Except(audiences).Any()) faults.Add(new FieldError($"{at}.audiences", "unknown_value", string.Join(", ", audiences)));
            foreach (var (key, codes) in lines[i].Breakdowns)
            {
                var breakdown = wave.Study.Breakdowns.FirstOrDefault(candidate => candidate.Key == key) ?? new Breakdown { Key = key };
                if (!keys.Contains(key)) faults.Add(new FieldError($"{at}.breakdowns.{key}", "unknown_field", string.Join(", ", keys)));
                else if (codeLists.ValuesOf(breakdown, wave.Year, LocalizedText.Default) is { } known && codes.Except(known.Select(value => value.Code)).Any())
                    faults.Add(new FieldError($"{at}.breakdowns.{key}", "unknown_value", string.Join(", ", known.Select(value => value.Code))));
            }
        }
        if (faults.Count > 0) return faults;

        var before = new HashSet<(string? Service, string Region)>();
        for (var i = 0; i < lines.Count; i++)
            if (!before.Add((lines[i].Service, Region.Of(wave.Study, wave.Year, codeLists, lines[i].Audiences, lines[i].Breakdowns).ToString())))
                faults.Add(new FieldError(string.Create(CultureInfo.InvariantCulture, $"rows[{i}]"), "repeated_key"));
        return faults;
    }
}
