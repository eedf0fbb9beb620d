using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>The chain in use: a manager makes the wave, a governor passes it on, a leader answers on a phone, the counts move, the wave closes.</summary>
[Collection(Browsing.Name)]
public sealed partial class WholeChainTests(DemonstrationSite site)
{
    private const string Governor = "Statsforvalteren i Møre og Romsdal";

    [Fact]
    public async Task From_the_managers_page_to_the_closed_wave()
    {
        await ChainStudy.DefineAsync(site.Manager, "kjeden");
        await using var desk = await site.VisitAsync("/", 1280);
        await OpenWaveAsync(desk);

        // The governor opens the page that the manager sent, and copies the text in nynorsk.
        await using var office = await site.VisitAsync(await CopiedAsync(desk, $"Kopier adressen til {Governor}"), 1024);
        await office.AssertTextAsync("Målingen er åpen for svar.");
        await office.AssertSoundAsync();
        await office.Page.GetByLabel("Nynorsk").CheckAsync();
        var mail = await CopiedAsync(office, "Kopier teksten");
        Assert.Contains("1. juni 2099", mail, StringComparison.Ordinal);
        var link = Address().Match(mail).Value;

        await AnswerOnAPhoneAsync(link);

        // The governor says how many it went to; too many at first, and then right.
        await office.Page.GetByLabel("Antall som fikk den").FillAsync("220");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre", Exact = true }).ClickAsync();
        await office.AssertTextAsync("Takk, det er lagret.");
        await office.Page.GetByLabel("Antall som fikk den").FillAsync("22");
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre rettelsen" }).ClickAsync();
        await office.AssertTextAsync("Tidligere kvitteringer");
        Assert.Equal("1", await office.Page.Locator("dt:text-is('Har svart') + dd").InnerTextAsync());
        await office.AssertSoundAsync();

        // The manager's counts have moved, and the denominator is the governor's word.
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Hent tallene på nytt" }).ClickAsync();
        var row = desk.Page.Locator("section[aria-labelledby=videresendere]").GetByRole(AriaRole.Row).Filter(new() { Has = desk.Page.GetByRole(AriaRole.Rowheader, new() { Name = Governor }) });
        await row.Filter(new() { HasText = "22" }).WaitForAsync();
        await desk.Page.GetByLabel("Fordelt på").SelectOptionAsync("fylke");
        var county = desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "videresendernes kvitteringer" });
        Assert.Matches(@"Møre og Romsdal\s+1\s+22\s+5\s%", await county.InnerTextAsync());
        await desk.AssertSoundAsync();

        await PauseAndCloseAsync(desk, office, link);
        await ReleaseAsync(desk);
    }

    private static async Task OpenWaveAsync(Visit desk)
    {
        await desk.SignInAsync(DemonstrationSite.ManagerKey);
        await desk.AssertSoundAsync();
        await desk.Page.Locator("section").Filter(new() { HasText = "kjeden kjeden" }).GetByRole(AriaRole.Link, new() { NameRegex = new($"^{ChainStudy.Year}") }).ClickAsync();
        await desk.AssertTextAsync("Ingen videresendere er lagt inn ennå.");
        await desk.AssertSoundAsync();

        await desk.Page.GetByLabel("Siste frist").FillAsync("2099-06-01T23:59");
        await desk.Page.GetByLabel("Hvem kan de spørre?").FillAsync("Kari Nordmann");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre frist og kontakt" }).ClickAsync();
        await desk.AssertTextAsync("1. juni 2099 kl. 23.59");
        await desk.ConfirmAsync("Lag sider til statsforvalterne");
        await desk.AssertTextAsync("0 av 10 har åpnet siden sin");
        await desk.ConfirmAsync("Åpne for svar");
        await desk.AssertTextAsync("Alle som har en lenke i bruk, kan svare.");
        await desk.AssertSoundAsync();
    }

    private async Task AnswerOnAPhoneAsync(string link)
    {
        await using var phone = await site.VisitAsync(link, 390, 844);
        await phone.AssertTextAsync("Du er anonym");
        await phone.AssertSoundAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Send svaret" }).ClickAsync();
        await phone.AssertTextAsync("Du må rette én ting før du kan sende");
        await phone.AssertSoundAsync();
        await phone.Page.GetByLabel("Ja", new() { Exact = true }).CheckAsync();
        await phone.Page.GetByLabel("Hva var det beste?").FillAsync("At noen spurte.");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Send svaret" }).ClickAsync();
        await phone.AssertTextAsync("Takk, svaret er tatt imot");
        await phone.AssertSoundAsync();
    }

    private async Task PauseAndCloseAsync(Visit desk, Visit office, string link)
    {
        await desk.ConfirmAsync("Sett på pause");
        await desk.AssertTextAsync("Målingen er satt på pause.");
        await SeenAsync(link, "Undersøkelsen er satt på pause");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Åpne igjen" }).ClickAsync();
        await desk.AssertTextAsync("Målingen tar imot svar igjen.");
        await SeenAsync(link, "Du er anonym");

        await desk.ConfirmAsync("Steng målingen");
        await desk.AssertTextAsync("Målingen er stengt.");
        await desk.AssertSoundAsync();
        await SeenAsync(link, "Undersøkelsen er ikke åpen", "Spør Kari Nordmann");
        await office.Page.ReloadAsync();
        await office.AssertTextAsync("Målingen er stengt.");
        await office.AssertSoundAsync();
    }

    /// <summary>One answered of at least three: the preview says that nothing will be shown, and the release shows nothing.</summary>
    private static async Task ReleaseAsync(Visit desk)
    {
        await desk.ConfirmAsync("Se hva som blir skjult");
        await desk.AssertTextAsync("Spørsmål som ikke gis ut");
        await desk.AssertSoundAsync();
        // What was told of small groups must not be told apart by one more answer.
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Åpne igjen", Exact = true }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Åpne igjen" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Alert).WaitForAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Avbryt" }).ClickAsync();
        await desk.ConfirmAsync("Gi ut");
        await desk.AssertTextAsync("Målingen er gitt ut.");
        await desk.AssertTextAsync("krever innlogging");
        await desk.AssertSoundAsync();
    }

    /// <summary>What a respondent sees who opens the link now; nothing is wrong with it.</summary>
    private async Task SeenAsync(string link, params string[] texts)
    {
        await using var phone = await site.VisitAsync(link, 390, 844);
        foreach (var text in texts) await phone.AssertTextAsync(text);
        await phone.AssertSoundAsync();
    }

    private static async Task<string> CopiedAsync(Visit visit, string button)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await visit.AssertTextAsync("Kopiert.");
        return await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
    }

    [GeneratedRegex(@"http\S+/s/\w+")]
    private static partial Regex Address();
}
