using System.Globalization;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>The curve step by step, its band, and what was seen. Where no curve fits, what was seen alone.</summary>
internal static class CurveCharts
{
    public static Chart Draw(CurveResponse curve, string over, ReportWords words)
    {
        List<int> steps = [.. curve.Points.Select(point => point.X).Concat((curve.Curve ?? []).Select(point => point.X)).Distinct().Order()];
        var observed = curve.Points.ToDictionary(point => point.X);
        var fitted = (curve.Curve ?? []).ToDictionary(point => point.X);
        var series = new List<ChartSeries>();
        if (fitted.Count > 0)
        {
            // The band is as wide as it is, upon a lower bound that is not seen: programs do not agree on which of two areas lies in front.
            series.Add(new ChartSeries(words.LowerBound, Fitted(point => point.Low), Paint.Outside) { IsBand = true, IsContinued = true });
            series.Add(new ChartSeries(words.Band, Fitted(point => point.High - point.Low), Paint.Band) { IsBand = true });
            series.Add(new ChartSeries(words.Curve, Fitted(point => point.Percent), Paint.One));
        }
        series.Add(new ChartSeries(words.Observed, [.. steps.Select(x => observed.TryGetValue(x, out var point) ? Math.Round(100m * point.Count / point.N, 10, MidpointRounding.AwayFromZero) : (decimal?)null)], Paint.OfLine(1)) { IsObserved = true });
        return new Chart(ChartKind.Curve, [.. steps.Select(x => x.ToString(CultureInfo.InvariantCulture))], series)
        {
            XTitle = over,
            Beside = [("N", [.. steps.Select(x => observed.TryGetValue(x, out var point) ? point.N : (int?)null)]), (words.Count, [.. steps.Select(x => observed.TryGetValue(x, out var point) ? point.Count : (int?)null)])],
        };

        IReadOnlyList<decimal?> Fitted(Func<PredictionResponse, double> of) => [.. steps.Select(x => fitted.TryGetValue(x, out var point) ? Math.Round((decimal)of(point), 1, MidpointRounding.AwayFromZero) : (decimal?)null)];
    }
}
