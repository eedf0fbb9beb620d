using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Collection;

public sealed class SubmissionTests
{
    private const string Whole = """
        {"language":"nb","background":{},"answers":{"deltatt":"ja","nytte.kunnskap":"3","nytte.samarbeid":"vet_ikke",
         "kilder":["leder","annet"],"kilder:annet":"avisen","ansatte":12,"oppstart":"2020-08-17","mer":"Takk!"}}
        """;

    [Fact]
    public async Task A_key_that_is_used_again_with_another_background_leaves_no_empty_stratum()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var (link, key) = (await LinkAsync(app, role: null), Guid.NewGuid().ToString());
        await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, """{"background":{"rolle":"ny"},"answers":{"deltatt":"ja"}}""", key));
        await ExpectAsync(HttpStatusCode.Conflict, SubmitAsync(app, link, """{"background":{"rolle":"erfaren"},"answers":{"deltatt":"ja"}}""", key));
        Assert.Equal((1, 1), (StoredData.Count(app, "stratum"), StoredData.Count(app, "submission")));
    }

    [Fact]
    public async Task Every_kind_of_answer_is_taken_and_stored_packed()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, await LinkAsync(app), Whole));

        // A byte each for deltatt and the two items, a byte of bits for kilder, two for ansatte (1–500), two for oppstart.
        var oppstart = new DateOnly(2020, 8, 17).DayNumber - new DateOnly(2017, 1, 1).DayNumber + 1;
        Assert.Equal(
            [1, 3, 4, 0b011, 12, 0, (byte)oppstart, (byte)(oppstart >> 8)],
            StoredData.Query(app, "select answers from submission", reader => (byte[])reader.GetValue(0)).Single());
        Assert.Equal(["avisen", "Takk!"], StoredData.Query(app, "select text from text_answer order by question", reader => reader.GetString(0)));
    }

    [Fact]
    public async Task The_same_key_again_is_the_same_submission()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        var key = Guid.NewGuid().ToString();
        await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, Whole, key));
        await ExpectAsync(HttpStatusCode.OK, SubmitAsync(app, link, Whole, key));
        // Closed answers decide: texts are kept apart, so that nothing can compare them.
        await ExpectAsync(HttpStatusCode.OK, SubmitAsync(app, link, Whole.Replace("Takk!", "Hei!", StringComparison.Ordinal), key));

        Assert.Equal(1, StoredData.Count(app, "submission"));
        Assert.Equal(2, StoredData.Count(app, "text_answer"));
        Assert.Equal(1, StoredData.Query(app, "select answered from link_count", reader => reader.GetInt64(0)).Single());
    }

    [Fact]
    public async Task Another_submission_under_the_same_key_is_a_conflict()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var (link, other) = (await LinkAsync(app), await LinkAsync(app, fylke: "46", cluster: "5"));
        var key = Guid.NewGuid().ToString();
        await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, Whole, key));
        foreach (var response in new[] { await SubmitAsync(app, link, """{"answers":{"deltatt":"nei"}}""", key), await SubmitAsync(app, other, Whole, key) })
            Assert.Equal(("idempotency_key_reused", HttpStatusCode.Conflict), ((await ProblemAsync(response)).Code, response.StatusCode));
        Assert.Equal(1, StoredData.Count(app, "submission"));
    }

    [Fact]
    public async Task A_hundred_at_once_with_the_same_key_count_once()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        var key = Guid.NewGuid().ToString();
        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => SubmitAsync(app, link, Whole, key)));
        Assert.Equal(1, responses.Count(response => response.StatusCode == HttpStatusCode.Created));
        Assert.Equal(99, responses.Count(response => response.StatusCode == HttpStatusCode.OK));
        Assert.Equal(1, StoredData.Count(app, "submission"));
    }

    [Fact]
    public async Task What_the_link_does_not_say_the_form_asks()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app, role: null);
        var form = (await app.Anonymous.GetFromJsonAsync<JsonObject>($"/api/respond/{link}"))!;
        Assert.Equal(["rolle"], form["background"]!.AsArray().Select(asked => asked!["key"]!.GetValue<string>()));
        Assert.Equal(["cluster", "fylke"], form["fixed"]!.AsArray().Select(value => value!["key"]!.GetValue<string>()));

        var (_, errors) = await ProblemAsync(await SubmitAsync(app, link, """{"answers":{"deltatt":"ja"}}"""));
        Assert.Equal(["background.rolle: required"], errors);
        (_, errors) = await ProblemAsync(await SubmitAsync(app, link, """{"background":{"rolle":"gammel"},"answers":{"deltatt":"ja"}}"""));
        Assert.Equal(["background.rolle: unknown_option"], errors.Distinct().Take(1));
        await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, """{"background":{"rolle":"ny"},"answers":{"deltatt":"ja"}}"""));
        Assert.Equal(["""{"cluster":"4","fylke":"15","rolle":"ny"}"""], StoredData.Query(app, "select breakdowns from stratum", reader => reader.GetString(0)));
    }

    [Fact]
    public async Task A_closed_wave_takes_nothing_new_but_acknowledges_what_it_has()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        var key = Guid.NewGuid().ToString();
        await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, Whole, key));
        await ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"/api/studies/{Key}/waves/2023/close", null));

        await ExpectAsync(HttpStatusCode.OK, SubmitAsync(app, link, Whole, key));
        var refused = await SubmitAsync(app, link, Whole);
        Assert.Equal(("link_closed", HttpStatusCode.Gone), ((await ProblemAsync(refused)).Code, refused.StatusCode));
        var form = await app.Anonymous.GetAsync($"/api/respond/{link}");
        Assert.Contains("Spør Evaluator AS", await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, StoredData.Count(app, "submission"));
    }

    [Fact]
    public async Task A_form_is_given_in_the_language_asked_for()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        var form = (await app.Anonymous.GetFromJsonAsync<JsonObject>($"/api/respond/{link}?lang=en"))!;
        Assert.Equal("Small study", form["study"]!["title"]!.GetValue<string>());
        Assert.Equal("en", form["language"]!.GetValue<string>());
    }
}
