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
    private const int MostInProportion = 14;

    public static W.Paragraph Of(string relation, Chart chart, uint id, string name, string alternative) => new(
        new W.ParagraphProperties(new W.ParagraphStyleId { Val = "Figure" }, new W.KeepNext()),
        new W.Run(new W.Drawing(new Inline(
            new Extent { Cx = (long)(SizeOf(chart).Width * Centimetre), Cy = (long)(SizeOf(chart).Height * Centimetre) },
            new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new DocProperties { Id = id, Name = CleanText.Of(name), Description = CleanText.Of(alternative) },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(),
            new Graphic(new GraphicData(new ChartReference { Id = relation }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0U,
            DistanceFromBottom = 0U,
            DistanceFromLeft = 0U,
            DistanceFromRight = 0U,
        })));

    /// <summary>In centimetres: smaller where there are but a few bars, and taller where they would not have room.</summary>
    public static (decimal Width, decimal Height) SizeOf(Chart chart)
    {
        var bars = BarsOf(chart);
        var width = chart.Kind is ChartKind.Lines or ChartKind.Scatter || bars > 3 ? Widest : 13;
        return (width, bars <= MostInProportion ? width * Proportion : Math.Min(Widest * Proportion * bars / MostInProportion, Tallest));
    }

    /// <summary>Letters of the names of rows, in hundredths of a point.</summary>
    public static int FontOf(Chart chart) => BarsOf(chart) <= 8 ? 900 : 750;

    private static int BarsOf(Chart chart) => chart.Categories.Count * (chart.Kind is ChartKind.Bars ? Math.Max(1, chart.Series.Count(series => !series.IsHidden)) : 1);
}
