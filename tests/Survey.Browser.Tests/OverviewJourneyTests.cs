using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>Anybody reads a study's front page and goes on to its results; a manager sees what is not told to all.</summary>
[Collection(Browsing.Name)]
public sealed class OverviewJourneyTests(DemonstrationSite site)
{
    private static readonly string Address = $"/undersokelse/{DemonstrationSite.Study}";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task From_the_list_of_studies_to_a_question_of_the_release(int width)
    {
        await using var visit = await site.VisitAsync("/resultater", width);
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Følgeevaluering av tjenestestøtteprogrammet") }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = new("^Følgeevaluering") }).WaitForAsync();

        // The waves: what was not asked here, what is rebuilt, and what is invented.
        await visit.AssertTextAsync("Ikke samlet inn her");
        await visit.AssertTextAsync("Besvart i 2024");
        await visit.AssertTextAsync("Bygget opp igjen fra trykte tall");
        await visit.AssertTextAsync("Oppdiktet måling");

        // As a screen reader has them, which knows no boxes.
        Assert.Contains("2023: Tredje statusmåling", (await page.GetByRole(AriaRole.Heading, new() { Level = 3 }).AllTextContentsAsync()).Select(text => text.Trim()));

        // The rates of the release, in the map and in the table, with the number that they are percents of.
        await page.Locator("figure svg").WaitForAsync();
        Assert.Matches(@"24\s%:\s+141 av 594 har svart\. +Alle samlet", string.Join(' ', await page.GetByRole(AriaRole.Status).AllTextContentsAsync()));
        var map = string.Join(" ", await page.Locator("figure svg text").AllTextContentsAsync()).Replace('\u00a0', ' ');
        Assert.Contains("22 av 55", map, StringComparison.Ordinal);
        var county = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = "Innlandet" }) });
        Assert.Matches(@"22\s+55\s+40\s%\s+Registrert", await county.InnerTextAsync());
        await visit.AssertTextAsync("141 av 594 har svart");

        // The release can be cited, and its entry is where the page says.
        await visit.AssertTextAsync("Tredje statusmåling 2023, utgave 1, gitt ut");
        var entry = (await page.Locator("code").InnerTextAsync()).Replace("GET ", "", StringComparison.Ordinal);
        Assert.Contains("\"number\":1", await site.Manager.GetStringAsync(new Uri(entry)), StringComparison.Ordinal);
        await visit.AssertSoundAsync();

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Siste måling: Hvor godt oppfatter du at tjenestestøtteprogrammet er forankret") }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("questions=forankring&year=2023&", StringComparison.Ordinal) && url.Contains("audience=leder", StringComparison.Ordinal));
        await page.Locator("figure svg").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Om undersøkelsen" }).ClickAsync();
        await visit.AssertTextAsync("Spørsmålene fra måling til måling");
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task The_questions_tell_what_came_with_which_wave_and_what_cannot_be_compared()
    {
        await using var visit = await site.VisitAsync(Address, 1280);
        var page = visit.Page;
        var fiveYears = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { NameRegex = new("^Tenk på de siste") }) });
        Assert.Matches(@"Ikke stilt\s+–?\s*Ikke stilt\s+\+?\s*Nytt\s+=?\s*Som før", await fiveYears.InnerTextAsync());
        await visit.AssertTextAsync("2019 kan ikke sammenlignes med de andre: Undersøkelsen ble gjennomført før");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^2 påstander: Hvor motivert") }).ClickAsync();
        await page.GetByRole(AriaRole.Rowheader, new() { Name = "Etter deltakelse på samlinger?", Exact = true }).WaitForAsync();
        await page.GetByLabel("Skjemaet til").SelectOptionAsync("medarbeider");
        await page.WaitForURLAsync(url => url.Contains("questionnaire=medarbeider", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Rowheader, new() { NameRegex = new("forankret i kommuneledelsen") }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.AssertSoundAsync();
    }

    /// <summary>The open wave's rates, the deadline and the forwarders are on the page of whoever may read them, and nowhere on anybody's.</summary>
    [Fact]
    public async Task A_manager_sees_what_is_not_told_to_all()
    {
        const string open = $"/api/studies/{DemonstrationSite.Study}/waves/2026";
        await site.Manager.PostAsync($"{open}/forwarders/governors", new { });
        await using var anybody = await site.VisitAsync($"{Address}?year=2026", 1280);
        await anybody.Page.WaitForURLAsync(url => url.Contains("year=2023", StringComparison.Ordinal));
        await anybody.AssertTextAsync("Det du ser uten nøkkel");
        Assert.Equal(0, await anybody.Page.GetByRole(AriaRole.Heading, new() { Name = "Videresendere" }).CountAsync());
        Assert.DoesNotContain("2026", await anybody.Page.GetByLabel("Måling", new() { Exact = true }).InnerTextAsync(), StringComparison.Ordinal);

        await using var desk = await site.VisitAsync("/", 1280);
        await desk.SignInAsync(DemonstrationSite.ManagerKey);
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Om undersøkelsen: Følgeevaluering") }).ClickAsync();
        await desk.Page.WaitForURLAsync(url => url.Contains("year=2026", StringComparison.Ordinal));
        await desk.AssertTextAsync("Målingen er åpen, så tallene endrer seg.");
        await desk.AssertTextAsync("0 av 10 har åpnet siden sin");
        await desk.AssertSoundAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Følg opp videresenderne" }).ClickAsync();
        await desk.Page.WaitForURLAsync(url => url.EndsWith("/styring/tjenestestotteprogrammet/2026#videresendere", StringComparison.Ordinal));
        await desk.AssertTextAsync("0 av 10 har åpnet siden sin");
    }
}
