using System.IO.Compression;
using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>An evaluator, without a key, takes the report of the public release: in one click, or after having changed it.</summary>
[Collection(Browsing.Name)]
public sealed class ReportJourneyTests(DemonstrationSite site)
{
    private static readonly string Address = $"/rapport/{DemonstrationSite.Study}";

    [Fact]
    public async Task The_template_comes_out_as_a_Word_document_in_one_click()
    {
        await using var visit = await site.VisitAsync(Address, 1280);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Last ned som Word: Deltakerundersøkelsen: kapittel 3 og 4" }).ClickAsync());
        Assert.Equal($"{DemonstrationSite.Study}.docx", download.SuggestedFilename);
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync());
        Assert.True(zip.Entries.Count(entry => entry.FullName.StartsWith("word/charts/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)) > 30);
    }

    [Fact]
    public async Task The_heads_template_with_its_curve_comes_out_in_one_click()
    {
        await using var visit = await site.VisitAsync($"/rapport/{DemonstrationSite.Heads}", 1280);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Last ned som Word: Spørreundersøkelsen til alle barnevernsledere" }).ClickAsync());
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync());
        using var reader = new StreamReader(await zip.GetEntry("word/document.xml")!.OpenAsync());
        var text = await reader.ReadToEndAsync();
        Assert.Contains("Etter kurven er andelen", text, StringComparison.Ordinal);
        Assert.Contains("Svarene er oppdiktet for demonstrasjon.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_template_can_be_changed_and_its_figures_are_seen(int width)
    {
        await using var visit = await site.VisitAsync(Address, width);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Bruk malen som utgangspunkt" }).ClickAsync();
        await page.GetByRole(AriaRole.Img, new() { NameRegex = new("Ikke i det hele tatt 24 %") }).WaitForAsync();
        await visit.AssertTextAsync("Figur 4-8: ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fjern: Figur 3-1" }).First.ClickAsync();
        await visit.AssertTextAsync("Figur 3-1: Ledere som mener at de har fått god informasjon.");
        await visit.AssertSoundAsync();
        // What was written is there the next time.
        await page.ReloadAsync();
        await visit.AssertTextAsync("Figur 3-1: Ledere som mener at de har fått god informasjon.");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Last ned som nettside" }).ClickAsync());
        await AssertSoundPageAsync(width, await File.ReadAllTextAsync(await download.PathAsync()));
    }

    /// <summary>A comparison and a map on the page: axe finds nothing, the keyboard goes past the contents, and on paper every table is open.</summary>
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Comparisons_and_maps_are_accessible_on_the_page_and_whole_on_paper(int width)
    {
        await using var visit = await site.VisitAsync("/tilgjengelighet", width);
        var page = visit.Page;
        var made = await page.Context.APIRequest.PostAsync($"/api/studies/{DemonstrationSite.Study}/reports?format=html", new()
        {
            DataObject = new
            {
                title = "Analyser",
                blocks = new object[]
                {
                    new { kind = "heading", level = 1, text = "Analyser" },
                    new { kind = "figure", chart = "comparison", table = new { questions = "utbytte.*", a = "audience=leder:year=2023", b = "audience=medarbeider:year=2023" } },
                    new { kind = "figure", chart = "map", table = new { questions = "utbytte.kompetanse", audience = "medarbeider", year = "2023" } },
                    new { kind = "figure", chart = "stacked", table = new { questions = "forankring", audience = "leder", year = "2023" } },
                },
            },
        });
        Assert.True(made.Ok, await made.TextAsync());
        await page.GotoAsync("about:blank");
        await page.SetContentAsync(await made.TextAsync());
        await page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Kart med en rute for hvert fylke") }).WaitForAsync();
        await visit.AssertSoundAsync();
        foreach (var landmark in new[] { AriaRole.Banner, AriaRole.Navigation, AriaRole.Main, AriaRole.Contentinfo }) Assert.Equal(1, await page.GetByRole(landmark).CountAsync());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Hopp til teksten", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));

        var folded = page.GetByRole(AriaRole.Table, new() { NameRegex = new("^Figur 1-3:") });
        Assert.Equal(0, await folded.CountAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('table')].every((table) => table.checkVisibility({ contentVisibilityAuto: true }) && table.getBoundingClientRect().height > 20)"));
    }

    /// <summary>The page as whoever got it sees it: alone, from a file.</summary>
    private async Task AssertSoundPageAsync(int width, string html)
    {
        Assert.Contains("<html lang=\"nb-NO\">", html, StringComparison.Ordinal);
        await using var visit = await site.VisitAsync("/tilgjengelighet", width);
        // Away from our own pages, whose policy is not that of a file.
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.SetContentAsync(html);
        await visit.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("Ikke i det hele tatt 24 %") }).WaitForAsync();
        await visit.Page.GetByText("Tallene i en tabell").First.ClickAsync();
        await visit.AssertSoundAsync();
    }
}
