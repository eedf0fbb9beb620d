using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Survey.Api.Tests.Collection;

/// <summary>Single-use codes: spent once, by whoever comes first, and tied to nothing.</summary>
public sealed class CodeTests : IDisposable
{
    private const string Wave = $"/api/studies/{SmallStudy.Key}/waves/2023";

    private readonly SurveyApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_code_is_good_for_one_submission()
    {
        var (link, id) = await CodedLinkAsync();
        var codes = await IssueAsync(id, 2);
        Assert.True((await app.Anonymous.GetAsync($"/api/respond/{link}").JsonAsync()).GetProperty("needsCode").GetBoolean());

        await SubmitAsync(link, codes[0]).JsonAsync(HttpStatusCode.Created);
        Assert.Equal("code_invalid", await SubmitAsync(link, codes[0]).ProblemAsync());
        await SubmitAsync(link, codes[1]).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(2, Stored("submission"));
        Assert.Equal(0, Stored("link_code"));
    }

    [Fact]
    public async Task A_spent_code_and_one_that_never_was_are_answered_alike()
    {
        var (link, id) = await CodedLinkAsync();
        var code = (await IssueAsync(id, 1))[0];
        await SubmitAsync(link, code).JsonAsync(HttpStatusCode.Created);
        var answers = new List<string>();
        foreach (var tried in new[] { code, "2222-2222-2222-2222", "", null })
        {
            using var response = await SubmitAsync(link, tried);
            answers.Add($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
        Assert.StartsWith("403", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resend_is_acknowledged_though_it_has_spent_its_code_itself()
    {
        var (link, id) = await CodedLinkAsync();
        var code = (await IssueAsync(id, 1))[0];
        var key = Guid.NewGuid().ToString();
        await SubmitAsync(link, code, key).JsonAsync(HttpStatusCode.Created);
        await SubmitAsync(link, code, key).JsonAsync();
        Assert.Equal("idempotency_key_reused", await SubmitAsync(link, code, key, "nei").ProblemAsync());
        Assert.Equal(1, Stored("submission"));
    }

    [Fact]
    public async Task Of_many_who_use_a_code_at_once_one_is_taken()
    {
        var (link, id) = await CodedLinkAsync();
        var codes = await IssueAsync(id, 10);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            using var response = await SubmitAsync(link, codes[i % 10]);
            return response.StatusCode;
        }));
        Assert.Equal(10, outcomes.Count(status => status == HttpStatusCode.Created));
        Assert.Equal(190, outcomes.Count(status => status == HttpStatusCode.Forbidden));
        Assert.Equal((10, 0), (Stored("submission"), Stored("link_code")));
    }

    [Fact]
    public async Task A_submission_that_is_turned_away_spends_nothing()
    {
        var (link, id) = await CodedLinkAsync();
        var code = (await IssueAsync(id, 1))[0];
        Assert.Equal("submission_invalid", await SubmitAsync(link, code, answer: "kanskje").ProblemAsync());
        await app.Manager.PostAsync($"{Wave}/pause", null).JsonAsync();
        Assert.Equal("link_paused", await SubmitAsync(link, code).ProblemAsync());
        await app.Manager.PostAsync($"{Wave}/resume", null).JsonAsync();
        await SubmitAsync(link, code).JsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_code_of_another_link_is_no_code()
    {
        var (_, first) = await CodedLinkAsync();
        var code = (await IssueAsync(first, 1))[0];
        var (second, _) = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "46", cluster = "5", rolle = "ny" }, codes = "required" });
        Assert.Equal("code_invalid", await SubmitAsync(second, code).ProblemAsync());
        Assert.Equal(1, Stored("link_code"));
    }

    [Fact]
    public async Task Capitals_spaces_and_missing_hyphens_do_not_matter()
    {
        var (link, id) = await CodedLinkAsync();
        var code = (await IssueAsync(id, 1))[0];
        await SubmitAsync(link, $" {code.ToUpperInvariant().Replace('-', ' ')} ").JsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_open_link_serves_the_same_wave_and_forgets_a_code_that_comes_along()
    {
        var (_, id) = await CodedLinkAsync();
        var code = (await IssueAsync(id, 1))[0];
        await SubmitAsync(await SmallStudy.LinkAsync(app), code).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(1, Stored("link_code"));
        var open = (await app.Manager.GetAsync($"{Wave}/links").JsonAsync())[1];
        Assert.Equal("link_takes_no_codes", await app.Manager.PostAsJsonAsync($"{Wave}/links/{open.GetProperty("id").GetInt64()}/codes", new { count = 1 }).ProblemAsync());
    }

    [Fact]
    public async Task A_list_comes_once_as_JSON_or_CSV_and_only_counts_can_be_read_afterwards()
    {
        var (link, id) = await CodedLinkAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Wave}/links/{id}/codes") { Content = JsonContent.Create(new { count = 3 }) };
        request.Headers.Accept.ParseAdd("text/csv");
        using var response = await app.Manager.SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("code,url", lines[0]);
        Assert.Equal(3, lines.Skip(1).Distinct().Count());
        Assert.All(lines.Skip(1), line => Assert.EndsWith($"/s/{link}#kode={line.Split(',')[0]}", line, StringComparison.Ordinal));

        var listed = (await app.Manager.GetAsync($"{Wave}/links").JsonAsync())[0];
        Assert.Equal((3, "required"), (listed.Number("codesIssued"), listed.Text("codes")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.Manager.GetAsync($"{Wave}/links/{id}/codes")).StatusCode);
    }

    [Fact]
    public async Task Neither_file_nor_journal_nor_log_holds_a_code_and_a_spent_one_leaves_no_hash()
    {
        var (link, id) = await CodedLinkAsync();
        var codes = await IssueAsync(id, 20);
        var hashes = StoredData.Query(app, "select hash from link_code", reader => (byte[])reader.GetValue(0));
        foreach (var code in codes) await SubmitAsync(link, code).JsonAsync(HttpStatusCode.Created);
        await app.Manager.PostAsync($"{Wave}/close", null).JsonAsync();

        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(app.DatabasePath)!).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes);
            foreach (var code in codes.SelectMany(code => new[] { code, code.Replace("-", "", StringComparison.Ordinal) }))
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(code)) < 0, $"a code is in {Path.GetFileName(path)}");
            Assert.All(hashes, hash => Assert.True(bytes.AsSpan().IndexOf(hash) < 0, $"the hash of a spent code is in {Path.GetFileName(path)}"));
        }
        Assert.DoesNotContain(app.Log, line => codes.Exists(code => line.Contains(code, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5001)]
    public async Task A_batch_has_bounds(int count)
    {
        var (_, id) = await CodedLinkAsync();
        Assert.Equal("request_invalid", await app.Manager.PostAsJsonAsync($"{Wave}/links/{id}/codes", new { count }).ProblemAsync());
    }

    private async Task<(string Link, long Id)> CodedLinkAsync()
    {
        await SmallStudy.OpenAsync(app);
        return await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15", cluster = "4", rolle = "ny" }, codes = "required" });
    }

    private async Task<List<string>> IssueAsync(long id, int count) =>
        [.. (await app.Manager.PostAsJsonAsync($"{Wave}/links/{id}/codes", new { count }).JsonAsync(HttpStatusCode.Created)).GetProperty("codes").EnumerateArray().Select(code => code.Text("code"))];

    private Task<HttpResponseMessage> SubmitAsync(string link, string? code, string? key = null, string answer = "ja") =>
        SmallStudy.SubmitAsync(app, link, JsonSerializer.Serialize(new { code, answers = new { deltatt = answer } }), key);

    private int Stored(string table) => StoredData.Query(app, $"select count(*) from {table}", reader => reader.GetInt32(0)).Single();
}
