using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>
/// The map as a group of native shapes, a tile a county with its name and number as text: Word can edit each. A hidden county is hatched.
/// Shapes and not a table: to a screen reader it is one figure with its alternative text, and its numbers are in the table that follows.
/// </summary>
internal static class WordMap
{
    private const string Group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", Shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private const string Text = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const decimal Tile = 1.9m, Gap = 0.12m, Key = 0.45m, KeyTop = CountyTiles.Rows * (Tile + Gap);
    private static readonly XNamespace Wpg = Group, Wps = Shape, A = ChartXml.A, Wd = Text;

    public static W.Paragraph Of(Chart chart, uint id, string name, string alternative, bool keepNext, ReportWords words)
    {
        (decimal Width, decimal Height) size = ((CountyTiles.Columns * (Tile + Gap)) - Gap, KeyTop + Key + 0.1m);
        var group = new XElement(Wpg + "wgp",
            new XElement(Wpg + "cNvGrpSpPr"),
            new XElement(Wpg + "grpSpPr", new XElement(A + "xfrm",
                Point("off", 0, 0), Extent("ext", size.Width, size.Height), Point("chOff", 0, 0), Extent("chExt", size.Width, size.Height))),
            chart.Tiles.Index().Select(tile => TileOf(tile.Item, tile.Index + 1, words)),
            KeyOf(chart, words));
        var drawing = new W.Drawing(WordDrawing.Inline(size, id, name, alternative, new GraphicData(new XElement(A + "graphicData", new XAttribute("uri", Group), group).ToString(SaveOptions.DisableFormatting))));
        // Word of 2007 knows no groups of shapes: it is shown nothing, and has the table.
        var run = new W.Run(new AlternateContent(new AlternateContentChoice(drawing) { Requires = "wpg" }));
        run.AddNamespaceDeclaration("wpg", Group);
        return WordDrawing.Paragraph(run, keepNext);
    }

    private static XElement TileOf(ChartTile tile, int id, ReportWords words)
    {
        var said = tile.IsHidden ? words.HiddenShort : tile.Percent is { } percent ? $"{Whole(percent)} %" : words.NobodyShort;
        var of = tile is { Percent: not null, N: { } n } ? $"N={Whole(n)}" : null;
        return Box(id, tile.Name, tile.Column * (Tile + Gap), tile.Row * (Tile + Gap), Tile, Tile, tile.IsHidden ? ChartXml.Hatched("BFBFBF") : ChartXml.Solid(tile.Paint.Fill), "8C8C8C",
            Line(tile.Name, 14, tile.Paint.Ink, isBold: false), Line(said, tile.Percent is null ? 14 : 20, tile.Paint.Ink, isBold: tile.Percent is not null), of is null ? null : Line(of, 14, tile.Paint.Ink, isBold: false));
    }

    /// <summary>What the colours are, and what hatching is.</summary>
    private static IEnumerable<XElement> KeyOf(Chart chart, ReportWords words)
    {
        var (id, x) = (chart.Tiles.Count + 1, 0m);
        foreach (var (place, (from, to)) in ChartTile.Steps.Index())
        {
            yield return Box(id++, $"{from}–{to}", x, KeyTop, 1.6m, Key, ChartXml.Solid(Paint.OfStep(place, ChartTile.Steps.Count).Fill), "8C8C8C", Line($"{from}–{to} %", 14, Paint.OfStep(place, ChartTile.Steps.Count).Ink, isBold: false));
            x += 1.7m;
        }
        if (!chart.Tiles.Any(tile => tile.IsHidden)) yield break;
        yield return Box(id, words.Hidden, x, KeyTop, (CountyTiles.Columns * (Tile + Gap)) - Gap - x, Key, ChartXml.Hatched("BFBFBF"), "8C8C8C", Line(words.Hidden, 13, "1E1E1E", isBold: false));
    }

    private static XElement Box(int id, string name, decimal x, decimal y, decimal width, decimal height, XElement fill, string line, params XElement?[] lines) => new(Wps + "wsp",
        new XElement(Wps + "cNvPr", new XAttribute("id", id), new XAttribute("name", CleanText.Of(name))),
        new XElement(Wps + "cNvSpPr"),
        new XElement(Wps + "spPr",
            new XElement(A + "xfrm", Point("off", x, y), Extent("ext", width, height)),
            new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")),
            fill, ChartXml.Line(line)),
        new XElement(Wps + "txbx", new XElement(Wd + "txbxContent", lines)),
        new XElement(Wps + "bodyPr", new XAttribute("wrap", "square"), new XAttribute("lIns", 18000), new XAttribute("tIns", 18000), new XAttribute("rIns", 18000), new XAttribute("bIns", 18000), new XAttribute("anchor", "ctr")));

    /// <param name="size">In half points.</param>
    private static XElement Line(string text, int size, string ink, bool isBold) => new(Wd + "p",
        new XElement(Wd + "pPr", new XElement(Wd + "spacing", new XAttribute(Wd + "after", 0), new XAttribute(Wd + "line", 216), new XAttribute(Wd + "lineRule", "auto")), new XElement(Wd + "jc", new XAttribute(Wd + "val", "center"))),
        new XElement(Wd + "r",
            new XElement(Wd + "rPr", isBold ? new XElement(Wd + "b") : null, new XElement(Wd + "color", new XAttribute(Wd + "val", ink)), new XElement(Wd + "sz", new XAttribute(Wd + "val", size))),
            new XElement(Wd + "t", CleanText.Of(text))));

    private static XElement Point(string name, decimal x, decimal y) => new(A + name, new XAttribute("x", WordDrawing.Emu(x)), new XAttribute("y", WordDrawing.Emu(y)));

    private static XElement Extent(string name, decimal width, decimal height) => new(A + name, new XAttribute("cx", WordDrawing.Emu(width)), new XAttribute("cy", WordDrawing.Emu(height)));

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
