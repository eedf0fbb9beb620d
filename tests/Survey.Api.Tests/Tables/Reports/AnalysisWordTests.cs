using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Validation;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>The same blocks as native charts and shapes of Word, and on the page.</summary>
public sealed class AnalysisWordTests(MadeAnalyses made) : IClassFixture<MadeAnalyses>
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Wps = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    [Fact]
    public void The_document_is_valid_Open_XML()
    {
        using var document = made.Open();
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}").Take(20));
    }

    [Fact]
    public void Every_figure_has_a_name_and_an_alternative_text_with_its_numbers()
    {
        using var document = made.Open();
        var drawings = document.MainDocumentPart!.Document.Descendants<DocProperties>().ToList();
        Assert.Equal(["Figur 1-1", "Figur 1-2", "Figur 1-3", "Figur 1-4", "Figur 1-5", "Figur 1-6"], drawings.Select(drawing => drawing.Name!.Value));
        Assert.Equal(drawings.Count, drawings.Select(drawing => drawing.Id!.Value).Distinct().Count());
        string[] kinds = ["Stolpediagram, to grupper", "Linjediagram", "Punkter og logistisk kurve med konfidensbånd", "Kart med en rute for hvert fylke", "Stolpediagram", "Stablede stolper rundt midten av skalaen"];
        foreach (var (drawing, kind) in drawings.Zip(kinds)) Assert.StartsWith($"{kind}. ", drawing.Description!.Value, StringComparison.Ordinal);
        Assert.Matches("Samarbeid med foreldre – Forskjell: Forskjell −?[0-9]+ prosentpoeng, Fra ", drawings[0].Description!.Value!);
        Assert.All(document.MainDocumentPart.ChartParts, part => Assert.Equal("nb-NO", part.ChartSpace.EditingLanguage!.Val!.Value));
    }

    [Fact]
    public async Task Paired_bars_are_a_native_chart_with_both_sides_and_their_counts_inside()
    {
        var items = (await made.Study.GetAsync($"comparisons?questions=behov&a={MadeAnalyses.Sides}&b={MadeAnalyses.Others}")).GetProperty("items").EnumerateArray().ToList();
        var chart = ChartOf("Figur 1-1");
        var bars = chart.Root!.Descendants(C + "barChart").Single();
        Assert.Equal("clustered", (string?)bars.Element(C + "grouping")!.Attribute("val"));
        Assert.Null(bars.Element(C + "overlap"));
        foreach (var (series, side) in bars.Elements(C + "ser").Zip(["a", "b"]))
            Assert.Equal(items.Select(item => 100m * item.GetProperty(side).GetProperty("share").Number("count") / item.GetProperty(side).Number("n")), Values(series), (one, other) => Math.Abs(one - other) < 0.000001m);
    }

    [Fact]
    public async Task A_curve_is_a_native_line_with_its_band_and_what_was_seen()
    {
        var curve = (await made.Study.GetAsync("curves?questions=tilfreds&audience=medarbeider&over=cluster")).GetProperty("curves")[0];
        var chart = ChartOf("Figur 1-3");
        var band = chart.Root!.Descendants(C + "areaChart").Single();
        Assert.Equal("stacked", (string?)band.Element(C + "grouping")!.Attribute("val"));
        var bounds = band.Elements(C + "ser").ToList();
        Assert.Equal(curve.GetProperty("curve").EnumerateArray().Select(at => at.GetProperty("low").GetDecimal()), Values(bounds[0]));
        Assert.Equal(curve.GetProperty("curve").EnumerateArray().Select(at => at.GetProperty("high").GetDecimal()), Values(bounds[0]).Zip(Values(bounds[1]), (low, width) => low + width));
        var lines = chart.Root.Descendants(C + "lineChart").Single().Elements(C + "ser").ToList();
        Assert.Equal(curve.GetProperty("curve").EnumerateArray().Select(at => at.GetProperty("percent").GetDecimal()), Values(lines[0]));
        Assert.Equal("none", (string?)lines[0].Element(C + "marker")!.Element(C + "symbol")!.Attribute("val"));
        Assert.Equal(curve.GetProperty("points").EnumerateArray().Select(point => 100m * point.Number("count") / point.Number("n")), Values(lines[1]), (one, other) => Math.Abs(one - other) < 0.000001m);
        Assert.NotNull(lines[1].Element(C + "spPr")!.Element(A + "ln")!.Element(A + "noFill"));
        // The lower bound is named in the workbook, not in the key: there is one band.
        Assert.Equal("0", (string?)chart.Root.Descendants(C + "legendEntry").Single().Element(C + "idx")!.Attribute("val"));
    }

    /// <summary>Bars are moved by pieces without a colour: the middle of the scale stands where the axis of names does, and what is outside the scale below each other.</summary>
    [Fact]
    public async Task Bars_around_a_middle_are_a_native_chart_whose_pieces_meet_there()
    {
        var rows = await made.Study.RowsAsync("questions=forankring&audience=leder&by=fylke");
        var shown = rows.Values.Where(row => row.Has("n")).ToList();
        var chart = ChartOf("Figur 1-6");
        var bars = chart.Root!.Descendants(C + "barChart").Single();
        Assert.Equal(("stacked", "100"), ((string?)bars.Element(C + "grouping")!.Attribute("val"), (string?)bars.Element(C + "overlap")!.Attribute("val")));
        var series = bars.Elements(C + "ser").ToList();
        var middle = (decimal)chart.Root.Descendants(C + "catAx").Single().Element(C + "crossesAt")!.Attribute("val")!;
        // «I liten grad» and what is below it, «I noen grad» and what is above, «vet ikke».
        string[] names = ["\u00a0", "Ikke i det hele tatt", "I liten grad", "I noen grad", "I stor grad", "\u00a0", "Vet ikke", "Skjult av personvernhensyn"];
        Assert.Equal(names, series.Select(of => of.Element(C + "tx")!.Value.Split('!')[^1]).Select(name => names.FirstOrDefault(known => name.EndsWith(known, StringComparison.Ordinal)) ?? name));
        Assert.NotEmpty(shown);
        foreach (var (row, place) in rows.Values.Index().Where(row => row.Item.Has("n")).Select(row => (row.Item, row.Index)))
        {
            var pieces = series.Select(of => ValueAt(of, place)).ToList();
            var counted = row.GetProperty("options").EnumerateArray().Select(option => (decimal?)(100m * option.Number("count") / row.Number("n"))).ToList();
            Assert.Equal(counted, (List<decimal?>)[.. pieces[1..5], pieces[6]], (one, other) => Math.Abs(one!.Value - other!.Value) < 0.000001m);
            Assert.Equal(middle, pieces.Take(3).Sum()!.Value, 6);
            Assert.Equal(AtOf(pieces), AtOf([.. series.Select(of => ValueAt(of, rows.Values.ToList().FindIndex(first => first.Has("n"))))]), 6);
        }
        Assert.All(series.Where(of => of.Element(C + "tx")!.Value == "\u00a0"), space => Assert.NotNull(space.Element(C + "spPr")!.Element(A + "noFill")));
        Assert.DoesNotContain(chart.Root.Descendants(C + "legendEntry"), _ => true);

        // Where «vet ikke» begins.
        static decimal AtOf(IReadOnlyList<decimal?> pieces) => pieces.Take(6).Sum()!.Value;
    }

    [Fact]
    public async Task A_map_is_native_shapes_with_text_and_a_hidden_county_is_hatched_and_named()
    {
        var rows = await made.Study.RowsAsync("questions=forankring&audience=leder&by=fylke&top=2");
        using var document = made.Open();
        var tiles = XElement.Parse(document.MainDocumentPart!.Document.OuterXml).Descendants(Wps + "wsp").ToDictionary(tile => (string)tile.Element(Wps + "cNvPr")!.Attribute("name")!);
        foreach (var (label, row) in rows)
        {
            var (fill, text) = (tiles[label].Element(Wps + "spPr")!, tiles[label].Element(Wps + "txbx")!.Value);
            if (row.Has("hidden")) Assert.Equal(("wdUpDiag", $"{label}Skjult"), ((string?)fill.Element(A + "pattFill")!.Attribute("prst"), text));
            else Assert.Equal($"{label}{row.GetProperty("top").Number("percent")} %N={row.Number("n")}", text);
        }
        Assert.Equal("OsloIngen svar", tiles["Oslo"].Element(Wps + "txbx")!.Value);
        Assert.Contains("Skjult av personvernhensyn", tiles.Keys);
    }

    /// <summary>Shades go from light to dark as the share grows, so that grey print tells them apart.</summary>
    [Fact]
    public void A_maps_key_goes_from_light_to_dark()
    {
        using var document = made.Open();
        var tiles = XElement.Parse(document.MainDocumentPart!.Document.OuterXml).Descendants(Wps + "wsp").ToDictionary(tile => (string)tile.Element(Wps + "cNvPr")!.Attribute("name")!);
        var light = new[] { "0–19", "20–39", "40–59", "60–79", "80–100" }.Select(step => LightnessOf((string)tiles[step].Element(Wps + "spPr")!.Element(A + "solidFill")!.Element(A + "srgbClr")!.Attribute("val")!)).ToList();
        Assert.All(light.Zip(light.Skip(1)), pair => Assert.True(pair.First - pair.Second > 20, string.Join(", ", light)));
    }

    [Fact]
    public void Tables_name_their_groups_and_no_row_is_parted_from_its_group()
    {
        using var document = made.Open();
        var groups = document.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "TableGroup").ToList();
        Assert.Contains(groups, group => group.InnerText == "Samarbeid med foreldre");
        Assert.NotNull(document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(style => style.StyleId == "TableGroup").StyleParagraphProperties!.KeepNext);
        var page = XElement.Parse(made.Page[made.Page.IndexOf("<main", StringComparison.Ordinal)..(made.Page.IndexOf("</main>", StringComparison.Ordinal) + "</main>".Length)]);
        var bodies = page.Descendants("tbody").ToList();
        Assert.All(bodies, body => Assert.NotEmpty(body.Elements("tr")));
        Assert.All(page.Descendants("th").Where(cell => (string?)cell.Attribute("scope") == "rowgroup"), cell => Assert.Same(cell.Parent, cell.Parent!.Parent!.Elements("tr").First()));
    }

    private XDocument ChartOf(string name)
    {
        using var document = made.Open();
        var inline = document.MainDocumentPart!.Document.Descendants<Inline>().Single(of => of.DocProperties!.Name!.Value == name);
        using var stream = document.MainDocumentPart.GetPartById(inline.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Single().Id!.Value!).GetStream();
        return XDocument.Load(stream);
    }

    private static IEnumerable<decimal> Values(XElement series) =>
        series.Element(C + "val")!.Descendants(C + "v").Select(value => decimal.Parse(value.Value, CultureInfo.InvariantCulture));

    private static decimal? ValueAt(XElement series, int place) =>
        series.Element(C + "val")!.Descendants(C + "pt").Where(point => (int)point.Attribute("idx")! == place).Select(point => (decimal?)decimal.Parse(point.Value, CultureInfo.InvariantCulture)).SingleOrDefault();

    private static int LightnessOf(string colour) => Enumerable.Range(0, 3).Sum(part => int.Parse(colour.AsSpan(part * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
