using System.Globalization;

namespace Survey.Api.Tests.Attacker;

/// <summary>How a request must be refused, where it must: the problem and what is wrong with which parameter.</summary>
internal sealed record Refusal(string Code, IReadOnlySet<string> Faults)
{
    public override string ToString() => $"{Code} ({string.Join(", ", Faults.Order(StringComparer.Ordinal))})";
}

/// <summary>What the documented rules refuse of a small study, worked out without asking.</summary>
internal sealed class Refusals(Raid raid)
{
    private readonly Plan plan = raid.Plan;

    /// <summary>Null where a table must come.</summary>
    public Refusal? Of(TableRequest request)
    {
        var waves = raid.Truth.Standing;
        if (request["release"] is { } number)
        {
            if (raid.Truth.Releases.FirstOrDefault(release => Text(release.Number) == number) is not { } named) return new("release_unknown", Set("release:unknown_value"));
            if (raid.Truth.IsWithdrawn(named)) return new("release_withdrawn", Set());
            waves = [named];
        }
        if (request.Operation == "comparisons" && OfSides(request, waves) is { Count: > 0 } sides) return new("parameter_invalid", sides);
        var faults = OfTable(request, waves);
        if (faults.Count == 0) faults = Afterwards(request, waves);
        return faults.Count > 0 ? new("parameter_invalid", faults) : null;
    }

    private static HashSet<string> OfSides(TableRequest request, IReadOnlyList<TrueRelease> waves)
    {
        var faults = Set();
        foreach (var side in new[] { "a", "b" })
            if (request[side] is null) faults.Add($"{side}:malformed_group");
            else if (request.Groups[side].Any(condition => condition.Key == "year" && !waves.Any(wave => condition.Codes.Contains(Text(wave.Year))))) faults.Add($"{side}:one_wave");
        return faults;
    }

    private HashSet<string> OfTable(TableRequest request, IReadOnlyList<TrueRelease> standing)
    {
        var faults = Set();
        var isOfSides = request.Operation == "comparisons";
        var (by, years) = (request.Operation == "trends" ? ["year", .. request.By] : request.By, request["year"]?.Split(',') ?? []);
        if (years.Except(standing.Select(wave => Text(wave.Year))).Any()) faults.Add("year:unknown_value");
        IReadOnlyList<TrueRelease> waves = years.Length > 0 ? [.. standing.Where(wave => years.Contains(Text(wave.Year)))] : by.Contains("year") || isOfSides ? standing : [.. standing.TakeLast(1)];
        if (waves.Count > 1 && !by.Contains("year") && !isOfSides) faults.Add("year:contradiction");

        var conditions = request.Groups.SelectMany(group => group.Value.Select(condition => (Parameter: isOfSides ? group.Key : "groups", condition)))
            .Concat(request.Excluded.SelectMany(group => group.Select(condition => (Parameter: "exclude", condition)))).ToList();
        foreach (var (parameter, condition) in conditions)
            if (condition.Codes.Any(code => code.Length > 0 && !IsKnown(condition.Key, code, request["bordersOf"], waves))) faults.Add($"{parameter}:unknown_value");
        if (request["bordersOf"] is not null && !by.Contains("fylke") && !conditions.Exists(of => of.condition.Key == "fylke")) faults.Add("bordersOf:needs");

        var known = waves.Count == 0 ? [] : plan.Questions.Where(question => question.Audiences.Any(request.Audiences.Contains)).ToList();
        var patterns = request["questions"]?.Split(',') ?? ["*"];
        if (request["questions"] is not null && patterns.Any(pattern => !known.Exists(question => Matches(pattern, question.Key)))) faults.Add("questions:unknown_value");
        var wanted = known.Where(question => patterns.Any(pattern => Matches(pattern, question.Key))).ToList();
        if (request["codes"]?.Split(',') is { } codes)
        {
            if (codes.Except(wanted.Where(question => question.Kind is not QuestionKind.Number).SelectMany(question => question.Options)).Any()) faults.Add("codes:unknown_value");
            if (request["top"] is not null) faults.Add("codes:contradiction");
            if (codes.Length > 1 && wanted.Exists(question => question.Kind is QuestionKind.Multi)) faults.Add("codes:one_of_multi");
        }
        return faults;
    }

    /// <summary>What an endpoint asks of a table that can be made.</summary>
    private HashSet<string> Afterwards(TableRequest request, IReadOnlyList<TrueRelease> standing)
    {
        switch (request.Operation)
        {
            case "trends":
                var patterns = request["questions"]?.Split(',') ?? ["*"];
                var units = plan.Questions.Where(question => question.Audiences.Any(request.Audiences.Contains) && patterns.Any(pattern => Matches(pattern, question.Key))).Select(question => question.Unit);
                return units.Distinct().Count() == 1 ? Set() : Set("questions:one_question");
            case "curves":
                return request["over"] is null ? Set("over:one_of") : Set();
            case "correlations":
                foreach (var name in new[] { "first", "second" })
                    if (request[name] is null) return Set($"{name}:one_of");
                return request["first"] == request["second"] ? Set("second:contradiction") : Set();
            case "comparisons":
                return Overlap(request, standing) ? Set("b:contradiction") : Set();
            default:
                return Set();
        }
    }

    /// <summary>Whoever is on both sides would be compared with himself. Where a breakdown is left out of the release, anybody may have any value of it.</summary>
    private bool Overlap(TableRequest request, IReadOnlyList<TrueRelease> standing)
    {
        var sides = new[] { "a", "b" }.Select(side =>
        {
            var year = request.Groups[side].FirstOrDefault(condition => condition.Key == "year")?.Codes[0] ?? Text(standing[^1].Year);
            var release = standing.Single(wave => Text(wave.Year) == year);
            var row = new Dictionary<string, string> { ["group"] = side };
            return request.Audiences
                .SelectMany(audience => raid.Truth.Reachable(release, audience).Where(stratum => request.Of(stratum, release.Year, row, raid.Geography) != Belonging.None).Select(stratum => $"{year}|{NameOf(release, audience, stratum)}"))
                .ToHashSet();
        }).ToList();
        return sides[0].Overlaps(sides[1]);
    }

    private string NameOf(TrueRelease release, string audience, Stratum stratum) => raid.Truth.LeavesOut(release, audience)
        ? new Stratum(audience, stratum.Values.Where(value => value.Key != plan.FilledIn).ToDictionary()).Name
        : stratum.Name;

    private bool IsKnown(string key, string code, string? borders, IReadOnlyList<TrueRelease> waves) => key switch
    {
        "audience" => true,
        "year" => waves.Any(wave => Text(wave.Year) == code),
        "fylke" => waves.Any(wave => raid.Geography.IsFylke(code, borders is null ? wave.Year : int.Parse(borders, CultureInfo.InvariantCulture))),
        "cluster" => plan.Links.Any(link => link.Fixed["cluster"] == code && waves.Any(wave => wave.Year == link.Year)),
        _ => waves.Count > 0,
    };

    private static bool Matches(string pattern, string key) =>
        pattern == "*" || pattern == key || (pattern.EndsWith('*') && key.StartsWith(pattern[..^1], StringComparison.Ordinal)) || key.StartsWith(pattern + ".", StringComparison.Ordinal);

    private static HashSet<string> Set(params string[] faults) => [.. faults];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
