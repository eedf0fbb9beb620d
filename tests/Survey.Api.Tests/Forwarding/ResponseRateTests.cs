using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Survey.Tests;

namespace Survey.Api.Tests.Forwarding;

/// <summary>How many have answered, of how many, and how that is known.</summary>
public sealed class ResponseRateTests : IDisposable
{
    private const string Programme = "tjenestestotteprogrammet", Wave = $"/api/studies/{Programme}/waves/2023", Rates = $"/api/studies/{Programme}/response-rates";
    private const string National = "nasjonal-barnevernsledere";

    private static readonly JsonElement Table32 = JsonDocument.Parse(File.ReadAllText(Path.Combine(Golden.RepositoryRoot, "db", "studies", "published", $"{Programme}.json")))
        .RootElement.GetProperty("tables").GetProperty("clusters2023");

    private readonly SurveyApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Of_the_594_of_table_3_2_141_are_24_percent()
    {
        await RegisterTable32Async();
        // The counts by county that the report's percentages give; of Bergen's 84 the split on clusters is not printed.
        foreach (var (fylke, cluster, answered) in new[] { ("30", "1", 10), ("34", "2", 22), ("38", "3", 20), ("15", "4", 5), ("46", "5", 21), ("46", "6", 21), ("46", "7", 21), ("46", "8", 21) })
        {
            var (link, _) = await app.Manager.LinkAsync(Wave, new { audience = "medarbeider", breakdowns = new { fylke, cluster } });
            await app.Anonymous.AnswerAsync(link, answered);
        }

        var row = Assert.Single((await RatesAsync("")));
        Assert.Equal((141, 594, 24, "registered"), (row.Number("answered"), row.Number("population"), row.Number("percent"), row.Text("denominator")));
        Assert.Equal((23.7, 23.7), (row.GetProperty("rr1").GetDouble(), row.GetProperty("rr2").GetDouble()));

        var clusters = await RatesAsync("?by=cluster");
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "5+6+7+8"], clusters.Select(cluster => cluster.Text("cluster")));
        Assert.Equal([42, 55, 99, 68, null, null, null, null, 330], clusters.Select(cluster => cluster.Has("population") ? (int?)cluster.Number("population") : null));
        Assert.Equal(594, clusters.Where(cluster => cluster.Has("population")).Sum(cluster => cluster.Number("population")));
        Assert.Equal((84, 25, true), (clusters[^1].Number("answered"), clusters[^1].Number("percent"), clusters[^1].GetProperty("together").GetBoolean()));

        // All of the county's clusters are registered, so the county is; its governor has no other in the register.
        var bergen = (await RatesAsync("?by=fylke")).Single(fylke => fylke.Text("fylke") == "46");
        Assert.Equal((330, "registered", "Vestland"), (bergen.Number("population"), bergen.Text("denominator"), bergen.Text("label")));
        Assert.Equal(330, (await RatesAsync("?by=embete")).Single(embete => embete.Text("embete") == "SFVL").Number("population"));

        // 594 are leaders and employees together: of employees alone nothing is known.
        var audiences = await RatesAsync("?by=audience");
        Assert.Equal([("medarbeider", false), ("leder+medarbeider", true)], audiences.Select(audience => (audience.Text("audience"), audience.Has("population"))));
    }

    [Theory]
    [InlineData("csv", ',')]
    [InlineData("csv-excel", ';')]
    public async Task The_same_rows_come_as_CSV_in_both_dialects(string format, char separator)
    {
        await RegisterTable32Async();
        var (link, _) = await app.Manager.LinkAsync(Wave, new { audience = "medarbeider", breakdowns = new { fylke = "34", cluster = "2" } });
        await app.Anonymous.AnswerAsync(link, 22);
        using var response = await app.Manager.GetAsync($"{Rates}?by=cluster&format={format}");
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{Programme}-response-rates.csv", response.Content.Headers.ContentDisposition?.FileName);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(format == "csv-excel", bytes[0] == 0xEF);
        var lines = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(separator, "year", "cluster", "label", "answered", "population", "percent", "denominator", "alarm", "rr1", "rr2", "together", "atLeast", "unconfirmedLinks"), lines[0]);
        var rows = await RatesAsync("?by=cluster");
        Assert.Equal(rows.Count, lines.Length - 1);
        var cluster = rows.Single(row => row.Text("cluster") == "2");
        // 22 of 55 are 40 percent.
        var line = lines.Single(found => found.StartsWith($"2023{separator}2{separator}", StringComparison.Ordinal));
        Assert.EndsWith(string.Join(separator, "22", "55", "40", "registered", "", "40", "40", "", "", ""), line, StringComparison.Ordinal);
        Assert.Equal((22, 55, 40), (cluster.Number("answered"), cluster.Number("population"), cluster.Number("percent")));
    }

    [Fact]
    public async Task Who_accepts_CSV_gets_it_and_a_format_that_is_none_is_named()
    {
        await RegisterTable32Async();
        using var request = new HttpRequestMessage(HttpMethod.Get, Rates);
        request.Headers.Accept.ParseAdd("text/csv");
        using var response = await app.Manager.SendAsync(request);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("parameter_invalid", await app.Manager.GetAsync($"{Rates}?format=xml").ProblemAsync());
    }

    [Fact]
    public async Task Of_an_assumed_246_93_are_38_percent()
    {
        await app.Manager.DefineAsync(National);
        await app.Manager.PostAsync($"/api/studies/{National}/waves/2024/open", null).JsonAsync();
        var (link, _) = await app.Manager.LinkAsync($"/api/studies/{National}/waves/2024", new { audience = "barnevernsleder", breakdowns = new { embete = "SFOV", fylke = "03" }, expected = 246 });
        await app.Anonymous.AnswerAsync(link, 93);
        var row = Assert.Single((await app.Manager.GetAsync($"/api/studies/{National}/response-rates").JsonAsync()).GetProperty("rows").EnumerateArray());
        Assert.Equal((93, 246, 38, "assumed"), (row.Number("answered"), row.Number("population"), row.Number("percent"), row.Text("denominator")));
        Assert.False(row.Has("rr1"));
    }

    [Fact]
    public async Task What_forwarders_confirm_goes_before_what_was_expected_and_registered_before_both()
    {
        await app.Manager.DefineAsync(Programme);
        await app.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
        var (link, id) = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15", cluster = "4" }, expected = 40 });
        await app.Anonymous.AnswerAsync(link, 10);
        Assert.Equal((40, "assumed", 25), await DenominatorAsync());

        var forwarder = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders", new { kind = "kompetansesenter", name = "RKBU Midt", links = new[] { id } }).JsonAsync(HttpStatusCode.Created);
        foreach (var sentTo in new[] { 30, 20 })
            await app.Anonymous.PostAsJsonAsync($"/api/forward/{forwarder.Text("token")}/receipts", new { sentOn = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), sentTo }).JsonAsync(HttpStatusCode.Created);
        // The correction counts, not the sum.
        Assert.Equal((20, "confirmed", 50), await DenominatorAsync());

        await app.Manager.PutTextAsync($"{Wave}/population", """{"rows":[{"breakdowns":{"cluster":"4"},"audiences":["leder"],"count":16,"source":"KS"}]}""").JsonAsync();
        Assert.Equal((16, "registered", 63), await DenominatorAsync());
    }

    [Fact]
    public async Task Kinds_of_denominator_are_never_added_up()
    {
        await app.Manager.DefineAsync(Programme);
        await app.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
        await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15", cluster = "4" }, expected = 40 });
        var (_, id) = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "46", cluster = "5" } });
        var forwarder = await app.Manager.PostAsJsonAsync($"{Wave}/forwarders", new { kind = "kompetansesenter", name = "RVTS", links = new[] { id } }).JsonAsync(HttpStatusCode.Created);
        await app.Anonymous.PostAsJsonAsync($"/api/forward/{forwarder.Text("token")}/receipts", new { sentOn = "2026-01-05", sentTo = 9 }).JsonAsync(HttpStatusCode.Created);

        var whole = Assert.Single(await RatesAsync(""));
        Assert.False(whole.Has("population"));
        Assert.Equal(1, whole.Number("unconfirmedLinks"));
        Assert.Equal(["assumed", "confirmed"], (await RatesAsync("?by=cluster")).Select(row => row.Text("denominator")));
    }

    [Fact]
    public async Task Over_100_percent_is_an_alarm_and_no_rate()
    {
        await app.Manager.DefineAsync(Programme);
        await app.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
        var (link, _) = await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15", cluster = "4" } });
        await app.Anonymous.AnswerAsync(link, 6);
        await app.Manager.PutTextAsync($"{Wave}/population", """{"rows":[{"breakdowns":{"cluster":"4"},"count":5,"source":"KS"}]}""").JsonAsync();
        var row = Assert.Single(await RatesAsync("?by=cluster"));
        Assert.Equal((120, "over_100", false), (row.Number("percent"), row.Text("alarm"), row.Has("rr1")));
    }

    [Fact]
    public async Task A_link_that_does_not_fix_the_county_makes_the_counties_lower_bounds()
    {
        await app.Manager.DefineAsync(Programme);
        await app.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
        await app.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15" }, expected = 4 });
        var (national, _) = await app.Manager.LinkAsync(Wave, new { audience = "leder" });
        Assert.All(await RatesAsync("?by=fylke"), row => Assert.False(row.Has("atLeast")));

        await app.Anonymous.AnswerAsync(national, 1, new { background = new { fylke = "15", cluster = "4" }, answers = new { } });
        var rows = await RatesAsync("?by=fylke");
        // What the respondent filled in moves no count: only what links fix does.
        Assert.Equal([("15", 0, true), ("", 1, false)], rows.Select(row => (row.Text("fylke"), row.Number("answered"), row.Has("atLeast"))));
    }

    [Fact]
    public async Task A_region_of_the_register_without_a_link_is_a_row_with_nobody()
    {
        await RegisterTable32Async();
        var rows = await RatesAsync("?by=fylke");
        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Equal((0, 0), (row.Number("answered"), row.Number("percent"))));
    }

    [Theory]
    [InlineData("""{"rows":[{"count":-1,"source":"KS"}]}""", "rows[0].count")]
    [InlineData("""{"rows":[{"count":1,"source":""}]}""", "rows[0].source")]
    [InlineData("""{"rows":[{"count":1,"source":"KS","audiences":["x"]}]}""", "rows[0].audiences")]
    [InlineData("""{"rows":[{"count":1,"source":"KS","breakdowns":{"fylke":"99"}}]}""", "rows[0].breakdowns.fylke")]
    [InlineData("""{"rows":[{"count":1,"source":"KS","breakdowns":{"colour":"1"}}]}""", "rows[0].breakdowns.colour")]
    [InlineData("""{"rows":[{"count":1,"source":"KS","breakdowns":{"cluster":5}}]}""", "rows[0].breakdowns")]
    [InlineData("""{"rows":[{"count":1,"source":"KS","breakdowns":{"cluster":["5","6"]}},{"count":2,"source":"KS","breakdowns":{"cluster":["6","5"]}}]}""", "rows[1]")]
    public async Task A_register_counts_what_the_study_has_and_each_part_once(string register, string field)
    {
        await app.Manager.DefineAsync(Programme);
        var problem = await app.Manager.PutTextAsync($"{Wave}/population", register).JsonAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(field, problem.GetProperty("errors")[0].Text("field"));
    }

    [Theory]
    [InlineData("?by=colour", "by")]
    [InlineData("?by=fylke,fylke", "by")]
    [InlineData("?year=1999", "year")]
    [InlineData("?color=1", "color")]
    // A breakdown that respondents fill in is none that response counts are given by.
    [InlineData("?by=tsp.startar", "by")]
    public async Task What_rates_are_not_given_by_is_refused(string query, string field)
    {
        await app.Manager.DefineAsync(National);
        await app.Manager.PostAsync($"/api/studies/{National}/waves/2024/open", null).JsonAsync();
        var problem = await app.Manager.GetAsync($"/api/studies/{National}/response-rates{query}").JsonAsync(HttpStatusCode.BadRequest);
        Assert.Equal(field, problem.GetProperty("errors")[0].Text("field"));
    }

    [Fact]
    public async Task Without_a_key_there_are_no_rates_of_what_is_not_public()
    {
        await app.Manager.DefineAsync(Programme);
        Assert.Equal("study_unknown", await app.Anonymous.GetAsync(Rates).ProblemAsync());
        Assert.Equal("key_missing", await app.Anonymous.GetAsync($"{Wave}/population").ProblemAsync());
    }

    private async Task RegisterTable32Async()
    {
        await app.Manager.DefineAsync(Programme);
        await app.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
        var services = Table32.GetProperty("rows").EnumerateArray()
            .SelectMany(row => row.GetProperty("services").EnumerateArray().Where(service => service[1].ValueKind == JsonValueKind.Number).Select(service => (object)new
            {
                breakdowns = new { fylke = row.Text("fylke"), cluster = row.Number("cluster").ToString(System.Globalization.CultureInfo.InvariantCulture) },
                service = service[0].GetString(),
                count = service[1].GetInt32(),
                source = "Tabell 3-2",
            }));
        var together = Table32.GetProperty("headcountForSeveralClusters");
        var rows = services.Append(new
        {
            breakdowns = new { fylke = "46", cluster = together.GetProperty("clusters").EnumerateArray().Select(cluster => cluster.GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture)) },
            count = together.Number("participants"),
            source = "Tabell 3-2",
        }).ToList();
        var stored = await app.Manager.PutAsJsonAsync($"{Wave}/population", new { rows }).JsonAsync();
        Assert.Equal(Table32.Number("totalParticipants"), stored.EnumerateArray().Sum(row => row.Number("count")));
        Assert.Equal(stored.ToString(), (await app.Manager.GetAsync($"{Wave}/population").JsonAsync()).ToString());
    }

    private async Task<List<JsonElement>> RatesAsync(string query) => [.. (await app.Manager.GetAsync(Rates + query).JsonAsync()).GetProperty("rows").EnumerateArray()];

    private async Task<(int Population, string Denominator, int Percent)> DenominatorAsync()
    {
        var row = Assert.Single(await RatesAsync("?by=cluster,audience"));
        return (row.Number("population"), row.Text("denominator"), row.Number("percent"));
    }
}
