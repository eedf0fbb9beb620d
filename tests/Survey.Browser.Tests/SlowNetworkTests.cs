using System.Globalization;
using Xunit.Abstractions;

namespace Survey.Browser.Tests;

/// <summary>
/// A respondent's form is usable in under two seconds over a slow 4G. The network's part is computed from what was fetched and in which order,
/// and holds on any machine; the trace's time is the best of a few, since other tests may have the processors meanwhile.
/// </summary>
[Collection(Browsing.Name)]
public sealed class SlowNetworkTests(DemonstrationSite site, ITestOutputHelper output)
{
    private const int Limit = 2000;
    private const int Tries = 8;

    [Fact]
    public async Task The_leaders_form_is_usable_within_two_seconds()
    {
        var link = (await site.Manager.PostAsync($"/api/studies/{DemonstrationSite.Study}/waves/2026/links", new { audience = "leder", breakdowns = new { fylke = "46", cluster = "5" } }))["link"]!.GetValue<string>();
        var best = double.MaxValue;
        for (var attempt = 0; attempt < Tries && best > Limit; attempt++)
        {
            await using var visit = await site.VisitAsync("about:blank", 390, 844);
            var view = await FirstView.OfAsync(visit.Page, $"/s/{link}");
            best = Math.Min(best, view.Milliseconds);
            foreach (var one in view.Fetched) output.WriteLine($"{one.Depth} {one.Bytes,7} {one.Path}");
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{view.Fetched.Count} requests, {view.Bytes} bytes, {view.Depth} deep: the network takes {view.NetworkMilliseconds:0} ms, the trace says {view.Milliseconds:0} ms"));

            // All of what makes the form, counted once and whole.
            Assert.Contains(view.Fetched, one => one.Path == $"/api/respond/{link}" && one.Bytes > 1000);
            Assert.InRange(view.Bytes, 30_000, 90_000);
            Assert.InRange(view.Depth, 2, 3);
            Assert.InRange(view.NetworkMilliseconds, FirstView.RoundTrip, 1600);
        }
        Assert.True(best < Limit, $"{best:0} ms at best");
    }
}
