using System.Xml.Linq;

namespace Survey.Api.Features.Tables.Reports.Word;

internal static class ChartAxes
{
    public const string Names = "111111111", Values = "222222222";
    private const string Quiet = "BFBFBF", Grid = "E3E3E3";

    public static IEnumerable<XElement> Of(Chart chart, ReportWords words) => chart.Sides is { } sides ? Around(sides.Left, chart, words) : Of(chart, words.Tag);

    private static XElement[] Of(Chart chart, string tag) => chart.Kind switch
    {
        ChartKind.Lines => [NameAxis("b", isReversed: false, 900, null, tag), ValueAxis(chart, Values, Names, "l", null, "0\" %\"", "between", tag)],
        // The band is a filled area, which begins and ends at the first and the last value.
        ChartKind.Curve => [NameAxis("b", isReversed: false, 900, chart.XTitle, tag), ValueAxis(chart, Values, Names, "l", null, "0\" %\"", "midCat", tag)],
        ChartKind.Scatter => [ValueAxis(chart, Names, Values, "b", chart.XTitle, OneDecimal(tag), "midCat", tag), ValueAxis(chart, Values, Names, "l", chart.YTitle, OneDecimal(tag), "midCat", tag)],
        // Parts of the whole are of one, not of a hundred. Bars lie: the first name on top, the axis of percent at the bottom.
        ChartKind.Stacked => [NameAxis("l", isReversed: true, WordDrawing.FontOf(chart), null, tag), ValueAxis(chart, Values, Names, "b", null, "0\\ %", "between", tag)],
        _ => [NameAxis("l", isReversed: true, WordDrawing.FontOf(chart), null, tag), ValueAxis(chart, Values, Names, "b", null, "0\" %\"", "between", tag)],
    };

    /// <summary>The names' axis stands in the middle. What is counted from its end, not from the middle, is not written.</summary>
    private static XElement[] Around(decimal middle, Chart chart, ReportWords words)
    {
        var names = NameAxis("l", isReversed: true, WordDrawing.FontOf(chart), null, words.Tag);
        names.Element(ChartXml.C + "crosses")!.ReplaceWith(ChartXml.Value("crossesAt", middle));
        names.Element(ChartXml.C + "spPr")!.ReplaceNodes(ChartXml.Line("1E1E1E"));
        var values = ValueAxis(chart, Values, Names, "b", words.BetweenLines(Chart.Step), "0", "between", words.Tag);
        values.Element(ChartXml.C + "tickLblPos")!.ReplaceWith(ChartXml.Value("tickLblPos", "none"));
        return [names, values];
    }

    /// <summary>A decimal comma in Norwegian, also where the machine that opens the document has a point.</summary>
    private static string OneDecimal(string tag) => tag switch { "nb-NO" => "[$-414]0.0", "nn-NO" => "[$-814]0.0", _ => "0.0" };

    private static XElement NameAxis(string place, bool isReversed, int font, string? title, string tag) => new XElement(ChartXml.C + "catAx",
        ChartXml.Value("axId", Names),
        new XElement(ChartXml.C + "scaling", ChartXml.Value("orientation", isReversed ? "maxMin" : "minMax")),
        ChartXml.Deleted(false), ChartXml.Value("axPos", place),
        Title(title, tag),
        ChartXml.Value("numFmt", ""), ChartXml.Value("majorTickMark", "none"), ChartXml.Value("minorTickMark", "none"), ChartXml.Value("tickLblPos", "low"),
        new XElement(ChartXml.C + "spPr", ChartXml.Line(Quiet)), ChartXml.Font(tag, font),
        ChartXml.Value("crossAx", Values), ChartXml.Value("crosses", "autoZero"), ChartXml.Flag("auto", false), ChartXml.Value("lblAlgn", "ctr"), ChartXml.Value("lblOffset", 100), ChartXml.Flag("noMultiLvlLbl", true)).WithFormat("General");

    private static XElement ValueAxis(Chart chart, string id, string crossing, string place, string? title, string format, string between, string tag) => new XElement(ChartXml.C + "valAx",
        ChartXml.Value("axId", id),
        new XElement(ChartXml.C + "scaling", ChartXml.Value("orientation", "minMax"), ChartXml.Value("max", chart.Kind is ChartKind.Stacked ? 1 : chart.Most), ChartXml.Value("min", chart.Least)),
        ChartXml.Deleted(false), ChartXml.Value("axPos", place),
        new XElement(ChartXml.C + "majorGridlines", new XElement(ChartXml.C + "spPr", ChartXml.Line(Grid))),
        Title(title, tag),
        ChartXml.Value("numFmt", ""), ChartXml.Value("majorTickMark", "none"), ChartXml.Value("minorTickMark", "none"), ChartXml.Value("tickLblPos", "nextTo"),
        new XElement(ChartXml.C + "spPr", ChartXml.Line(null)), ChartXml.Font(tag, 900),
        ChartXml.Value("crossAx", crossing), ChartXml.Value("crosses", chart.IsStacked || chart.Kind is ChartKind.Bars or ChartKind.Comparison ? "max" : "min"), ChartXml.Value("crossBetween", between),
        ChartXml.Value("majorUnit", chart.Kind switch { ChartKind.Scatter => "0.5", ChartKind.Stacked => "0.2", _ => $"{Chart.Step}" })).WithFormat(format);

    private static XElement? Title(string? text, string tag) =>
        text is null ? null : new XElement(ChartXml.C + "title", ChartXml.Text(text, tag, 900), ChartXml.Flag("overlay", false));

    private static XElement WithFormat(this XElement axis, string format)
    {
        axis.Element(ChartXml.C + "numFmt")!.ReplaceAttributes(new XAttribute("formatCode", format), new XAttribute("sourceLinked", 0));
        return axis;
    }
}
