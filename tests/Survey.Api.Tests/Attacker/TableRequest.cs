using System.Globalization;

namespace Survey.Api.Tests.Attacker;

/// <summary>A table as it is asked for, and whom its rows are about as its parameters are documented.</summary>
internal sealed class TableRequest(string operation, IReadOnlyDictionary<string, string> parameters)
{
    public string Operation => operation;
    public IReadOnlyDictionary<string, string> Parameters => parameters;

    public string Path => $"{operation}?{string.Join('&', parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}";

    public string? this[string name] => parameters.GetValueOrDefault(name);

    public IReadOnlyList<string> Audiences => this["audience"]?.Split(',') ?? Plan.Audiences;

    public TableRequest With(string name, string value) => new(operation, new Dictionary<string, string>(parameters) { [name] = value });

    /// <summary>Whether a stratum's people are in a row, all or some of them.</summary>
    /// <param name="row">The row's by-values.</param>
    public Belonging Of(Stratum stratum, int year, IReadOnlyDictionary<string, string> row, Geography geography)
    {
        var conditions = (row.TryGetValue("group", out var named) ? this["groups"]!.Split(';').Single(group => group.Split(':')[0] == named).Split(':').Skip(1) : []).Select(Read).ToList();
        var excluded = (this["exclude"]?.Split(';') ?? []).Select(group => group.Split(':').Select(Read).ToList()).ToList();
        var by = row.Where(value => value.Key is not ("year" or "group")).ToList();
        // All that somebody of the stratum may be, one by one.
        List<Dictionary<string, string>> possible = [[]];
        foreach (var key in by.Select(value => value.Key).Concat(conditions.Concat(excluded.SelectMany(group => group)).Select(condition => condition.Key)).Distinct())
            possible = [.. possible.SelectMany(_ => ValuesOf(key), (of, code) => new Dictionary<string, string>(of) { [key] = code })];
        var inside = possible.Where(of => by.TrueForAll(value => of[value.Key] == value.Value)).Count(of => conditions.TrueForAll(condition => Holds(condition, of)) && !excluded.Exists(group => group.TrueForAll(condition => Holds(condition, of))));
        return inside == 0 ? Belonging.None : inside == possible.Count ? Belonging.All : Belonging.Some;

        static (string Key, bool IsNegated, string[] Codes) Read(string condition) => (condition.Split('=')[0].TrimEnd('!'), condition.Contains("!=", StringComparison.Ordinal), condition.Split('=')[1].Split(','));

        static bool Holds((string Key, bool IsNegated, string[] Codes) condition, Dictionary<string, string> of) => condition.Codes.Contains(of[condition.Key]) != condition.IsNegated;

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

internal enum Belonging
{
    None,
    Some,
    All,
}
