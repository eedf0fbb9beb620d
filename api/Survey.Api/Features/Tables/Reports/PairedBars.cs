namespace Survey.Api.Features.Tables.Reports;

/// <summary>Two bars an item, one for each side. A side that is hidden has a hatched one in its place.</summary>
internal static class PairedBars
{
    public static Chart Draw(ReportRows rows, IReadOnlyList<ComparedItemResponse> items, (string A, string B) names, ReportWords words)
    {
        var (series, beside) = (new List<ChartSeries>(), new List<(string, IReadOnlyList<int?>)>());
        foreach (var (name, side, step) in new[] { (names.A, OpenComparison.ParameterA, 0), (names.B, OpenComparison.ParameterB, 1) })
        {
            List<ReportRow?> own = [.. items.Select(item => rows.All.FirstOrDefault(row => row.Field == item.Question && row.Row?.Values[0].Code == side))];
            var ns = own.Where(row => row is { IsShown: true }).Select(row => row!.Measures!.N).ToList();
            if (ns.Count > 0) series.Add(new ChartSeries($"{name} (N={(ns.Min() == ns.Max() ? $"{ns.Min()}" : $"{ns.Min()}–{ns.Max()}")})", [.. own.Select(ShareOf)], Paint.OfStep(step, 2)));
            if (own.Exists(row => row?.Hidden is not null)) series.Add(new ChartSeries($"{name}: {Sentence.Lower(words.Hidden)}", [.. own.Select(row => row?.Hidden is null ? (decimal?)null : 100)], Paint.Hidden) { IsHidden = true });
            beside.Add(($"N: {name}", [.. own.Select(row => row?.Measures?.N)]));
            beside.Add(($"{words.Count}: {name}", [.. own.Select(row => row?.Measures?.Top?.Count)]));
        }
        return new Chart(ChartKind.Comparison, [.. items.Select(item => item.Text)], series) { Beside = beside };
    }

    private static decimal? ShareOf(ReportRow? row) =>
        row is { IsShown: true, Measures.Top: { } top } ? Math.Round(100m * top.Count / row.Measures!.N, 10, MidpointRounding.AwayFromZero) : null;
}
