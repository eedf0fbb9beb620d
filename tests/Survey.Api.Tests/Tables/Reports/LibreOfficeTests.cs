using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>Another program than ours opens the document, lays it out and prints it.</summary>
public sealed partial class LibreOfficeTests(MadeTemplate template, MadeAnalyses analyses) : IClassFixture<MadeTemplate>, IClassFixture<MadeAnalyses>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    // Two and a half centimetres, in points.
    private const decimal Margin = 70.85m;

    [Fact]
    public async Task LibreOffice_opens_the_document_and_prints_its_captions_charts_and_sentences()
    {
        var pages = await PrintAsync(template.Bytes);
        Assert.InRange(pages.Length, 15, 40);

        var page = Assert.Single(pages, page => page.Contains("Figur 4-8:", StringComparison.Ordinal));
        Assert.Contains("Mottak og håndtering av bekymringsmeldinger", page, StringComparison.Ordinal);
        // The name of a bar, the numbers in it and the key below it are drawn by the chart alone.
        Assert.Matches("Mottak og håndtering av bekymringsmeldinger +24 +19 +52 +5", page);
        Assert.Matches("Ikke i det hele tatt +.*I liten grad +.*I noen grad +.*I stor grad +.*Vet ikke", page);
        Assert.Contains(pages, of => of.Contains("Figur 3-15:", StringComparison.Ordinal));
        Assert.Contains(pages, of => of.Contains("Figur 4-19:", StringComparison.Ordinal));
        Assert.Contains("til sammen 71 prosent.", string.Concat(pages), StringComparison.Ordinal);
        Assert.Contains(pages, of => of.Contains("Skjult av personvernhensyn", StringComparison.Ordinal));
        Assert.DoesNotContain("Error", string.Concat(pages), StringComparison.Ordinal);
        // The axis of means is drawn with the report's own decimal sign.
        Assert.Matches("2,5 +3,0", Assert.Single(pages, of => of.Contains("Figur 4-17:", StringComparison.Ordinal)));
        // A source line is not parted from what it is the source of.
        Assert.All(pages, of => Assert.DoesNotMatch("^\\s*Kilde: ", of));
    }

    /// <summary>Nothing begins left of the margin, where a figure would cut it off.</summary>
    [Fact]
    public async Task LibreOffice_gives_every_name_of_a_row_room()
    {
        var words = (await PrintAsync(template.Bytes, "-bbox")).SelectMany(page => Word().Matches(page)).ToList();
        Assert.True(words.Count > 2_000, $"{words.Count}");
        Assert.Empty(words.Where(word => decimal.Parse(word.Groups[1].Value, CultureInfo.InvariantCulture) < Margin).Select(word => word.Value));
    }

    /// <summary>Markup, texts from right to left, words longer than a page is wide, and as much as a block may hold.</summary>
    [Fact]
    public async Task LibreOffice_prints_whatever_the_author_wrote()
    {
        const string Odd = "<script>alert(1)</script> & ]]> 😀 \u202eesrever\u202c \u200fעברית";
        object[] blocks =
        [
            new { kind = "heading", text = Odd },
            new { kind = "text", text = $"{Odd}\n\n- {Odd}\n\n{new string('w', 5_000)}" },
            new { kind = "text", text = string.Concat(Enumerable.Repeat("Et langt avsnitt. ", 1_100)) + "Slutt." },
            new { kind = "figure", chart = "stacked", caption = $"{Odd} {new string('v', 300)}", table = new { questions = "bidratt.*", audience = "leder", groups = $"{new string('G', 80)}:cluster!=1" } },
        ];
        using var response = await template.App.Anonymous.PostAsJsonAsync($"{MadeTemplate.Address}?format=docx", new { title = Odd, blocks });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        var all = string.Concat(await PrintAsync(await response.Content.ReadAsByteArrayAsync()));
        Assert.All(new[] { "<script>alert(1)</script> & ]]>", "Slutt.", "GGGG", "Figur 1-1: " }, text => Assert.Contains(text, all, StringComparison.Ordinal));
        Assert.Equal(5_000, all.Count(letter => letter == 'w'));
    }

    [Fact]
    public async Task LibreOffice_draws_paired_bars_curves_and_maps()
    {
        var pages = await PrintAsync(analyses.Word);
        var all = string.Concat(pages);
        Assert.All(new[] { "Figur 1-1:", "Figur 1-2:", "Figur 1-3:", "Figur 1-4:", "Figur 1-5:", "Figur 1-6:", "Tabell 1-1:" }, number => Assert.Single(pages, page => page.Contains(number, StringComparison.Ordinal)));
        // Keys and axes are drawn by the charts alone, and tiles by the shapes of the map.
        Assert.Matches("Medarbeidere · 5 og 6 · 2023 \\(N=[0-9–]+\\)", all);
        Assert.Contains("95 prosent konfidensbånd", all, StringComparison.Ordinal);
        Assert.Matches("0–19 % +20–39 % +40–59 % +60–79 % +80–100 %", all);
        Assert.Contains("20 prosent mellom strekene", all, StringComparison.Ordinal);
        var map = Assert.Single(pages, page => page.Contains("Figur 1-4:", StringComparison.Ordinal));
        Assert.All(new[] { "Oslo", "Vestland", "Skjult", "Ingen svar" }, text => Assert.Contains(text, map, StringComparison.Ordinal));
        Assert.DoesNotContain("Error", all, StringComparison.Ordinal);
    }

    /// <summary>The document's pages, in text.</summary>
    private static async Task<string[]> PrintAsync(byte[] bytes, string how = "-layout")
    {
        var folder = Directory.CreateTempSubdirectory("survey-report-");
        try
        {
            var document = Path.Combine(folder.FullName, "report.docx");
            await File.WriteAllBytesAsync(document, bytes);
            // A profile of its own, so that no other run of the program is in the way.
            await RunAsync("soffice", "libreoffice-writer-nogui", ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "pdf", "--outdir", folder.FullName, document]);
            var printed = Path.Combine(folder.FullName, "report.pdf");
            Assert.True(File.Exists(printed), "LibreOffice made no PDF of the document.");
            return (await RunAsync("pdftotext", "poppler-utils", [how, printed, "-"])).Split('\f');
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, string package, IReadOnlyList<string> arguments)
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
        Assert.True(onPath, $"«{program}» is not on the path. Install it (Debian: apt-get install --no-install-recommends {package}); tests/run does so where it may.");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} had not ended after {Patience}.");
        }
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return await output;
    }

    [GeneratedRegex("<word xMin=\"([0-9.]+)\"[^>]*>[^<]*")]
    private static partial Regex Word();
}
