namespace Survey.Api.Features.Tables.Reports;

/// <summary>How the answers of each row are distributed: bars, a table, or sentences.</summary>
internal sealed class DistributionContent(OpenTable table, ReportWords words)
{
    private readonly ReportRows rows = new(table, words);

    public BlockContent Of(ReportBlock block)
    {
        var said = new RowWords(rows, words);
        return new BlockContent
        {
            Query = table.Query,
            Rows = rows.All,
            Caption = said.Caption(block),
            Chart = block.Kind == ReportKinds.Figure && rows.Shown.Count > 0 ? ChartOf(block) : null,
            Table = ReportTables.Of(rows, words),
            Source = said.Source(),
            Notes = [.. said.Notes()],
            Sentences = said.Sentences(block is { Kind: ReportKinds.Sentence, Full: true }),
        };
    }

    private Chart ChartOf(ReportBlock block)
    {
        var bars = new BarCharts(rows, words);
        if (block.IsOf(ChartKind.Diverging)) return bars.Diverging();
        if (!block.IsOf(ChartKind.Bars)) return bars.Stacked();
        return rows.IsBattery || rows.Query.Top is not null || rows.Query.Codes.Count > 0 ? bars.OfShares() : bars.OfOptions(block.Sorted == true);
    }
}
