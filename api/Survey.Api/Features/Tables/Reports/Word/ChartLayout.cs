using System.Xml.Linq;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>How much of the figure is bars or lines: long names of rows must not squeeze them, nor a long legend.</summary>
internal static class ChartLayout
{
    // Programs lay a chart out on a page of 16 cm, in points; a name ends a little before the bars.
    private const decimal Page = 453.5m, Gap = 9, Doubt = 3;
    private const decimal Key = 18, LegendRoom = 440;
    private const int LegendFont = 900;
    // Of the height of 9 cm.
    private const decimal LegendMargin = 0.03m, LegendLine = 0.055m, LeastLines = 0.2m;
    private static readonly decimal[] Rooms = [0.48m, 0.5m, 0.46m, 0.52m, 0.44m];

    public static XElement Of(Chart chart) => chart.Kind switch
    {
        ChartKind.Scatter => Inner(0.09m, 0.03m, 0.88m, 0.78m),
        ChartKind.Lines => Inner(0.07m, 0.03m, 0.90m, Math.Max(LeastLines, 0.90m - (LegendOf(chart) / HeightOf(chart)))),
        ChartKind.Curve => Inner(0.07m, 0.03m, 0.90m, 0.74m),
        _ => Bars(RoomOf(chart), (chart.Sides is null ? 0.92m : 0.85m) - (chart.HasLegend ? Legend(LegendLinesOf(chart)) : 0)),
    };

    /// <summary>How many times as high as usual: as many lines as have a name of their own stand below each other in the legend.</summary>
    public static decimal HeightOf(Chart chart) => chart.Kind is ChartKind.Lines ? Math.Max(1, LegendOf(chart) + 0.5m) : 1;

    /// <summary>
    /// The part of the width that is the names'. LibreOffice breaks a name that is wider than its room, and not one that is wider than its room less the gap: its first
    /// letter would be cut. So the room is one that no name fills just so.
    /// </summary>
    private static decimal RoomOf(Chart chart)
    {
        var widths = chart.Categories.Select(name => Calibri.WidthOf(name, WordDrawing.FontOf(chart))).ToList();
        return Rooms.MinBy(room => widths.Count(width => width > (room * Page) - Gap && width < (room * Page) + Doubt));
    }

    // Names that have not room beside each other stand in columns, all as wide as the widest.
    private static int LegendLinesOf(Chart chart)
    {
        var widths = chart.Series.Select(series => Key + (series.IsSpace ? 0 : Calibri.WidthOf(series.Name, LegendFont))).ToList();
        return widths.Sum() <= LegendRoom ? 1 : (int)Math.Ceiling(widths.Count / Math.Max(1, Math.Floor(LegendRoom / widths.Max())));
    }

    private static decimal LegendOf(Chart chart) => Legend(chart.Series.Count(series => !series.IsContinued));

    private static decimal Legend(int lines) => LegendMargin + (LegendLine * lines);

    private static XElement Bars(decimal room, decimal height) => Inner(room, 0.01m, 0.97m - room, height);

    private static XElement Inner(decimal x, decimal y, decimal width, decimal height) => new(ChartXml.C + "layout", new XElement(ChartXml.C + "manualLayout",
        ChartXml.Value("layoutTarget", "inner"), ChartXml.Value("xMode", "edge"), ChartXml.Value("yMode", "edge"),
        ChartXml.Value("x", x), ChartXml.Value("y", y), ChartXml.Value("w", width), ChartXml.Value("h", height)));
}
