using System.Globalization;
using System.Text;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>
/// Word's own styles by their own names, so that a directorate's template takes over when the text is pasted into it; and a few for figures
/// and tables.
/// </summary>
internal static class WordStyles
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", Blue = "003D75", Grey = "595959";

    public static string Of(ReportWords words)
    {
        var styles = new StringBuilder();
        styles.Append($"<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"{words.Tag}\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
            + "<w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"271\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>");
        styles.Append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
            + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
            + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
            + "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>");
        Paragraph("Title", "Title", "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:b/><w:color w:val=\"{Blue}\"/><w:sz w:val=\"48\"/>");
        Paragraph("Subtitle", "Subtitle", "<w:spacing w:after=\"120\"/>", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"26\"/>");
        Heading(1, 32, 480);
        Heading(2, 26, 320);
        Heading(3, 23, 240);
        Paragraph("HeadingWithoutNumber", "Heading without number", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"480\" w:after=\"160\"/>", $"<w:b/><w:color w:val=\"{Blue}\"/><w:sz w:val=\"32\"/>");
        for (var level = 1; level <= 3; level++)
            Paragraph($"TOC{level.ToString(CultureInfo.InvariantCulture)}", $"toc {level.ToString(CultureInfo.InvariantCulture)}", $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9060\"/></w:tabs><w:spacing w:after=\"60\"/><w:ind w:left=\"{((level - 1) * 284).ToString(CultureInfo.InvariantCulture)}\"/>", "");
        Paragraph("Caption", "caption", "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:b/><w:color w:val=\"{Blue}\"/><w:sz w:val=\"20\"/>");
        Paragraph("Figure", "Figure", "<w:keepNext/><w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", "");
        Paragraph("Source", "Source", "<w:keepLines/><w:spacing w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"18\"/>");
        Paragraph("Note", "Note", "<w:keepLines/><w:spacing w:after=\"200\" w:line=\"240\" w:lineRule=\"auto\"/>", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"18\"/>");
        Paragraph("TableGroup", "Table group", "<w:keepNext/><w:spacing w:before=\"80\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/><w:sz w:val=\"18\"/>");
        Paragraph("AfterTable", "After table", "<w:keepNext/><w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", "<w:sz w:val=\"8\"/>");
        Paragraph("TableText", "Table text", "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"18\"/>");
        Paragraph("TableNumber", "Table number", "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>", "<w:sz w:val=\"18\"/>");
        Paragraph("TableHead", "Table head", "<w:keepNext/><w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/><w:sz w:val=\"16\"/>");
        Paragraph("TableHeadNumber", "Table head number", "<w:keepNext/><w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>", "<w:b/><w:sz w:val=\"16\"/>");
        Paragraph("ListBullet", "List Bullet", "<w:numPr><w:numId w:val=\"2\"/></w:numPr><w:spacing w:after=\"80\"/><w:contextualSpacing/>", "");
        Paragraph("Footer", "footer", "<w:spacing w:after=\"0\"/><w:jc w:val=\"right\"/>", $"<w:color w:val=\"{Grey}\"/><w:sz w:val=\"18\"/>");
        styles.Append($"<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ReportTable\"><w:name w:val=\"Report table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblStyleRowBandSize w:val=\"1\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{Blue}\"/><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{Blue}\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D9D9D9\"/></w:tblBorders><w:tblCellMar><w:left w:w=\"50\" w:type=\"dxa\"/><w:right w:w=\"50\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
            + $"<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{Blue}\"/></w:tcBorders><w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr></w:style></w:styles>");
        return styles.ToString();

        void Heading(int level, int size, int before)
        {
            var number = level.ToString(CultureInfo.InvariantCulture);
            Paragraph($"Heading{number}", $"heading {number}",
                $"<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val=\"{(level - 1).ToString(CultureInfo.InvariantCulture)}\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"{before.ToString(CultureInfo.InvariantCulture)}\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{(level - 1).ToString(CultureInfo.InvariantCulture)}\"/>",
                $"<w:b/><w:color w:val=\"{Blue}\"/><w:sz w:val=\"{size.ToString(CultureInfo.InvariantCulture)}\"/>");
        }

        void Paragraph(string id, string name, string paragraph, string run) => styles.Append(CultureInfo.InvariantCulture,
            $"<w:style w:type=\"paragraph\"{(IsBuiltIn(name) ? "" : " w:customStyle=\"1\"")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>{(id.StartsWith("Heading", StringComparison.Ordinal) ? "<w:next w:val=\"Normal\"/>" : "")}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>");
    }

    // By these names Word, its templates and screen readers know them.
    private static bool IsBuiltIn(string name) => name is "Title" or "Subtitle" or "caption" or "footer" or "List Bullet" || name.StartsWith("heading ", StringComparison.Ordinal) || name.StartsWith("toc ", StringComparison.Ordinal);
}
