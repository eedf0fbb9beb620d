using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>The report as a Word document: styles, a table of contents, numbered captions, and charts that Word can edit, with their numbers inside.</summary>
internal sealed class WordReport
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly MadeReport report;
    private readonly ReportWords words;
    private readonly MainDocumentPart main;
    private readonly Body body = new();
    private uint drawings;

    private WordReport(MadeReport report, MainDocumentPart main)
    {
        (this.report, this.main) = (report, main);
        words = new ReportWords(report.Language);
    }

    public static byte[] Write(MadeReport report)
    {
        using var memory = new MemoryStream();
        using (var document = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var properties = document.PackageProperties;
            properties.Title = CleanText.Of(report.Title);
            properties.Subject = CleanText.Of(report.StudyTitle);
            properties.Creator = CleanText.Of(report.Author ?? "");
            properties.Language = new ReportWords(report.Language).Tag;
            new WordReport(report, document.AddMainDocumentPart()).Compose();
        }
        return memory.ToArray();
    }

    private void Compose()
    {
        WordParts.Add(main, words, report.FirstChapter);
        body.Append(WordText.Paragraph("Title", report.Title));
        foreach (var line in report.Lead) body.Append(WordText.Paragraph("Subtitle", line));
        foreach (var line in WordContents.Of(report, words)) body.Append(line);
        foreach (var part in report.Parts)
            switch (part)
            {
                case MadePart.Heading heading:
                    body.Append(WordText.Heading(heading, words));
                    break;
                case MadePart.Prose prose:
                    foreach (var (text, isPoint) in prose.Paragraphs) body.Append(WordText.Paragraph(isPoint ? "ListBullet" : null, text));
                    break;
                case MadePart.Exhibit exhibit:
                    Append(exhibit);
                    break;
            }
        body.Append(WordText.Paragraph("HeadingWithoutNumber", words.AboutTheNumbers));
        foreach (var line in report.Provenance) body.Append(WordText.Paragraph(null, line));
        body.Append(WordParts.Page(main, words));
        main.Document = new Document(body);
    }

    /// <summary>Caption, chart, table, source and notes, kept on one page as far as there is one.</summary>
    private void Append(MadePart.Exhibit exhibit)
    {
        body.Append(WordText.Caption(exhibit));
        // What follows is on the same page, unless that is a table that needs most of one.
        var keepNext = !exhibit.ShowsTable || exhibit.Table.Rows.Count <= WordTable.MostTogether / 2;
        if (exhibit.Chart is { Kind: ChartKind.Map } map) body.Append(WordMap.Of(map, ++drawings, $"{exhibit.Label} {exhibit.Number}", exhibit.Alternative, keepNext, words));
        else if (exhibit.Chart is { } chart)
        {
            var part = main.AddNewPart<ChartPart>();
            WordChart.Write(part, chart, words);
            body.Append(WordDrawing.Of(main.GetIdOfPart(part), chart, ++drawings, $"{exhibit.Label} {exhibit.Number}", exhibit.Alternative, keepNext));
        }
        if (exhibit.ShowsTable)
        {
            body.Append(WordTable.Of(exhibit.Table));
            body.Append(WordText.Paragraph("AfterTable", ""));
        }
        body.Append(WordText.Paragraph("Source", exhibit.Source, keepNext: exhibit.Notes.Count > 0));
        if (exhibit.Notes.Count > 0) body.Append(WordText.Paragraph("Note", string.Join(' ', exhibit.Notes)));
    }
}

/// <summary>The table of contents: a field that Word fills with page numbers when the document is opened, and links until then.</summary>
internal static class WordContents
{
    public static IEnumerable<Paragraph> Of(MadeReport report, ReportWords words)
    {
        var headings = report.Parts.OfType<MadePart.Heading>().ToList();
        if (headings.Count == 0) yield break;
        yield return WordText.Paragraph("HeadingWithoutNumber", words.Contents, keepNext: true);
        for (var place = 0; place < headings.Count; place++)
        {
            var heading = headings[place];
            var line = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = $"TOC{heading.Level.ToString(CultureInfo.InvariantCulture)}" }));
            if (place == 0) line.Append(WordText.Begin(), WordText.Instruction(" TOC \\o \"1-3\" \\h \\z \\u "), WordText.Separate());
            line.Append(new Hyperlink(WordText.Run($"{heading.Number} {heading.Text}")) { Anchor = WordText.Bookmark(heading), History = true });
            if (place == headings.Count - 1) line.Append(WordText.End());
            yield return line;
        }
    }
}
