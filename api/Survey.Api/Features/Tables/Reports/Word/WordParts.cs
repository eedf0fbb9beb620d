using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>What stands around the text: styles, the numbers of headings, settings, and the foot of each page.</summary>
internal static class WordParts
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int Headings = 1, Bullets = 2;

    public static void Add(MainDocumentPart main, ReportWords words, int firstChapter)
    {
        Feed(main.AddNewPart<StyleDefinitionsPart>(), WordStyles.Of(words));
        Feed(main.AddNewPart<NumberingDefinitionsPart>(), NumberingOf(firstChapter));
        // Word asks once whether it may fill in the page numbers of the contents (decision 0086).
        Feed(main.AddNewPart<DocumentSettingsPart>(),
            $"<w:settings xmlns:w=\"{W}\"><w:defaultTabStop w:val=\"708\"/><w:updateFields w:val=\"true\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
            + $"<w:themeFontLang w:val=\"{words.Tag}\"/><w:decimalSymbol w:val=\"{(words.Language == "en" ? "." : ",")}\"/><w:listSeparator w:val=\"{(words.Language == "en" ? "," : ";")}\"/></w:settings>");
    }

    /// <summary>A4, and the page's number at its foot.</summary>
    public static SectionProperties Page(MainDocumentPart main, ReportWords words)
    {
        var footer = main.AddNewPart<FooterPart>();
        var line = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }), WordText.Run($"{words.Page} "));
        foreach (var run in WordText.Field(" PAGE ", "1")) line.Append(run);
        footer.Footer = new Footer(line);
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906U, Height = 16838U },
            new PageMargin { Top = 1418, Right = 1418U, Bottom = 1418, Left = 1418U, Header = 709U, Footer = 709U, Gutter = 0U });
    }

    /// <summary>Headings count 3, 3.1, 3.1.1 from the first chapter on; points of lists have a dot.</summary>
    private static string NumberingOf(int firstChapter)
    {
        var levels = new StringBuilder();
        for (var level = 0; level < 3; level++)
            levels.Append(CultureInfo.InvariantCulture, $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{(level == 0 ? firstChapter : 1)}\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Heading{level + 1}\"/><w:suff w:val=\"tab\"/><w:lvlText w:val=\"{string.Join('.', Enumerable.Range(1, level + 1).Select(of => $"%{of}"))}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"851\"/></w:tabs><w:ind w:left=\"851\" w:hanging=\"851\"/></w:pPr></w:lvl>");
        return $"<w:numbering xmlns:w=\"{W}\"><w:abstractNum w:abstractNumId=\"{Headings}\"><w:multiLevelType w:val=\"multilevel\"/>{levels}</w:abstractNum>"
            + $"<w:abstractNum w:abstractNumId=\"{Bullets}\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr></w:lvl></w:abstractNum>"
            + $"<w:num w:numId=\"{Headings}\"><w:abstractNumId w:val=\"{Headings}\"/></w:num><w:num w:numId=\"{Bullets}\"><w:abstractNumId w:val=\"{Bullets}\"/></w:num></w:numbering>";
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
        part.FeedData(stream);
    }
}
