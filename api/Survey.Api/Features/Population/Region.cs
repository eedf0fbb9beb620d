using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Population;

/// <summary>
/// A part of the population: some audiences, and some values of some breakdowns. What a region does not name, it leaves open. A county
/// tells its governor and a governor the counties, so that the two can be held against each other.
/// </summary>
internal sealed class Region
{
    private Region(IReadOnlySet<string>? audiences, IReadOnlyDictionary<string, IReadOnlySet<string>> values) => (Audiences, Values) = (audiences, values);

    /// <summary>Null for all of them.</summary>
    public IReadOnlySet<string>? Audiences { get; }
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Values { get; }

    public bool IsEverybody => Audiences is null && Values.Count == 0;

    /// <summary>How many things it names; a region within another names those of the other, and perhaps more.</summary>
    public int Named => Values.Count + (Audiences is null ? 0 : 1);

    /// <summary>How many audiences and values it names; a region within another that names the same things has fewer.</summary>
    public int Width => Values.Values.Sum(values => values.Count) + (Audiences?.Count ?? 0);

    public static Region Of(Study study, int year, CodeLists codeLists, IEnumerable<string>? audiences, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values)
    {
        var named = audiences?.ToHashSet(StringComparer.Ordinal);
        if (named is not null && study.Audiences.All(audience => named.Contains(audience.Key))) named = null;
        var sets = values.ToDictionary(pair => pair.Key, IReadOnlySet<string> (pair) => pair.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        if (sets.TryGetValue(Breakdown.Fylke, out var fylker)) sets.TryAdd(Breakdown.Embete, fylker.Select(codeLists.EmbeteOf).OfType<string>().ToHashSet(StringComparer.Ordinal));
        else if (sets.TryGetValue(Breakdown.Embete, out var embeter))
            sets[Breakdown.Fylke] = codeLists.ValuesOf(new Breakdown { Key = Breakdown.Fylke }, year, LocalizedText.Default)!
                .Select(fylke => fylke.Code)
                .Where(code => codeLists.EmbeteOf(code) is { } embete && embeter.Contains(embete))
                .ToHashSet(StringComparer.Ordinal);
        return new Region(named, sets);
    }

    /// <summary>Everyone in this one is in the other.</summary>
    public bool IsWithin(Region other) =>
        (other.Audiences is null || (Audiences is not null && Audiences.IsSubsetOf(other.Audiences)))
        && other.Values.All(pair => Values.TryGetValue(pair.Key, out var own) && own.IsSubsetOf(pair.Value));

    public bool IsSameAs(Region other) => IsWithin(other) && other.IsWithin(this);

    /// <summary>The same text for the same region, however it was named.</summary>
    public override string ToString() =>
        string.Join(';', Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Listed(pair.Value)}").Prepend(Audiences is null ? "" : Listed(Audiences)));

    private static string Listed(IEnumerable<string> codes) => string.Join(',', codes.Order(StringComparer.Ordinal));

    /// <summary>Nobody can be in both. Regions that name different breakdowns may share people.</summary>
    public bool IsApartFrom(Region other) =>
        (Audiences is not null && other.Audiences is not null && !Audiences.Overlaps(other.Audiences))
        || Values.Any(pair => other.Values.TryGetValue(pair.Key, out var values) && !pair.Value.Overlaps(values));
}
