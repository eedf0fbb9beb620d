using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Survey.Api.Tests.Studies;

public sealed class ReadStudyTests : IAsyncLifetime, IDisposable
{
    private readonly SurveyApp app = new();

    public async Task InitializeAsync()
    {
        foreach (var key in new[] { StudyFile.Tjenestestotte, StudyFile.Nasjonal })
            (await app.Manager.PostAsync("/api/studies", StudyFile.Node(key).Json())).EnsureSuccessStatusCode();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_study_tells_its_waves_audiences_breakdowns_and_questions()
    {
        var study = (await app.Manager.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Tjenestestotte}"))!;
        Assert.Equal("Følgeevaluering av tjenestestøtteprogrammet – deltakerundersøkelse", (string)study["title"]!);
        Assert.Equal(5, (int)study["minimumGroup"]!);
        Assert.Equal([2019, 2020, 2023], study["waves"]!.AsArray().Select(wave => (int)wave!["year"]!));
        Assert.Equal(2024, (int)study["waves"]![2]!["fieldworkYear"]!);
        Assert.Equal(["leder", "medarbeider"], Strings(study["audiences"]!, "key"));
        Assert.Equal(["fylke", "cluster"], Strings(study["breakdowns"]!, "key"));
        Assert.Equal("Klynge 1 (Enebakk, Frogn, Hvaler, Marker)", (string)study["breakdowns"]![1]!["options"]![0]!["label"]!);
        // Counties of 2019 and of 2020 to 2023: what any of the waves can have.
        Assert.Equal(18 + 6, study["breakdowns"]![0]!["options"]!.AsArray().Count);
        Assert.Contains("Viken", Strings(study["breakdowns"]![0]!["options"]!, "label"));
    }

    [Fact]
    public async Task A_question_tells_its_battery_options_waves_and_breaks()
    {
        var questions = (await app.Manager.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Tjenestestotte}"))!["questions"]!.AsArray();
        var foreldre = Find(questions, "bidratt.foreldre");
        Assert.Equal(("bidratt", "battery"), ((string)foreldre["question"]!, (string)foreldre["type"]!));
        Assert.StartsWith("I hvilken grad opplever du", (string)foreldre["stem"]!, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3", "4", "vet_ikke"], Strings(foreldre["options"]!, "code"));
        Assert.Equal([false, false, false, false, true], foreldre["options"]!.AsArray().Select(option => (bool)option!["outsideScale"]!));
        Assert.Equal([2019, 2020, 2023], foreldre["waves"]!.AsArray().Select(year => (int)year!));
        Assert.Equal([2023], Find(questions, "fem_ar.tilpasset")["waves"]!.AsArray().Select(year => (int)year!));
        Assert.Equal(2019, (int)Find(questions, "motivasjon.etter")["notComparable"]![0]!["wave"]!);
        Assert.False(Find(questions, "motivasjon.for").ContainsKey("notComparable"));
        Assert.Equal("fellessamling", (string)Find(questions, "samarbeid_tvers")["showIf"]!["question"]!);
    }

    [Fact]
    public async Task A_question_tells_what_it_said_and_was_answered_on_in_other_waves()
    {
        var definition = StudyFile.Node(StudyFile.Tjenestestotte);
        var scale = (string)definition["scales"]!.AsArray().First(entry => (string)entry!["key"]! != (string)Find(definition["study"]!["questions"]!.AsArray(), "egnethet")["scale"]!)!["key"]!;
        definition["study"]!["wordings"] = new JsonArray(
            new JsonObject { ["item"] = "egnethet", ["waves"] = new JsonArray(2019, 2020), ["scale"] = scale },
            new JsonObject { ["item"] = "bidratt.foreldre", ["waves"] = new JsonArray(2019), ["text"] = "Foreldrene" });
        (await app.Manager.PostAsync("/api/studies", definition.Json())).EnsureSuccessStatusCode();

        var questions = (await app.Manager.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Tjenestestotte}"))!["questions"]!.AsArray();
        // Another scale until 2020: it is from 2023 on that its answers are not those of before.
        Assert.Equal([2023], Find(questions, "egnethet")["rescaled"]!.AsArray().Select(year => (int)year!));
        Assert.False(Find(questions, "egnethet").ContainsKey("wordings"));
        Assert.Equal(["Foreldrene"], Strings(Find(questions, "bidratt.foreldre")["wordings"]!, "text"));
        Assert.False(Find(questions, "bidratt.foreldre").ContainsKey("rescaled"));
    }

    [Fact]
    public async Task A_number_tells_its_bands_and_a_breakdown_that_is_a_question_its_values()
    {
        var study = (await app.Manager.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Nasjonal}"))!;
        var started = Find(study["questions"]!.AsArray(), "tsp.startar");
        Assert.Equal(["2017-2017", "2018-2018"], Strings(started["options"]!, "code").Take(2));
        Assert.Equal("2017", (string)started["options"]![0]!["label"]!);
        var breakdown = study["breakdowns"]!.AsArray().Single(entry => (string)entry!["key"]! == "tsp.startar")!;
        Assert.Equal("tsp.startar", (string)breakdown["question"]!);
        Assert.Equal(["2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024"], Strings(breakdown["options"]!, "code"));
        Assert.Equal(15, study["breakdowns"]!.AsArray().Single(entry => (string)entry!["key"]! == "fylke")!["options"]!.AsArray().Count);
        Assert.Equal(10, study["breakdowns"]!.AsArray().Single(entry => (string)entry!["key"]! == "embete")!["options"]!.AsArray().Count);
    }

    [Fact]
    public async Task Texts_come_in_the_language_asked_for_where_there_is_one()
    {
        var study = (await app.Manager.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Tjenestestotte}?lang=en"))!;
        Assert.Equal("Evaluation of the service support programme – participant survey", (string)study["title"]!);
        Assert.Equal("Cluster", (string)study["breakdowns"]![1]!["label"]!);
    }

    [Fact]
    public async Task A_form_tells_the_languages_that_all_of_it_is_given_in()
    {
        await PostAsync("waves/2023/open");
        var made = await app.Manager.PostAsync(
            $"/api/studies/{StudyFile.Tjenestestotte}/waves/2023/links",
            JsonNode.Parse("""{ "audience": "leder", "breakdowns": {} }""")!.Json());
        var link = (string)JsonNode.Parse(await made.Content.ReadAsStringAsync())!["link"]!;
        // Its title is translated, its questions are not.
        var form = (await app.Anonymous.GetFromJsonAsync<JsonObject>($"/api/respond/{link}?lang=en"))!;
        Assert.StartsWith("Evaluation of", (string)form["study"]!["title"]!, StringComparison.Ordinal);
        Assert.Equal(["nb"], form["languages"]!.AsArray().Select(language => (string)language!));
    }

    [Fact]
    public async Task The_codebook_has_every_variable_with_its_texts_categories_and_universe()
    {
        var codebook = (await app.Manager.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Tjenestestotte}/codebook"))!;
        var variables = codebook["variables"]!.AsArray();
        Assert.Equal(variables.Count, variables.Select(variable => (string)variable!["name"]!).Distinct().Count());
        // Leaders' 56 closed ones of 2023, of which employees' are a part, and five texts.
        Assert.Equal(61, variables.Count);
        var level = variables.Single(variable => (string)variable!["name"]! == "fellessamlingene_utdyp")!;
        Assert.Equal("fellessamlingene.niva", (string)level["universe"]!["question"]!);
        Assert.Equal(
            "Ikke i det hele tatt",
            (string)variables.Single(variable => (string)variable!["name"]! == "egnethet")!["categories"]![0]!["label"]!["nb"]!);
        Assert.Contains("rekonstruert", (string)codebook["note"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_read_answers_alone_sees_what_was_asked_and_no_release_of_it()
    {
        await PostAsync("waves/2020/open");
        await PostAsync("waves/2020/close");
        await PostAsync("waves/2020/releases");
        var controller = await Microdata.AnsweredStudy.CallerAsync(app, "microdata");
        Assert.Equal(2, (await controller.GetFromJsonAsync<JsonArray>("/api/studies"))!.Count);
        var study = (await controller.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Tjenestestotte}"))!;
        Assert.Equal("closed", (string)study["waves"]![1]!["state"]!);
        Assert.Empty(study["waves"]![1]!["releases"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await controller.GetAsync($"/api/studies/{StudyFile.Tjenestestotte}/codebook")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await controller.GetAsync($"/api/studies/{StudyFile.Tjenestestotte}/releases")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await controller.GetAsync($"/api/studies/{StudyFile.Tjenestestotte}/distributions")).StatusCode);
    }

    [Fact]
    public async Task Without_a_key_nothing_shows_until_there_is_a_public_release()
    {
        Assert.Empty((await app.Anonymous.GetFromJsonAsync<JsonArray>("/api/studies"))!);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anonymous.GetAsync($"/api/studies/{StudyFile.Tjenestestotte}")).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound, (await app.Anonymous.GetAsync($"/api/studies/{StudyFile.Tjenestestotte}/codebook")).StatusCode);

        await PostAsync("waves/2020/open");
        await PostAsync("waves/2020/close");
        await PostAsync("waves/2020/releases", """{ "public": true }""");
        var listed = Assert.Single((await app.Anonymous.GetFromJsonAsync<JsonArray>("/api/studies"))!)!;
        Assert.Equal(
            [(2019, false), (2020, true), (2023, false)],
            listed["waves"]!.AsArray().Select(wave => ((int)wave!["year"]!, (bool)wave["released"]!)));
        var study = (await app.Anonymous.GetFromJsonAsync<JsonObject>($"/api/studies/{StudyFile.Tjenestestotte}"))!;
        Assert.Equal([1], study["waves"]![1]!["releases"]!.AsArray().Select(number => (int)number!));
        Assert.Equal("closed", (string)study["waves"]![1]!["state"]!);
    }

    [Fact]
    public async Task A_study_that_is_not_there_is_a_problem_with_a_code()
    {
        var response = await app.Manager.GetAsync("/api/studies/ukjent");
        Assert.Equal("study_unknown", (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!);
    }

    private async Task PostAsync(string path, string body = "{}") =>
        (await app.Manager.PostAsync($"/api/studies/{StudyFile.Tjenestestotte}/{path}", JsonNode.Parse(body)!.Json())).EnsureSuccessStatusCode();

    private static JsonObject Find(JsonArray questions, string key) =>
        questions.Single(question => (string)question!["key"]! == key)!.AsObject();

    private static IEnumerable<string> Strings(JsonNode list, string member) => list.AsArray().Select(entry => (string)entry![member]!);
}
