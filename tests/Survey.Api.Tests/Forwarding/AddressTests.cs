using System.Net;
using System.Net.Http.Json;

namespace Survey.Api.Tests.Forwarding;

/// <summary>A forwarder's address that has come to the wrong people, and a forwarder who is none any more.</summary>
public sealed class AddressTests : IDisposable
{
    private const string Wave = $"/api/studies/{SmallStudy.Key}/waves/2023";

    private readonly SurveyApp app = new(new SetClock("2024-05-13T08:00:00Z"));

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_new_address_has_all_that_was_there_and_the_old_one_says_kindly_whom_to_ask()
    {
        var (id, old, link) = await CentreAsync();
        await ReceiptAsync(old, link, 7).JsonAsync(HttpStatusCode.Created);
        var renewed = await app.Manager.PostAsync($"{Wave}/forwarders/{id}/address", null).JsonAsync();
        var token = renewed.Text("token");
        Assert.NotEqual(old, token);
        Assert.Equal(7, (await app.Anonymous.GetAsync($"/api/forward/{token}").JsonAsync()).GetProperty("links")[0].GetProperty("receipt").Number("sentTo"));

        await AssertRetiredAsync(old, link, "Evaluator AS");
        await app.Manager.PutTextAsync($"{Wave}/collection", """{"contact":{"name":"Kari Nordmann","email":"kari@example.no"}}""").JsonAsync();
        await AssertRetiredAsync(old, link, "Kari Nordmann (kari@example.no)");
        // Twice renewed, both old ones still say so.
        await app.Manager.PostAsync($"{Wave}/forwarders/{id}/address", null).JsonAsync();
        await AssertRetiredAsync(old, link, "Kari");
        await AssertRetiredAsync(token, link, "Kari");
    }

    [Fact]
    public async Task A_new_address_has_not_been_opened_yet()
    {
        var (id, old, _) = await CentreAsync();
        await app.Anonymous.GetAsync($"/api/forward/{old}").JsonAsync();
        Assert.True((await app.Manager.GetAsync($"{Wave}/forwarders").JsonAsync())[0].Has("openedAt"));
        await app.Manager.PostAsync($"{Wave}/forwarders/{id}/address", null).JsonAsync();
        Assert.False((await app.Manager.GetAsync($"{Wave}/forwarders").JsonAsync())[0].Has("openedAt"));
    }

    [Fact]
    public async Task Who_is_removed_has_no_page_and_what_was_sent_counts_still()
    {
        var (id, token, link) = await CentreAsync();
        await app.Manager.PutTextAsync($"{Wave}/reminders", """{"reminders":[{"plannedOn":"2024-05-10"}]}""").JsonAsync();
        var reminder = (await app.Anonymous.GetAsync($"/api/forward/{token}").JsonAsync()).GetProperty("reminders")[0].GetProperty("id").GetInt64();
        await app.Anonymous.PostTextAsync($"/api/forward/{token}/reminders/{reminder}/sent", "{}").JsonAsync();
        await ReceiptAsync(token, link, 9).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.NoContent, (await app.Manager.DeleteAsync($"{Wave}/forwarders/{id}")).StatusCode);

        await AssertRetiredAsync(token, link, "Evaluator AS");
        Assert.Equal(0, (await app.Manager.GetAsync($"{Wave}/forwarders").JsonAsync()).GetArrayLength());
        var listed = (await app.Manager.GetAsync($"{Wave}/links").JsonAsync())[0];
        Assert.Equal((9, 0), (listed.Number("confirmed"), listed.GetProperty("forwarders").GetArrayLength()));
        // The logs of the wave have the name still.
        Assert.Equal("RKBU Midt", (await app.Manager.GetAsync($"{Wave}/reminders").JsonAsync())[0].GetProperty("sent")[0].Text("forwarder"));
        Assert.Equal("RKBU Midt", (await app.Manager.GetAsync($"{Wave}/receipts").JsonAsync())[0].Text("forwarder"));

        Assert.Equal("forwarder_unknown", await app.Manager.DeleteAsync($"{Wave}/forwarders/{id}").ProblemAsync());
        Assert.Equal("forwarder_unknown", await app.Manager.PostAsync($"{Wave}/forwarders/{id}/address", null).ProblemAsync());
        Assert.Equal("forwarder_unknown", await app.Manager.DeleteAsync($"/api/studies/{SmallStudy.Key}/waves/2024/forwarders/{id}").ProblemAsync());
    }

    [Fact]
    public async Task A_governor_who_was_removed_stays_removed_until_made_again()
    {
        await SmallStudy.OpenAsync(app);
        var governors = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders/governors", new { }).JsonAsync();
        var governor = governors.EnumerateArray().Single(made => made.Text("embete") == "SFMR");
        var id = governor.GetProperty("id").GetInt64();
        await app.Manager.DeleteAsync($"{Wave}/forwarders/{id}");
        Assert.Equal(9, (await app.Manager.PostAsJsonAsync($"{Wave}/forwarders/governors", new { }).JsonAsync()).GetArrayLength());

        var request = new { kind = "statsforvalter", embete = "SFMR", match = new Dictionary<string, string> { ["embete"] = "SFMR" } };
        var again = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders", request).JsonAsync(HttpStatusCode.Created);
        Assert.Equal((id, 2), (again.GetProperty("id").GetInt64(), again.GetProperty("links").GetArrayLength()));
        Assert.Equal("forwarder_exists", await app.Manager.PostAsJsonAsync($"{Wave}/forwarders", request).ProblemAsync());
        await app.Anonymous.GetAsync($"/api/forward/{again.Text("token")}").JsonAsync();
        Assert.Equal("forwarder_retired", await app.Anonymous.GetAsync($"/api/forward/{governor.Text("token")}").ProblemAsync());
    }

    [Fact]
    public async Task Receipts_are_listed_with_services_and_with_what_they_corrected()
    {
        var (_, token, link) = await CentreAsync();
        await ReceiptAsync(token, link, 7).JsonAsync(HttpStatusCode.Created);
        await app.Anonymous.PostAsJsonAsync($"/api/forward/{token}/receipts", new { linkId = link, sentOn = "2024-05-12", sentTo = 5, services = new[] { "Molde", "Aukra" }, note = "To hadde sluttet" }).JsonAsync(HttpStatusCode.Created);
        var receipts = await app.Manager.GetAsync($"{Wave}/receipts").JsonAsync();
        Assert.Equal([(7, false), (5, true)], receipts.EnumerateArray().Select(receipt => (receipt.GetProperty("receipt").Number("sentTo"), receipt.GetProperty("counts").GetBoolean())));
        Assert.Equal(["Molde", "Aukra"], receipts[1].GetProperty("receipt").GetProperty("services").EnumerateArray().Select(service => service.GetString()));
    }

    [Fact]
    public async Task Whoever_has_the_address_cannot_fill_the_disk_with_receipts()
    {
        var (_, token, link) = await CentreAsync();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 140; i++)
        {
            using var response = await ReceiptAsync(token, link, i);
            statuses.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests) Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }
        Assert.InRange(statuses.Count(status => status == HttpStatusCode.Created), 120, 130);
        Assert.All(statuses.Skip(131), status => Assert.Equal(HttpStatusCode.TooManyRequests, status));
        // The page itself can be read, and another forwarder notices nothing.
        await app.Anonymous.GetAsync($"/api/forward/{token}").JsonAsync();
        var other = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders", new { kind = "other", name = "En annen", links = new[] { link } }).JsonAsync(HttpStatusCode.Created);
        await ReceiptAsync(other.Text("token"), link, 1).JsonAsync(HttpStatusCode.Created);
    }

    private async Task<(long Id, string Token, long Link)> CentreAsync()
    {
        await SmallStudy.OpenAsync(app);
        var (_, link) = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15", cluster = "4", rolle = "ny" } });
        var made = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders", new { kind = "kompetansesenter", name = "RKBU Midt", links = new[] { link } }).JsonAsync(HttpStatusCode.Created);
        return (made.GetProperty("id").GetInt64(), made.Text("token"), link);
    }

    private Task<HttpResponseMessage> ReceiptAsync(string token, long link, int sentTo) =>
        app.Anonymous.PostAsJsonAsync($"/api/forward/{token}/receipts", new { linkId = link, sentOn = "2024-05-10", sentTo });

    private async Task AssertRetiredAsync(string token, long link, string asked)
    {
        var problem = await app.Anonymous.GetAsync($"/api/forward/{token}").JsonAsync(HttpStatusCode.Gone);
        Assert.Equal("forwarder_retired", problem.Text("code"));
        Assert.Contains($"Spør {asked}", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("forwarder_retired", await app.Anonymous.GetAsync($"/api/forward/{token}/links/{link}/qr.svg").ProblemAsync());
        Assert.Equal("forwarder_retired", await ReceiptAsync(token, link, 1).ProblemAsync());
        Assert.Equal("forwarder_retired", await app.Anonymous.PostTextAsync($"/api/forward/{token}/reminders/1/sent", "{}").ProblemAsync());
    }
}
