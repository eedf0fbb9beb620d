using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Survey.Tests;

namespace Survey.Browser.Tests;

/// <summary>The controller of the data at work: a key of its own, an earlier wave brought in from a file, taken out again, and erased.</summary>
[Collection(Browsing.Name)]
public sealed class ControllerJourneyTests(DemonstrationSite site)
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly string Imports = Path.Combine(Golden.RepositoryRoot, "db", "imports");

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_earlier_wave_is_brought_in_taken_out_and_erased(int width)
    {
        var key = $"tidligere-{width}";
        await DefineAsync(key);
        await using var visit = await site.VisitAsync("/", width);
        await SignInWithAKeyOfTheirOwnAsync(visit, $"Bufdir {width}", "Enkeltsvar", "Styring");
        await visit.Page.GotoAsync($"/styring/{key}/2020");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Enkeltsvar, import og sletting" }).ClickAsync();
        await visit.AssertTextAsync("Ingen har lest, hentet inn eller slettet svar i målingen.");
        await visit.AssertSoundAsync();

        await ImportAsync(visit);
        await TakeOutAsync(visit, key);
        await ReadTextsAsync(visit);
        await EraseAsync(visit, key);
    }

    [Fact]
    public async Task Who_may_read_answers_alone_finds_them_and_can_do_no_more()
    {
        const string key = "bare-lese";
        await ChainStudy.DefineAsync(site.Manager, key);
        await site.Manager.PostAsync($"{ChainStudy.Wave(key)}/open", null);
        await site.Manager.PostAsync($"{ChainStudy.Wave(key)}/close", null);
        await using var visit = await site.VisitAsync("/", 1280);
        await SignInWithAKeyOfTheirOwnAsync(visit, "En forsker", "Enkeltsvar");
        await visit.AssertSoundAsync();
        await visit.Page.Locator("section").Filter(new() { HasText = $"kjeden {key}" }).GetByRole(AriaRole.Link, new() { NameRegex = new($"^{ChainStudy.Year}") }).ClickAsync();
        await visit.AssertTextAsync("Loggen kan ses av den som har tilgang til å styre målingene.");
        await visit.AssertTextAsync("Det krever en nøkkel som også har tilgang til å styre målingene.");
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Slett svarene" }).CountAsync());
        await visit.ConfirmAsync("Les tekstene");
        await visit.AssertTextAsync("Det er færre enn 10 tekster.");
        await visit.AssertTextAsync("Svarene er lest, så målingen er endelig");
        await visit.AssertSoundAsync();
        Assert.Contains("\"by\":\"En forsker\"", await site.Manager.GetStringAsync($"/api/studies/{key}/microdata-access"), StringComparison.Ordinal);
    }

    /// <summary>A manager makes a key, hands it over, and signs out; whoever got it signs in with it.</summary>
    private static async Task SignInWithAKeyOfTheirOwnAsync(Visit visit, string whose, params string[] scopes)
    {
        var page = visit.Page;
        await visit.SignInAsync(DemonstrationSite.ManagerKey);
        await page.GetByRole(AriaRole.Link, new() { Name = "Lag en nøkkel" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lag nøkkelen" }).ClickAsync();
        await visit.AssertTextAsync("Skriv hvem nøkkelen er til.");
        await visit.AssertTextAsync("Kryss av for minst én tilgang.");
        await visit.AssertSoundAsync();
        await page.GetByLabel("Hvem skal ha den?").FillAsync(whose);
        foreach (var scope in scopes) await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new($"^{scope}:") }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lag nøkkelen" }).ClickAsync();
        await visit.AssertTextAsync($"Nøkkelen til {whose} er laget.");
        await visit.AssertSoundAsync();
        var shown = await page.Locator("code").InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Kopier nøkkelen" }).ClickAsync();
        Assert.Equal(shown, await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" }).First.ClickAsync();
        await page.GetByLabel("Nøkkel", new() { Exact = true }).WaitForAsync();
        await page.GotoAsync("/styring");
        await page.GetByLabel("Nøkkel", new() { Exact = true }).FillAsync(shown);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn" }).ClickAsync();
        await page.GetByLabel("Nøkkel", new() { Exact = true }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Contains($"\"name\":\"{whose}\"", await page.EvaluateAsync<string>("() => fetch('/api/session').then(answer => answer.text())"), StringComparison.Ordinal);
    }

    /// <summary>A file with a word that is no option is told of and not stored; the file as it is goes through.</summary>
    private static async Task ImportAsync(Visit visit)
    {
        var page = visit.Page;
        var file = await File.ReadAllBytesAsync(Path.Combine(Imports, "eksempel-2020.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Prøv" }).ClickAsync();
        await visit.AssertTextAsync("Velg filen med svarene.");
        await PickAsync(page, Windows.GetBytes(Windows.GetString(file).Replace("Stor grad", "Kjempestor grad", StringComparison.Ordinal)));
        await page.GetByLabel("Beskrivelse av kolonnene (JSON)").SetInputFilesAsync(Path.Combine(Imports, "eksempel-2020.mapping.json"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Prøv" }).ClickAsync();
        var fault = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = "Forankring" }) });
        Assert.Contains("«Kjempestor grad»", await fault.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Hent inn", Exact = true }).CountAsync());
        await visit.AssertSoundAsync();

        await PickAsync(page, file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Prøv" }).ClickAsync();
        await visit.AssertTextAsync("Alt passer. 24 svar kan hentes inn.");
        await visit.AssertTextAsync("Filen er lest som windows-1252, delt med «;».");
        await page.EvaluateAsync("() => new MutationObserver(() => (window.progressed ||= document.querySelector('progress') !== null)).observe(document.body, { childList: true, subtree: true })");
        await visit.ConfirmAsync("Hent inn");
        await visit.AssertTextAsync("24 svar er hentet inn.");
        Assert.True(await page.EvaluateAsync<bool>("() => window.progressed"), "no progress was shown");
        await visit.AssertTextAsync("Når enkeltsvar er lest, er målingen endelig");
        await LoggedAsync(visit, "Hentet inn svar", "24 svar");
        await visit.AssertSoundAsync();
    }

    private static Task PickAsync(IPage page, byte[] bytes) =>
        page.GetByLabel("Fil med svar (CSV)").SetInputFilesAsync(new FilePayload { Name = "eksempel-2020.csv", MimeType = "text/csv", Buffer = bytes });

    /// <summary>The first reading asks, since it makes the wave final; the next does not.</summary>
    private static async Task TakeOutAsync(Visit visit, string key)
    {
        var page = visit.Page;
        var csv = await page.RunAndWaitForDownloadAsync(() => visit.ConfirmAsync("Hent filen"));
        Assert.Equal($"{key}-2020.csv", csv.SuggestedFilename);
        var lines = (await File.ReadAllTextAsync(await csv.PathAsync())).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 24, lines.Length);
        Assert.Contains("forankring", lines[0].Split(';'));
        await visit.AssertTextAsync("Filen er hentet.");
        await visit.AssertTextAsync("Svarene er lest, så målingen er endelig");
        await LoggedAsync(visit, "Hentet ut CSV", "alle målgrupper");

        await page.GetByLabel("Format").SelectOptionAsync("sav");
        await page.Locator("#ut-malgruppe").SelectOptionAsync("leder");
        var sav = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Hent filen" }).ClickAsync());
        Assert.Equal($"{key}-2020-leder.sav", sav.SuggestedFilename);
        Assert.StartsWith("$FL2", Windows.GetString(await File.ReadAllBytesAsync(await sav.PathAsync())), StringComparison.Ordinal);
        await LoggedAsync(visit, "Hentet ut SPSS-fil", "Ledere");
        await visit.AssertSoundAsync();
    }

    private static async Task ReadTextsAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Les tekstene" }).ClickAsync();
        await visit.AssertTextAsync("Det er færre enn 10 tekster.");
        await LoggedAsync(visit, "Leste fritekster", "Ledere");
    }

    private async Task EraseAsync(Visit visit, string key)
    {
        var page = visit.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Slett svarene" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel($"Skriv «{key}/2020» for å slette").FillAsync("slett");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Slett svarene" }).ClickAsync();
        await dialog.GetByText($"Skriv nøyaktig «{key}/2020».").WaitForAsync();
        await visit.AssertSoundAsync();
        await dialog.GetByLabel($"Skriv «{key}/2020» for å slette").FillAsync($"{key}/2020");
        await page.Keyboard.PressAsync("Enter");
        await visit.AssertTextAsync("Svarene ble slettet ");
        await LoggedAsync(visit, "Slettet svar", "");
        await visit.AssertSoundAsync();
        Assert.Contains("\"kind\":\"erasure\"", await site.Manager.GetStringAsync($"/api/studies/{key}/microdata-access"), StringComparison.Ordinal);
    }

    private static async Task LoggedAsync(Visit visit, string what, string of)
    {
        var entry = visit.Page.GetByRole(AriaRole.Row).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = what }) });
        Assert.Matches($@"\d{{1,2}}\.\d{{1,2}}\.\d{{4}} \d{{2}}\.\d{{2}}[\s\S]*{Regex.Escape(of)}[\s\S]*Bufdir", await entry.InnerTextAsync());
    }

    /// <summary>The real questionnaires under a name of the test's own: the demonstration's waves are other tests'.</summary>
    private async Task DefineAsync(string key)
    {
        var definition = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Golden.RepositoryRoot, "db/studies/tjenestestotteprogrammet.json")))!;
        definition["study"]!["key"] = key;
        definition["study"]!["title"] = $"Tidligere målinger {key}";
        await site.Manager.PostAsync("/api/studies", definition);
    }
}
