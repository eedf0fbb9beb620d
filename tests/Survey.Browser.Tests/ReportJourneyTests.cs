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
