using System.Xml.Linq;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>The series of a chart, each with its place in the workbook and its numbers as they were.</summary>
internal static class ChartSeriesXml
{
    // Labels in narrower pieces of a bar would lie upon each other.
    private const decimal NarrowestLabelled = 4m;
    // Lines that lie near each other have their numbers on sides of their own.
    private static readonly string[] Sides = ["r", "l", "b", "t"];
    private static readonly string[] Marks = ["circle", "square", "diamond", "triangle", "x", "star"];

    public static XElement Bars(Chart chart, string tag) => new(ChartXml.C + "barChart",
        ChartXml.Value("barDir", "bar"), ChartXml.Value("grouping", chart.Kind switch { ChartKind.Stacked => "percentStacked", ChartKind.Diverging => "stacked", _ => "clustered" }), ChartXml.Flag("varyColors", false),
        chart.Series.Select((series, place) => new XElement(ChartXml.C + "ser",
            Head(series, place, NameRange(place)),
            Fill(series),
            ChartXml.Flag("invertIfNegative", false),
            BarLabels(chart, series, tag),
            Categories(chart), Numbers("val", series.Values, WordChart.Range(place + 1, 2, chart.Categories.Count + 1)))),
        ChartXml.Value("gapWidth", chart.Categories.Count switch { 1 => 250, 2 => 120, _ => 45 }),
        chart.IsStacked || (chart.Kind is ChartKind.Bars && chart.Series.Any(series => series.IsHidden)) ? ChartXml.Value("overlap", 100) : null,
        ChartXml.Value("axId", ChartAxes.Names), ChartXml.Value("axId", ChartAxes.Values));

    public static XElement Lines(Chart chart, string tag) => new(ChartXml.C + "lineChart",
        ChartXml.Value("grouping", "standard"), ChartXml.Flag("varyColors", false),
        chart.Series.Index().Where(series => !series.Item.IsBand).Select(series => Line(chart, series.Item, series.Index, tag)),
        ChartXml.Flag("marker", true),
        ChartXml.Value("axId", ChartAxes.Names), ChartXml.Value("axId", ChartAxes.Values));

    /// <summary>The band around a curve, stacked upon its lower bound, which has no colour.</summary>
    public static XElement? Band(Chart chart)
    {
        var bounds = chart.Series.Index().Where(series => series.Item.IsBand).ToList();
        return bounds.Count == 0 ? null : new XElement(ChartXml.C + "areaChart",
            ChartXml.Value("grouping", "stacked"), ChartXml.Flag("varyColors", false),
            bounds.Select(series => new XElement(ChartXml.C + "ser",
                Head(series.Item, series.Index, NameRange(series.Index)),
                new XElement(ChartXml.C + "spPr", series.Item.IsContinued ? ChartXml.NoFill() : ChartXml.Solid(series.Item.Paint.Fill), ChartXml.Line(null)),
                Categories(chart), Numbers("val", series.Item.Values, WordChart.Range(series.Index + 1, 2, chart.Categories.Count + 1)))),
            ChartXml.Value("axId", ChartAxes.Names), ChartXml.Value("axId", ChartAxes.Values));
    }

    private static XElement Line(Chart chart, ChartSeries series, int place, string tag)
    {
        var isFitted = chart.Kind is ChartKind.Curve && !series.IsObserved;
        var colour = ColourOf(chart, series);
        return new XElement(ChartXml.C + "ser",
            Head(series, place, NameRange(place)),
            new XElement(ChartXml.C + "spPr", ChartXml.Line(series.IsPrinted || series.IsObserved ? null : series.Paint.Fill, 22225)),
            isFitted ? new XElement(ChartXml.C + "marker", ChartXml.Value("symbol", "none")) : Mark(Marks[colour % Marks.Length], series.IsPrinted ? series.Paint.Tint : series.Paint.Fill, series.Paint.Fill),
            isFitted ? new XElement(ChartXml.C + "dLbls", ChartXml.Deleted(true)) : Labels([], tag, "1E1E1E", series.IsObserved ? "t" : Sides[colour % Sides.Length]),
            Bounds(series),
            Categories(chart), Numbers("val", series.Values, WordChart.Range(place + 1, 2, chart.Categories.Count + 1)), ChartXml.Flag("smooth", false));
    }

    /// <summary>A series a point, so that each has a name; its label is its number in the table.</summary>
    public static XElement Scatter(Chart chart, string tag) => new(ChartXml.C + "scatterChart",
        ChartXml.Value("scatterStyle", "lineMarker"), ChartXml.Flag("varyColors", false),
        chart.Series.Select((series, place) => new XElement(ChartXml.C + "ser",
            Head(series, place, WordChart.Range(0, place + 2, place + 2)),
            new XElement(ChartXml.C + "spPr", ChartXml.Line(null, 19050)),
            Mark("circle", series.Paint.Fill, "FFFFFF"),
            new XElement(ChartXml.C + "dLbls",
                new XElement(ChartXml.C + "dLbl", ChartXml.Value("idx", 0), ChartXml.Text(series.Name.Split(' ')[0], tag, 900), ChartXml.Value("dLblPos", "r"), Shows(true)),
                Shows(true)),
            Numbers("xVal", series.Across!, WordChart.Range(1, place + 2, place + 2)), Numbers("yVal", series.Values, WordChart.Range(2, place + 2, place + 2)), ChartXml.Flag("smooth", false))),
        ChartXml.Value("axId", ChartAxes.Names), ChartXml.Value("axId", ChartAxes.Values));

    private static IEnumerable<XElement> Head(ChartSeries series, int place, string name) =>
    [
        ChartXml.Value("idx", place), ChartXml.Value("order", place),
        // What is not seen has a name in the workbook alone. To leave it out of the legend is no way: programs do not agree on how a legend of lying bars is counted.
        new XElement(ChartXml.C + "tx", series.IsSpace ? new XElement(ChartXml.C + "v", "\u00a0") : new XElement(ChartXml.C + "strRef", new XElement(ChartXml.C + "f", name), Texts([series.Name]))),
    ];

    private static XElement Categories(Chart chart) => new(ChartXml.C + "cat", new XElement(ChartXml.C + "strRef", new XElement(ChartXml.C + "f", WordChart.Range(0, 2, chart.Categories.Count + 1)), Texts(chart.Categories)));

    private static XElement Texts(IReadOnlyList<string> texts) => new(ChartXml.C + "strCache", ChartXml.Value("ptCount", texts.Count),
        texts.Select((text, place) => new XElement(ChartXml.C + "pt", new XAttribute("idx", place), new XElement(ChartXml.C + "v", CleanText.Of(text)))));

    private static XElement Numbers(string name, IReadOnlyList<decimal?> values, string range) => new(ChartXml.C + name, new XElement(ChartXml.C + "numRef",
        new XElement(ChartXml.C + "f", range),
        new XElement(ChartXml.C + "numCache", new XElement(ChartXml.C + "formatCode", "General"), ChartXml.Value("ptCount", values.Count),
            values.Index().Where(value => value.Item is not null).Select(value => new XElement(ChartXml.C + "pt", new XAttribute("idx", value.Index), ChartXml.Number(value.Item))))));

    private static XElement Fill(ChartSeries series) => new(ChartXml.C + "spPr",
        series.IsSpace ? ChartXml.NoFill() : series.IsHidden ? ChartXml.Hatched(series.Paint.Fill) : ChartXml.Solid(series.Paint.Fill),
        ChartXml.Line(series.IsSpace ? null : series.IsOutside ? "BFBFBF" : "FFFFFF"));

    private static XElement BarLabels(Chart chart, ChartSeries series, string tag)
    {
        if (series.IsHidden || series.IsSpace) return new XElement(ChartXml.C + "dLbls", ChartXml.Deleted(true));
        var without = series.Values.Index().Where(value => value.Item is null || (chart.IsStacked && value.Item < NarrowestLabelled)).Select(value => value.Index);
        return Labels([.. without], tag, chart.IsStacked ? series.Paint.Ink : "1E1E1E", chart.IsStacked ? "ctr" : "outEnd");
    }

    private static XElement Labels(IReadOnlyList<int> without, string tag, string ink, string place) => new(ChartXml.C + "dLbls",
        without.Select(point => new XElement(ChartXml.C + "dLbl", ChartXml.Value("idx", point), ChartXml.Deleted(true))),
        new XElement(ChartXml.C + "numFmt", new XAttribute("formatCode", "0"), new XAttribute("sourceLinked", 0)),
        new XElement(ChartXml.C + "spPr", ChartXml.NoFill(), new XElement(ChartXml.A + "ln", ChartXml.NoFill())),
        ChartXml.Font(tag, 900, ink),
        ChartXml.Value("dLblPos", place),
        Shows(true));

    private static IEnumerable<XElement> Shows(bool value) =>
    [
        ChartXml.Flag("showLegendKey", false), ChartXml.Flag("showVal", value), ChartXml.Flag("showCatName", false),
        ChartXml.Flag("showSerName", false), ChartXml.Flag("showPercent", false), ChartXml.Flag("showBubbleSize", false),
    ];

    private static XElement Mark(string symbol, string fill, string line) => new(ChartXml.C + "marker",
        ChartXml.Value("symbol", symbol), ChartXml.Value("size", 8), new XElement(ChartXml.C + "spPr", ChartXml.Solid(fill), ChartXml.Line(line, 15875)));

    /// <summary>The 95 percent interval of each point, as far above and below it as it goes.</summary>
    private static XElement? Bounds(ChartSeries series) => series.Bounds is not { } bounds || bounds.All(bound => bound is null) ? null : new XElement(ChartXml.C + "errBars",
        ChartXml.Value("errDir", "y"), ChartXml.Value("errBarType", "both"), ChartXml.Value("errValType", "cust"), ChartXml.Flag("noEndCap", false),
        Distances("plus", bounds.Zip(series.Values, (bound, value) => bound is { } of && value is { } at ? Math.Max(of.High - at, 0) : 0)),
        Distances("minus", bounds.Zip(series.Values, (bound, value) => bound is { } of && value is { } at ? Math.Max(at - of.Low, 0) : 0)),
        new XElement(ChartXml.C + "spPr", ChartXml.Line(series.Paint.Fill)));

    private static XElement Distances(string name, IEnumerable<decimal> distances)
    {
        var all = distances.ToList();
        return new XElement(ChartXml.C + name, new XElement(ChartXml.C + "numLit", new XElement(ChartXml.C + "formatCode", "General"), ChartXml.Value("ptCount", all.Count),
            all.Select((distance, place) => new XElement(ChartXml.C + "pt", new XAttribute("idx", place), ChartXml.Number(distance)))));
    }

    private static string NameRange(int place) => WordChart.Range(place + 1, 1, 1);

    // All pieces of a line, and its printed points, have one mark.
    private static int ColourOf(Chart chart, ChartSeries series) => chart.Series.Select(of => of.Paint).Distinct().ToList().IndexOf(series.Paint);
}
