using System.Globalization;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>A line a series, in pieces where it is broken; printed figures are marks of their own, joined to nothing.</summary>
internal static class LineCharts
{
    public static Chart Draw(IReadOnlyList<TrendSeriesResponse> lines, Func<TrendSeriesResponse, string> nameOf, ReportWords words)
    {
        List<int> years = [.. lines.SelectMany(line => line.Points).Where(point => IsComputed(point) || point.Hidden is not null || MarkOf(point) is not null).Select(point => point.Year).Distinct().Order()];
        var series = new List<ChartSeries>();
        foreach (var (place, line) in lines.Index())
        {
            var paint = Paint.OfLine(place);
            series.AddRange(PiecesOf(line).Select((piece, part) => new ChartSeries(nameOf(line), [.. years.Select(year => ShareOf(piece.Find(point => point.Year == year)))], paint)
            {
                IsContinued = part > 0,
                Bounds = [.. years.Select(year => piece.Find(point => point.Year == year)?.Share is { Low: { } low, High: { } high } ? ((decimal, decimal)?)((decimal)low, (decimal)high) : null)],
            }));
            if (line.Points.Any(point => MarkOf(point) is not null))
                series.Add(new ChartSeries($"{nameOf(line)} ({words.Printed})", [.. years.Select(year => line.Points.Where(point => point.Year == year).Select(MarkOf).FirstOrDefault())], paint) { IsPrinted = true });
        }
        return new Chart(ChartKind.Lines, [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))], series)
        {
            Beside = [.. lines.Select(line => ($"N: {nameOf(line)}", (IReadOnlyList<int?>)[.. years.Select(year => line.Points.FirstOrDefault(point => point.Year == year)?.N)]))],
        };
    }

    /// <summary>Points that follow each other are joined where a change between them is given, and only there.</summary>
    private static List<List<TrendPointResponse>> PiecesOf(TrendSeriesResponse line)
    {
        var pieces = new List<List<TrendPointResponse>> { new() };
        foreach (var point in line.Points.Where(IsComputed))
        {
            if (pieces[^1] is [.., var last] && !line.Changes.Any(change => change.From == last.Year && change.To == point.Year && change.Points is not null)) pieces.Add([]);
            pieces[^1].Add(point);
        }
        return pieces;
    }

    private static bool IsComputed(TrendPointResponse point) => point.Share?.Percent is not null;

    private static decimal? ShareOf(TrendPointResponse? point) =>
        point is { Share: { } share, N: { } n and > 0 } ? Math.Round(100m * share.Count / n, 10, MidpointRounding.AwayFromZero) : null;

    private static decimal? MarkOf(TrendPointResponse point) =>
        IsComputed(point) ? null : point.Printed?.Select(figure => (decimal?)figure.Share).FirstOrDefault(share => share is not null);
}
