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

    private Raid(int number)
    {
        plan = new Plan(number);
        truth = new Truth(plan);
        knowledge = new Knowledge(plan, truth);
    }

    public Plan Plan => plan;
    public Truth Truth => truth;
    public Knowledge Knowledge => knowledge;
    public Reader Reader => reader;
    public Geography Geography => geography;
    public SurveyApp App => app;
    /// <summary>Every request: its operation and its parameters.</summary>
    public List<TableRequest> Sent { get; } = [];

    /// <summary>Not carried out: to draw requests for.</summary>
    public static Raid Planned(int number)
    {
        var raid = new Raid(number);
        foreach (var year in raid.plan.Years) raid.truth.Release(year, raid.truth.Releases.Count + 1, raid.plan.MinimumGroup);
        raid.geography = Task.Run(() => Geography.ReadAsync(raid.app.Anonymous)).GetAwaiter().GetResult();
        raid.reader = new Reader(raid.plan, raid.truth, raid.geography, raid.knowledge);
        return raid;
    }

    public static async Task<Raid> CarryOutAsync(int number)
    {
        var raid = new Raid(number);
        raid.geography = await Geography.ReadAsync(raid.app.Anonymous);
        raid.reader = new Reader(raid.plan, raid.truth, raid.geography, raid.knowledge);
        await raid.app.Manager.PostTextAsync("/api/studies", raid.plan.Definition()).JsonAsync(HttpStatusCode.Created);
        foreach (var year in raid.plan.Years)
        {
            var rows = raid.plan.Headcounts.Where(line => line.Year == year).Select(line => new { audiences = new[] { line.Audience }, breakdowns = new { fylke = line.Fylke }, count = line.Count, source = "Registeret" });
            await raid.app.Manager.PutAsJsonAsync($"{Wave(year)}/population", new { rows }).JsonAsync();
            await raid.FieldworkAsync(year);
        }
        return raid;
    }

    public async Task<JsonElement> GetAsync(TableRequest request)
    {
        Sent.Add(request);
        return await app.Manager.GetAsync($"/api/studies/{Plan.Key}/{request.Path}").JsonAsync();
    }

    /// <summary>Null where the request is refused: then nothing is told.</summary>
    public async Task<JsonElement?> TryGetAsync(TableRequest request)
    {
        Sent.Add(request);
        using var response = await app.Manager.GetAsync($"/api/studies/{Plan.Key}/{request.Path}");
        var text = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode) return JsonSerializer.Deserialize<JsonElement>(text);
        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Gone, $"{request.Path}: {text}");
        return null;
    }

    public async Task<byte[]> BytesAsync(TableRequest request)
    {
        Sent.Add(request);
        using var response = await app.Manager.GetAsync($"/api/studies/{Plan.Key}/{request.Path}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static string Wave(int year) => $"/api/studies/{Plan.Key}/waves/{year}";

    private async Task FieldworkAsync(int year)
    {
        var k = plan.MinimumGroup;
        for (var turn = 0; turn == 0 || (turn < 3 && !plan.Chance(3)); turn++)
        {
            await app.Manager.PostAsync($"{Wave(year)}/open", null).JsonAsync();
            for (var link = 0; link < plan.Links.Count; link++)
                if (plan.Links[link].Year == year) await AnswerAsync(link, plan.People(late: turn > 0));
            // Whoever sends again because the answer was lost on the way is not a new respondent.
            if (turn > 0 && sent.Count > 0) (await app.Anonymous.SubmitAsync(sent[^1].Link, sent[^1].Body, sent[^1].Key)).Dispose();
            await app.Manager.PostAsync($"{Wave(year)}/close", null).JsonAsync();
            if (plan.Chance(5)) k++;
            using var response = await app.Manager.PostAsJsonAsync($"{Wave(year)}/releases", new { minimumGroup = k, @public = plan.Chance(2) });
            if (response.StatusCode == HttpStatusCode.Conflict) continue;
            truth.Release(year, (await Task.FromResult(response).JsonAsync(HttpStatusCode.Created)).Number("number"), k);
            await AskForEverySetAsync(truth.Releases[^1]);
            // What was read cannot be unread.
            if (turn > 0 && truth.Releases.Count > 1 && truth.Releases[^2].Year == year && plan.Chance(2))
            {
                await app.Manager.PostAsJsonAsync($"/api/studies/{Plan.Key}/releases/{truth.Releases[^2].Number}/withdraw", new { reason = "Prøve." }).JsonAsync();
                truth.Withdraw(truth.Releases[^2]);
            }
        }
    }

    private async Task AnswerAsync(int link, int people)
    {
        var planned = plan.Links[link];
        if (!links.TryGetValue(link, out var token)) links[link] = token = (await app.Manager.LinkAsync(Wave(planned.Year), new { audience = planned.Audience, breakdowns = planned.Fixed })).Token;
        for (var i = 0; i < people; i++)
        {
            var person = plan.Person(planned);
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
