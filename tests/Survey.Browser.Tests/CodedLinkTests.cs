using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>A link that takes codes alone: the slip that a manager prints, the code that is wrong, the one that is right, and the one that is spent.</summary>
[Collection(Browsing.Name)]
public sealed class CodedLinkTests(DemonstrationSite site)
{
    [Fact]
    public async Task From_the_slip_to_the_spent_code()
    {
        const string key = "koder";
        await ChainStudy.DefineAsync(site.Manager, key);
        await site.Manager.PostAsync($"{ChainStudy.Wave(key)}/open", null);
        await site.Manager.PostAsync($"{ChainStudy.Wave(key)}/links", new { audience = "leder", breakdowns = new { fylke = "15" }, codes = "required" });

        await using var desk = await site.VisitAsync("/", 1280);
        await desk.SignInAsync(DemonstrationSite.ManagerKey);
        await desk.Page.GotoAsync($"/styring/{key}/{ChainStudy.Year}");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Engangskoder til" }).ClickAsync();
        await desk.Page.GetByLabel("Hvor mange koder trenger du?").FillAsync("3");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Lag kodene" }).ClickAsync();
        await desk.AssertTextAsync("Kodene vises bare denne ene gangen.");
        await desk.AssertSoundAsync();
        var slips = desk.Page.Locator(".slips li");
        Assert.Equal(3, await slips.CountAsync());
        var (address, code) = (await slips.First.Locator(".address").InnerTextAsync(), await slips.First.Locator(".code").InnerTextAsync());
        // Who leaves with the codes unsaved is asked first; the dialog is answered no.
        desk.Page.Dialog += async (_, dialog) => await dialog.DismissAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Tilbake til målingen" }).ClickAsync();
        Assert.Equal(3, await slips.CountAsync());

        await using var phone = await site.VisitAsync(address, 390, 844);
        await phone.Page.GetByLabel("Nei", new() { Exact = true }).CheckAsync();
        await phone.Page.GetByLabel("Koden du har fått").FillAsync("FEIL-KODE");
        await phone.AssertSoundAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Send svaret" }).ClickAsync();
        await phone.AssertTextAsync("Koden gjelder ikke");
        await phone.AssertSoundAsync();
        await phone.Page.GetByLabel("Koden du har fått").FillAsync(code);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Send svaret" }).ClickAsync();
        await phone.AssertTextAsync("Takk, svaret er tatt imot");

        // The same slip in another hand: it has been used.
        await using var second = await site.VisitAsync($"{address}#kode={code}", 390, 844);
        await second.AssertTextAsync("Koden din fulgte med i lenken");
        await second.Page.GetByLabel("Nei", new() { Exact = true }).CheckAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Send svaret" }).ClickAsync();
        await second.AssertTextAsync("Koden gjelder ikke");
        var links = JsonNode.Parse(await site.Manager.GetStringAsync($"{ChainStudy.Wave(key)}/links"))!;
        Assert.Equal(1, links[0]!["answered"]!.GetValue<int>());
    }
}
