using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>People whom the evaluator names: those for whom all conditions hold. «Bergen:cluster=5,6,7,8».</summary>
internal sealed record Group(string Name, IReadOnlyList<Condition> Conditions)
{
    public const string Syntax = "Bergen:cluster=5,6,7,8;Resten:cluster!=5,6,7,8";
    public const string ConditionSyntax = "cluster=5,6,7,8";
    private const int LongestName = 80;
    private const int Most = 50;

    /// <summary>Groups with semicolons between; a name and its conditions with colons between. Null, with a fault, where it cannot be read so.</summary>
    public static IReadOnlyList<Group> Parse(string? text, List<FieldError> faults)
    {
        var groups = new List<Group>();
        foreach (var part in Parts(text))
        {
            var pieces = part.Split(':', StringSplitOptions.TrimEntries);
            var conditions = pieces.Skip(1).Select(Condition.Parse).OfType<Condition>().ToList();
            if (pieces[0].Length is 0 or > LongestName || conditions.Count == 0 || conditions.Count < pieces.Length - 1)
            {
                faults.Add(new FieldError("groups", "malformed_group", Syntax));
                return [];
            }
            groups.Add(new Group(pieces[0], conditions));
        }
        if (groups.DistinctBy(group => group.Name).Count() < groups.Count) faults.Add(new FieldError("groups", "repeated_key"));
        if (groups.Count > Most) faults.Add(new FieldError("groups", "out_of_bounds", $"1–{Most}"));
        return groups;
    }

    /// <summary>Groups without names, to be left out: a semicolon between each, colons between the conditions of one.</summary>
    public static IReadOnlyList<Group> ParseExcluded(string? text, List<FieldError> faults)
    {
        var groups = new List<Group>();
        foreach (var part in Parts(text))
        {
            var conditions = part.Split(':', StringSplitOptions.TrimEntries).Select(Condition.Parse).ToList();
            if (conditions.Contains(null))
            {
                faults.Add(new FieldError("exclude", "malformed_group", ConditionSyntax));
                return [];
            }
            groups.Add(new Group("", [.. conditions.OfType<Condition>()]));
        }
        return groups;
    }

    private static string[] Parts(string? text) => text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <param name="values">By breakdown.</param>
    public bool Holds(IReadOnlyDictionary<string, string> values) => Conditions.All(condition => condition.Holds(values));
}

/// <summary>A breakdown and the codes that it is to have, or not to have.</summary>
internal sealed record Condition(string Breakdown, bool IsNegated, IReadOnlyList<string> Codes)
{
    /// <summary>`cluster=5,6` or `cluster!=5,6`; an empty code is «ikke oppgitt». A vertical bar does as well as a comma.</summary>
    public static Condition? Parse(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign < 1) return null;
        var isNegated = text[sign - 1] == '!';
        var breakdown = text[..(isNegated ? sign - 1 : sign)].Trim();
        return breakdown.Length == 0 ? null : new Condition(breakdown, isNegated, [.. text[(sign + 1)..].Split([',', '|'], StringSplitOptions.TrimEntries)]);
    }

    public bool Holds(IReadOnlyDictionary<string, string> values) => Codes.Contains(values[Breakdown]) != IsNegated;
}

/// <summary>Whether people are in a row: where nobody said, they may be.</summary>
internal enum Match
{
    No,
    Maybe,
    Yes,
}
