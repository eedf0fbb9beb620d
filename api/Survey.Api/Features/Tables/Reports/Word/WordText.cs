using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Features.Tables.Reports.Word;

/// <summary>Paragraphs, runs and fields.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string? style, string text, bool keepNext = false)
    {
        var paragraph = new Paragraph();
        if (style is not null || keepNext) paragraph.Append(Properties(style, keepNext));
        if (text.Length > 0) paragraph.Append(Run(text));
        return paragraph;
    }

    public static Paragraph Heading(MadePart.Heading heading, ReportWords words)
    {
        var id = heading.Place.ToString(CultureInfo.InvariantCulture);
        var paragraph = new Paragraph(
            Properties($"Heading{heading.Level.ToString(CultureInfo.InvariantCulture)}", false),
            new BookmarkStart { Id = id, Name = Bookmark(heading) },
            Run(heading.Text),
            new BookmarkEnd { Id = id });
        // Word begins anew by itself (SEQ \s 1); LibreOffice does not know that, and needs to be told at each chapter.
        if (heading.Level == 1)
            foreach (var label in new[] { words.Figure, words.Table })
                foreach (var run in Field($" SEQ {label} \\h \\r 0 ", ""))
                {
                    run.RunProperties = new RunProperties(new Vanish());
                    paragraph.Append(run);
                }
        return paragraph;
    }

    /// <summary>«Figur 3-1: …», its numbers being fields: the chapter's, and one that counts within it.</summary>
    public static Paragraph Caption(MadePart.Exhibit exhibit)
    {
        var paragraph = new Paragraph(Properties("Caption", true), Run($"{exhibit.Label} "));
        var numbers = exhibit.Number.Split('-');
        if (numbers.Length == 2)
        {
            foreach (var run in Field(" STYLEREF 1 \\s ", numbers[0])) paragraph.Append(run);
            paragraph.Append(Run("-"));
        }
        foreach (var run in Field($" SEQ {exhibit.Label} \\* ARABIC{(numbers.Length == 2 ? " \\s 1" : "")} ", numbers[^1])) paragraph.Append(run);
        paragraph.Append(Run($": {exhibit.Caption}"));
        return paragraph;
    }

    public static IEnumerable<Run> Field(string instruction, string result) => [Begin(), Instruction(instruction), Separate(), Run(result), End()];

    public static Run Run(string text) => new(new Text(CleanText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });

    public static Run Begin() => new(new FieldChar { FieldCharType = FieldCharValues.Begin });

    public static Run Separate() => new(new FieldChar { FieldCharType = FieldCharValues.Separate });

    public static Run End() => new(new FieldChar { FieldCharType = FieldCharValues.End });

    public static Run Instruction(string text) => new(new FieldCode(text) { Space = SpaceProcessingModeValues.Preserve });

    public static string Bookmark(MadePart.Heading heading) => $"_Toc{(100_000_000 + heading.Place).ToString(CultureInfo.InvariantCulture)}";

    private static ParagraphProperties Properties(string? style, bool keepNext)
    {
        var properties = new ParagraphProperties();
        if (style is not null) properties.Append(new ParagraphStyleId { Val = style });
        if (keepNext) properties.Append(new KeepNext());
        return properties;
    }
}
