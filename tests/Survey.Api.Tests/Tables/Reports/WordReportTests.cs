using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Survey.Api.Features.Demonstration;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>The template of the published evaluation report, made from the demonstration as a Word document, once for all of these tests.</summary>
public sealed partial class WordReportTests(MadeTemplate template) : IClassFixture<MadeTemplate>
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    [Fact]
    public void The_document_is_valid_Open_XML()
    {
        using var document = template.Open();
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}").Take(20));
    }

    /// <summary>Chapters 3 and 4 come out whole: figure by figure with the numbers of the report that they are a template of.</summary>
    [Fact]
    public void Charts_have_the_numbers_that_the_report_printed_under_the_numbers_that_it_gave_them()
    {
        var charts = template.Charts();
        var checkedCells = 0;
        foreach (var figure in PrintedFigures().Where(figure => charts.ContainsKey($"Figur {figure.Figure}")))
        {
            var chart = charts[$"Figur {figure.Figure}"];
            foreach (var (code, percent) in figure.Percent.Where(cell => !cell.Key.Contains('+', StringComparison.Ordinal)))
            {
                Assert.Contains(chart.Cells(figure.Text), value => (int)Math.Round(value, MidpointRounding.AwayFromZero) == percent);
                checkedCells += code.Length > 0 ? 1 : 0;
            }
        }
        Assert.True(checkedCells > 80, $"{checkedCells}");
        string[] expected = ["3-1", "3-5", "3-8", "3-12", "3-13", "3-14", "4-1", "4-2", "4-5", "4-6", "4-8", "4-9", "4-10", "4-12", "4-14", "4-18", "4-19"];
        Assert.Subset(charts.Keys.ToHashSet(), expected.Select(number => $"Figur {number}").ToHashSet());
    }

    [Fact]
    public async Task A_chart_has_the_numbers_of_distributions_and_so_has_its_own_workbook()
    {
        var rows = await template.App.RowsAsync("questions=bidratt.*&audience=leder");
        var chart = template.Charts()["Figur 4-8"];
        Assert.Equal(rows.Count, chart.Categories.Count);
        Assert.Equal(["Ikke i det hele tatt", "I liten grad", "I noen grad", "I stor grad", "Vet ikke"], chart.Series.Select(series => series.Name));
        for (var row = 0; row < rows.Count; row++)
            foreach (var (option, place) in rows[row]!["options"]!.AsArray().Select((option, place) => (option!, place)))
            {
                var exact = 100m * (int)option["count"]! / (int)rows[row]!["n"]!;
                Assert.Equal(exact, chart.Series[place].Values[row]!.Value, 6);
                Assert.Equal((int)option["percent"]!, (int)Math.Round(chart.Series[place].Values[row]!.Value, MidpointRounding.AwayFromZero));
                Assert.Equal(exact, decimal.Parse(chart.Book[row + 1][place + 1], CultureInfo.InvariantCulture), 6);
            }
        Assert.Equal(rows.Select(row => row!["n"]!.ToString()), chart.Book.Skip(1).Select(line => line[6]));
        Assert.Equal(chart.Categories, chart.Book.Skip(1).Select(line => line[0]));
    }

    [Fact]
    public void A_stacked_chart_is_of_a_hundred_percent_and_keeps_empty_options()
    {
        foreach (var chart in template.Charts().Values.Where(chart => chart.Kind == "barChart" && chart.Grouping == "percentStacked"))
            for (var row = 0; row < chart.Categories.Count; row++) Assert.Equal(100m, chart.Series.Sum(series => series.Values[row] ?? 0), 6);
        Assert.Equal(0m, template.Charts()["Figur 3-8"].Series[0].Values[0]);
    }

    [Fact]
    public void Hidden_rows_are_hatched_and_named_and_what_they_are_merged_into_has_a_bar()
    {
        var chart = template.Charts()["Figur 4-3"];
        var hidden = chart.Series.Single(series => series.Name == "Skjult av personvernhensyn");
        Assert.NotNull(hidden.Xml.Descendants().SingleOrDefault(element => element.Name.LocalName == "pattFill"));
        var places = Enumerable.Range(0, chart.Categories.Count).Where(row => hidden.Values[row] is not null).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, row =>
        {
            Assert.EndsWith(": skjult av personvernhensyn", chart.Categories[row], StringComparison.Ordinal);
            Assert.All(chart.Series.Where(series => series != hidden), series => Assert.Null(series.Values[row]));
        });
        using var document = template.Open();
        Assert.Matches("Klynge 1 .* og Klynge 4 .*: skjult av personvernhensyn: .*; vises i: .* samlet", string.Concat(document.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>().Select(paragraph => paragraph.InnerText + "\n")));
    }

    [Fact]
    public void Captions_are_numbered_by_fields_within_their_chapter()
    {
        using var document = template.Open();
        var captions = Styled(document, "Caption").ToList();
        var numbers = captions.Select(caption => Number().Match(WithoutFields(caption)).Value).ToList();
        Assert.Equal([.. Enumerable.Range(1, 15).Select(number => $"Figur 3-{number}"), .. Enumerable.Range(1, numbers.Count - 15).Select(number => $"Figur 4-{number}")], numbers);
        Assert.All(captions, caption => Assert.Equal([" STYLEREF 1 \\s ", " SEQ Figur \\* ARABIC \\s 1 "], caption.Descendants<W.FieldCode>().Select(code => code.Text)));
        Assert.All(captions, caption => Assert.NotNull(caption.ParagraphProperties!.KeepNext));
    }

    [Fact]
    public void Every_chart_has_an_alternative_text_of_its_own_and_a_source_line_with_N_below_it()
    {
        using var document = template.Open();
        var drawings = document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();
        Assert.Equal(template.Charts().Count, drawings.Count);
        Assert.All(drawings, drawing => Assert.InRange(drawing.Description!.Value!.Length, 60, 1_300));
        Assert.Equal(drawings.Count, drawings.Select(drawing => drawing.Description!.Value).Distinct().Count());
        Assert.Contains(drawings, drawing => drawing.Name == "Figur 4-8" && drawing.Description!.Value!.Contains("Ikke i det hele tatt 24 %", StringComparison.Ordinal));
        var sources = Styled(document, "Source").Select(paragraph => paragraph.InnerText).Where(text => text.StartsWith("Kilde: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(drawings.Count, sources.Count);
        Assert.All(sources, source => Assert.Matches("gjennomført av Agenda Kaupang på spørsmål: «.+» ?\\. N=[0-9]+(–[0-9]+)?\\. Svarene er gjenskapt fra trykte tall\\.$", source));
    }

    [Fact]
    public void The_language_is_tagged_in_styles_charts_and_properties()
    {
        using var document = template.Open();
        Assert.Equal("nb-NO", document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val!.Value);
        Assert.Equal("nb-NO", document.PackageProperties.Language);
        Assert.All(document.MainDocumentPart.ChartParts, part => Assert.Equal("nb-NO", part.ChartSpace.EditingLanguage!.Val!.Value));
    }

    [Fact]
    public void Headings_and_contents_agree()
    {
        using var document = template.Open();
        var body = document.MainDocumentPart!.Document.Body!;
        var headings = body.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.Ordinal) == true && paragraph.Descendants<W.BookmarkStart>().Any()).ToList();
        var entries = body.Descendants<W.Hyperlink>().ToList();
        Assert.Equal(headings.Select(heading => heading.Descendants<W.BookmarkStart>().Single().Name!.Value), entries.Select(entry => entry.Anchor!.Value));
        Assert.Equal("3 Gjennomføringen av programmet", entries[0].InnerText);
        Assert.Contains("4.2 Styrket systematisk arbeid", entries.Select(entry => entry.InnerText));
        Assert.Contains(body.Descendants<W.FieldCode>(), code => code.Text == " TOC \\o \"1-3\" \\h \\z \\u ");
        Assert.Contains("<w:start w:val=\"3\"", document.MainDocumentPart.NumberingDefinitionsPart!.Numbering.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_come_from_the_same_counts() =>
        Assert.Contains("43 prosent svarer i noen grad og 29 prosent i stor grad, til sammen 71 prosent.", template.Text(), StringComparison.Ordinal);

    [Fact]
    public void Printed_numbers_stand_in_the_figure_as_such_with_their_source()
    {
        var chart = template.Charts()["Figur 3-2"];
        Assert.Equal(["2019", "2020", "2023"], chart.Categories);
        Assert.Equal([83m, 67m, null], chart.Series.Single(series => series.Name == "Hvorfor din tjeneste deltar i programmet (trykt tidligere)").Values);
        Assert.Contains("2019 er gjengitt fra ", template.Text(), StringComparison.Ordinal);
    }

    private static IEnumerable<W.Paragraph> Styled(WordprocessingDocument document, string style) =>
        document.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style);

    private static string WithoutFields(W.Paragraph paragraph) => string.Concat(paragraph.Descendants<W.Text>().Select(text => text.Text));

    /// <summary>What was printed of 2023, with the text of the item where it is one of several.</summary>
    private static IEnumerable<(string Figure, string Text, IReadOnlyDictionary<string, int> Percent)> PrintedFigures()
    {
        var items = ParticipantStudy.Definition.Study.Questions.SelectMany(question => question.Items ?? []).ToDictionary(item => item.Key, item => item.Text.In("nb"));
        var printed = JsonNode.Parse(File.ReadAllText(Path.Combine(Survey.Tests.Golden.RepositoryRoot, "db/studies/published/tjenestestotteprogrammet.json")))!["figures"]!.AsArray();
        foreach (var figure in printed.Where(figure => (string)figure!["study"]! == Rebuilt2023.Study && (int)figure["year"]! == 2023 && figure["percent"] is not null))
            yield return ((string)figure!["figure"]!, items.GetValueOrDefault((string)figure["item"]!, ""), figure["percent"]!.AsObject().ToDictionary(cell => cell.Key, cell => (int)cell.Value!));
    }

    [GeneratedRegex("^Figur [0-9]+-[0-9]+")]
    private static partial Regex Number();
}
