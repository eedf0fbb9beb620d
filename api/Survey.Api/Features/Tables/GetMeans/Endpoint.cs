using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Tables.GetMeans;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/means", Handle)
        .WithName("getMeans")
        .WithSummary("Means of items on their scale, ranked within their battery.")
        .WithDescription("The scale's options count 1, 2, 3 …; vet ikke and ikke relevant are no part of it. At least the minimum group must be on the scale. The standard deviation is given from ten.")
        .WithTags("tables")
        .Produces<Response>()
        .Produces(304)
        .Answers(TableAccess.Problems);

    private static IResult Handle(string study, [AsParameters] SelectionParameters parameters, HttpRequest request, ClaimsPrincipal caller, TableEntry entry, IOptions<JsonOptions> json)
    {
        var (table, refusal) = entry.Open(study, parameters.AsTable(), SelectionParameters.Names, request, caller);
        if (table is null) return refusal!;
        var questions = table.Questions.ToDictionary(question => question.Key, StringComparer.Ordinal);
        var rows = table.Rows.Make().Where(row => questions[row.Field].HasMean).Select(row => RowOf(row, questions[row.Field])).ToList();
        // An item's rank is its place in its battery, whichever of the items were asked for.
        var all = entry.WholeBatteries(table).Make().OfType<TableRow.Shown>()
            .Where(row => ItemMean.Of(row.Measures) is not null)
            .ToLookup(row => (table.Units[row.Field], row.Label), row => ItemMean.Of(row.Measures)!.Mean);
        var response = new Response
        {
            Study = study,
            Release = table.Releases,
            By = table.Query.Dimensions,
            Rebuilt = table.IsRebuilt,
            Invented = table.IsInvented,
            Rows = [.. rows.Select(row => row with { Rank = RankOf(row, questions[row.Question], all) })],
        };
        return TableAccess.Send(request, JsonSerializer.SerializeToUtf8Bytes(response, json.Value.SerializerOptions), "application/json; charset=utf-8");
    }

    private static MeanRowResponse RowOf(TableRow row, TableQuestion question)
    {
        var response = new MeanRowResponse { Question = row.Field, Text = question.Text, Label = row.Label, By = RowParts.Members(row.Values) };
        return row switch
        {
            TableRow.Shown { Measures: var measures } when ItemMean.Of(measures) is { } mean => response with { N = mean.N, Mean = mean.Mean, StandardDeviation = mean.Deviation },
            TableRow.Shown { Measures.N: 0 } => response with { N = 0 },
            TableRow.Shown => response with { Hidden = new HiddenResponse { Reason = HiddenReason.ScaleTooFew.Code() } },
            TableRow.Hidden hidden => response with { Hidden = new HiddenResponse { Reason = hidden.Reason.Code() }, MergedInto = MergedOf(hidden.MergedInto) },
            _ => response with { NotAsked = true },
        };
    }

    private static MergedMeanResponse? MergedOf(Merged? merged) =>
        merged is not null && ItemMean.Of(merged.Measures) is { } mean ? new MergedMeanResponse { Label = merged.Label, N = mean.N, Mean = mean.Mean, StandardDeviation = mean.Deviation } : null;

    private static int? RankOf(MeanRowResponse row, TableQuestion question, ILookup<(string Unit, string Label), double> means) =>
        row.Mean is null || question.Stem is null ? null : 1 + means[(question.Unit, row.Label)].Count(mean => mean > row.Mean);
}

internal sealed record Response
{
    public required string Study { get; init; }
    public required IReadOnlyList<TableReleaseResponse> Release { get; init; }
    public required IReadOnlyList<string> By { get; init; }
    public required bool Rebuilt { get; init; }
    public required bool Invented { get; init; }
    public required IReadOnlyList<MeanRowResponse> Rows { get; init; }
}

/// <summary>The mean of one item for one combination of by-values, which stand as members too.</summary>
internal sealed record MeanRowResponse
{
    public required string Question { get; init; }
    public required string Text { get; init; }
    public required string Label { get; init; }
    /// <summary>How many are on the scale (of a number: how many answered).</summary>
    public int? N { get; init; }
    public double? Mean { get; init; }
    /// <summary>From ten answers.</summary>
    public double? StandardDeviation { get; init; }
    /// <summary>Within the whole battery, whichever of its items were asked for; the highest mean first, equal means share a rank.</summary>
    public int? Rank { get; init; }
    public HiddenResponse? Hidden { get; init; }
    /// <summary>The mean of the smallest published row that holds a hidden one.</summary>
    public MergedMeanResponse? MergedInto { get; init; }
    public bool? NotAsked { get; init; }
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? By { get; init; }
}

internal sealed record MergedMeanResponse
{
    public required string Label { get; init; }
    public required int N { get; init; }
    public required double Mean { get; init; }
    public double? StandardDeviation { get; init; }
}
