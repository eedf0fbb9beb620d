using System.Collections.Concurrent;
using Survey.Api.Features.Regions;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Api.Infrastructure;

/// <summary>The values that a study's breakdowns can have in a wave, and what they are called.</summary>
internal sealed class CodeLists(Regions regions)
{
    private readonly ConcurrentDictionary<(int From, int To), IReadOnlyDictionary<string, IReadOnlyList<string>>> correspondences = new();

    /// <summary>The declared values; null for a breakdown whose values are whatever its links say.</summary>
    public IReadOnlyList<CodeName>? ValuesOf(Breakdown breakdown, int year, string language) => breakdown switch
    {
        { Options: { } options } => [.. options.Select(option => new CodeName(option.Code, option.Label.In(language)))],
        { Key: Breakdown.Fylke } => [.. regions.Fylker(year).Select(fylke => new CodeName(fylke.Code, fylke.Name))],
        { Key: Breakdown.Embete } => [.. regions.Embeter().Select(embete => new CodeName(embete.Code, embete.Name))],
        _ => null,
    };

    /// <summary>What a value is called; the code itself where nothing is declared.</summary>
    public string NameOf(Breakdown breakdown, string code, int year, string language) =>
        ValuesOf(breakdown, year, language)?.FirstOrDefault(value => value.Code == code)?.Name ?? code;

    /// <summary>The counties of the year <paramref name="borders"/> that a county of a wave may be in: one, or several where it was split or parts of it were moved.</summary>
    public IReadOnlyList<string> FylkerOf(string fylke, int waveYear, int borders) =>
        correspondences
            .GetOrAdd((waveYear, borders), years => regions.Correspondence(years.From, years.To).ToDictionary(row => row.Code, IReadOnlyList<string> (row) => [.. row.Targets.Select(target => target.Code)], StringComparer.Ordinal))
            .GetValueOrDefault(fylke) ?? [fylke];

    /// <summary>Whether a county (or a governor's counties) had exactly the same municipalities in both years.</summary>
    public bool IsSameArea(string breakdown, string code, int one, int other)
    {
        if (one == other) return true;
        var inside = (string fylke) => breakdown == Breakdown.Embete ? EmbeteOf(fylke) == code : fylke == code;
        return regions.Fylker(one).Any(fylke => inside(fylke.Code))
            && regions.Fylker(one).All(fylke => FylkerOf(fylke.Code, one, other).All(then => inside(then) == inside(fylke.Code)));
    }

    /// <summary>Whether the code lists know the borders of a year.</summary>
    public static bool HasYear(int year) => year is >= Regions.FirstYear and <= Regions.LastYear;

    public static string Years => $"{Regions.FirstYear}–{Regions.LastYear}";

    public string? EmbeteOf(string fylke) => regions.NameOf(fylke) is null ? null : regions.EmbeteOf(fylke).Code;

    /// <summary>The form of a link: what it does not fix, and has declared values, the respondent is asked for.</summary>
    public Form FormOf(long waveId, long linkId, Questionnaire questionnaire, IReadOnlyDictionary<string, string> fixedValues)
    {
        var asked = questionnaire.Study.Breakdowns
            .Where(breakdown => breakdown.Question is null && !fixedValues.ContainsKey(breakdown.Key) && !FollowsFrom(breakdown, fixedValues))
            .Select(breakdown => (breakdown.Key, Values: ValuesOf(breakdown, questionnaire.Wave.Year, LocalizedText.Default)))
            .Where(breakdown => breakdown.Values is not null)
            .Select(breakdown => new AskedBreakdown(breakdown.Key, [.. breakdown.Values!.Select(value => value.Code).Where(code => Agrees(breakdown.Key, code, fixedValues))]))
            .ToList();
        return new Form(waveId, linkId, questionnaire, fixedValues, asked);
    }

    // A county has one governor: whoever knows the county is not asked for the governor.
    private static bool FollowsFrom(Breakdown breakdown, IReadOnlyDictionary<string, string> fixedValues) =>
        breakdown.Key == Breakdown.Embete && fixedValues.ContainsKey(Breakdown.Fylke);

    private bool Agrees(string key, string code, IReadOnlyDictionary<string, string> fixedValues) =>
        key != Breakdown.Fylke || !fixedValues.TryGetValue(Breakdown.Embete, out var embete) || EmbeteOf(code) == embete;
}

internal sealed record CodeName(string Code, string Name);
