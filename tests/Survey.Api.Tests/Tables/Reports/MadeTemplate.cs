using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Survey.Api.Features.Demonstration;
using Survey.Api.Tests.Demonstration;
using Survey.Tests;
using Drawing = DocumentFormat.OpenXml.Drawing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>The demonstration, and the template of its report made into a document by one request without a key.</summary>
public sealed class MadeTemplate : IAsyncLifetime, IDisposable
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private byte[] bytes = [];
    private Dictionary<string, ReadChart>? charts;

    internal DemonstrationApp App { get; } = new();
    internal static string Path => System.IO.Path.Combine(Golden.RepositoryRoot, "db/studies/reports/tjenestestotteprogrammet.kapittel-3-4.json");
    internal static string Address => $"/api/studies/{Rebuilt2023.Study}/reports";

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        using var response = await App.Anonymous.PostAsync(new Uri($"{Address}?format=docx", UriKind.Relative), new StringContent(await File.ReadAllTextAsync(Path), Encoding.UTF8, "application/json"));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", response.Content.Headers.ContentType!.MediaType);
        bytes = await response.Content.ReadAsByteArrayAsync();
    }

    public Task DisposeAsync() => App.DisposeAsync();

    public void Dispose() => App.Dispose();

    internal byte[] Bytes => bytes;

    internal WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    /// <summary>All that the document says, a paragraph a line.</summary>
    internal string Text()
    {
        using var document = Open();
        return string.Join('\n', document.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>().Select(paragraph => paragraph.InnerText));
    }

    /// <summary>Its charts by the number of their captions.</summary>
    internal IReadOnlyDictionary<string, ReadChart> Charts() => charts ??= Read();

    private Dictionary<string, ReadChart> Read()
    {
        using var document = Open();
        var main = document.MainDocumentPart!;
        return main.Document.Descendants<Drawing.Wordprocessing.Inline>().ToDictionary(
            inline => inline.DocProperties!.Name!.Value!,
            inline => Of((ChartPart)main.GetPartById(inline.Descendants<Drawing.Charts.ChartReference>().Single().Id!.Value!)));
    }

    internal static ReadChart Of(ChartPart part)
    {
        using var stream = part.GetStream();
        var root = XDocument.Load(stream).Root!;
        var plot = root.Descendants().First(element => element.Name.LocalName is "barChart" or "lineChart" or "scatterChart");
        var series = plot.Elements(C + "ser").Select(ser => new ReadSeries(
            ser.Element(C + "tx")!.Descendants(C + "v").Single().Value,
            Values((ser.Element(C + "val") ?? ser.Element(C + "yVal"))!),
            ser)).ToList();
        // What Word opens under «Rediger data».
        var data = (EmbeddedPackagePart)part.GetPartById((string)root.Element(C + "externalData")!.Attribute(XNamespace.Get("http://schemas.openxmlformats.org/officeDocument/2006/relationships") + "id")!);
        // Word goes by the name's ending as much as by the type.
        Assert.EndsWith(".xlsx", data.Uri.OriginalString, StringComparison.Ordinal);
        using var book = data.GetStream();
        using var spreadsheet = SpreadsheetDocument.Open(book, isEditable: false);
        var lines = spreadsheet.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>()
            .Select(row => Enumerable.Range(0, 40).Select(column => row.Elements<Cell>().FirstOrDefault(cell => ColumnOf(cell) == column)?.InnerText ?? "").ToList())
            .ToList();
        return new ReadChart(
            plot.Name.LocalName, (string?)plot.Element(C + "grouping")?.Attribute("val"),
            [.. plot.Elements(C + "ser").First().Element(C + "cat")?.Descendants(C + "v").Select(value => value.Value) ?? []], series, lines);
    }

    private static List<decimal?> Values(XElement of)
    {
        var values = new decimal?[(int)of.Descendants(C + "ptCount").Single().Attribute("val")!];
        foreach (var point in of.Descendants(C + "pt")) values[(int)point.Attribute("idx")!] = decimal.Parse(point.Element(C + "v")!.Value, CultureInfo.InvariantCulture);
        return [.. values];
    }

    private static int ColumnOf(Cell cell) => cell.CellReference!.Value!.TakeWhile(char.IsLetter).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1) - 1;
}

internal sealed record ReadSeries(string Name, IReadOnlyList<decimal?> Values, XElement Xml);

/// <param name="Book">The workbook's lines, cell by cell.</param>
internal sealed record ReadChart(string Kind, string? Grouping, IReadOnlyList<string> Categories, IReadOnlyList<ReadSeries> Series, IReadOnlyList<IReadOnlyList<string>> Book)
{
    /// <summary>The values of a row, or of the only one; of a chart over the waves those of the line.</summary>
    public IEnumerable<decimal> Cells(string item) =>
        Series.Any(series => series.Name == item) ? Series.Where(series => series.Name == item).SelectMany(series => series.Values).OfType<decimal>()
        : Categories.ToList().FindIndex(name => name == item || name.StartsWith($"{item} (N=", StringComparison.Ordinal)) is var row and >= 0 ? Series.Select(series => series.Values[row]).OfType<decimal>()
        : Series.SelectMany(series => series.Values).OfType<decimal>();
}
