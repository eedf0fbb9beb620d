using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Survey.Api.Tests.Attacker;

/// <summary>
/// A whole study carried out over HTTP from a plan, and attacked: answered in rounds, released, withdrawn; and each release is asked for every set of
/// its strata as soon as it is there.
/// </summary>
internal sealed class Raid : IDisposable
{
    private readonly SurveyApp app = new();
    private readonly Plan plan;
    private readonly Truth truth;
    private readonly Knowledge knowledge;
    private readonly Dictionary<int, string> links = [];
    private readonly List<(string Link, string Key, object Body)> sent = [];
    private Geography geography = null!;
    private Reader reader = null!;
    private PreviewReader previewReader = null!;

    private Raid(int number, Shape? shape = null)
    {
        plan = new Plan(number, shape);
        truth = new Truth(plan);
        knowledge = new Knowledge(plan, truth);
    }

    public Plan Plan => plan;
    public Truth Truth => truth;
    public Knowledge Knowledge => knowledge;
    public Reader Reader => reader;
    public Geography Geography => geography;
    public SurveyApp App => app;
    public PreviewReader PreviewReader => previewReader;
    /// <summary>Every preview that was read, with the release that it is of.</summary>
    public List<(TrueRelease Coming, JsonElement Preview)> Previews { get; } = [];

    /// <summary>Not carried out: to draw requests for.</summary>
    public static Raid Planned(int number)
    {
        var raid = new Raid(number);
        foreach (var year in raid.plan.Years) raid.truth.Release(year, raid.truth.Releases.Count + 1, raid.plan.MinimumGroup);
        raid.geography = Task.Run(() => Geography.ReadAsync(raid.app.Anonymous)).GetAwaiter().GetResult();
        raid.reader = new Reader(raid.plan, raid.truth, raid.geography, raid.knowledge);
        return raid;
    }

    public static Task<Raid> CarryOutAsync(Shape shape) => CarryOutAsync(new Raid(shape.Seed, shape));

    public static Task<Raid> CarryOutAsync(int number) => CarryOutAsync(new Raid(number));

    private static async Task<Raid> CarryOutAsync(Raid raid)
    {
        raid.geography = await Geography.ReadAsync(raid.app.Anonymous);
        raid.reader = new Reader(raid.plan, raid.truth, raid.geography, raid.knowledge);
        raid.previewReader = new PreviewReader(raid.plan, raid.truth, raid.reader, raid.knowledge, raid.geography);
        await raid.app.Manager.PostTextAsync("/api/studies", raid.plan.Definition()).JsonAsync(HttpStatusCode.Created);
        foreach (var year in raid.plan.Years)
        {
            var rows = raid.plan.Headcounts.Where(line => line.Year == year).Select(line => new { audiences = new[] { line.Audience }, breakdowns = new { fylke = line.Fylke }, count = line.Count, source = "Registeret" });
            await raid.app.Manager.PutAsJsonAsync($"{Wave(year)}/population", new { rows }).JsonAsync();
            await raid.FieldworkAsync(year);
        }
        return raid;
    }

    public async Task<JsonElement> GetAsync(TableRequest request) =>
        await app.Manager.GetAsync($"/api/studies/{Plan.Key}/{request.Path}").JsonAsync();

    /// <summary>The table as JSON, in whatever format it is asked for; or why there is none.</summary>
    public async Task<(JsonElement? Table, Refusal? Refused)> TryGetAsync(TableRequest request)
    {
        using var response = await app.Manager.GetAsync($"/api/studies/{Plan.Key}/{(request["format"] is null or "json" ? request : request.With("format", "json")).Path}");
        var text = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode) return (JsonSerializer.Deserialize<JsonElement>(text), null);
        // What is refused is refused by name.
        Assert.True(response.Content.Headers.ContentType?.MediaType == "application/problem+json" && response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone, $"{request.Path}: {text}");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        var errors = problem.TryGetProperty("errors", out var all) ? all.EnumerateArray().Select(error => $"{error.Text("field")}:{error.Text("code")}") : [];
        return (null, new Refusal(problem.Text("code"), errors.ToHashSet()));
    }

    public async Task<byte[]> BytesAsync(TableRequest request)
    {
        using var response = await app.Manager.GetAsync($"/api/studies/{Plan.Key}/{request.Path}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static string Wave(int year) => $"/api/studies/{Plan.Key}/waves/{year}";

    private async Task FieldworkAsync(int year)
    {
        var k = plan.MinimumGroup;
        for (var turn = 0; plan.HasTurn(turn); turn++)
        {
            await app.Manager.PostAsync($"{Wave(year)}/open", null).JsonAsync();
            for (var link = 0; link < plan.Links.Count; link++)
                if (plan.Links[link].Year == year) await AnswerAsync(link, plan.People(plan.Links[link], turn));
            // Whoever sends again because the answer was lost on the way is not a new respondent.
            if (turn > 0 && sent.Count > 0) (await app.Anonymous.SubmitAsync(sent[^1].Link, sent[^1].Body, sent[^1].Key)).Dispose();
            await app.Manager.PostAsync($"{Wave(year)}/close", null).JsonAsync();
            if (plan.Raises(turn)) k++;
            var preview = await PreviewAsync(year, k);
            using var response = await app.Manager.PostAsJsonAsync($"{Wave(year)}/releases", new { minimumGroup = k, @public = plan.Chance(2) });
            if (response.StatusCode == HttpStatusCode.Conflict) continue;
            truth.Release(year, (await Task.FromResult(response).JsonAsync(HttpStatusCode.Created)).Number("number"), k);
            await AskForEverySetAsync(truth.Releases[^1]);
            previewReader.AssertAsReleased(truth.Releases[^1], preview);
            var entry = await app.Manager.GetAsync($"/api/studies/{Plan.Key}/releases/{truth.Releases[^1].Number}").JsonAsync();
            Assert.Equal((preview.Number("rows"), preview.Number("hiddenRows")), (entry.Number("rows"), entry.Number("hiddenRows")));
            // Of what is released it tells nothing new, at this k or another.
            await PreviewAsync(year, k + 1);
            // What was read cannot be unread.
            if (turn > 0 && truth.Releases.Count > 1 && truth.Releases[^2].Year == year && plan.Withdraws(turn))
            {
                await app.Manager.PostAsJsonAsync($"/api/studies/{Plan.Key}/releases/{truth.Releases[^2].Number}/withdraw", new { reason = "Prøve." }).JsonAsync();
                truth.Withdraw(truth.Releases[^2]);
            }
        }
    }

    /// <summary>Previewed at a k, one more, and the larger ones that the first tells of: the more are tried, the more is told.</summary>
    private async Task<JsonElement> PreviewAsync(int year, int k)
    {
        var first = await ReadPreviewAsync(year, k);
        foreach (var larger in first.GetProperty("larger").EnumerateArray())
        {
            var own = await ReadPreviewAsync(year, larger.Number("minimumGroup"));
            Assert.Equal((larger.Number("rows"), larger.Number("hiddenRows")), (own.Number("rows"), own.Number("hiddenRows")));
        }
        await ReadPreviewAsync(year, k + 1);
        return first;
    }

    private async Task<JsonElement> ReadPreviewAsync(int year, int k)
    {
        var preview = await app.Manager.PostAsJsonAsync($"{Wave(year)}/releases/preview", new { minimumGroup = k }).JsonAsync();
        var coming = truth.Coming(year, k);
        Previews.Add((coming, preview));
        previewReader.Take(coming, preview);
        previewReader.AssertTrue(coming, preview);
        return preview;
    }

    private async Task AnswerAsync(int link, int people)
    {
        var planned = plan.Links[link];
        if (!links.TryGetValue(link, out var token)) links[link] = token = (await app.Manager.LinkAsync(Wave(planned.Year), new { audience = planned.Audience, breakdowns = planned.Fixed })).Token;
        for (var i = 0; i < people; i++)
        {
            var person = plan.Person(planned, i);
            var background = person.Values.Where(value => value.Key == Plan.Background && !planned.Fixed.ContainsKey(Plan.Background)).ToDictionary();
            var answers = person.Answers.ToDictionary(answer => answer.Key, object (answer) => plan.Questions.Single(question => question.Key == answer.Key).Kind switch
            {
                QuestionKind.Number => TruePerson.Number(answer.Value),
                QuestionKind.Multi => answer.Value,
                _ => answer.Value[0],
            });
            sent.Add((token, Guid.NewGuid().ToString(), new { language = "nb", background, answers }));
            await app.Anonymous.SubmitAsync(token, sent[^1].Body, sent[^1].Key).JsonAsync(HttpStatusCode.Created);
            truth.Add(link, person);
        }
    }

    /// <summary>Every set of strata that there is, of each audience: whatever is a sum of atoms is among them.</summary>
    private async Task AskForEverySetAsync(TrueRelease release)
    {
        foreach (var audience in Plan.Audiences)
        {
            // Of places too, without a word about what respondents fill in: it may be left out of the release.
            var hidden = await AskForSetsAsync(release, audience, ["fylke", "cluster"]);
            if (plan.FilledIn is not null) hidden.AddRange(await AskForSetsAsync(release, audience, plan.Breakdowns));
            foreach (var (inside, question, why, where) in hidden)
                if (why.TryGetProperty("mergedInto", out var merged)) reader.Take(reader.Merged(inside, question), question, merged, Asked.Plainly, where);
        }
    }

    /// <returns>The rows that are hidden: what they are merged into is known when all that is shown is.</returns>
    private async Task<List<HiddenSet>> AskForSetsAsync(TrueRelease release, string audience, IReadOnlyList<string> by)
    {
        var parts = truth.Strata(release, audience).GroupBy(stratum => string.Join(':', by.Select(key => $"{key}={stratum.Values[key]}"))).ToList();
        var hidden = new List<HiddenSet>();
        int? Everybody(PlannedQuestion question) => question.After is null ? plan.PopulationOf(release.Year, link => link.Audience == audience) : null;
        for (var set = 1; set < 1 << parts.Count; set++)
        {
            var inside = truth.Crowd(release, parts.Where((_, place) => (set >> place & 1) != 0).SelectMany(part => part));
            var outside = parts.Where((_, place) => (set >> place & 1) == 0).Select(part => part.Key).ToList();
            var parameters = new Dictionary<string, string> { ["audience"] = audience, ["release"] = $"{release.Number}" };
            if (outside.Count > 0) parameters["exclude"] = string.Join(';', outside);
            var request = new TableRequest("distributions", parameters);
            foreach (var row in (await GetAsync(request)).GetProperty("rows").EnumerateArray())
            {
                var question = reader.Question(row.Text("question"));
                if (row.Has("notAsked")) Assert.DoesNotContain(audience, question.Audiences);
                else if (row.TryGetProperty("hidden", out var why)) hidden.Add(new(inside, question, why, request.Path));
                else
                {
                    reader.Take(inside, question, row, Asked.Plainly with { Population = set == (1 << parts.Count) - 1 ? Everybody(question) : null }, request.Path);
                    reader.Publish(inside, audience, question.Key);
                }
            }
        }
        return hidden;
    }

    public void Dispose() => app.Dispose();

    private sealed record HiddenSet(Crowd People, PlannedQuestion Question, JsonElement Why, string Where);
}
