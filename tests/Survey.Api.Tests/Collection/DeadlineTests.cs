using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace Survey.Api.Tests.Collection;

/// <summary>When a link takes answers, and how kindly it says that it does not.</summary>
public sealed class DeadlineTests : IDisposable
{
    private const string Wave = $"/api/studies/{SmallStudy.Key}/waves/2023";
    private const string Answers = """{"answers":{"deltatt":"ja"}}""";

    private readonly SetClock clock = new("2024-05-01T10:00:00Z");
    private readonly SurveyApp app;

    public DeadlineTests() => app = new SurveyApp(clock);

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("2024-05-31T23:59", null, "2024-05-31T21:59:00Z", "fredag 31. mai 2024 kl. 23.59")]
    [InlineData("2024-01-15T12:00", "Europe/Oslo", "2024-01-15T11:00:00Z", "mandag 15. januar 2024 kl. 12.00")]
    [InlineData("2024-05-31T23:59", "UTC", "2024-05-31T23:59:00Z", "fredag 31. mai 2024 kl. 23.59")]
    // The hour that comes twice in autumn is the later one.
    [InlineData("2024-10-27T02:30", null, "2024-10-27T01:30:00Z", "søndag 27. oktober 2024 kl. 02.30")]
    public async Task A_deadline_is_a_local_time_in_a_zone(string local, string? zone, string instant, string words)
    {
        await SmallStudy.OpenAsync(app);
        var set = await app.Manager.PutAsJsonAsync($"{Wave}/collection", new { deadline = local, timeZone = zone }).JsonAsync();
        var deadline = set.GetProperty("deadline");
        Assert.Equal((instant, local, words), (deadline.Text("at"), deadline.Text("local"), deadline.Text("text")));
        Assert.Equal(deadline.ToString(), (await app.Manager.GetAsync($"{Wave}/collection").JsonAsync()).GetProperty("deadline").ToString());
    }

    [Theory]
    [InlineData("""{"deadline":"31.05.2024"}""", "deadline")]
    [InlineData("""{"deadline":"2024-03-31T02:30"}""", "deadline")]
    [InlineData("""{"deadline":"2024-05-31T12:00","timeZone":"Mars/Olympus"}""", "timeZone")]
    [InlineData("""{"contact":{"name":""}}""", "contact.name")]
    [InlineData("""{"contact":{"name":"Kari","email":"kari"}}""", "contact.email")]
    public async Task What_is_no_time_no_zone_or_nobody_is_refused(string request, string field)
    {
        await SmallStudy.OpenAsync(app);
        var problem = await app.Manager.PutTextAsync($"{Wave}/collection", request).JsonAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(field, problem.GetProperty("errors")[0].Text("field"));
    }

    [Fact]
    public async Task After_the_deadline_the_form_says_so_and_whom_to_ask()
    {
        var link = await OpenWithDeadlineAsync();
        var form = await app.Anonymous.GetAsync($"/api/respond/{link}").JsonAsync();
        Assert.False(form.GetProperty("deadline").GetProperty("passed").GetBoolean());
        Assert.Equal("Kari Nordmann", form.GetProperty("contact").Text("name"));

        clock.Now = clock.Now.AddDays(31);
        var problem = await app.Anonymous.GetAsync($"/api/respond/{link}?lang=nn").JsonAsync(HttpStatusCode.Gone);
        Assert.Equal("link_closed", problem.Text("code"));
        Assert.Contains("gjekk ut fredag 31. mai 2024 kl. 23.59", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("Kari Nordmann (kari@example.no)", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deadline", "link_closed")]
    [InlineData("pause", "link_paused")]
    [InlineData("close", "link_closed")]
    [InlineData("deactivate", "link_closed")]
    public async Task A_resend_of_what_was_stored_in_time_is_acknowledged_and_nothing_new_is(string how, string problem)
    {
        var link = await OpenWithDeadlineAsync();
        var id = (await app.Manager.GetAsync($"{Wave}/links").JsonAsync())[0].GetProperty("id").GetInt64();
        var key = Guid.NewGuid().ToString();
        await SmallStudy.SubmitAsync(app, link, Answers, key).JsonAsync(HttpStatusCode.Created);

        if (how == "deadline") clock.Now = DateTimeOffset.Parse("2024-05-31T21:59:00Z", CultureInfo.InvariantCulture);
        else if (how == "deactivate") await app.Manager.PostAsync($"{Wave}/links/{id}/deactivate", null).JsonAsync();
        else await app.Manager.PostAsync($"{Wave}/{how}", null).JsonAsync();

        await SmallStudy.SubmitAsync(app, link, Answers, key).JsonAsync(HttpStatusCode.OK);
        Assert.Equal("idempotency_key_reused", await SmallStudy.SubmitAsync(app, link, """{"answers":{"deltatt":"nei"}}""", key).ProblemAsync());
        Assert.Equal(problem, await SmallStudy.SubmitAsync(app, link, Answers).ProblemAsync());
        Assert.Equal(problem, await app.Anonymous.GetAsync($"/api/respond/{link}").ProblemAsync());
        Assert.Equal(1, (await app.Manager.GetAsync($"{Wave}/collection").JsonAsync()).Number("answered"));
        // Nor does one that is turned away leave the place that it came from.
        Assert.Single(StoredData.Query(app, "select id from stratum", reader => reader.GetInt64(0)));
    }

    [Fact]
    public async Task A_stratum_is_not_made_for_one_who_came_too_late()
    {
        var link = await OpenWithDeadlineAsync();
        await app.Manager.PostAsync($"{Wave}/pause", null).JsonAsync();
        Assert.Equal("link_paused", await SmallStudy.SubmitAsync(app, link, Answers).ProblemAsync());
        Assert.Empty(StoredData.Query(app, "select id from stratum", reader => reader.GetInt64(0)));
    }

    [Fact]
    public async Task A_paused_wave_says_when_to_try_again_and_goes_on_where_it_was()
    {
        var link = await OpenWithDeadlineAsync();
        await app.Manager.PostAsync($"{Wave}/pause", null).JsonAsync();
        await app.Manager.PostAsync($"{Wave}/pause", null).JsonAsync();
        using var paused = await app.Anonymous.GetAsync($"/api/respond/{link}");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(15)), (paused.StatusCode, paused.Headers.RetryAfter?.Delta));
        Assert.Equal("paused", (await app.Manager.GetAsync($"{Wave}/collection").JsonAsync()).Text("state"));

        await app.Manager.PostAsync($"{Wave}/resume", null).JsonAsync();
        await SmallStudy.SubmitAsync(app, link, Answers).JsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Only_an_open_wave_can_be_paused()
    {
        await app.Manager.PostTextAsync("/api/studies", SmallStudy.Definition).JsonAsync(HttpStatusCode.Created);
        Assert.Equal("wave_not_open", await app.Manager.PostAsync($"{Wave}/pause", null).ProblemAsync());
        Assert.Equal("wave_not_open", await app.Manager.PostAsync($"{Wave}/resume", null).ProblemAsync());
        Assert.Equal("wave_unknown", await app.Manager.PostAsync($"/api/studies/{SmallStudy.Key}/waves/1999/pause", null).ProblemAsync());
    }

    private async Task<string> OpenWithDeadlineAsync()
    {
        await SmallStudy.OpenAsync(app);
        await app.Manager.PutTextAsync($"{Wave}/collection", """{"deadline":"2024-05-31T23:59","contact":{"name":"Kari Nordmann","email":"kari@example.no"}}""").JsonAsync();
        return await SmallStudy.LinkAsync(app);
    }
}
