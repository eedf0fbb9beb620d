using System.Text.Json;
using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>What a phone fetched over a slow 4G before the form stood there, and how long the trace says that it took.</summary>
internal sealed record FirstView(double Milliseconds, IReadOnlyList<Fetched> Fetched)
{
    // Chrome's and Lighthouse's slow 4G.
    public const int RoundTrip = 150;
    private const int Download = 1_600_000, Upload = 750_000;
    private const int Connections = 6;

    private const string MarkWhenUsable = """
        new MutationObserver((_, observer) => {
          if (!document.querySelector('form .send button')) return;
          observer.disconnect();
          requestAnimationFrame(() => performance.mark('usable'));
        }).observe(document, { childList: true, subtree: true });
        """;

    public int Bytes => Fetched.Sum(one => one.Bytes);

    /// <summary>Requests that had to wait for another: the page, what it names, what a script asks for.</summary>
    public int Depth => Fetched.Max(one => one.Depth);

    /// <summary>
    /// What the network alone takes, whatever the machine: a round trip for TCP and one for TLS, one for every six requests of a depth (HTTP/1.1,
    /// the worst case), and the bytes.
    /// </summary>
    public double NetworkMilliseconds =>
        (2 + Fetched.GroupBy(one => one.Depth).Sum(level => Math.Ceiling(level.Count() / (double)Connections))) * RoundTrip + Bytes * 8 * 1000.0 / Download;

    public static async Task<FirstView> OfAsync(IPage page, string path)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var fetched = new Dictionary<string, (string Url, string? By, int Bytes)>();
        var events = new List<JsonElement>();
        var traced = new TaskCompletionSource();
        session.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
        {
            var (request, initiator) = (e!.Value.GetProperty("request").GetProperty("url").GetString()!, e.Value.GetProperty("initiator"));
            fetched[e.Value.GetProperty("requestId").GetString()!] = (request, ByOf(initiator), 0);
        };
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            var id = e!.Value.GetProperty("requestId").GetString()!;
            if (fetched.TryGetValue(id, out var one)) fetched[id] = one with { Bytes = (int)e.Value.GetProperty("encodedDataLength").GetDouble() };
        };
        session.Event("Tracing.dataCollected").OnEvent += (_, e) => events.AddRange(e!.Value.GetProperty("value").EnumerateArray().Select(value => value.Clone()));
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => traced.TrySetResult();

        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = RoundTrip, ["downloadThroughput"] = Download / 8, ["uploadThroughput"] = Upload / 8 });
        await page.AddInitScriptAsync(MarkWhenUsable);
        await session.SendAsync("Tracing.start", new() { ["categories"] = "blink.user_timing", ["transferMode"] = "ReportEvents" });
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('usable').length > 0");
        await session.SendAsync("Tracing.end");
        await traced.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        // Of the same navigation: other pages of the browser begin theirs meanwhile.
        var usable = events.First(e => Name(e) == "usable");
        var started = events.First(e => Name(e) == "navigationStart" && NavigationOf(e) == NavigationOf(usable)).GetProperty("ts").GetDouble();
        return new FirstView((usable.GetProperty("ts").GetDouble() - started) / 1000, Depths([.. fetched.Values]));
    }

    private static string? Name(JsonElement traceEvent) => traceEvent.TryGetProperty("name", out var name) ? name.GetString() : null;

    private static string? NavigationOf(JsonElement traceEvent) =>
        traceEvent.GetProperty("args").TryGetProperty("data", out var data) && data.TryGetProperty("navigationId", out var id) ? id.GetString() : null;

    private static string? ByOf(JsonElement initiator) =>
        initiator.TryGetProperty("url", out var url) ? url.GetString()
        : initiator.TryGetProperty("stack", out var stack) && stack.GetProperty("callFrames").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } top ? top.GetProperty("url").GetString()
        : null;

    private static List<Fetched> Depths(IReadOnlyList<(string Url, string? By, int Bytes)> all)
    {
        var by = all.Where(one => !one.Url.StartsWith("data:", StringComparison.Ordinal)).GroupBy(one => one.Url).ToDictionary(group => group.Key, group => group.First().By);
        int DepthOf(string url, int guard) => guard > 20 || by.GetValueOrDefault(url) is not { } from || from == url || !by.ContainsKey(from) ? url == all[0].Url ? 1 : 2 : 1 + DepthOf(from, guard + 1);
        // Nothing but the page itself is first: for what the page names to be fetched early, no initiator is told.
        return [.. all.Where(one => by.ContainsKey(one.Url)).Select((one, index) => new Fetched(new Uri(one.Url).AbsolutePath, one.Bytes, index == 0 ? 1 : DepthOf(one.Url, 0)))];
    }
}

internal sealed record Fetched(string Path, int Bytes, int Depth);
