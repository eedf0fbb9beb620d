using System.Globalization;

namespace Survey.Api.Tests.Attacker;

/// <summary>A table as it is asked for, and whom its rows are about as its parameters are documented.</summary>
internal sealed class TableRequest(string operation, IReadOnlyDictionary<string, string> parameters)
{
    private IReadOnlyDictionary<string, IReadOnlyList<AskedCondition>>? groups;
    private IReadOnlyList<IReadOnlyList<AskedCondition>>? excluded;

    /// <summary>Of its rows, once they are known: by their by-values, the release and how many audiences were asked.</summary>
    public Dictionary<(string Row, int Release, int Audiences), Crowd> Crowds { get; } = [];

    public string Operation => operation;
    public IReadOnlyDictionary<string, string> Parameters => parameters;

    public string Path => $"{operation}?{string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}";

    public string? this[string name] => parameters.GetValueOrDefault(name);

    public IReadOnlyList<string> Audiences => this["audience"]?.Split(',') ?? Plan.Audiences;

    public IReadOnlyList<string> By => this["by"]?.Split(',') ?? [];

    /// <summary>The groups that are rows, by name; of comparisons its two sides.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AskedCondition>> Groups => groups ??= Operation == "comparisons"
        ? new[] { "a", "b" }.ToDictionary(side => side, side => AskedCondition.AllIn(this[side]?.Split(':') ?? []))
        : (this["groups"]?.Split(';') ?? []).ToDictionary(group => group.Split(':')[0], group => AskedCondition.AllIn(group.Split(':').Skip(1)));

    public IReadOnlyList<IReadOnlyList<AskedCondition>> Excluded => excluded ??= [.. (this["exclude"]?.Split(';') ?? []).Select(group => AskedCondition.AllIn(group.Split(':')))];

    public TableRequest With(string name, string value) => new(operation, new Dictionary<string, string>(parameters) { [name] = value });

    /// <summary>Whether a stratum's people are in a row, all or some of them.</summary>
    /// <param name="row">The row's by-values.</param>
    public Belonging Of(Stratum stratum, int year, IReadOnlyDictionary<string, string> row, Geography geography)
    {
        var conditions = row.TryGetValue("group", out var named) ? Groups[named] : [];
        var by = row.Where(value => value.Key is not ("year" or "group")).ToList();
        // All that somebody of the stratum may be, one by one.
        List<Dictionary<string, string>> possible = [[]];
        foreach (var key in by.Select(value => value.Key).Concat(conditions.Concat(Excluded.SelectMany(group => group)).Select(condition => condition.Key)).Distinct())
            possible = [.. possible.SelectMany(_ => ValuesOf(key), (of, code) => new Dictionary<string, string>(of) { [key] = code })];
        var inside = possible.Where(of => by.TrueForAll(value => of[value.Key] == value.Value)).Count(of => conditions.All(condition => condition.Holds(of)) && !Excluded.Any(group => group.All(condition => condition.Holds(of))));
        return inside == 0 ? Belonging.None : inside == possible.Count ? Belonging.All : Belonging.Some;

        IReadOnlyList<string> ValuesOf(string key) => key switch
        {
            "audience" => [stratum.Audience],
            "year" => [year.ToString(CultureInfo.InvariantCulture)],
            "fylke" when this["bordersOf"] is { } borders => geography.FylkerOf(stratum.Values["fylke"], year, int.Parse(borders, CultureInfo.InvariantCulture)),
            "embete" => [geography.EmbeteOf(stratum.Values["fylke"])],
            _ => [stratum.Values.GetValueOrDefault(key, "")],
        };
    }
}

/// <summary>A condition on a breakdown, as it stands in an address.</summary>
internal sealed record AskedCondition(string Key, bool IsNegated, IReadOnlyList<string> Codes)
{
    public static IReadOnlyList<AskedCondition> AllIn(IEnumerable<string> conditions) => [.. conditions.Select(Read)];

    public bool Holds(IReadOnlyDictionary<string, string> of) => Codes.Contains(of[Key]) != IsNegated;

    private static AskedCondition Read(string condition) =>
        new(condition.Split('=')[0].TrimEnd('!'), condition.Contains("!=", StringComparison.Ordinal), condition.Split('=')[1].Split(','));
}

internal enum Belonging
{
    None,
    Some,
    All,
}
