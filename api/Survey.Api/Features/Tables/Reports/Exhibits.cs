namespace Survey.Api.Features.Tables.Reports;

/// <summary>Makes parts of the report of what its blocks come to: figures and tables with their numbers and what is said of them, and running text.</summary>
internal sealed class Exhibits(ReportWords words)
{
    private const int LongestAlternative = 1_200;

    public MadePart.Prose Sentences(int place, ReportBlock block, BlockContent content) =>
        new(place, [.. content.Sentences.Select(sentence => (sentence, content.Sentences.Count > 1))]) { Numbers = new Snapshots(words).Of(content, block.Rendered) };

    public MadePart.Exhibit Make(int place, ReportBlock block, BlockContent content, string label, string number)
    {
        var chart = block.Kind == ReportKinds.Figure ? content.Chart : null;
        return new MadePart.Exhibit(
            place, label, number, content.Caption, AlternativeOf(chart, content), chart, content.Table, chart is null || block.WithTable == true || content.NeedsTable,
            content.Source, content.Notes, new Snapshots(words).Of(content, block.Rendered));
    }

    /// <summary>What the figure says to who cannot see it: its kind, its caption and its numbers, as many as one can listen to.</summary>
    private string AlternativeOf(Chart? chart, BlockContent content)
    {
        if (chart is null) return content.Caption;
        var text = $"{words.ChartName(chart.Kind)}. {content.Caption}";
        foreach (var line in chart.Kind is ChartKind.Scatter ? PointsOf(chart) : LinesOf(content.Table))
        {
            if (text.Length + line.Length > LongestAlternative) return $"{text} …";
            text += $" {line}";
        }
        return text;
    }

    private IEnumerable<string> PointsOf(Chart chart) =>
        chart.Series.Select(point => $"{point.Name}: {words.Decimal(point.Across![0]!.Value)}{words.And}{words.Decimal(point.Values[0]!.Value)}.");

    private static IEnumerable<string> LinesOf(MadeTable table)
    {
        var group = "";
        foreach (var row in table.Rows)
            if (row.IsGroup) group = $"{row.Name} – ";
            else yield return $"{group}{row.Name}: {row.Instead ?? string.Join(", ", table.Header.Skip(1).Zip(row.Cells, Spoken).Where(cell => cell.Length > 0))}.";
    }

    /// <summary>«I stor grad 5 %»: the unit stands with the number, not with the name.</summary>
    private static string Spoken(string name, string cell)
    {
        if (cell.Length == 0) return "";
        var unit = name.EndsWith(')') && name.LastIndexOf(" (", StringComparison.Ordinal) is var from and > 0 ? name[(from + 2)..^1] : "";
        return unit.Length == 0 ? $"{name} {cell}" : $"{name[..name.LastIndexOf(" (", StringComparison.Ordinal)]} {cell} {unit}";
    }
}
