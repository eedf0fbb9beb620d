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
        var all = Belonging.All;
        foreach (var (by, code) in row)
        {
            if (by == "year") continue;
            if (by == "group") all = Least(all, Match(this["groups"]!.Split(';').Single(group => group.Split(':')[0] == code).Split(':').Skip(1), key => row.TryGetValue(key, out var pinned) ? [pinned] : ValuesOf(key)));
            else all = Least(all, Among(ValuesOf(by), [code]));
        }
        foreach (var excluded in this["exclude"]?.Split(';') ?? [])
            all = Least(all, Not(Match(excluded.Split(':'), key => row.TryGetValue(key, out var pinned) && pinned.Length > 0 ? [pinned] : ValuesOf(key))));
        return all;

        IReadOnlyList<string> ValuesOf(string key) => key switch
        {
            "audience" => [stratum.Audience],
            "year" => [year.ToString(CultureInfo.InvariantCulture)],
            "fylke" when this["bordersOf"] is { } borders => geography.FylkerOf(stratum.Values["fylke"], year, int.Parse(borders, CultureInfo.InvariantCulture)),
            "embete" => [geography.EmbeteOf(stratum.Values["fylke"])],
            _ => [stratum.Values.GetValueOrDefault(key, "")],
        };
    }

    public static Belonging Match(IEnumerable<string> conditions, Func<string, IReadOnlyList<string>> valuesOf) => conditions.Aggregate(Belonging.All, (all, condition) =>
    {
        var (key, codes) = (condition.Split('=')[0], condition.Split('=')[1].Split(','));
        return Least(all, key.EndsWith('!') ? Not(Among(valuesOf(key[..^1]), codes)) : Among(valuesOf(key), codes));
    });

    private static Belonging Among(IReadOnlyList<string> values, IReadOnlyList<string> codes)
    {
        var inside = values.Count(codes.Contains);
        return inside == 0 ? Belonging.None : inside == values.Count ? Belonging.All : Belonging.Some;
    }

    private static Belonging Not(Belonging of) => (Belonging)((int)Belonging.All - (int)of);

    private static Belonging Least(Belonging one, Belonging other) => (Belonging)Math.Min((int)one, (int)other);
}

internal enum Belonging
{
    None,
    Some,
    All,
}
