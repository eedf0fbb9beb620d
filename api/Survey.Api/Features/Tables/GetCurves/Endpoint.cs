using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure.Http;
using Survey.Statistics;

namespace Survey.Api.Features.Tables.GetCurves;

internal static class Endpoint
{
    private const int MostSteps = 200;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/curves", Handle)
        .WithName("getCurves")
        .WithSummary("A logistic curve of a share over a breakdown that is a number, with a 95 percent band.")
        .WithDescription("Fitted to the published rows of the breakdown. A hidden row is no part of it, and is named.")
        .WithTags("tables")
        .Produces<Response>()
        .Produces(304)
        .Answers(TableAccess.Problems);

    private static IResult Handle(string study, [AsParameters] Parameters parameters, HttpRequest request, ClaimsPrincipal caller, TableEntry entry, IOptions<JsonOptions> json)
    {
        var (table, refusal) = entry.Open(study, parameters.AsTable(), Parameters.Names, request, caller, by: "over");
        if (table is null) return refusal!;
        if (table.Query.By is not [var over] || over is TableQuery.ByYear or TableQuery.ByAudience)
            return Problems.ParameterInvalid.On("over", "one_of", string.Join(", ", table.Query.Waves[^1].Definition.Study.Breakdowns.Select(breakdown => breakdown.Key)));
        var texts = table.Questions.ToDictionary(question => question.Key, question => question.Text, StringComparer.Ordinal);
        var response = new Response
        {
            Study = study,
            Release = table.Releases,
            Base = table.Query.OnScale ? "scale" : "all",
            Over = over,
            Since = parameters.Since,
            Rebuilt = table.IsRebuilt,
            Invented = table.IsInvented,
            Curves =
            [
                .. table.Rows.Make().GroupBy(row => (row.Field, Group: table.Query.Groups.Count > 0 ? row.Names[0] : table.Rows.Labels.Of([])))
                    .Where(rows => rows.All(row => row is not TableRow.Shown { Measures.Top: null }))
                    .Select(rows => CurveOf(rows.Key.Field, texts[rows.Key.Field], rows.Key.Group, [.. rows], parameters.Since)),
            ],
        };
        return TableAccess.Send(request, JsonSerializer.SerializeToUtf8Bytes(response, json.Value.SerializerOptions), "application/json; charset=utf-8");
    }

    private static CurveResponse CurveOf(string field, string text, string label, IReadOnlyList<TableRow> rows, int? since)
    {
        var points = rows.OfType<TableRow.Shown>()
            .Where(row => row.Measures.N > 0)
            .Select(row => (X: XOf(row, since), row.Measures))
            .Where(row => row.X is not null)
            .Select(row => new CurvePointResponse { X = row.X!.Value, N = row.Measures.N, Count = row.Measures.Top!.Count, Percent = row.Measures.Top.Percent })
            .OrderBy(point => point.X)
            .ToList();
        var n = points.Sum(point => point.N);
        var fit = LogisticRegression.FitCurve([.. points.Select(point => new LogisticPoint(point.X, point.Count, point.N))]);
        var curve = new CurveResponse
        {
            Question = field,
            Text = text,
            Label = label,
            N = n,
            Outcome = OutcomeOf(fit, n),
            Points = points,
            LeftOut = [.. rows.Where(row => row is not TableRow.Shown || XOf(row, since) is null).Select(row => row.Names[^1])],
        };
        if (curve.Outcome != "fitted") return curve;
        var (low, high) = (points[0].X, points[^1].X);
        return curve with
        {
            Intercept = Of(fit.Fit!.Coefficients[0]),
            Slope = Of(fit.Fit.Coefficients[1]),
            Curve = [.. Enumerable.Range(low, Math.Min(high - low + 1, MostSteps)).Select(x => Of(x, fit.Fit.Predict(x)))],
        };
    }

    // Coefficients are test statistics: below ten they begin to tell of single persons.
    private static string OutcomeOf(LogisticResult fit, int n) => fit.Outcome switch
    {
        LogisticOutcome.NoAnswers => "no_answers",
        LogisticOutcome.Collinear => "collinear",
        LogisticOutcome.Separated => "separated",
        LogisticOutcome.Fitted => n < SmallSamples.Least ? "too_few" : "fitted",
        _ => throw new InvalidOperationException($"No word for {fit.Outcome}."),
    };

    private static int? XOf(TableRow row, int? since) =>
        int.TryParse(row.Values[^1].Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs((long)value) < 1_000_000 ? since is { } year ? year - value : value : null;

    private static CoefficientResponse Of(LogisticCoefficient coefficient) =>
        new() { Estimate = Round(coefficient.Estimate, 4), StandardError = Round(coefficient.StandardError, 4), Z = Round(coefficient.Z, 4), P = Difference.Round(coefficient.P) };

    private static PredictionResponse Of(int x, LogisticPrediction prediction) =>
        new() { X = x, Percent = Round(100 * prediction.Share, 1), Low = Round(100 * prediction.Band.Low, 1), High = Round(100 * prediction.Band.High, 1) };

    private static double Round(double number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
