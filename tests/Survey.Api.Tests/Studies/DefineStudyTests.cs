using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Survey.Api.Tests.Studies;

public sealed class DefineStudyTests : IDisposable
{
    private readonly SurveyApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(StudyFile.Tjenestestotte, 3)]
    [InlineData(StudyFile.Nasjonal, 1)]
    [InlineData(StudyFile.Kartlegging, 1)]
    public async Task The_real_instruments_are_loaded_and_loading_again_changes_nothing(string key, int waves)
    {
        var first = await PostAsync(StudyFile.Node(key));
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal($"/api/studies/{key}", first.Headers.Location!.OriginalString);
        var second = await PostAsync(StudyFile.Node(key));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var body = await BodyAsync(second);
        Assert.Equal((string)body["key"]!, key);
        Assert.Equal(waves, body["waves"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_bad_definition_gets_every_fault_in_one_answer_and_nothing_is_stored()
    {
        var definition = StudyFile.Node(StudyFile.Tjenestestotte);
        definition["scales"]![0]!["options"]![1]!["code"] = "1";
        var questions = definition["study"]!["questions"]!.AsArray();
        questions[4]!["scale"] = "grad9";
        questions[5]!["key"] = "forankring";
        questions[0]!["showIf"] = new JsonObject { ["question"] = "egnethet", ["is"] = new JsonArray("4") };

        var response = await PostAsync(definition);
        var problem = await BodyAsync(response);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "study_invalid"), (response.StatusCode, (string)problem["code"]!));
        var errors = problem["errors"]!.AsArray().Select(error => ((string)error!["field"]!, (string)error["code"]!)).ToList();
        Assert.Contains(("scales[0].options[1].code", "option_twice"), errors);
        Assert.Contains(("study.questions[4].scale", "unknown_scale"), errors);
        Assert.Contains(("study.questions[5].key", "duplicate_key"), errors);
        Assert.Contains(("study.questions[0].showIf.question", "routing_later"), errors);
        Assert.All(problem["errors"]!.AsArray(), error => Assert.NotEmpty((string)error!["message"]!));

        Assert.Equal(HttpStatusCode.NotFound, (await app.Manager.GetAsync($"/api/studies/{StudyFile.Tjenestestotte}")).StatusCode);
        Assert.Empty((await app.Manager.GetFromJsonAsync<JsonArray>("/api/studies"))!);
    }

    [Theory]
    [InlineData("nb", "Svarskalaen «grad9» finnes ikke.")]
    [InlineData("nn", "Svarskalaen «grad9» finst ikkje.")]
    [InlineData("en", "There is no scale “grad9”.")]
    public async Task Faults_are_told_in_the_callers_language(string language, string message)
    {
        var definition = StudyFile.Node(StudyFile.Tjenestestotte);
        definition["study"]!["questions"]![4]!["scale"] = "grad9";
        var problem = await BodyAsync(await app.Manager.PostAsync($"/api/studies?lang={language}", definition.Json()));
        Assert.Equal([message], problem["errors"]!.AsArray().Select(error => (string)error!["message"]!));
    }

    [Fact]
    public async Task What_has_opened_does_not_change_and_is_told_with_the_other_faults()
    {
        await PostAsync(StudyFile.Node(StudyFile.Tjenestestotte));
        (await app.Manager.PostAsync($"/api/studies/{StudyFile.Tjenestestotte}/waves/2020/open", null)).EnsureSuccessStatusCode();

        var definition = StudyFile.Node(StudyFile.Tjenestestotte);
        definition["study"]!["questions"]![4]!["text"] = "Er det forankret?";
        var changed = await BodyAsync(await PostAsync(definition));
        Assert.Equal(["questionnaire_published"], Codes(changed));
        definition["study"]!["questions"]![0]!["scale"] = "grad9";
        Assert.Equal(
            ["questionnaire_published", "questionnaire_published", "scale_and_options", "unknown_scale"],
            Codes(await BodyAsync(await PostAsync(definition))));

        var stored = await app.Manager.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Tjenestestotte}");
        Assert.Contains(
            stored!["questions"]!.AsArray(),
            question => ((string)question!["text"]!).StartsWith("Hvor godt oppfatter du", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_study_grows_by_a_wave_and_drops_one_that_nobody_has_a_link_to()
    {
        await PostAsync(StudyFile.Node(StudyFile.Tjenestestotte));
        (await app.Manager.PostAsync($"/api/studies/{StudyFile.Tjenestestotte}/waves/2023/open", null)).EnsureSuccessStatusCode();
        var definition = StudyFile.Node(StudyFile.Tjenestestotte);
        var waves = definition["study"]!["waves"]!.AsArray();
        waves.RemoveAt(1);
        waves.Add(new JsonObject { ["year"] = 2026, ["label"] = "Fjerde", ["invented"] = true });
        var response = await PostAsync(definition);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var study = await app.Manager.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Tjenestestotte}");
        Assert.Equal(
            [(2019, "planned"), (2023, "open"), (2026, "planned")],
            study!["waves"]!.AsArray().Select(wave => ((int)wave!["year"]!, (string)wave["state"]!)));
    }

    [Fact]
    public async Task What_a_link_rests_on_is_not_removed()
    {
        await PostAsync(StudyFile.Node(StudyFile.Tjenestestotte));
        var link = JsonNode.Parse("""{ "audience": "leder", "breakdowns": { "fylke": "15", "cluster": "4" } }""")!;
        (await app.Manager.PostAsync($"/api/studies/{StudyFile.Tjenestestotte}/waves/2023/links", link.Json())).EnsureSuccessStatusCode();
        var definition = StudyFile.Node(StudyFile.Tjenestestotte);
        definition["study"]!["waves"]!.AsArray().RemoveAt(2);
        definition["study"]!.AsObject().Remove("newIn");
        definition["study"]!["breakdowns"]![1]!["options"]!.AsArray().RemoveAt(3);
        definition["study"]!["breakdowns"]!.AsArray().RemoveAt(0);
        var problem = await BodyAsync(await PostAsync(definition));
        Assert.Equal(["link_in_use", "link_in_use", "link_in_use"], Codes(problem));
    }

    [Theory]
    [InlineData("{", "not_json")]
    [InlineData("[]", "must_be_object")]
    [InlineData("{}", "missing_member")]
    public async Task What_is_no_definition_is_told_so(string body, string code)
    {
        var response = await app.Manager.PostAsync("/api/studies", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains(code, Codes(await BodyAsync(response)));
    }

    [Fact]
    public async Task Only_a_manager_may_define_and_only_in_json_of_a_bearable_size()
    {
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await app.Anonymous.PostAsync("/api/studies", StudyFile.Node(StudyFile.Nasjonal).Json())).StatusCode);
        var text = new StringContent(StudyFile.Text(StudyFile.Nasjonal), Encoding.UTF8, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await app.Manager.PostAsync("/api/studies", text)).StatusCode);
        var huge = new StringContent($"\"{new string('x', 5 * 1024 * 1024)}\"", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.Manager.PostAsync("/api/studies", huge)).StatusCode);
    }

    [Fact]
    public async Task A_hundred_faults_are_an_answer_and_ten_thousand_are_not_all_told()
    {
        var definition = StudyFile.Node(StudyFile.Tjenestestotte);
        for (var i = 0; i < 5000; i++) definition["study"]!["questions"]!.AsArray().Add(
            new JsonObject { ["type"] = "info", ["key"] = "!", ["text"] = "", ["audiences"] = new JsonArray("x") });
        var problem = await BodyAsync(await PostAsync(definition));
        Assert.Equal(200, problem["errors"]!.AsArray().Count);
    }

    private Task<HttpResponseMessage> PostAsync(JsonNode definition) => app.Manager.PostAsync("/api/studies", definition.Json());

    private static async Task<JsonNode> BodyAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private static IEnumerable<string> Codes(JsonNode problem) =>
        problem["errors"]!.AsArray().Select(error => (string)error!["code"]!).Order(StringComparer.Ordinal);
}
