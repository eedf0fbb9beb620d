using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>The whole application with its built client and the demonstration's studies, on a port of its own, and a Chromium to visit it with.</summary>
public sealed class DemonstrationSite : IAsyncLifetime
{
    public const string ManagerKey = "manager-key-of-the-browser-tests";
    public const string Study = "tjenestestotteprogrammet";
    public const string Heads = "nasjonal-barnevernsledere";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-browser-");
    private Factory? factory;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address { get; private set; } = new("http://localhost");
    public HttpClient Manager { get; private set; } = new();

    public async Task InitializeAsync()
    {
        factory = new Factory(Path.Combine(folder.FullName, "survey.db"));
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress;
        Manager = new HttpClient { BaseAddress = Address };
        Manager.DefaultRequestHeaders.Authorization = new("Bearer", ManagerKey);
        await UntilLoadedAsync();

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        Manager.Dispose();
        if (factory is not null) await factory.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>A page of a fresh visitor; what it logs as errors fails the test that disposes it.</summary>
    internal async Task<Visit> VisitAsync(string path, int width, int height = 800)
    {
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, BaseURL = Address.ToString(), Locale = "nb-NO" });
        // What pages copy, tests paste.
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return visit;
    }

    // The demonstration is sent through the API after the start, the heads' survey last: its wave opens, closes and is released.
    private async Task UntilLoadedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (await Manager.GetFromJsonAsync<JsonArray>("/api/studies", patience.Token) is var studies
            && !studies!.Any(study => (string)study!["key"]! == Heads && study["waves"]!.AsArray().Any(wave => (bool)wave!["released"]!)))
            await Task.Delay(200, patience.Token);
    }

    private sealed class Factory(string database) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("Survey:Database", database);
            builder.UseSetting("Survey:ManagerKey", ManagerKey);
            builder.UseSetting("Survey:Demo", "true");
        }
    }
}

[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<DemonstrationSite>
{
    public const string Name = "browsing";
}
