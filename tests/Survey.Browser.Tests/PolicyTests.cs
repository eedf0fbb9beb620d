using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>Every page runs under the strict policy, and asks nobody but us for anything.</summary>
[Collection(Browsing.Name)]
public sealed class PolicyTests(DemonstrationSite site)
{
    private const string Watch = "window.stopped = []; document.addEventListener('securitypolicyviolation', e => window.stopped.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));";

    [Fact]
    public async Task No_page_breaks_its_policy_or_asks_a_third_party()
    {
        const string key = "regler";
        await ChainStudy.DefineAsync(site.Manager, key);
        await site.Manager.PostAsync($"{ChainStudy.Wave(key)}/open", null);
        var link = await site.Manager.PostAsync($"{ChainStudy.Wave(key)}/links", new { audience = "leder", codes = "required" });
        var forwarder = await site.Manager.PostAsync($"{ChainStudy.Wave(key)}/forwarders", new { kind = "other", name = "Bufdir", match = new { audience = "leder" } });
        var (token, id) = (forwarder["token"]!.GetValue<string>(), link["id"]!.GetValue<long>());

        await using var visit = await site.VisitAsync("/", 1280);
        await visit.Page.AddInitScriptAsync(Watch);
        await visit.SignInAsync(DemonstrationSite.ManagerKey);
        string[] pages =
        [
            "/", "/tilgjengelighet", "/finnes/ikke", "/resultater", $"/resultater/{DemonstrationSite.Study}", $"/undersokelse/{DemonstrationSite.Study}", $"/s/{link["link"]}", "/s/finnesikkefinnesikkefinnes",
            $"/v/{token}", $"/v/{token}/plakat/{id}", "/styring", $"/styring/{key}/{ChainStudy.Year}", $"/styring/{key}/{ChainStudy.Year}/skjema",
            $"/styring/{key}/{ChainStudy.Year}/skjema?prov", $"/styring/{key}/{ChainStudy.Year}/koder/{id}",
        ];
        foreach (var path in pages)
        {
            var answer = await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", await answer!.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
            await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => window.stopped"));
            visit.AssertQuiet();
        }

        // The watch does see: an inline script is stopped, and noted.
        await visit.Page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); }");
        await visit.Page.WaitForFunctionAsync("() => window.stopped.length > 0");
        Assert.Null(await visit.Page.EvaluateAsync<bool?>("() => window.ran ?? null"));
    }

    [Fact]
    public async Task The_key_is_nowhere_that_a_script_could_read_it()
    {
        await using var visit = await site.VisitAsync("/", 1280);
        await visit.SignInAsync(DemonstrationSite.ManagerKey);
        var readable = await visit.Page.EvaluateAsync<string>("() => JSON.stringify([document.cookie, {...localStorage}, {...sessionStorage}])");
        Assert.DoesNotContain("survey_session", readable, StringComparison.Ordinal);
        Assert.DoesNotContain(DemonstrationSite.ManagerKey, readable, StringComparison.Ordinal);
        var cookie = Assert.Single(await visit.Page.Context.CookiesAsync([new Uri(site.Address, "/api/").ToString()]));
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);
        Assert.Equal("/api", cookie.Path);

        await visit.Page.GotoAsync("/resultater");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Logg ut" }).ClickAsync();
        await visit.Page.GetByLabel("Nøkkel").WaitForAsync();
        Assert.Empty(await visit.Page.Context.CookiesAsync([new Uri(site.Address, "/api/").ToString()]));
    }

    /// <summary>A page of another site in the same browser makes the browser send what would close a wave: the cookie does not go along.</summary>
    [Fact]
    public async Task Another_sites_page_cannot_use_the_session()
    {
        const string key = "angrep";
        await ChainStudy.DefineAsync(site.Manager, key);
        await site.Manager.PostAsync($"{ChainStudy.Wave(key)}/open", null);
        await using var visit = await site.VisitAsync("/", 1280);
        await visit.SignInAsync(DemonstrationSite.ManagerKey);
        using var other = new OtherSite(site.Address);
        await visit.Page.GotoAsync(other.Address.ToString());
        var sent = await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.EvaluateAsync("address => fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include' }).then(() => 0)", new Uri(site.Address, $"{ChainStudy.Wave(key)}/close").ToString()),
            answer => answer.Url.EndsWith("/close", StringComparison.Ordinal));
        Assert.Equal(401, sent.Status);
        Assert.Contains("\"open\"", await site.Manager.GetStringAsync($"{ChainStudy.Wave(key)}/collection"), StringComparison.Ordinal);
    }
}
