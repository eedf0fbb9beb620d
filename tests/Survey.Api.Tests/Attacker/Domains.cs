using System.Globalization;

namespace Survey.Api.Tests.Attacker;

/// <summary>A choice that a request makes: of a parameter, or of a part of one.</summary>
/// <param name="Name">Of the choice: `by.fylke`, `groups.sign`.</param>
/// <param name="Values">All that the study has to choose from, null where nothing is said; first what goes with most.</param>
internal sealed record Factor(string Name, IReadOnlyList<string?> Values)
{
    public string Parameter => Name.Split('.')[0];
    /// <summary>The choice without which this one says nothing.</summary>
    public string? Needs { get; init; }
    /// <summary>Whether it decides whom a row is about, and not only what is said of them.</summary>
    public bool ChoosesRows { get; init; }
}

/// <summary>Every value of every parameter of every table that a small study has, and the request that a choice of them makes.</summary>
internal sealed class Domains(Raid raid)
{
    private readonly Plan plan = raid.Plan;

    /// <summary>The tables that are read, by the last part of their address.</summary>
    public static readonly IReadOnlyList<string> Operations = ["distributions", "trends", "means", "correlations", "comparisons", "curves", "report-texts"];

    public IReadOnlyList<Factor> Of(string operation) =>
    [
        .. Rows(operation).Select(factor => factor with { ChoosesRows = true }),
        .. operation == "correlations"
            ? [new Factor("first", ["nytte", "behov", null]), new Factor("second", ["behov", "nytte", null])]
            : new[] { new Factor("questions", [.. operation == "trends" ? ["behov", null] : new[] { null, "behov" }, "*", "nytte.*", "nytte.a", "deltatt", "kilder", "antall", "nytte.*,antall"]) },
        .. operation is "means" or "correlations"
            ? []
            : new[] { new Factor("base", [null, "all", "scale"]), new Factor("top", [null, "1", "2"]), new Factor("codes", [null, "2", "1,2", "p", "p,q", "ja"]) },
        .. operation == "distributions" ? [new Factor("bottom", [null, "1", "2"]), new Factor("format", [null, "json", "csv", "csv-excel", "xlsx", "json-stat"])] : Array.Empty<Factor>(),
        .. operation == "curves" ? [new Factor("since", [null, "2024"])] : Array.Empty<Factor>(),
        new Factor("lang", [null, "nb", "nn", "en"]),
    ];

    private IEnumerable<Factor> Rows(string operation)
    {
        yield return new("audience", [null, .. Plan.Audiences, string.Join(',', Plan.Audiences)]);
        if (operation == "comparisons")
            foreach (var side in new[] { "a", "b" })
            {
                foreach (var factor in Conditions(side)) yield return factor;
                yield return new($"{side}.year", [null, .. Years]) { Needs = $"{side}.condition" };
            }
        else
        {
            yield return new("year", operation == "curves" || plan.Years.Count == 1 ? [null, .. Years] : [null, .. Years, string.Join(',', Years)]);
            foreach (var factor in Conditions("groups")) yield return factor;
            foreach (var factor in operation == "curves" ? [] : By(operation)) yield return factor;
        }
        if (operation == "curves") yield return new("over", ["fylke", "cluster", "embete", .. plan.FilledIn is { } own ? [own] : Array.Empty<string>(), null]);
        foreach (var factor in Conditions("exclude")) yield return factor;
        if (operation is "distributions" or "trends" or "means" or "comparisons") yield return new("bordersOf", [null, .. Geography.Years.Select(Text)]);
        if (operation is "distributions" or "means") yield return new("release", [null, .. raid.Truth.Releases.Select(release => Text(release.Number)), "99"]);
    }

    /// <summary>Each breakdown, in or out: every set of them; and the order in which they come.</summary>
    private IEnumerable<Factor> By(string operation) =>
    [
        .. new[] { "audience", "year", "fylke", "cluster", "embete", plan.FilledIn }.OfType<string>()
            .Where(key => operation != "trends" || key != "year").Select(key => new Factor($"by.{key}", [null, key])),
        new Factor("by.order", [null, "reversed"]),
    ];

    /// <summary>A condition and its negation, alone, with another that must hold too, or beside its own complement.</summary>
    private IEnumerable<Factor> Conditions(string parameter)
    {
        var needs = $"{parameter}.condition";
        // A comparison has two sides, that share nobody where nothing else is said.
        yield return new(needs, parameter is "a" or "b" ? [.. Codes(), null] : [null, .. Codes()]);
        yield return new($"{parameter}.sign", parameter == "b" ? ["!=", "="] : ["=", "!="]) { Needs = needs };
        yield return new($"{parameter}.more", parameter is "a" or "b" ? [null, "and"] : [null, "and", "beside"]) { Needs = needs };
    }

    private IEnumerable<string> Codes()
    {
        foreach (var audience in Plan.Audiences) yield return $"audience={audience}";
        var fylker = plan.Links.Select(link => link.Fylke).Distinct().ToList();
        // A county, and one that it became or came from.
        var moved = plan.Links.SelectMany(link => Geography.Years.SelectMany(borders => raid.Geography.FylkerOf(link.Fylke, link.Year, borders))).Except(fylker).Order(StringComparer.Ordinal).Take(1);
        foreach (var fylke in fylker.Concat(moved).Order(StringComparer.Ordinal)) yield return $"fylke={fylke}";
        foreach (var cluster in plan.Links.Select(link => link.Fixed["cluster"]).Distinct().Order(StringComparer.Ordinal)) yield return $"cluster={cluster}";
        foreach (var embete in fylker.Select(raid.Geography.EmbeteOf).Distinct().Order(StringComparer.Ordinal)) yield return $"embete={embete}";
        foreach (var code in plan.FilledInCodes) yield return $"{plan.FilledIn}={code}";
    }

    private IEnumerable<string> Years => plan.Years.Select(Text);

    /// <summary>The request that some choices make; what they do not say, it does not say.</summary>
    public TableRequest RequestOf(string operation, IReadOnlyDictionary<string, string?> chosen)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var (name, value) in chosen)
            if (value is not null && !name.Contains('.', StringComparison.Ordinal)) parameters[name] = value;
        var by = chosen.Where(choice => choice.Key.StartsWith("by.", StringComparison.Ordinal) && choice.Key != "by.order").Select(choice => choice.Value).OfType<string>().ToList();
        if (chosen.GetValueOrDefault("by.order") is not null) by.Reverse();
        if (by.Count > 0) parameters["by"] = string.Join(',', by);
        foreach (var name in new[] { "groups", "exclude", "a", "b" })
            if (Conditioned(name) is { } text) parameters[name] = text;
        return new TableRequest(operation, parameters);

        string? Conditioned(string name)
        {
            if (chosen.GetValueOrDefault($"{name}.condition") is not { } condition) return null;
            var (prefix, more) = (name == "groups" ? "G0:" : "", chosen.GetValueOrDefault($"{name}.more"));
            var isNegated = chosen.GetValueOrDefault($"{name}.sign") == "!=";
            var first = isNegated ? condition.Replace("=", "!=", StringComparison.Ordinal) : condition;
            var complement = isNegated ? condition : condition.Replace("=", "!=", StringComparison.Ordinal);
            // Both at once leave nobody in: of those left out it is the other county, or the other audience.
            var other = condition.StartsWith("audience", StringComparison.Ordinal) ? $"cluster={plan.Links[0].Fixed["cluster"]}" : $"audience={Plan.Audiences[0]}";
            var text = more switch
            {
                "and" => $"{prefix}{first}:{other}",
                "beside" => name == "groups" ? $"{prefix}{first};G1:{complement}" : $"{first};{other}",
                _ => prefix + first,
            };
            return chosen.GetValueOrDefault($"{name}.year") is { } year ? $"year={year}:{text}" : text;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
