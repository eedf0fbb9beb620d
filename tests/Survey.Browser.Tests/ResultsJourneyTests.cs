using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>An evaluator, or anybody, reads the public release in the browser.</summary>
[Collection(Browsing.Name)]
public sealed class ResultsJourneyTests(DemonstrationSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_figure_of_the_report_is_there_with_its_n(int width)
    {
        await using var visit = await site.VisitAsync($"/resultater/{DemonstrationSite.Study}?questions=bidratt.*&year=2023&audience=leder", width);
        await visit.AssertTextAsync("Mottak og håndtering av bekymringsmeldinger");
        await visit.AssertTextAsync("Bygget opp igjen fra trykte tall");
        var text = await visit.Page.InnerTextAsync("main");
        Assert.Contains("21", text, StringComparison.Ordinal);
        Assert.Contains("52", text, StringComparison.Ordinal);
        await visit.AssertSoundAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_hidden_county_is_named_as_hidden_with_what_it_is_merged_into(int width)
    {
        await using var visit = await site.VisitAsync($"/resultater/{DemonstrationSite.Study}?questions=forankring&year=2023&audience=leder&by=fylke", width);
        await visit.AssertTextAsync("Skjult av personvernhensyn");
        await visit.AssertTextAsync("Møre og Romsdal og Viken samlet");
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task Every_choice_is_in_the_address_and_back_takes_it_back()
    {
        await using var visit = await site.VisitAsync($"/resultater/{DemonstrationSite.Study}", 1280);
        var page = visit.Page;
        await page.GetByLabel("Fordelt på").SelectOptionAsync(new SelectOptionValue { Label = "Fylke" });
        await page.WaitForURLAsync(url => url.Contains("by=", StringComparison.Ordinal) && url.Contains("fylke", StringComparison.Ordinal));
        await visit.AssertTextAsync("Innlandet");
        await page.GoBackAsync();
        await page.WaitForURLAsync(url => !url.Contains("fylke", StringComparison.Ordinal));
    }
}
