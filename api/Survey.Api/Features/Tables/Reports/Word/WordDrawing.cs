using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>A chart's place in the text, with what is said of it to who cannot see it.</summary>
internal static class WordDrawing
{
    // In English Metric Units: 360,000 a centimetre.
    private const long Centimetre = 360_000;
    private const decimal Widest = 16, Tallest = 21;
    // LibreOffice lays a chart out on 16 by 9, whatever its place in the text is, and then stretches letters and all: a figure that
    // keeps this proportion is the same in both.
    private const decimal Proportion = 9m / 16;
    private const int MostInProportion = 14, LongestInLarge = 60;

    public static W.Paragraph Of(string relation, Chart chart, uint id, string name, string alternative, bool keepNext) =>
        Paragraph(new W.Run(new W.Drawing(Inline(SizeOf(chart), id, name, alternative, new GraphicData(new ChartReference { Id = relation }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))), keepNext);

    public static W.Paragraph Paragraph(W.Run drawing, bool keepNext) =>
        new(new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Figure" }, new W.KeepNext { Val = keepNext }), drawing);

    /// <summary>In the line of the text, as large as that in centimetres, with its name and its alternative text.</summary>
    public static Inline Inline((decimal Width, decimal Height) size, uint id, string name, string alternative, GraphicData graphic) => new(
        new Extent { Cx = Emu(size.Width), Cy = Emu(size.Height) },
        new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
        new DocProperties { Id = id, Name = CleanText.Of(name), Description = CleanText.Of(alternative) },
        new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(),
        new Graphic(graphic))
    {
        DistanceFromTop = 0U,
        DistanceFromBottom = 0U,
        DistanceFromLeft = 0U,
        DistanceFromRight = 0U,
    };

    public static long Emu(decimal centimetres) => (long)(centimetres * Centimetre);

    /// <summary>In centimetres: smaller where there are but a few bars, and taller where they, or the legend, would not have room.</summary>
    public static (decimal Width, decimal Height) SizeOf(Chart chart)
    {
        var bars = BarsOf(chart);
        var width = chart.Kind is ChartKind.Lines or ChartKind.Scatter or ChartKind.Curve || bars > 3 ? Widest : 13;
        return (width, Math.Min(width * Proportion * ChartLayout.HeightOf(chart) * Math.Max(1, bars / (decimal)MostInProportion), Tallest));
    }

    /// <summary>Letters of the names of rows, in hundredths of a point.</summary>
    public static int FontOf(Chart chart) => BarsOf(chart) <= 8 && chart.Categories.All(name => name.Length <= LongestInLarge) ? 900 : 750;

    private static int BarsOf(Chart chart) => chart.Kind switch
    {
        ChartKind.Lines or ChartKind.Scatter or ChartKind.Curve => 1,
        ChartKind.Comparison => chart.Categories.Count * chart.Series.Count,
        ChartKind.Bars => chart.Categories.Count * Math.Max(1, chart.Series.Count(series => !series.IsHidden)),
        _ => chart.Categories.Count,
    };
}
