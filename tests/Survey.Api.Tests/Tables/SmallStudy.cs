using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Survey.Tests;

namespace Survey.Api.Tests.Tables;

/// <summary>A study small enough to count by hand, filled through the API.</summary>
internal sealed class SmallStudy : IDisposable
{
    public const string Key = "liten";
    private int submissions;

    public SurveyApp App { get; } = new();
    public HttpClient Manager => App.Manager;
    public HttpClient Anonymous => App.Anonymous;

    public static async Task<SmallStudy> DefineAsync(Action<JsonNode>? change = null)
    {
        var study = new SmallStudy();
        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Golden.RepositoryRoot, "tests/Survey.Api.Tests/Tables/small-study.json")))!;
        change?.Invoke(json);
        await Sent(study.Manager.PostAsync("/api/studies", new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json")));
        return study;
    }

    /// <summary>The study with its three waves open, answered, closed and released.</summary>
    public static async Task<SmallStudy> ReleasedAsync()
    {
        var study = await DefineAsync();
        // Borders of 2019: 12 and 14 became 46 (and a piece of 14 went to 15), 05 became 34 and a piece of 30, 01 became 30.
        foreach (var (fylke, cluster, people) in new[] { ("01", "1", 8), ("04", "2", 7), ("05", "3", 9), ("12", "5", 12), ("14", "6", 6) })
            await study.AnswerAsync(2019, "leder", fylke, cluster, people, shift: 0);
        foreach (var (fylke, cluster, people) in new[] { ("30", "1", 9), ("34", "2", 8), ("15", "4", 1), ("46", "5", 12), ("46", "6", 6) })
            await study.AnswerAsync(2020, "leder", fylke, cluster, people, shift: 1);
        foreach (var (fylke, cluster, people) in new[] { ("30", "1", 6), ("34", "2", 5), ("38", "3", 5), ("15", "4", 1), ("46", "5", 12), ("46", "6", 11) })
        {
            await study.AnswerAsync(2023, "leder", fylke, cluster, people, shift: 2);
            await study.AnswerAsync(2023, "medarbeider", fylke, cluster, people * 3, shift: 1);
        }
        foreach (var year in new[] { 2019, 2020, 2023 }) await study.ReleaseAsync(year);
        return study;
    }

    /// <summary>Submissions of people whose answers go around the options, beginning at <paramref name="shift"/>.</summary>
    public async Task AnswerAsync(int year, string audience, string fylke, string cluster, int people, int shift)
    {
        await Manager.PostAsync($"/api/studies/{Key}/waves/{year}/open", null);
        var link = await LinkAsync(year, audience, fylke, cluster);
        for (var person = 0; person < people; person++) await SubmitAsync(link, AnswersOf(year, audience, person + shift));
    }

    /// <summary>People who answer one question alone, so many each option.</summary>
    public async Task AnswerAsync(int year, string audience, string cluster, string question, params (string Code, int People)[] answers)
    {
        await Manager.PostAsync($"/api/studies/{Key}/waves/{year}/open", null);
        var link = await LinkAsync(year, audience, "46", cluster);
        foreach (var (code, people) in answers)
            for (var person = 0; person < people; person++) await SubmitAsync(link, new Dictionary<string, object> { [question] = code });
    }

    public async Task<string> LinkAsync(int year, string audience, string fylke, string cluster)
    {
        var made = await Sent(Manager.PostAsJsonAsync($"/api/studies/{Key}/waves/{year}/links", new { audience, breakdowns = new { fylke, cluster } }));
        return made.GetProperty("link").GetString()!;
    }

    public async Task SubmitAsync(string link, object answers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/respond/{link}/submissions")
        {
            Content = JsonContent.Create(new { language = "nb", background = new { }, answers }),
        };
        request.Headers.Add("Idempotency-Key", $"submission-{++submissions:D12}");
        await Sent(Anonymous.SendAsync(request));
    }

    public async Task<int> ReleaseAsync(int year, bool isPublic = false)
    {
        await Sent(Manager.PostAsync($"/api/studies/{Key}/waves/{year}/close", null));
        return (await Sent(Manager.PostAsJsonAsync($"/api/studies/{Key}/waves/{year}/releases", new Dictionary<string, object> { ["public"] = isPublic }))).GetProperty("number").GetInt32();
    }

    public Task<JsonElement> GetAsync(string table) => Sent(Manager.GetAsync($"/api/studies/{Key}/{table}"));

    /// <summary>The rows of a table, by label.</summary>
    public async Task<IReadOnlyDictionary<string, JsonElement>> RowsAsync(string query) =>
        (await GetAsync($"distributions?{query}")).GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("label").GetString()!);

    /// <summary>The problem that a table answers with: its code, and its first field error.</summary>
    public async Task<(string Code, string? Field, string? Error, string? Message)> RefusalAsync(string table)
    {
        var response = await Manager.GetAsync($"/api/studies/{Key}/{table}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        var first = problem.TryGetProperty("errors", out var errors) ? errors[0] : default;
        return first.ValueKind == JsonValueKind.Undefined
            ? (problem.GetProperty("code").GetString()!, null, null, null)
            : (problem.GetProperty("code").GetString()!, first.GetProperty("field").GetString(), first.GetProperty("code").GetString(), first.GetProperty("message").GetString());
    }

    public static async Task<JsonElement> Sent(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }

    public void Dispose() => App.Dispose();

    private static Dictionary<string, object> AnswersOf(int year, string audience, int turn)
    {
        string[] steps = ["3", "4", "2", "3", "1", "4", "vet_ikke", "3"];
        var answers = new Dictionary<string, object>();
        foreach (var (item, place) in new[] { "foreldre", "barn", "plan", "tiltak" }.Select((item, place) => (item, place)))
        {
            answers[$"behov.{item}"] = steps[(turn + place) % 8];
            answers[$"bidratt.{item}"] = steps[(turn + place + turn % 2) % 8];
        }
        if (audience == "leder") answers["forankring"] = steps[turn * 3 % 8];
        answers["tilfreds"] = year == 2019 ? $"{turn % 3 + 1}" : steps[turn % 8];
        answers["kilde"] = turn % 4 == 3 ? ["annet"] : turn % 2 == 0 ? new[] { "leder", "bufdir" } : ["bufdir"];
        answers["antall"] = turn % 9;
        if (turn % 3 == 0) answers["kommentar"] = $"Samarbeidet med foreldre har vært nyttig, nummer {turn}.";
        return answers;
    }
}
