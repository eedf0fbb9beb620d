using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Survey.Api.Tests.Forwarding;

/// <summary>A competence centre with one cluster, from its page to the manager's overview.</summary>
public sealed class ForwardingTests : IDisposable
{
    private const string Study = "tjenestestotteprogrammet", Wave = $"/api/studies/{Study}/waves/2023";

    private readonly SetClock clock = new("2024-05-13T08:00:00Z");
    private readonly SurveyApp app;

    public ForwardingTests() => app = new SurveyApp(clock, new Dictionary<string, string> { ["Survey:PublicUrl"] = "https://svar.example.no" });

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_page_has_the_links_that_the_rule_names_in_words_with_texts_to_copy()
    {
        var (token, links) = await CentreAsync();
        var page = await PageAsync(token);

        Assert.Equal("RKBU Midt", page.Text("name"));
        Assert.Equal(links.Select(link => link.Id), page.GetProperty("links").EnumerateArray().Select(link => link.GetProperty("id").GetInt64()));
        var employees = page.GetProperty("links")[1];
        Assert.Equal("Medarbeidere · Klynge 4 (Kristiansund, Averøy og Gjemnes, Molde, Aukra og Vestnes) · Møre og Romsdal", employees.Text("label"));
        Assert.Equal($"https://svar.example.no/s/{links[1].Token}", employees.Text("url"));
        foreach (var (language, words) in new[] { ("nb", "Undersøkelsen er anonym"), ("nn", "Undersøkinga er anonym") })
        {
            var mail = employees.GetProperty(language);
            Assert.Contains(words, mail.Text("body"), StringComparison.Ordinal);
            Assert.Contains($"https://svar.example.no/s/{links[1].Token}", mail.Text("body"), StringComparison.Ordinal);
            Assert.Contains("færre enn 5 person", mail.Text("body"), StringComparison.Ordinal);
            Assert.Equal(mail.Text("body"), Uri.UnescapeDataString(mail.Text("mailto").Split("&body=")[1]).ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public async Task Answered_is_live_and_another_clusters_answers_are_not_among_them()
    {
        var (token, links) = await CentreAsync();
        var (other, _) = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "46", cluster = "5" } });
        await app.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
        await app.Anonymous.AnswerAsync(links[0].Token, 2);
        await app.Anonymous.AnswerAsync(other, 3);

        var page = await PageAsync(token);
        Assert.Equal(2, page.Number("answered"));
        Assert.Equal([2, 0], page.GetProperty("links").EnumerateArray().Select(link => link.Number("answered")));
    }

    [Fact]
    public async Task A_correction_counts_and_what_it_corrected_is_kept()
    {
        var (token, links) = await CentreAsync();
        await ReceiptAsync(token, new { linkId = links[0].Id, sentOn = "2024-05-10", sentTo = 7 }).JsonAsync(HttpStatusCode.Created);
        await ReceiptAsync(token, new { linkId = links[0].Id, sentOn = "2024-05-12", sentTo = 5, services = new[] { "Molde" }, note = "To hadde sluttet" }).JsonAsync(HttpStatusCode.Created);

        var link = (await PageAsync(token)).GetProperty("links")[0];
        Assert.Equal(5, link.GetProperty("receipt").Number("sentTo"));
        Assert.Equal("Molde", link.GetProperty("receipt").GetProperty("services")[0].GetString());
        Assert.Equal([7], link.GetProperty("earlierReceipts").EnumerateArray().Select(receipt => receipt.Number("sentTo")));
        // The other link has no receipt, so there is no sum that could pass for the whole.
        Assert.False((await PageAsync(token)).Has("confirmed"));
    }

    [Fact]
    public async Task The_overview_tells_who_opened_confirmed_and_lags()
    {
        var (token, links) = await CentreAsync();
        await app.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
        Assert.False((await OverviewAsync()).Has("openedAt"));

        await PageAsync(token);
        await ReceiptAsync(token, new { linkId = links[0].Id, sentOn = "2024-05-10", sentTo = 1 }).JsonAsync(HttpStatusCode.Created);
        await ReceiptAsync(token, new { linkId = links[1].Id, sentOn = "2024-05-11", sentTo = 2 }).JsonAsync(HttpStatusCode.Created);
        var overview = await OverviewAsync();
        Assert.Equal("2024-05-13T08:00:00Z", overview.Text("openedAt"));
        Assert.Equal((3, 0, "2024-05-11", true), (overview.Number("confirmed"), overview.Number("unconfirmedLinks"), overview.Text("lastSentOn"), overview.GetProperty("lags").GetBoolean()));

        await app.Anonymous.AnswerAsync(links[0].Token, 1);
        await app.Anonymous.AnswerAsync(links[1].Token, 2);
        overview = await OverviewAsync();
        Assert.Equal((3, false), (overview.Number("answered"), overview.GetProperty("lags").GetBoolean()));
    }

    [Theory]
    [InlineData("""{"sentOn":"2024-05-14","sentTo":3}""", "sentOn")]
    [InlineData("""{"sentOn":"2024-05-10","sentTo":-1}""", "sentTo")]
    [InlineData("""{"sentOn":"2024-05-10","sentTo":3}""", "linkId")]
    public async Task A_receipt_that_cannot_be_true_or_told_apart_is_refused(string receipt, string field)
    {
        var (token, _) = await CentreAsync();
        var problem = await app.Anonymous.PostTextAsync($"/api/forward/{token}/receipts", receipt).JsonAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(field, problem.GetProperty("errors")[0].Text("field"));
    }

    [Fact]
    public async Task A_link_of_somebody_else_cannot_be_confirmed_or_drawn()
    {
        var (token, _) = await CentreAsync();
        var (_, other) = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "46" } });
        Assert.Equal("link_unknown", await ReceiptAsync(token, new { linkId = other, sentOn = "2024-05-10", sentTo = 1 }).ProblemAsync());
        Assert.Equal("link_unknown", await app.Anonymous.GetAsync($"/api/forward/{token}/links/{other}/qr.svg").ProblemAsync());
        Assert.Equal("forwarder_unknown", await app.Anonymous.GetAsync("/api/forward/aaaaaaaaaaaaaaaaaaaaaaaaaa").ProblemAsync());
    }

    [Fact]
    public async Task A_qr_code_is_drawn_as_SVG_and_PNG()
    {
        var (token, links) = await CentreAsync();
        var svg = await app.Anonymous.GetAsync($"/api/forward/{token}/links/{links[0].Id}/qr.svg");
        Assert.Equal("image/svg+xml", svg.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("<svg", await svg.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var png = await app.Anonymous.GetByteArrayAsync($"/api/forward/{token}/links/{links[0].Id}/qr.png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.NotEqual(png, await app.Anonymous.GetByteArrayAsync($"/api/forward/{token}/links/{links[1].Id}/qr.png"));
    }

    [Fact]
    public async Task A_reminder_is_due_from_its_day_while_links_lag_and_until_it_is_marked_as_sent()
    {
        var (token, links) = await CentreAsync();
        await app.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
        var planned = await app.Manager.PutTextAsync($"{Wave}/reminders", """{"reminders":[{"plannedOn":"2024-05-20","text":{"nb":"Kjære alle","nn":"Kjære alle saman"}},{"plannedOn":"2024-05-27"}]}""").JsonAsync();
        var id = planned[0].GetProperty("id").GetInt64();
        Assert.Equal([false, false], await DueAsync(token));

        // Midnight of the 20th in Oslo is ten in the evening of the 19th in UTC.
        clock.Now = DateTimeOffset.Parse("2024-05-19T22:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal([true, false], await DueAsync(token));
        var mails = (await PageAsync(token)).GetProperty("reminders")[0].GetProperty("mails");
        Assert.Equal(2, mails.GetArrayLength());
        Assert.Contains("Kjære alle saman", mails[0].GetProperty("nn").Text("body"), StringComparison.Ordinal);

        await app.Anonymous.PostAsJsonAsync($"/api/forward/{token}/reminders/{id}/sent", new { }).JsonAsync();
        Assert.Equal([false, false], await DueAsync(token));
        Assert.Equal("reminder_sent", await app.Anonymous.PostAsJsonAsync($"/api/forward/{token}/reminders/{id}/sent", new { }).ProblemAsync());
        var log = (await app.Manager.GetAsync($"{Wave}/reminders").JsonAsync())[0].GetProperty("sent")[0];
        Assert.Equal(("RKBU Midt", "2024-05-20"), (log.Text("forwarder"), log.Text("sentOn")));

        // What has been sent is documentation; what has not can still be planned anew.
        Assert.Equal("reminder_sent", await app.Manager.PutTextAsync($"{Wave}/reminders", """{"reminders":[{"plannedOn":"2024-05-21"}]}""").ProblemAsync());
        await app.Manager.PutTextAsync($"{Wave}/reminders", """{"reminders":[{"plannedOn":"2024-05-20","text":{"nb":"Kjære alle","nn":"Kjære alle saman"}},{"plannedOn":"2024-05-28"}]}""").JsonAsync();
        clock.Now = clock.Now.AddDays(10);
        Assert.Equal([false, true], await DueAsync(token));
        foreach (var (link, _) in links) await app.Anonymous.AnswerAsync(link, 1);
        await ReceiptAsync(token, new { linkId = links[0].Id, sentOn = "2024-05-12", sentTo = 1 }).JsonAsync(HttpStatusCode.Created);
        await ReceiptAsync(token, new { linkId = links[1].Id, sentOn = "2024-05-12", sentTo = 1 }).JsonAsync(HttpStatusCode.Created);
        Assert.Equal([false, false], await DueAsync(token));
    }

    [Theory]
    [InlineData("""{"kind":"other"}""", "name")]
    [InlineData("""{"kind":"statsforvalter"}""", "embete")]
    [InlineData("""{"kind":"statsforvalter","embete":"SFXX"}""", "embete")]
    [InlineData("""{"kind":"other","name":"RVTS","embete":"SFMR"}""", "embete")]
    [InlineData("""{"kind":"other","name":"RVTS","links":[999]}""", "links")]
    [InlineData("""{"kind":"other","name":"RVTS","match":{"cluster":"99"}}""", "match.cluster")]
    [InlineData("""{"kind":"other","name":"RVTS","match":{"colour":"1"}}""", "match.colour")]
    public async Task A_forwarder_must_have_what_its_kind_needs_and_what_the_study_has(string request, string field)
    {
        await app.Manager.DefineAsync(Study);
        var problem = await app.Manager.PostTextAsync($"{Wave}/forwarders", request).JsonAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(field, problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("field")));
    }

    [Fact]
    public async Task Only_a_manager_makes_forwarders_and_sees_their_tokens()
    {
        await CentreAsync();
        Assert.Equal("key_missing", await app.Anonymous.GetAsync($"{Wave}/forwarders").ProblemAsync());
        Assert.Equal("key_missing", await app.Anonymous.PostAsJsonAsync($"{Wave}/forwarders", new { kind = "other", name = "X" }).ProblemAsync());
        Assert.Equal("key_missing", await app.Anonymous.PutTextAsync($"{Wave}/reminders", """{"reminders":[]}""").ProblemAsync());
    }

    private async Task<(string Token, IReadOnlyList<(string Token, long Id)> Links)> CentreAsync()
    {
        await app.Manager.DefineAsync(Study);
        var leaders = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15", cluster = "4" }, expected = 6 });
        var made = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders", new { kind = "kompetansesenter", name = "RKBU Midt", match = new { cluster = "4" } }).JsonAsync(HttpStatusCode.Created);
        // Made after the forwarder, and theirs all the same.
        var employees = await app.Manager.LinkAsync(Wave, new { audience = "medarbeider", breakdowns = new { fylke = "15", cluster = "4" } });
        return (made.Text("token"), [leaders, employees]);
    }

    private Task<JsonElement> PageAsync(string token) => app.Anonymous.GetAsync($"/api/forward/{token}").JsonAsync();

    private async Task<JsonElement> OverviewAsync() => (await app.Manager.GetAsync($"{Wave}/forwarders").JsonAsync())[0];

    private async Task<IEnumerable<bool>> DueAsync(string token) => [.. (await PageAsync(token)).GetProperty("reminders").EnumerateArray().Select(reminder => reminder.GetProperty("due").GetBoolean())];

    private Task<HttpResponseMessage> ReceiptAsync(string token, object receipt) => app.Anonymous.PostAsJsonAsync($"/api/forward/{token}/receipts", receipt);
}
