using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Vault.Storage;

namespace Survey.Api.Tests.Access;

/// <summary>A key signs a browser in. What a browser sends on another site's behalf is then refused, and nobody guesses one.</summary>
public sealed class SignInTests
{
    private const string Own = "http://localhost";
    private static readonly object Label = new { label = "En til", scopes = new[] { "aggregates" } };

    [Fact]
    public async Task A_key_signs_in_and_the_cookie_does_what_the_key_does()
    {
        using var app = new SurveyApp();
        using var browser = app.CreateClient();
        Assert.False((await browser.GetAsync("/api/session").JsonAsync()).Has("name"));
        var session = await SignInAsync(browser);
        Assert.Equal("settings", session.Text("name"));
        Assert.Equal(["aggregates", "manage"], session.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
        Assert.Equal("settings", (await browser.GetAsync("/api/session").JsonAsync()).Text("name"));

        await SendAsync(browser, HttpMethod.Post, "/api/keys", Label, site: "same-origin", origin: Own).JsonAsync(HttpStatusCode.Created);
        Assert.Equal("key_missing", await SendAsync(app.Anonymous, HttpMethod.Post, "/api/keys", Label, site: "same-origin", origin: Own).ProblemAsync());
    }

    [Fact]
    public async Task The_cookie_is_for_the_api_alone_and_no_script_or_other_site_gets_it()
    {
        using var app = new SurveyApp();
        using var browser = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        using var answer = await SendAsync(browser, HttpMethod.Post, "/api/session", new { key = SurveyApp.ManagerKey }, site: "same-origin", origin: Own);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^survey_session=[0-9a-f]{64}; path=/api; samesite=strict; httponly$", cookie);
        Assert.DoesNotContain(SurveyApp.ManagerKey, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("https://localhost", null)]
    [InlineData("http://localhost", "https://svar.example.no")]
    public async Task Where_people_come_over_TLS_the_cookie_goes_no_other_way(string address, string? publicUrl)
    {
        using var app = new SurveyApp(settings: publicUrl is null ? null : new Dictionary<string, string> { ["Survey:PublicUrl"] = publicUrl });
        using var browser = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false, BaseAddress = new Uri(address) });
        using var answer = await SendAsync(browser, HttpMethod.Post, "/api/session", new { key = SurveyApp.ManagerKey }, site: "same-origin", origin: publicUrl ?? address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("; secure;", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cross-site", "https://stranger.example")]
    [InlineData("cross-site", null)]
    [InlineData("same-site", "http://other.localhost")]
    [InlineData("none", null)]
    [InlineData(null, "https://stranger.example")]
    [InlineData(null, "http://localhost:8080")]
    [InlineData(null, "https://localhost")]
    [InlineData(null, "null")]
    [InlineData("same-origin", "https://stranger.example")]
    [InlineData("cross-site", Own)]
    [InlineData(null, null)]
    public async Task A_request_that_our_own_pages_did_not_make_changes_nothing(string? site, string? origin)
    {
        using var app = new SurveyApp();
        using var browser = app.CreateClient();
        await SignInAsync(browser);
        Assert.Equal("request_from_elsewhere", await SendAsync(browser, HttpMethod.Post, "/api/keys", Label, site, origin).ProblemAsync());
        Assert.Equal("request_from_elsewhere", await SendAsync(browser, HttpMethod.Put, "/api/studies/x/waves/2023/collection", new { }, site, origin).ProblemAsync());
        Assert.Equal("request_from_elsewhere", await SendAsync(browser, HttpMethod.Delete, "/api/session", null, site, origin).ProblemAsync());
        Assert.Equal("request_from_elsewhere", await SendAsync(browser, HttpMethod.Post, "/api/session", new { key = SurveyApp.ManagerKey }, site, origin).ProblemAsync());
        // Still signed in: nobody was signed out from afar.
        Assert.Equal("settings", (await browser.GetAsync("/api/session").JsonAsync()).Text("name"));
    }

    [Theory]
    [InlineData("same-origin", Own)]
    [InlineData("same-origin", null)]
    [InlineData(null, Own)]
    public async Task A_request_of_our_own_pages_is_let_in(string? site, string? origin)
    {
        using var app = new SurveyApp();
        using var browser = app.CreateClient();
        await SignInAsync(browser);
        await SendAsync(browser, HttpMethod.Post, "/api/keys", Label, site, origin).JsonAsync(HttpStatusCode.Created);
    }

    /// <summary>What a form on another site can send without asking: the browser adds cookies by itself, and three media types.</summary>
    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_form_of_another_site_is_refused_whatever_it_claims_to_be(string media)
    {
        using var app = new SurveyApp();
        using var browser = app.CreateClient();
        await SignInAsync(browser);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/keys") { Content = new StringContent("""{"label":"x","scopes":["manage"]}""", Encoding.UTF8) };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", media);
        request.Headers.Add("Origin", "https://stranger.example");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await browser.SendAsync(request);
        Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.UnsupportedMediaType, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("same-site", HttpStatusCode.Created)]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    public async Task A_client_at_a_configured_origin_may_sign_in_within_the_same_site(string site, HttpStatusCode expected)
    {
        using var app = new SurveyApp(settings: new Dictionary<string, string> { ["Survey:AllowedOrigins:0"] = "http://klient.localhost" });
        using var browser = app.CreateClient();
        await SignInAsync(browser);
        using var answer = await SendAsync(browser, HttpMethod.Post, "/api/keys", Label, site, "http://klient.localhost");
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("true", answer.Headers.TryGetValues("Access-Control-Allow-Credentials", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task A_program_that_sends_its_key_needs_no_origin_and_is_not_taken_for_the_browsers_session()
    {
        using var app = new SurveyApp();
        using var browser = app.CreateClient();
        await SignInAsync(browser);
        await app.Manager.PostAsJsonAsync("/api/keys", Label).JsonAsync(HttpStatusCode.Created);
        browser.DefaultRequestHeaders.Authorization = new("Bearer", "no-such-key");
        Assert.Equal("key_missing", await SendAsync(browser, HttpMethod.Post, "/api/keys", Label, "same-origin", Own).ProblemAsync());
        Assert.False((await browser.GetAsync("/api/session").JsonAsync()).Has("name"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        using var app = new SurveyApp();
        using var browser = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        using var signedIn = await SendAsync(browser, HttpMethod.Post, "/api/session", new { key = SurveyApp.ManagerKey }, "same-origin", Own);
        // A copy of the cookie, as somebody may have who had the machine for a moment.
        browser.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.True((await browser.GetAsync("/api/session").JsonAsync()).Has("name"));
        using var signedOut = await SendAsync(browser, HttpMethod.Delete, "/api/session", null, "same-origin", Own);
        Assert.StartsWith("survey_session=; expires=Thu, 01 Jan 1970", signedOut.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.False((await browser.GetAsync("/api/session").JsonAsync()).Has("name"));
        Assert.Equal("key_missing", await SendAsync(browser, HttpMethod.Post, "/api/keys", Label, "same-origin", Own).ProblemAsync());
    }

    [Fact]
    public async Task A_session_ends_after_a_working_day_and_its_row_goes_with_the_next_sign_in()
    {
        var clock = new SetClock("2026-05-04T08:00:00Z");
        using var app = new SurveyApp(clock);
        using var browser = app.CreateClient();
        await SignInAsync(browser);
        clock.Now += TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1);
        Assert.True((await browser.GetAsync("/api/session").JsonAsync()).Has("name"));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.False((await browser.GetAsync("/api/session").JsonAsync()).Has("name"));
        using var another = app.CreateClient();
        await SignInAsync(another);
        Assert.Equal([1L], StoredData.Query(app, "select count(hash) from session", reader => reader.GetInt64(0)));
    }

    [Fact]
    public async Task A_session_goes_with_its_key()
    {
        using var app = new SurveyApp();
        var key = (await app.Manager.PostAsJsonAsync("/api/keys", Label).JsonAsync(HttpStatusCode.Created)).Text("key");
        using var browser = app.CreateClient();
        await SignInAsync(browser, key);
        Assert.Equal("En til", (await browser.GetAsync("/api/session").JsonAsync()).Text("name"));
        await ((AccessKeys)app.Services.GetService(typeof(AccessKeys))!).RemoveAsync(key, default);
        Assert.False((await browser.GetAsync("/api/session").JsonAsync()).Has("name"));
        Assert.Equal([0L], StoredData.Query(app, "select count(hash) from session", reader => reader.GetInt64(0)));
    }

    [Fact]
    public async Task Neither_key_nor_token_is_in_the_file_or_the_log()
    {
        using var app = new SurveyApp();
        using var browser = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        using var answer = await SendAsync(browser, HttpMethod.Post, "/api/session", new { key = SurveyApp.ManagerKey }, "same-origin", Own);
        var token = answer.Headers.GetValues("Set-Cookie").Single()["survey_session=".Length..][..64];
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(app.DatabasePath)!).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes);
            foreach (var secret in new[] { Encoding.UTF8.GetBytes(token), Convert.FromHexString(token), Encoding.UTF8.GetBytes(SurveyApp.ManagerKey) })
                Assert.True(bytes.AsSpan().IndexOf(secret) < 0, Path.GetFileName(path));
        }
        Assert.DoesNotContain(app.Log, line => line.Contains(token, StringComparison.Ordinal) || line.Contains(SurveyApp.ManagerKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_key_is_said_to_be_wrong_and_writes_nothing()
    {
        using var app = new SurveyApp();
        Assert.Equal("key_unknown", await SendAsync(app.Anonymous, HttpMethod.Post, "/api/session", new { key = "gjettet" }, "same-origin", Own).ProblemAsync());
        Assert.Equal("request_invalid", await SendAsync(app.Anonymous, HttpMethod.Post, "/api/session", new { key = "" }, "same-origin", Own).ProblemAsync());
        Assert.Equal([0L], StoredData.Query(app, "select count(hash) from session", reader => reader.GetInt64(0)));
    }

    [Fact]
    public async Task Whoever_sends_wrong_keys_shuts_out_nobody_with_the_right_one()
    {
        using var app = new SurveyApp();
        using var guesser = app.CreateClient();
        for (var i = 0; i < 300; i++)
        {
            guesser.DefaultRequestHeaders.Authorization = new("Bearer", string.Create(CultureInfo.InvariantCulture, $"guess-{i}"));
            using var answer = await guesser.GetAsync("/api/studies/x/waves/2023/links");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
        Assert.Equal("settings", (await app.Manager.GetAsync("/api/session").JsonAsync()).Text("name"));
        Assert.Empty(app.Log);
    }

    [Fact]
    public async Task A_manager_key_that_is_short_enough_to_guess_stops_the_start()
    {
        using var app = new SurveyApp();
        var start = new FirstStart(app.Services.GetRequiredService<AccessKeys>(), Options.Create(new SurveyOptions { ManagerKey = "hemmelig" }));
        var fault = await Assert.ThrowsAsync<StartupException>(() => start.StartAsync(CancellationToken.None));
        Assert.Contains("at least 20 characters", fault.Message, StringComparison.Ordinal);
    }

    private static Task<JsonElement> SignInAsync(HttpClient browser, string key = SurveyApp.ManagerKey) =>
        SendAsync(browser, HttpMethod.Post, "/api/session", new { key }, "same-origin", Own).JsonAsync();

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, HttpMethod method, string path, object? body, string? site, string? origin)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await browser.SendAsync(request);
    }
}
