using System.Globalization;
using Survey.Api.Features.Regions;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Forwarding.MakeForwarder;

/// <summary>What a forwarder may be given: links of the wave, and values that the study has.</summary>
internal static class ForwarderRules
{
    private const string Audience = "audience";

    public static List<FieldError> Check(WaveLinks wave, Request request, IReadOnlyList<Embete> embeter, CodeLists codeLists)
    {
        var faults = new List<FieldError>();
        if (request.Embete is { } embete && embeter.All(known => known.Code != embete))
            faults.Add(new FieldError("embete", "unknown_value", string.Join(", ", embeter.Select(known => known.Code))));
        if ((request.Links ?? []).Except(wave.Links.Select(link => link.Id)).Any())
            faults.Add(new FieldError("links", "unknown_value", string.Join(", ", wave.Links.Select(link => link.Id.ToString(CultureInfo.InvariantCulture)))));
        foreach (var (key, code) in request.Match ?? new Dictionary<string, string>())
        {
            if (Values(wave, key, codeLists) is not { } values)
                faults.Add(new FieldError($"match.{key}", "unknown_field", string.Join(", ", Keys(wave))));
            else if (!values.Contains(code))
                faults.Add(new FieldError($"match.{key}", "unknown_value", string.Join(", ", values)));
        }
        return faults;
    }

    private static IEnumerable<string> Keys(WaveLinks wave) =>
        wave.Study.Breakdowns.Where(breakdown => breakdown.Question is null).Select(breakdown => breakdown.Key).Prepend(Audience).Append(Breakdown.Embete).Distinct();

    /// <summary>The values of a key that links can have; null for a key that they cannot.</summary>
    private static List<string>? Values(WaveLinks wave, string key, CodeLists codeLists)
    {
        if (key == Audience) return [.. wave.Study.Audiences.Select(audience => audience.Key)];
        if (!Keys(wave).Contains(key)) return null;
        var breakdown = wave.Study.Breakdowns.FirstOrDefault(candidate => candidate.Key == key) ?? new Breakdown { Key = key };
        return codeLists.ValuesOf(breakdown, wave.Year, LocalizedText.Default) is { } declared
            ? [.. declared.Select(value => value.Code)]
            // Nothing is declared: the values are whatever the links say.
            : [.. wave.Links.Select(link => link.ValueOf(key, codeLists)).OfType<string>().Distinct()];
    }
}
