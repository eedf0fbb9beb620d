using System.Globalization;
using Survey.Statistics;

namespace Survey.Api.Features.Tables;

/// <summary>A logistic curve of a share over a breakdown that is a number, fitted to the published rows alone.</summary>
internal static class FittedCurve
{
    private const int MostSteps = 200;

    /// <param name="rows">Of one item, a value of the breakdown each.</param>
    /// <param name="label">The group that they are of.</param>
    /// <param name="since">A year: x is then the years from the value to it.</param>
    public static CurveResponse Of(string field, string text, string label, IReadOnlyList<TableRow> rows, int? since)
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

    /// <summary>Where a row lies; null where its value is no number.</summary>
    public static int? XOf(TableRow row, int? since) =>
        int.TryParse(row.Values[^1].Code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && Math.Abs((long)value) < 1_000_000 ? since is { } year ? year - value : value : null;

    private static CoefficientResponse Of(LogisticCoefficient coefficient) =>
        new() { Estimate = Round(coefficient.Estimate, 4), StandardError = Round(coefficient.StandardError, 4), Z = Round(coefficient.Z, 4), P = Difference.Round(coefficient.P) };

    private static PredictionResponse Of(int x, LogisticPrediction prediction) =>
        new() { X = x, Percent = Round(100 * prediction.Share, 1), Low = Round(100 * prediction.Band.Low, 1), High = Round(100 * prediction.Band.High, 1) };

    private static double Round(double number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);
}
