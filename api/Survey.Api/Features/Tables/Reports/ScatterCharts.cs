namespace Survey.Api.Features.Tables.Reports;

/// <summary>Two batteries about the same things against each other: a point an item, its means across and up.</summary>
internal static class ScatterCharts
{
    private const int LongestTitle = 60;

    /// <param name="across">The battery on the horizontal axis.</param>
    /// <param name="up">The other.</param>
    /// <param name="names">What the author calls the axes.</param>
    /// <param name="missing">Items that have no point, by name.</param>
    public static Chart Draw(ReportRows across, ReportRows up, (string? Across, string? Up) names, ReportWords words, out IReadOnlyList<string> missing)
    {
        var others = up.Shown.Where(row => row.Row is not null).ToDictionary(row => End(row.Field), StringComparer.Ordinal);
        var (points, without) = (new List<ChartSeries>(), new List<string>());
        foreach (var row in across.All.Where(row => row.Row is not null))
            if (row.IsShown && others.TryGetValue(End(row.Field), out var other) && ItemMean.Of(row.Measures!) is { } x && ItemMean.Of(other.Measures!) is { } y)
                points.Add(new ChartSeries($"{points.Count + 1} {across.QuestionOf(row.Field).Text}", [(decimal)y.Mean], Paint.One) { Across = [(decimal)x.Mean] });
            else without.Add(across.QuestionOf(row.Field).Text);
        missing = without;
        var values = points.SelectMany(point => new[] { point.Values[0]!.Value, point.Across![0]!.Value }).DefaultIfEmpty(1).ToList();
        return new Chart(ChartKind.Scatter, [.. points.Select(point => point.Name)], points)
        {
            Least = Math.Floor(values.Min() * 2) / 2,
            Most = Math.Max(Math.Ceiling(values.Max() * 2) / 2, (Math.Floor(values.Min() * 2) / 2) + 0.5m),
            XTitle = names.Across ?? TitleOf(across),
            YTitle = names.Up ?? TitleOf(up),
        };

        string TitleOf(ReportRows rows)
        {
            return $"{Sentence.Short(rows.Block!.Title.TrimEnd('…', '.', ' '), LongestTitle)} ({Sentence.Lower(words.Mean)})";
        }
    }

    /// <summary>«foreldre» of «behov.foreldre»: what both batteries ask about.</summary>
    public static string End(string field) => field[(field.LastIndexOf('.') + 1)..];
}
