using System.Xml.Linq;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>How much of the figure is bars: long names of rows must not squeeze them.</summary>
internal static class ChartLayout
{
    public static XElement Of(Chart chart) => chart.Kind switch
    {
        ChartKind.Scatter => Inner(0.09m, 0.03m, 0.88m, 0.78m),
        ChartKind.Lines => Inner(0.07m, 0.03m, 0.90m, 0.90m - Legend(chart.Series.Count(series => !series.IsContinued))),
        ChartKind.Curve => Inner(0.07m, 0.03m, 0.90m, 0.74m),
        _ => Inner(0.48m, 0.01m, 0.49m, 0.92m - (chart.HasLegend ? Legend((int)Math.Ceiling(chart.Series.Sum(series => series.Name.Length + 5) / 95m)) : 0)),
    };

    private static decimal Legend(int lines) => 0.03m + (0.055m * lines);

    private static XElement Inner(decimal x, decimal y, decimal width, decimal height) => new(ChartXml.C + "layout", new XElement(ChartXml.C + "manualLayout",
        ChartXml.Value("layoutTarget", "inner"), ChartXml.Value("xMode", "edge"), ChartXml.Value("yMode", "edge"),
        ChartXml.Value("x", x), ChartXml.Value("y", y), ChartXml.Value("w", width), ChartXml.Value("h", height)));
}
