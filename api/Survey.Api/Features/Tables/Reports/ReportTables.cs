using System.Globalization;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>The table of a block: the same numbers as its figure, for readers and for those who cannot see it.</summary>
internal static class ReportTables
{
    public static MadeTable Of(ReportRows rows, ReportWords words)
    {
        var choices = rows.Block?.Choices ?? [];
        var tops = rows.Shown.Select(row => row.Measures!.Top).OfType<Box>().FirstOrDefault();
        var hasMean = rows.Shown.Any(row => row.Measures!.Mean is not null);
        List<string> header = [rows.IsBattery ? words.Item : words.Row, "N", .. choices.Select(choice => $"{choice.Label} (%)")];
        // Of one option the column is there already.
        if (tops is { Codes.Count: > 1 }) header.Add($"{string.Join(" + ", choices.Where(choice => tops.Codes.Contains(choice.Code)).Select(choice => choice.Label))} (%)");
        if (hasMean) header.Add(words.Mean);
        return new MadeTable(header, [.. rows.All.Select(RowOf)]);

        MadeTableRow RowOf(ReportRow row)
        {
            if (InsteadOf(row, words) is { } instead) return new MadeTableRow(row.Label, []) { Instead = instead };
            var measures = row.Measures!;
            List<string> cells = [Text(measures.N), .. choices.Select(choice => Text(measures.Options.FirstOrDefault(share => share.Code == choice.Code)?.Percent))];
            if (tops is { Codes.Count: > 1 }) cells.Add(Text(measures.Top?.Percent));
            if (hasMean) cells.Add(measures.Mean is { } mean ? words.Decimal((decimal)mean) : "");
            return new MadeTableRow(row.Label, cells);
        }
    }

    /// <summary>Item by item the two means of a scatter.</summary>
    /// <param name="chart">Its points have numbers, and its axes names.</param>
    public static MadeTable OfMeans(ReportRows across, ReportRows up, Chart chart, ReportWords words)
    {
        var others = up.All.Where(row => row.Row is not null).ToDictionary(row => ScatterCharts.End(row.Field), StringComparer.Ordinal);
        return new MadeTable(
            [words.Item, "N", chart.XTitle ?? "", "N", chart.YTitle ?? ""],
            [
                .. across.All.Where(row => row.Row is not null).Select(row => new MadeTableRow(NameOf(across.QuestionOf(row.Field).Text), [.. Mean(row), .. others.TryGetValue(ScatterCharts.End(row.Field), out var other) ? Mean(other) : ["", words.NotAsked]])),
            ]);

        string[] Mean(ReportRow row) => row.Measures is { } measures && ItemMean.Of(measures) is { } mean ? [Text(mean.N), words.Decimal((decimal)mean.Mean)] : ["", InsteadOf(row, words) ?? words.Hidden];
        string NameOf(string item) => chart.Series.Select(point => point.Name).FirstOrDefault(name => name.EndsWith($" {item}", StringComparison.Ordinal)) ?? item;
    }

    /// <summary>What stands where there is no number: hidden, not asked and nobody are three things.</summary>
    public static string? InsteadOf(ReportRow row, ReportWords words) =>
        row.Hidden is { } hidden ? $"{words.Hidden}: {TableDocument.ReasonText(hidden.Reason, words.Language)}{(hidden.MergedInto is { } merged ? $"; {words.ShownIn(merged.Label)}" : "")}"
        : row.Row is TableRow.NotAsked ? words.NotAsked
        : row.IsShown ? null
        : words.Nobody;

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
