using Microsoft.Playwright;
using Survey.Tests;

namespace Survey.Browser.Tests;

/// <summary>One visitor's page, with its errors.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Golden.RepositoryRoot, "client/node_modules/axe-core/axe.min.js")));
    private readonly IBrowserContext context;
    private readonly List<string> errors = [];

    public Visit(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => errors.Add(error);
        // A refused request is said by the page itself; everything else that the console calls an error is one.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) errors.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && new Uri(request.Url).Host is not ("localhost" or "127.0.0.1")) errors.Add($"a request to a third party: {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Signs in on the page for managers, as a person does.</summary>
    public async Task SignInAsync(string key)
    {
        await Page.GotoAsync("/styring");
        await Page.GetByLabel("Nøkkel").FillAsync(key);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Logg inn" }).ClickAsync();
        await Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Styr målingene" }).WaitForAsync();
    }

    /// <summary>A button that asks first: presses it, and the one in the dialog that says the same.</summary>
    public async Task ConfirmAsync(string label)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.WaitForAsync();
        await AssertSoundAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    /// <summary>Nothing has failed behind the page, been stopped by its policy or been asked of a third party.</summary>
    public void AssertQuiet() => Assert.Empty(errors);

    /// <summary>axe finds nothing, nothing is wider than the screen, and nothing has failed behind the page.</summary>
    public async Task AssertSoundAsync()
    {
        await Page.EvaluateAsync(Axe.Value);
        var violations = await Page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(' ; ')}`)");
        Assert.Empty(violations);
        Assert.True(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the screen");
        Assert.Empty(errors);
    }

    public async Task AssertTextAsync(string text) =>
        await Page.GetByText(text).Filter(new() { Visible = true }).First.WaitForAsync(new() { State = WaitForSelectorState.Visible, Timeout = 15_000 });

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
