namespace Survey.Api.Features.Tables.Reports;

/// <summary>Two batteries about the same things against each other: a point an item, its means across and up.</summary>
internal sealed class ScatterContent(OpenTable table, ReportWords words)
{
    public BlockContent Of(ReportBlock block)
    {
        var units = table.Questions.Select(question => question.Unit).Distinct().ToList();
        var (across, up) = (Half(0), Half(1));
        var chart = ScatterCharts.Draw(across, up, (block.Across, block.Up), words, out var missing);
        var ns = across.Shown.Concat(up.Shown).Select(row => row.Measures!.N).ToList();
        return new BlockContent
        {
            Query = table.Query,
            Rows = [.. across.All, .. up.All],
            Caption = new RowWords(across, words).Caption(block),
            Chart = chart.Series.Count == 0 ? null : chart,
            Table = ReportTables.OfMeans(across, up, chart, words),
            NeedsTable = true,
            Source = SourceLine.Of(table.Query, [.. across.Block!.Keys, .. up.Block!.Keys], $"{across.Block.Title}{words.BetweenQuotes}{up.Block.Title}", [.. ns], words.Language),
            Notes = [.. missing.Select(name => words.Say($"{name} har ikke noe punkt: for få har svart.", $"{name} har ikkje noko punkt: for få har svara.", $"{name} has no point: too few answered."))],
        };

        ReportRows Half(int which) => new(table with { Query = table.Query with { Fields = [.. table.Questions.Where(question => question.Unit == units[which]).Select(question => question.Key)] } }, words);
    }
}
