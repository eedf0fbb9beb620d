using System.Text.Json.Nodes;
using Survey.Api.Features.Demonstration;

namespace Survey.Api.Tests.Demonstration;

/// <summary>The tables print what the report prints: each figure through HTTP, from the demonstration's release.</summary>
public sealed class PublishedFiguresTests(DemonstrationApp app) : IClassFixture<DemonstrationApp>
{
    [Fact]
    public async Task Figure_4_8_What_the_programme_has_strengthened_according_to_leaders_in_all_35_cells()
    {
        (string Item, int[] Percent)[] printed =
        [
            ("bekymringsmeldinger", [24, 19, 52, 5, 0]),
            ("undersokelser", [10, 24, 52, 10, 5]),
            ("hjelpetiltak", [10, 19, 33, 38, 0]),
            ("beslutninger", [10, 14, 48, 29, 0]),
            ("foreldre", [14, 14, 43, 29, 0]),
            ("barn_ungdom", [10, 19, 48, 24, 0]),
            ("medvirkning", [14, 10, 38, 38, 0]),
        ];
        var rows = await app.RowsAsync("questions=bidratt.*&audience=leder");
        foreach (var (item, percent) in printed)
        {
            var row = Row(rows, $"bidratt.{item}");
            Assert.Equal(21, (int)row["n"]!);
            Assert.Equal(percent, Percents(row));
        }
    }

    [Fact]
    public async Task Figure_4_8_A_top_box_is_15_of_21_and_71_percent_where_the_report_adds_rounded_numbers_to_72()
    {
        var top = Row(await app.RowsAsync("questions=bidratt.foreldre&audience=leder&top=2"), "bidratt.foreldre")["top"]!;
        Assert.Equal((15, 71), ((int)top["count"]!, (int)top["percent"]!));
    }

    [Fact]
    public Task Figure_3_5_Employees_motivation_before() =>
        PrintsAsync("medarbeider", "motivasjon.for", 118, ("1", 16), ("2", 40), ("3", 38), ("vet_ikke", 6));

    [Fact]
    public Task Figure_3_5_Employees_motivation_after() =>
        PrintsAsync("medarbeider", "motivasjon.etter", 118, ("1", 24), ("2", 43), ("3", 31));

    [Fact]
    public Task Figure_3_1_How_leaders_first_heard_of_the_programme() =>
        PrintsAsync("leder", "info_forst", 22, ("leder", 68), ("statsforvalter", 14), ("senter", 9), ("bufdir", 5));

    [Fact]
    public Task Figure_3_2_Leaders_information_why() => PrintsAsync("leder", "informasjon.hvorfor", 22, ("4", 68));

    [Fact]
    public Task Figure_3_2_Leaders_information_aim() => PrintsAsync("leder", "informasjon.mal", 22, ("4", 82));

    [Fact]
    public Task Figure_3_2_Leaders_information_plan() => PrintsAsync("leder", "informasjon.opplegg", 22, ("4", 95));

    [Fact]
    public Task Figure_3_8_Leaders_on_support_from_the_municipality() =>
        PrintsAsync("leder", "forankring", 20, ("1", 0), ("2", 10), ("3", 60), ("4", 30));

    [Fact]
    public Task Figure_3_11_Employees_on_the_gatherings_and_their_needs() =>
        PrintsAsync("medarbeider", "fellessamlingene.behov", 98, ("4", 26));

    [Fact]
    public Task Figure_3_11_Employees_on_the_gatherings_level() => PrintsAsync("medarbeider", "fellessamlingene.niva", 98, ("4", 36));

    [Fact]
    public Task Figure_3_12_Leaders_on_the_leaders_gatherings() =>
        PrintsAsync("leder", "ledersamlinger", 18, ("1", 0), ("2", 11), ("3", 56), ("4", 33));

    [Fact]
    public Task Figure_3_13_Employees_on_the_mix_of_the_gatherings() =>
        PrintsAsync("medarbeider", "blanding", 98, ("god", 62), ("lite_faglig", 22), ("lite_egen", 20), ("lite_tvers", 20));

    [Fact]
    public Task Figure_3_14_Leaders_on_capacity() => PrintsAsync("leder", "kapasitet", 20, ("1", 0), ("2", 20), ("3", 70), ("4", 10));

    [Fact]
    public Task Figure_4_1_Employees_on_competence() => PrintsAsync("medarbeider", "utbytte.kompetanse", 96, ("3", 57), ("4", 15));

    [Fact]
    public Task Figure_4_2_Leaders_on_competence() => PrintsAsync("leder", "utbytte.kompetanse", 19, ("3", 58), ("4", 37));

    [Fact]
    public async Task Figure_4_5_Employees_on_putting_it_to_use()
    {
        await PrintsAsync("medarbeider", "utbytte.ta_i_bruk", 96, ("3", 47), ("4", 17));
        var bottom = Row(await app.RowsAsync("questions=utbytte.ta_i_bruk&audience=medarbeider&bottom=2"), "utbytte.ta_i_bruk")["bottom"]!;
        Assert.Equal(36, (int)bottom["percent"]!);
    }

    [Fact]
    public Task Figure_4_6_Leaders_on_putting_it_to_use() => PrintsAsync("leder", "utbytte.ta_i_bruk", 19, ("3", 58), ("4", 32));

    [Fact]
    public async Task Figure_4_9_Employees_on_cooperation()
    {
        await PrintsAsync("medarbeider", "samarbeid_tvers", 98, ("3", 51), ("4", 17));
        Assert.Equal(68, await TopAsync("medarbeider", "samarbeid_tvers"));
    }

    [Fact]
    public Task Figure_4_10_Leaders_on_cooperation() => PrintsAsync("leder", "samarbeid_tvers", 19, ("3", 53), ("4", 16));

    [Fact]
    public Task Figure_4_12_Leaders_on_cooperation_with_other_services() =>
        PrintsAsync("leder", "bidratt.andre_tjenester", 21, ("3", 57), ("4", 10), ("vet_ikke", 0));

    [Fact]
    public async Task Figure_4_14_Leaders_on_quality_and_internal_control_where_13_of_19_is_68_and_the_report_adds_to_69()
    {
        Assert.Equal(95, await TopAsync("leder", "forbedre.kvalitetssikring"));
        await PrintsAsync("leder", "forbedre.internkontroll", 19, ("3", 53), ("4", 16));
        Assert.Equal(68, await TopAsync("leder", "forbedre.internkontroll"));
    }

    [Fact]
    public Task Figure_4_18_Employees_on_the_development_plan() => PrintsAsync("medarbeider", "utviklingsplan.verktoy", 97, ("3", 40));

    [Fact]
    public Task Figure_4_19_Leaders_on_the_development_plan() =>
        PrintsAsync("leder", "utviklingsplan.verktoy", 19, ("1", 0), ("2", 16), ("3", 84), ("vet_ikke", 0));

    [Fact]
    public async Task Figure_6_2_Employees_on_whether_the_programme_suits()
    {
        await PrintsAsync("medarbeider", "egnethet", 93, ("3", 54), ("4", 17));
        Assert.Equal(71, await TopAsync("medarbeider", "egnethet"));
    }

    [Fact]
    public Task Figure_6_3_Leaders_on_whether_the_programme_suits() => PrintsAsync("leder", "egnethet", 19, ("4", 37));

    [Theory]
    [InlineData("leder", "informasjon.hvorfor", 83, 67, 68)]
    [InlineData("leder", "informasjon.mal", 89, 91, 82)]
    [InlineData("leder", "informasjon.opplegg", 78, 71, 95)]
    [InlineData("leder", "forankring", 17, 5, 30)]
    [InlineData("leder", "ledersamlinger", 71, 35, 33)]
    [InlineData("medarbeider", "fellessamlingene.behov", 51, 46, 26)]
    [InlineData("medarbeider", "fellessamlingene.niva", 52, 49, 36)]
    public async Task Figures_3_2_3_8_3_11_and_3_12_Share_with_the_highest_answer_2019_and_2020_as_printed_2023_as_counted(
        string audience, string question, int first, int second, int third)
    {
        var points = (await SeriesAsync($"questions={question}&audience={audience}&top=1"))["points"]!.AsArray();
        Assert.Equal([2019, 2020, 2023], points.Select(point => (int)point!["year"]!));
        Assert.Equal([first, second], points.Take(2).Select(point => (int)Assert.Single(point!["printed"]!.AsArray())!["share"]!));
        // What was printed without its N is a percentage and nothing else.
        Assert.All(points.Take(2), point => Assert.Null(point!["n"] ?? point["share"] ?? point["printed"]![0]!["n"]));
        Assert.All(points.Take(2), point => Assert.Equal("Sluttevaluering av tjenestestøtteprogrammet (2024)", (string)point!["printed"]![0]!["source"]!));
        Assert.Equal(third, (int)points[2]!["share"]!["percent"]!);
    }

    [Fact]
    public async Task Figure_3_3_Employees_information_is_printed_and_its_N_of_2023_was_not()
    {
        foreach (var (item, first, second) in new[] { ("hvorfor", 50, 67), ("mal", 58, 64), ("opplegg", 63, 68) })
        {
            var points = (await SeriesAsync($"questions=informasjon.{item}&audience=medarbeider&top=1"))["points"]!.AsArray();
            Assert.Equal([first, second], points.Take(2).Select(point => (int)point!["printed"]![0]!["share"]!));
        }
    }

    // There is a percentage and no N: nothing to test a change with, and none is given.
    [Fact]
    public async Task No_change_is_given_from_a_printed_percentage()
    {
        var series = await SeriesAsync("questions=informasjon.hvorfor&audience=leder&top=1");
        Assert.Empty(series["changes"]!.AsArray());
    }

    [Fact]
    public async Task Figure_4_8_In_the_trend_the_printed_72_stands_beside_the_counted_71()
    {
        var point = Assert.Single((await SeriesAsync("questions=bidratt.foreldre&audience=leder&top=2"))["points"]!.AsArray())!;
        Assert.Equal(71, (int)point["share"]!["percent"]!);
        Assert.Contains(point["printed"]!.AsArray(), printed => (int?)printed!["share"] == 72 && (int)printed["n"]! == 21);
    }

    [Fact]
    public async Task Leaders_and_employees_on_whether_it_suits_7_of_19_against_16_of_93_is_p_0_0659()
    {
        var item = Assert.Single((await GetAsync("comparisons?questions=egnethet&a=audience=leder&b=audience=medarbeider&top=1"))["items"]!.AsArray())!;
        Assert.Equal((7, 19), ((int)item["a"]!["share"]!["count"]!, (int)item["a"]!["n"]!));
        Assert.Equal((16, 93), ((int)item["b"]!["share"]!["count"]!, (int)item["b"]!["n"]!));
        Assert.Equal(0.0659, (double)item["difference"]!["p"]!, 5e-5);
    }

    [Fact]
    public async Task Needs_and_benefits_correlate_with_r_0_80_over_the_13_areas_p_0_001()
    {
        var row = Assert.Single((await GetAsync("correlations?first=behov&second=bidratt&year=2023"))["rows"]!.AsArray())!;
        Assert.Equal(13, (int)row["n"]!);
        Assert.Equal(0.80, Math.Round((double)row["r"]!, 2));
        Assert.Equal(0.001, Math.Round((double)row["p"]!, 3));
    }

    [Fact]
    public async Task Table_3_2_and_the_response_rate_of_24_percent_141_of_594()
    {
        var row = Assert.Single((await GetAsync("response-rates?year=2023"))["rows"]!.AsArray())!;
        Assert.Equal((141, 594, 24, "registered"), ((int)row["answered"]!, (int)row["population"]!, (int)row["percent"]!, (string)row["denominator"]!));
        var counties = (await GetAsync("response-rates?year=2023&by=fylke"))["rows"]!.AsArray().ToDictionary(of => (string)of!["fylke"]!, of => ((int)of!["answered"]!, (int)of["population"]!));
        Assert.Equal([("15", (5, 68)), ("30", (10, 42)), ("34", (22, 55)), ("38", (20, 99)), ("46", (84, 330))], counties.OrderBy(of => of.Key).Select(of => (of.Key, of.Value)));
        // All who were asked are in the register: the interval of what both were asked is for the 594.
        Assert.Equal(594, (int)Row(await app.RowsAsync("questions=motivasjon.for"), "motivasjon.for")["population"]!);
    }

    [Fact]
    public async Task All_sixty_printed_figures_but_those_of_the_other_study_can_be_read()
    {
        var figures = JsonNode.Parse(await app.Anonymous.GetStringAsync($"/api/studies/{Rebuilt2023.Study}/published"))!.AsArray();
        Assert.Equal(PublishedFigure.ReadAll(Rebuilt2023.Study).Count(figure => figure.Study == Rebuilt2023.Study), figures.Count);
        Assert.Equal([2019, 2020, 2023], figures.Select(figure => (int)figure!["year"]!).Distinct().Order());
    }

    [Fact]
    public async Task The_source_line_says_that_the_answers_are_rebuilt()
    {
        var row = Assert.Single((await GetAsync("report-texts?questions=forankring&audience=leder"))["rows"]!.AsArray())!;
        Assert.EndsWith("N=20. Svarene er gjenskapt fra trykte tall.", (string)row["nb"]!["source"]!, StringComparison.Ordinal);
        Assert.EndsWith("N=20. Svara er gjenskapte frå trykte tal.", (string)row["nn"]!["source"]!, StringComparison.Ordinal);
        Assert.Contains(" Ledere, 2023. Prosent, N=20.", (string)row["nb"]!["caption"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_says_that_the_wave_is_rebuilt()
    {
        var table = await app.TableAsync("questions=forankring");
        Assert.True((bool)table["rebuilt"]!);
        Assert.False((bool)table["invented"]!);
    }

    [Fact]
    public async Task Leaders_in_Møre_og_Romsdal_are_too_few_and_shown_together_with_Viken()
    {
        var rows = await app.RowsAsync("questions=bidratt.*&audience=leder&by=fylke");
        foreach (var question in rows.Select(row => (string)row!["question"]!).Distinct())
        {
            var ofCounty = rows.Where(row => (string)row!["question"]! == question).ToDictionary(
                row => (string)row!["fylke"]!, row => row!.AsObject());
            foreach (var fylke in new[] { "15", "30" })
            {
                var row = ofCounty[fylke];
                Assert.False(row.ContainsKey("n") || row.ContainsKey("options") || row.ContainsKey("mean"));
                Assert.Equal("Møre og Romsdal og Viken samlet", (string)row["hidden"]!["mergedInto"]!["label"]!);
                Assert.Equal(5, (int)row["hidden"]!["mergedInto"]!["n"]!);
            }
            foreach (var fylke in new[] { "34", "38", "46" }) Assert.True((int)ofCounty[fylke]["n"]! >= 5);
            // What is shown adds up to the nation and leaves nothing over that would be Møre og Romsdal alone.
            var nation = Row(await app.RowsAsync($"questions={question}&audience=leder"), question);
            Assert.Equal((int)nation["n"]!, 5 + new[] { "34", "38", "46" }.Sum(fylke => (int)ofCounty[fylke]["n"]!));
        }
    }

    [Fact]
    public async Task The_invented_wave_is_open_says_so_and_has_no_table()
    {
        Assert.Equal(16, app.InventedPaths.Count);
        var form = JsonNode.Parse(await app.Anonymous.GetStringAsync($"/api/respond/{app.InventedPaths[0]["/s/".Length..]}"))!;
        Assert.True((bool)form["wave"]!["invented"]!);
        Assert.Equal("leder", (string)form["audience"]!["key"]!);
        using var response = await app.Anonymous.GetAsync($"/api/studies/{Rebuilt2023.Study}/distributions?year=2026");
        Assert.False(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Loading_again_counts_nobody_twice()
    {
        await new ParticipantLoader(app.Manager).LoadAsync(CancellationToken.None);
        Assert.Equal(22, (int)Row(await app.RowsAsync("questions=informasjon.mal&audience=leder"), "informasjon.mal")["n"]!);
    }

    private async Task PrintsAsync(string audience, string question, int n, params (string Code, int Percent)[] printed)
    {
        var row = Row(await app.RowsAsync($"questions={question}&audience={audience}"), question);
        Assert.Equal(n, (int)row["n"]!);
        var options = row["options"]!.AsArray().ToDictionary(option => (string)option!["code"]!, option => (int)option!["percent"]!);
        Assert.Equal(printed, printed.Select(entry => (entry.Code, options[entry.Code])));
    }

    private async Task<JsonNode> GetAsync(string table) => JsonNode.Parse(await app.Anonymous.GetStringAsync($"/api/studies/{Rebuilt2023.Study}/{table}"))!;

    private async Task<JsonNode> SeriesAsync(string query) => Assert.Single((await GetAsync($"trends?{query}"))["series"]!.AsArray())!;

    private async Task<int> TopAsync(string audience, string question) =>
        (int)Row(await app.RowsAsync($"questions={question}&audience={audience}&top=2"), question)["top"]!["percent"]!;

    private static JsonObject Row(JsonArray rows, string question) => rows.Single(row => (string)row!["question"]! == question)!.AsObject();

    private static IEnumerable<int> Percents(JsonObject row) => row["options"]!.AsArray().Select(option => (int)option!["percent"]!);
}
