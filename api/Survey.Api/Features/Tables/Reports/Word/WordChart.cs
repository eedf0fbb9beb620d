using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>A native chart: Word draws it, and «Rediger data» opens the workbook that lies in it.</summary>
internal static class WordChart
{
    private const string Sheet = "Data";

    public static void Write(ChartPart part, Chart chart, ReportWords words)
    {
        var book = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        using (var bytes = new MemoryStream(BookOf(chart, words))) book.FeedData(bytes);
        var root = new XElement(ChartXml.C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", ChartXml.C), new XAttribute(XNamespace.Xmlns + "a", ChartXml.A), new XAttribute(XNamespace.Xmlns + "r", ChartXml.R),
            ChartXml.Flag("date1904", false), ChartXml.Value("lang", words.Tag), ChartXml.Flag("roundedCorners", false),
            new XElement(ChartXml.C + "chart",
                ChartXml.Flag("autoTitleDeleted", true),
                new XElement(ChartXml.C + "plotArea", ChartLayout.Of(chart), ChartSeriesXml.Band(chart), chart.Kind switch
                {
                    ChartKind.Lines or ChartKind.Curve => ChartSeriesXml.Lines(chart, words.Tag),
                    ChartKind.Scatter => ChartSeriesXml.Scatter(chart, words.Tag),
                    _ => ChartSeriesXml.Bars(chart, words.Tag),
                }, ChartAxes.Of(chart, words), new XElement(ChartXml.C + "spPr", ChartXml.NoFill())),
                Legend(chart, words.Tag),
                ChartXml.Flag("plotVisOnly", true), ChartXml.Value("dispBlanksAs", "gap")),
            new XElement(ChartXml.C + "spPr", ChartXml.NoFill(), new XElement(ChartXml.A + "ln", ChartXml.NoFill())),
            ChartXml.Font(words.Tag, 900),
            new XElement(ChartXml.C + "externalData", new XAttribute(ChartXml.R + "id", part.GetIdOfPart(book)), ChartXml.Flag("autoUpdate", false)));
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }

    /// <summary>The legend, for all but what needs no name. A hidden row keeps its own: nobody should take it for a value.</summary>
    private static XElement? Legend(Chart chart, string tag)
    {
        if (!chart.HasLegend) return null;
        return new XElement(ChartXml.C + "legend",
            ChartXml.Value("legendPos", "b"),
            chart.Series.Index().Where(series => series.Item.IsContinued).Select(series => new XElement(ChartXml.C + "legendEntry", ChartXml.Value("idx", series.Index), ChartXml.Deleted(true))),
            ChartXml.Flag("overlay", false),
            ChartXml.Font(tag, 900));
    }

    /// <summary>Names in the first column, what is drawn in the next, and beside it N and counts.</summary>
    private static byte[] BookOf(Chart chart, ReportWords words)
    {
        var book = new Workbook();
        var sheet = book.Add(Sheet);
        if (chart.Kind is ChartKind.Scatter)
        {
            sheet.Row(CellStyle.Bold, words.Item, chart.XTitle ?? "", chart.YTitle ?? "");
            foreach (var point in chart.Series)
            {
                sheet.Begin();
                sheet.Text(point.Name);
                sheet.Decimal((double?)point.Across![0]);
                sheet.Decimal((double?)point.Values[0]);
                sheet.End();
            }
            return book.ToBytes();
        }
        sheet.Row(CellStyle.Bold, [chart.XTitle ?? words.Percent, .. chart.Series.Select(series => series.Name), .. chart.Beside.Select(column => column.Name)]);
        for (var place = 0; place < chart.Categories.Count; place++)
        {
            sheet.Begin();
            sheet.Text(chart.Categories[place]);
            foreach (var series in chart.Series) sheet.Whole(series.Values[place]);
            foreach (var (_, values) in chart.Beside) sheet.Number(values[place]);
            sheet.End();
        }
        return book.ToBytes();
    }

    /// <summary>Where in the workbook a series lies: «Data!$B$2:$B$8».</summary>
    public static string Range(int column, int fromRow, int toRow)
    {
        var letters = "";
        for (var index = column; index >= 0; index = (index / 26) - 1) letters = (char)('A' + (index % 26)) + letters;
        var from = fromRow.ToString(CultureInfo.InvariantCulture);
        return fromRow == toRow ? $"{Sheet}!${letters}${from}" : $"{Sheet}!${letters}${from}:${letters}${toRow.ToString(CultureInfo.InvariantCulture)}";
    }
}
