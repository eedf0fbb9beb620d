using System.Globalization;
using System.Xml.Linq;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>The small words of DrawingML charts.</summary>
internal static class ChartXml
{
    public static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XElement Value(string name, object value) => new(C + name, new XAttribute("val", Convert.ToString(value, CultureInfo.InvariantCulture)!));

    public static XElement Flag(string name, bool value) => Value(name, value ? "1" : "0");

    public static XElement Deleted(bool value) => Flag("delete", value);

    public static XElement Solid(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    public static XElement NoFill() => new(A + "noFill");

    public static XElement Line(string? colour, int width = 9525) =>
        new(A + "ln", new XAttribute("w", width), colour is null ? NoFill() : Solid(colour));

    /// <summary>Hatched: no number, and seen to be none in grey print as well.</summary>
    public static XElement Hatched(string colour) => new(A + "pattFill", new XAttribute("prst", "wdUpDiag"),
        new XElement(A + "fgClr", new XElement(A + "srgbClr", new XAttribute("val", colour))),
        new XElement(A + "bgClr", new XElement(A + "srgbClr", new XAttribute("val", "FFFFFF"))));

    public static XElement Font(string tag, int size, string colour = "1E1E1E") => new(C + "txPr",
        new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", Run("defRPr", null, size, colour)), new XElement(A + "endParaRPr", new XAttribute("lang", tag))));

    /// <summary>A text of its own, as of a title or a label.</summary>
    public static XElement Text(string text, string tag, int size) => new(C + "tx", new XElement(C + "rich",
        new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(A + "p", new XElement(A + "pPr", Run("defRPr", null, size, "1E1E1E")), new XElement(A + "r", Run("rPr", tag, size, "1E1E1E"), new XElement(A + "t", CleanText.Of(text))))));

    public static XElement Number(decimal? number) => new(C + "v", number?.ToString("0.##########", CultureInfo.InvariantCulture));

    private static XElement Run(string name, string? tag, int size, string colour) => new(A + name,
        tag is null ? null : new XAttribute("lang", tag), new XAttribute("sz", size), new XAttribute("b", 0), Solid(colour), new XElement(A + "latin", new XAttribute("typeface", "Calibri")));
}
