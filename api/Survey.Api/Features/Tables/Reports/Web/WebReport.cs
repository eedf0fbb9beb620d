using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Survey.Api.Features.Tables.Reports.Web;

/// <summary>
/// The report as one page that needs nothing from elsewhere: headings, figures with captions and their tables, and drawings that a screen
/// reader is given as text. It runs no script, and its own policy allows none.
/// </summary>
internal static class WebReport
{
    public const string MediaType = "text/html";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        :root{color-scheme:light}body{font:1.0625rem/1.6 Calibri,Carlito,"Segoe UI",system-ui,sans-serif;color:#1e1e1e;background:#fff;max-width:50rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:break-word}
        h1,h2,h3,h4{color:#003d75;line-height:1.25;margin:2.5rem 0 .75rem;overflow-wrap:break-word;hyphens:auto}h1{font-size:clamp(1.4rem,6vw,2rem);margin-top:1rem}h2{font-size:1.6rem}h3{font-size:1.3rem}h4{font-size:1.1rem}
        .lead{color:#595959;font-size:1.2rem;margin:.25rem 0}nav ol{list-style:none;padding:0}nav li{margin:.35rem 0}nav .l2{padding-left:1.25rem}nav .l3{padding-left:2.5rem}a{color:#003d75}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid #1e1e1e;outline-offset:2px}
        figure{margin:2rem 0}figcaption{font-weight:700;color:#003d75;margin-bottom:.5rem}svg{width:100%;height:auto;display:block}
        .source{color:#595959;font-size:.9rem;margin:.35rem 0}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.5rem 0;border-top:2px solid #003d75;border-bottom:2px solid #003d75}
        th,td{padding:.35rem .5rem;text-align:right;vertical-align:top;font-variant-numeric:tabular-nums}th{vertical-align:bottom}tbody tr{border-top:1px solid #d9d9d9}th:first-child,td.instead{text-align:left}tbody th{font-weight:400}tbody th.group{font-weight:700;padding-top:.75rem}summary{cursor:pointer;padding:.35rem 0;color:#003d75}
        .skip{position:absolute;left:-100rem}.skip:focus{position:static;display:inline-block;padding:.5rem 0}main:focus{outline:none}
        @media print{body{max-width:none;padding:0;font-size:10.5pt}h2{break-before:page}nav h2,footer h2{break-before:auto}svg,tr,.source{break-inside:avoid}h2,h3,h4,figcaption,tbody th.group{break-after:avoid}thead{display:table-header-group}a{color:inherit;text-decoration:none}.skip,summary{display:none}.scroll{overflow:visible}details::details-content{content-visibility:visible;display:block;height:auto}}
        """;

    // The policy allows these styles by their digest, and nothing else.
    private static readonly string Digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static byte[] Write(MadeReport report)
    {
        var words = new ReportWords(report.Language);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{words.Tag}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{Digest}'; base-uri 'none'; form-action 'none'\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Text(report.Title)}</title>\n<style>{Style}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{Text(words.SkipToText)}</a>\n<header>\n<h1>{Text(report.Title)}</h1>\n");
        foreach (var line in report.Lead) page.Append(CultureInfo.InvariantCulture, $"<p class=\"lead\">{Text(line)}</p>\n");
        page.Append("</header>\n");
        Contents(page, report, words);
        page.Append("<main id=\"main\" tabindex=\"-1\">\n");
        var isList = false;
        foreach (var part in report.Parts)
            switch (part)
            {
                case MadePart.Heading heading:
                    page.Append(CultureInfo.InvariantCulture, $"<h{heading.Level + 1} id=\"{Anchor(heading)}\">{heading.Number} {Text(heading.Text)}</h{heading.Level + 1}>\n");
                    break;
                case MadePart.Prose prose:
                    foreach (var (text, isPoint) in prose.Paragraphs)
                    {
                        if (isPoint != isList) page.Append(isPoint ? "<ul>\n" : "</ul>\n");
                        isList = isPoint;
                        page.Append(CultureInfo.InvariantCulture, $"{(isPoint ? "<li>" : "<p>")}{Text(text)}{(isPoint ? "</li>" : "</p>")}\n");
                    }
                    if (isList) page.Append("</ul>\n");
                    isList = false;
                    break;
                case MadePart.Exhibit exhibit:
                    Append(page, exhibit, words);
                    break;
            }
        page.Append(CultureInfo.InvariantCulture, $"</main>\n<footer>\n<h2>{Text(words.AboutTheNumbers)}</h2>\n");
        foreach (var line in report.Provenance) page.Append(CultureInfo.InvariantCulture, $"<p>{Text(line)}</p>\n");
        page.Append("</footer>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    public static string Text(string text) => Encoder.Encode(CleanText.Of(text));

    private static void Contents(StringBuilder page, MadeReport report, ReportWords words)
    {
        var headings = report.Parts.OfType<MadePart.Heading>().ToList();
        if (headings.Count == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{Text(words.Contents)}</h2>\n<ol>\n");
        foreach (var heading in headings) page.Append(CultureInfo.InvariantCulture, $"<li class=\"l{heading.Level}\"><a href=\"#{Anchor(heading)}\">{heading.Number} {Text(heading.Text)}</a></li>\n");
        page.Append("</ol>\n</nav>\n");
    }

    private static void Append(StringBuilder page, MadePart.Exhibit exhibit, ReportWords words)
    {
        var id = $"f{exhibit.Place.ToString(CultureInfo.InvariantCulture)}";
        page.Append(CultureInfo.InvariantCulture, $"<figure aria-labelledby=\"{id}\">\n<figcaption id=\"{id}\">{Text($"{exhibit.Label} {exhibit.Number}: {exhibit.Caption}")}</figcaption>\n");
        if (exhibit.Chart is { } chart) page.Append(WebChart.Of(chart, words, exhibit.Alternative, $"-{id}")).Append('\n');
        // The table is always there: folded where the author left it out of the text.
        if (!exhibit.ShowsTable) page.Append(CultureInfo.InvariantCulture, $"<details>\n<summary>{Text(words.Say("Tallene i en tabell", "Tala i ein tabell", "The numbers in a table"))}</summary>\n");
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"scroll\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n<table aria-labelledby=\"{id}\">\n<thead><tr>");
        foreach (var name in exhibit.Table.Header) page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Text(name)}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var (place, row) in exhibit.Table.Rows.Index())
        {
            if (row.IsGroup)
            {
                // Each group is a body of its own, which its name is the heading of.
                page.Append(CultureInfo.InvariantCulture, $"{(place > 0 ? "</tbody>\n<tbody>\n" : "")}<tr><th scope=\"rowgroup\" class=\"group\" colspan=\"{exhibit.Table.Header.Count}\">{Text(row.Name)}</th></tr>\n");
                continue;
            }
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(row.Name)}</th>");
            if (row.Instead is { } instead) page.Append(CultureInfo.InvariantCulture, $"<td class=\"instead\" colspan=\"{exhibit.Table.Header.Count - 1}\">{Text(instead)}</td>");
            else foreach (var cell in row.Cells) page.Append(CultureInfo.InvariantCulture, $"<td>{Text(cell)}</td>");
            page.Append("</tr>\n");
        }
        page.Append("</tbody>\n</table>\n</div>\n");
        if (!exhibit.ShowsTable) page.Append("</details>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"source\">{Text(exhibit.Source)}</p>\n");
        if (exhibit.Notes.Count > 0) page.Append(CultureInfo.InvariantCulture, $"<p class=\"source\">{Text(string.Join(' ', exhibit.Notes))}</p>\n");
        page.Append("</figure>\n");
    }

    private static string Anchor(MadePart.Heading heading) => $"h{heading.Place.ToString(CultureInfo.InvariantCulture)}";
}
