using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Survey.Api.Tests.Tables.Reports;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Api.Tests.Attacker;

/// <summary>What can be read in a report, as a Word document or a page.</summary>
/// <param name="Tables">Row by row, cell by cell.</param>
/// <param name="Texts">All that is neither in a table nor drawn.</param>
/// <param name="Alternatives">The figures, for who cannot see them.</param>
/// <param name="Charts">Of Word: with the numbers that it keeps, and the workbook that lies in it.</param>
/// <param name="Drawn">Of a page: what is written in each drawing.</param>
internal sealed partial record ReportFile(
    IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Tables, IReadOnlyList<string> Texts, IReadOnlyList<string> Alternatives, IReadOnlyList<ReadChart> Charts, IReadOnlyList<IReadOnlyList<string>> Drawn)
{
    public static ReportFile OfWord(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var (main, body) = (document.MainDocumentPart!, document.MainDocumentPart!.Document.Body!);
        return new(
            [.. body.Descendants<W.Table>().Select(table => (IReadOnlyList<IReadOnlyList<string>>)[.. table.Elements<W.TableRow>().Select(row => (IReadOnlyList<string>)[.. row.Elements<W.TableCell>().Select(TextOf)])])],
            [.. body.Elements<W.Paragraph>().Select(TextOf)],
            [.. body.Descendants<Drawing.DocProperties>().Select(properties => properties.Description!.Value!)],
            [.. body.Descendants<Drawing.Inline>().Select(inline => MadeTemplate.Of((ChartPart)main.GetPartById(inline.Descendants<DocumentFormat.OpenXml.Drawing.Charts.ChartReference>().Single().Id!.Value!)))],
            []);
    }

    public static ReportFile OfPage(byte[] bytes)
    {
        var page = Style().Replace(Encoding.UTF8.GetString(bytes), "");
        return new(
            [.. Table().Matches(page).Select(table => (IReadOnlyList<IReadOnlyList<string>>)[.. Row().Matches(table.Value).Select(row => (IReadOnlyList<string>)[.. Cell().Matches(row.Value).Select(cell => Decoded(cell.Groups[1].Value))])])],
            [.. Tag().Split(Svg().Replace(Table().Replace(page, ""), "")).Select(Decoded)],
            [.. Label().Matches(page).Select(label => Decoded(label.Groups[1].Value))],
            [],
            [.. Svg().Matches(page).Select(svg => WrittenIn(svg.Value))]);
    }

    public static IReadOnlyList<string> WrittenIn(string svg) => [.. Written().Matches(svg).Select(text => Decoded(text.Groups[1].Value))];

    private static string TextOf(DocumentFormat.OpenXml.OpenXmlElement of) => string.Concat(of.Descendants<W.Text>().Select(text => text.Text));

    private static string Decoded(string html) => WebUtility.HtmlDecode(html).Trim();

    [GeneratedRegex("<style>.*?</style>|<title>.*?</title>", RegexOptions.Singleline)]
    private static partial Regex Style();
    [GeneratedRegex("<table[^>]*>.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Table();
    [GeneratedRegex("<tr[^>]*>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();
    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();
    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();
    [GeneratedRegex("<text[^>]*>(.*?)</text>", RegexOptions.Singleline)]
    private static partial Regex Written();
    [GeneratedRegex("<svg[^>]*aria-label=\"([^\"]*)\"")]
    private static partial Regex Label();
    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
