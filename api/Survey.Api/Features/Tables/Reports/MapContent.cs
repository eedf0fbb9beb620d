using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>A share county by county, on a map of tiles in one year's borders. Every county has its tile, also where nobody has answered.</summary>
internal sealed class MapContent(OpenTable table, CodeLists codeLists, ReportWords words)
{
    private readonly ReportRows rows = new(table, words);
    private int Year => table.Query.BordersOf ?? table.Query.Waves[^1].Year;

    public BlockContent Of(ReportBlock block)
    {
        var said = new RowWords(rows, words);
        var tiles = Tiles();
        List<string> absent = [.. tiles.Where(tile => tile is { Percent: null, IsHidden: false }).Select(tile => tile.Name)];
        return new BlockContent
        {
            Query = table.Query,
            Rows = rows.All,
            Caption = said.Caption(block),
            Chart = block.Kind == ReportKinds.Figure && rows.Shown.Count > 0 ? new Chart(ChartKind.Map, [.. tiles.Select(tile => tile.Name)], []) { Tiles = tiles } : null,
            Table = ReportTables.Of(rows, words),
            NeedsTable = true,
            Source = said.Source(),
            Notes = [$"{words.Share}: {said.ShareName()}.", words.BordersOf(Year), .. said.Notes(), .. absent.Count > 0 ? [$"{words.Nobody}: {Sentence.List(absent, words.Language)}."] : Array.Empty<string>()],
            Sentences = said.Sentences(isFull: false),
        };
    }

    private List<ChartTile> Tiles()
    {
        var fylke = new Breakdown { Key = Breakdown.Fylke };
        var byCode = rows.All.Where(row => row.Row is not null).ToDictionary(row => row.Row!.Values[^1].Code, StringComparer.Ordinal);
        return [.. codeLists.ValuesOf(fylke, Year, words.Language)!.Select(county =>
        {
            var (row, place) = (byCode.GetValueOrDefault(county.Code), CountyTiles.PlaceOf(county.Code));
            return new ChartTile(county.Name, place.Column, place.Row, row is { IsShown: true } ? row.Measures!.Top?.Percent : null, row?.Measures?.N, row?.Hidden is not null);
        })];
    }
}
