using System.ComponentModel;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure.Http;
using Survey.Statistics;

namespace Survey.Api.Features.Tables.GetCorrelations;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/correlations", Handle)
        .WithName("getCorrelations")
        .WithSummary("Two batteries against each other over their items: whether areas with much of one have much of the other.")
        .WithDescription("Pearson's r of the items' means on the scale; items belong together where what comes after the last dot of their keys is the same. Its n is the number of items, not of people, and it tells nothing of single persons.")
        .WithTags("tables")
        .Produces<Response>()
        .Produces(304)
        .Answers(TableAccess.Problems);

    private static IResult Handle(string study, [AsParameters] Parameters parameters, HttpRequest request, ClaimsPrincipal caller, TableEntry entry, IOptions<JsonOptions> json)
    {
        var (table, refusal) = entry.Open(study, parameters.AsTable(), Parameters.Names, request, caller);
        if (table is null) return refusal!;
        var batteries = table.Questions.Where(question => question.Stem is not null).ToLookup(question => question.Unit);
        foreach (var (name, given) in new[] { ("first", parameters.First), ("second", parameters.Second) })
            if (!batteries.Contains(given ?? "")) return Problems.ParameterInvalid.On(name, "one_of", string.Join(", ", batteries.Select(battery => battery.Key)));
        if (parameters.First == parameters.Second) return Problems.ParameterInvalid.On("second", "contradiction", "first");

        var rows = table.Rows.Make().ToList();
        var seconds = batteries[parameters.Second!].ToDictionary(question => Area(question.Key), StringComparer.Ordinal);
        var pairs = batteries[parameters.First!].Where(question => seconds.ContainsKey(Area(question.Key))).Select(question => (First: question, Second: seconds[Area(question.Key)])).ToList();
        var response = new Response
        {
            Study = study,
            Release = table.Releases,
            First = parameters.First!,
            Second = parameters.Second!,
            By = table.Query.Dimensions,
            Rebuilt = table.IsRebuilt,
            Invented = table.IsInvented,
            Rows = [.. rows.GroupBy(row => row.Label).Select(group => RowOf([.. group], pairs))],
        };
        return TableAccess.Send(request, JsonSerializer.SerializeToUtf8Bytes(response, json.Value.SerializerOptions), "application/json; charset=utf-8");
    }

    private static CorrelationResponse RowOf(IReadOnlyList<TableRow> rows, List<(TableQuestion First, TableQuestion Second)> pairs)
    {
        var means = rows.OfType<TableRow.Shown>().Select(row => (row.Field, Mean: ItemMean.Of(row.Measures))).Where(row => row.Mean is not null).ToDictionary(row => row.Field, row => row.Mean!.Mean, StringComparer.Ordinal);
        var items = pairs
            .Where(pair => means.ContainsKey(pair.First.Key) && means.ContainsKey(pair.Second.Key))
            .Select(pair => new CorrelatedItemResponse { Area = Area(pair.First.Key), Text = pair.First.Text, First = means[pair.First.Key], Second = means[pair.Second.Key] })
            .ToList();
        var correlation = Correlation.Pearson([.. items.Select(item => item.First)], [.. items.Select(item => item.Second)]);
        return new CorrelationResponse
        {
            Label = rows[0].Label,
            By = RowParts.Members(rows[0].Values),
            N = items.Count,
            R = Round(correlation?.R),
            P = correlation is null ? null : Difference.Round(correlation.P),
            Low = Round(correlation?.Interval?.Low),
            High = Round(correlation?.Interval?.High),
            Items = items,
            LeftOut = [.. pairs.Select(pair => Area(pair.First.Key)).Except(items.Select(item => item.Area))],
        };
    }

    private static double? Round(double? number) => number is { } given ? Math.Round(given, 4, MidpointRounding.AwayFromZero) : null;

    private static string Area(string key) => key[(key.LastIndexOf('.') + 1)..];
}

internal sealed record Parameters
{
    [Description("A battery: `behov`.")]
    public string? First { get; init; }
    [Description("Another: `bidratt`.")]
    public string? Second { get; init; }
    [Description("Waves, with commas between. When left out: the newest, or all of them with `by=year`.")]
    public string? Year { get; init; }
    [Description("Audiences, with commas between. Those that are not told apart by `by=audience` are pooled.")]
    public string? Audience { get; init; }
    [Description("A correlation for each: `audience`, `year` and the study's breakdowns, with commas between.")]
    public string? By { get; init; }
    [Description("Groups of your own; as in distributions.")]
    public string? Groups { get; init; }
    [Description("Leaves people out; as in distributions.")]
    public string? Exclude { get; init; }
    [Description("Language of the texts: `nb`, `nn` or `en`.")]
    public string? Lang { get; init; }

    public static IReadOnlyList<string> Names { get; } = TableParameters.NamesOf<Parameters>();

    public TableParameters AsTable() => new() { Year = Year, Audience = Audience, By = By, Groups = Groups, Exclude = Exclude };
}

internal sealed record Response
{
    public required string Study { get; init; }
    public required IReadOnlyList<TableReleaseResponse> Release { get; init; }
    public required string First { get; init; }
    public required string Second { get; init; }
    public required IReadOnlyList<string> By { get; init; }
    public required bool Rebuilt { get; init; }
    public required bool Invented { get; init; }
    public required IReadOnlyList<CorrelationResponse> Rows { get; init; }
}

internal sealed record CorrelationResponse
{
    public required string Label { get; init; }
    /// <summary>Items, not people.</summary>
    public required int N { get; init; }
    /// <summary>Pearson's r. Absent with fewer than three items, or where a battery's means are all equal.</summary>
    public double? R { get; init; }
    /// <summary>Two-sided, of no linear relation.</summary>
    public double? P { get; init; }
    /// <summary>Bounds of the 95 percent interval (Fisher's z).</summary>
    public double? Low { get; init; }
    public double? High { get; init; }
    public required IReadOnlyList<CorrelatedItemResponse> Items { get; init; }
    /// <summary>Areas of both batteries that are hidden, not asked or have too few on the scale in one of them.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? By { get; init; }
}

internal sealed record CorrelatedItemResponse
{
    /// <summary>What comes after the last dot of the keys.</summary>
    public required string Area { get; init; }
    public required string Text { get; init; }
    /// <summary>Mean on the scale in the first battery.</summary>
    public required double First { get; init; }
    public required double Second { get; init; }
}
