using System.Diagnostics;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>Another program than ours opens the document, lays it out and prints it.</summary>
public sealed class LibreOfficeTests(MadeTemplate template) : IClassFixture<MadeTemplate>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task LibreOffice_opens_the_document_and_prints_its_captions_charts_and_sentences()
    {
        var folder = Directory.CreateTempSubdirectory("survey-report-");
        try
        {
            var document = Path.Combine(folder.FullName, "report.docx");
            await File.WriteAllBytesAsync(document, template.Bytes);
            // A profile of its own, so that no other run of the program is in the way.
            await RunAsync("soffice", "libreoffice-writer-nogui", ["--headless", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", "pdf", "--outdir", folder.FullName, document]);
            var printed = Path.Combine(folder.FullName, "report.pdf");
            Assert.True(File.Exists(printed), "LibreOffice made no PDF of the document.");
            var pages = (await RunAsync("pdftotext", "poppler-utils", ["-layout", printed, "-"])).Split('\f');
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
}
