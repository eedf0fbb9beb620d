using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>A leader answers on a phone, the count moves, and the wave's other states say what they are.</summary>
[Collection(Browsing.Name)]
public sealed class RespondentJourneyTests(DemonstrationSite site)
{
    private const string OpenWave = "2026";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_leader_answers_and_is_thanked(int width)
    {
        await using var visit = await site.VisitAsync($"/s/{await LinkAsync()}", width);
        var page = visit.Page;
        await visit.AssertTextAsync("Du er anonym");
        await visit.AssertSoundAsync();

        // Routing: the batteries about common meetings show only for those who were there.
        var led = page.GetByText("Høyt faglig nivå");
        Assert.Equal(0, await led.CountAsync());
        await page.GetByRole(AriaRole.Group, new() { Name = "Har du deltatt på én eller flere fellessamlinger?" }).GetByLabel("Ja").CheckAsync();
        await led.First.WaitForAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Hvor godt oppfatter du at tjenestestøtteprogrammet er forankret i kommuneledelsen?" }).GetByLabel("I stor grad").CheckAsync();
        await visit.AssertSoundAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Send svaret" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Takk" }).WaitForAsync();
        // Told as well as shown: the focus on a heading that took the form's place is not always told of.
        await page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Takk, svaret er tatt imot" }).WaitForAsync();
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task The_form_is_answered_with_the_keyboard_alone()
    {
        await using var visit = await site.VisitAsync($"/s/{await LinkAsync()}", 1280);
        var page = visit.Page;
        await visit.AssertTextAsync("Du er anonym");
        for (var i = 0; i < 300; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string>("() => document.activeElement?.textContent?.trim() || document.activeElement?.type || ''");
            if (focused is "radio" or "checkbox") await page.Keyboard.PressAsync("Space");
            if (focused == "Send svaret") break;
        }
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Takk" }).WaitForAsync();
    }

    /// <summary>What is sent is sent for good: Enter in a field, which sends other forms, sends no half questionnaire.</summary>
    [Theory]
    [InlineData("checkbox")]
    [InlineData("radio")]
    public async Task Enter_in_a_field_sends_nothing(string kind)
    {
        await using var visit = await site.VisitAsync($"/s/{await LinkAsync()}", 1280);
        var page = visit.Page;
        await visit.AssertTextAsync("Du er anonym");
        var sent = 0;
        page.Request += (_, request) => sent += request.Method == "POST" ? 1 : 0;
        var field = page.Locator($"form input[type={kind}]").First;
        await field.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Group, new() { Name = "Hvor godt oppfatter du" }).GetByLabel("I noen grad").CheckAsync();
        Assert.True(await field.IsVisibleAsync());
        Assert.Equal(0, sent);
    }

    [Fact]
    public async Task A_draft_survives_a_reload_and_is_gone_after_sending()
    {
        await using var visit = await site.VisitAsync($"/s/{await LinkAsync()}", 360);
        var page = visit.Page;
        var answer = page.GetByRole(AriaRole.Group, new() { Name = "Hvor godt oppfatter du" }).GetByLabel("I noen grad");
        await answer.CheckAsync();
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.True(await answer.IsCheckedAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send svaret" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Takk" }).WaitForAsync();
        Assert.DoesNotContain("\"3\"", await page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task An_unknown_link_is_said_kindly(int width)
    {
        await using var visit = await site.VisitAsync("/s/finnesikkefinnesikkefinnes", width);
        await visit.AssertTextAsync("Vi kjenner ikke denne lenken");
        await visit.AssertSoundAsync();
    }

    [Fact]
    public async Task An_unknown_page_and_the_accessibility_statement_are_sound()
    {
        foreach (var path in new[] { "/", "/finnes/ikke", "/tilgjengelighet" })
            foreach (var width in new[] { 360, 1280 })
            {
                await using var visit = await site.VisitAsync(path, width);
                await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
                await visit.AssertSoundAsync();
            }
    }

    private async Task<string> LinkAsync()
    {
        var made = await site.Manager.PostAsJsonAsync($"/api/studies/{DemonstrationSite.Study}/waves/{OpenWave}/links", new { audience = "leder", breakdowns = new { fylke = "46", cluster = "5" } });
        return (await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["link"]!.GetValue<string>();
    }
}
