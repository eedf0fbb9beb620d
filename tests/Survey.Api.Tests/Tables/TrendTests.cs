using System.Net.Http.Json;
using System.Text.Json;
using Survey.Statistics;

namespace Survey.Api.Tests.Tables;

public sealed class TrendTests(ReleasedSmallStudy released) : IClassFixture<ReleasedSmallStudy>
{
    private SmallStudy Study => released.Study;

    [Fact]
    public async Task A_change_is_of_counts_with_interval_and_test()
    {
        var series = await OneAsync("questions=forankring");
        var shares = series.GetProperty("points").EnumerateArray().Select(point => (Count: point.GetProperty("share").GetProperty("count").GetInt32(), N: point.GetProperty("n").GetInt32())).ToList();
        Assert.Equal([42, 36, 40], shares.Select(share => share.N));
        var changes = series.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal(2, changes.Count);
        for (var i = 0; i < 2; i++)
        {
            var (before, after) = (shares[i], shares[i + 1]);
            var expected = Newcombe.Difference(after.Count, after.N, before.Count, before.N)!.Value;
            Assert.Equal(Percent.PointDifference(after.Count, after.N, before.Count, before.N), changes[i].GetProperty("points").GetInt32());
            Assert.Equal(100 * expected.Interval.Low, changes[i].GetProperty("low").GetDouble(), 0.051);
            Assert.Equal(Fisher.TwoSided(after.Count, after.N - after.Count, before.Count, before.N - before.Count), changes[i].GetProperty("p").GetDouble(), 1e-6);
            Assert.Contains(" prosent", changes[i].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_trend_has_the_numbers_of_the_distributions()
    {
        var table = await Study.RowsAsync("questions=tilfreds&audience=leder&by=year&top=2");
        var points = (await OneAsync("questions=tilfreds&audience=leder")).GetProperty("points").EnumerateArray().ToDictionary(point => point.GetProperty("year").GetRawText());
        foreach (var (year, row) in table)
        {
            Assert.Equal(row.GetProperty("n").GetInt32(), points[year].GetProperty("n").GetInt32());
            Assert.Equal(row.GetProperty("top").GetRawText(), points[year].GetProperty("share").GetRawText());
            Assert.Equal(row.GetProperty("options").GetRawText(), points[year].GetProperty("options").GetRawText());
        }
    }

    [Fact]
    public async Task Across_a_changed_scale_there_is_no_change()
    {
        var series = await OneAsync("questions=tilfreds&audience=leder");
        var first = series.GetProperty("breaks").EnumerateArray().First(of => of.GetProperty("code").GetString() == "scale_changed");
        Assert.Equal((2019, 2020, false), (first.GetProperty("from").GetInt32(), first.GetProperty("to").GetInt32(), first.GetProperty("comparable").GetBoolean()));
        var changes = series.GetProperty("changes").EnumerateArray().ToList();
        Assert.Equal("scale_changed", changes[0].GetProperty("notGiven")[0].GetString());
        Assert.False(changes[0].TryGetProperty("points", out _));
        Assert.True(changes[1].TryGetProperty("points", out _));
    }

    [Fact]
    public async Task Wording_incomparable_waves_and_late_fieldwork_are_marked()
    {
        var series = (await Study.GetAsync("trends?questions=behov&audience=leder")).GetProperty("series").EnumerateArray().ToDictionary(of => of.GetProperty("question").GetString()!);
        Assert.Contains("wording_changed", Codes(series["behov.barn"]));
        Assert.Equal("Samarbeid med barn og unge", series["behov.barn"].GetProperty("points")[0].GetProperty("wording").GetString());
        Assert.DoesNotContain("wording_changed", Codes(series["behov.foreldre"]));
        Assert.Contains("fieldwork_moved", Codes(series["behov.foreldre"]));
        Assert.True(series["behov.foreldre"].GetProperty("changes")[1].TryGetProperty("points", out _));

        var bidratt = (await Study.GetAsync("trends?questions=bidratt.*&audience=leder")).GetProperty("series").EnumerateArray().Single(of => of.GetProperty("question").GetString() == "bidratt.plan");
        Assert.Equal("Programmet var ikke kommet så langt.", bidratt.GetProperty("points")[0].GetProperty("notComparable").GetString());
        var change = Assert.Single(bidratt.GetProperty("changes").EnumerateArray());
        Assert.Equal((2020, 2023), (change.GetProperty("from").GetInt32(), change.GetProperty("to").GetInt32()));
    }

    [Fact]
    public async Task The_items_of_a_battery_are_adjusted_together()
    {
        var changes = (await Study.GetAsync("trends?questions=behov&audience=leder")).GetProperty("series").EnumerateArray()
            .Select(of => of.GetProperty("changes")[1]).ToList();
        var adjusted = Holm.Adjust([.. changes.Select(change => change.GetProperty("p").GetDouble())]);
        Assert.Equal(adjusted, changes.Select(change => change.GetProperty("pAdjusted").GetDouble()), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    [Fact]
    public async Task A_county_is_followed_only_while_its_borders_stand()
    {
        var series = (await Study.GetAsync("trends?questions=forankring&by=fylke")).GetProperty("series").EnumerateArray().ToDictionary(of => of.GetProperty("label").GetString()!);
        Assert.Equal([2020, 2023], series["Viken"].GetProperty("points").EnumerateArray().Select(point => point.GetProperty("year").GetInt32()));
        Assert.True(series["Viken"].GetProperty("changes")[0].TryGetProperty("points", out _));
        Assert.Equal([2019], series["Hordaland"].GetProperty("points").EnumerateArray().Select(point => point.GetProperty("year").GetInt32()));
        Assert.True(series["Møre og Romsdal"].GetProperty("points")[0].TryGetProperty("hidden", out _));
        Assert.Empty(series["Møre og Romsdal"].GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task In_one_years_borders_a_county_is_one_series()
    {
        using var study = await SmallStudy.DefineAsync();
        foreach (var (year, fylke) in new[] { (2019, "01"), (2019, "02"), (2020, "30") }) await study.AnswerAsync(year, "leder", fylke, fylke, 12, shift: 0);
        await study.ReleaseAsync(2019);
        await study.ReleaseAsync(2020);
        var series = Assert.Single((await study.GetAsync("trends?questions=forankring&by=fylke&bordersOf=2020")).GetProperty("series").EnumerateArray());
        Assert.Equal([24, 12], series.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("n").GetInt32()));
        Assert.DoesNotContain("borders_changed", Codes(series));
        var own = (await study.GetAsync("trends?questions=forankring&by=fylke")).GetProperty("series").EnumerateArray();
        Assert.Equal(3, own.Count());
    }

    [Fact]
    public async Task Printed_figures_stand_beside_and_are_never_computed_with()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "46", "5", 20, shift: 0);
        await study.ReleaseAsync(2023);
        var before = await study.GetAsync("trends?questions=forankring&audience=leder&top=1");
        await SmallStudy.Sent(study.Manager.PutAsJsonAsync("/api/studies/liten/published", new
        {
            figures = new object[]
            {
                new { year = 2019, audience = "leder", question = "forankring", source = "Agenda Kaupang (2024)", figure = "3-8", percent = new Dictionary<string, int> { ["4"] = 17 } },
                new { year = 2020, audience = "leder", question = "forankring", source = "Agenda Kaupang (2024)", figure = "3-8", n = 41, percent = new Dictionary<string, int> { ["4"] = 5, ["3+4"] = 60 } },
                new { year = 2023, audience = "leder", question = "forankring", source = "Agenda Kaupang (2024)", percent = new Dictionary<string, int> { ["4"] = 30 } },
                new { year = 2020, audience = "medarbeider", question = "tilfreds", source = "Agenda Kaupang (2024)", percent = new Dictionary<string, int> { ["4"] = 9 } },
            },
        }));
        var after = await study.GetAsync("trends?questions=forankring&audience=leder&top=1");
        var points = after.GetProperty("series")[0].GetProperty("points").EnumerateArray().ToList();
        Assert.Equal([2019, 2020, 2023], points.Select(point => point.GetProperty("year").GetInt32()));
        Assert.False(points[0].TryGetProperty("n", out _));
        Assert.Equal((17, "Agenda Kaupang (2024)"), (points[0].GetProperty("printed")[0].GetProperty("share").GetInt32(), points[0].GetProperty("printed")[0].GetProperty("source").GetString()));
        Assert.Equal(41, points[1].GetProperty("printed")[0].GetProperty("n").GetInt32());
        Assert.Equal(before.GetProperty("series")[0].GetProperty("points")[0].GetProperty("share").GetRawText(), points[2].GetProperty("share").GetRawText());
        Assert.Empty(after.GetProperty("series")[0].GetProperty("changes").EnumerateArray());

        // Rounded percentages are not added: the two highest have a printed share only where it was printed as such.
        var two = (await study.GetAsync("trends?questions=forankring&audience=leder&top=2")).GetProperty("series")[0].GetProperty("points").EnumerateArray().ToList();
        Assert.False(two[0].GetProperty("printed")[0].TryGetProperty("share", out _));
        Assert.Equal(60, two[1].GetProperty("printed")[0].GetProperty("share").GetInt32());
        // They are of all leaders, so no part of a series of some of them.
        Assert.DoesNotContain("printed", (await study.GetAsync("trends?questions=forankring&audience=leder&by=fylke")).GetRawText(), StringComparison.Ordinal);

        Assert.Equal(4, (await study.GetAsync("published")).GetArrayLength());
    }

    [Theory]
    [InlineData("year", 2021)]
    [InlineData("audience", "lærer")]
    [InlineData("question", "finnes_ikke")]
    [InlineData("percent", null)]
    public async Task A_printed_figure_of_what_the_study_has_not_is_refused(string member, object? value)
    {
        using var study = await SmallStudy.DefineAsync();
        var figure = new Dictionary<string, object?> { ["year"] = 2020, ["audience"] = "leder", ["question"] = "forankring", ["source"] = "Rapport", ["percent"] = new Dictionary<string, int> { ["4"] = 5 } };
        figure[member] = value ?? new Dictionary<string, int> { ["9"] = 5 };
        var response = await study.Manager.PutAsJsonAsync("/api/studies/liten/published", new { figures = new[] { figure } });
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0];
        Assert.Equal((422, $"figures[0].{member}", "unknown_value"), ((int)response.StatusCode, error.GetProperty("field").GetString(), error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("trends", "questions", "one_question", "forankring")]
    [InlineData("trends?questions=forankring,tilfreds", "questions", "one_question", "forankring, tilfreds")]
    [InlineData("trends?questions=forankring&by=year", "by", "repeated_key", "")]
    [InlineData("trends?questions=forankring&codes=9", "codes", "unknown_value", "vet_ikke")]
    [InlineData("trends?questions=forankring&codes=4&top=1", "codes", "contradiction", "top")]
    [InlineData("trends?questions=kilde&codes=leder,bufdir", "codes", "one_of_multi", "")]
    [InlineData("trends?questions=forankring&format=csv", "format", "unknown_parameter", "questions")]
    public async Task Bad_input_is_a_problem(string table, string field, string error, string contains)
    {
        var refusal = await Study.RefusalAsync(table);
        Assert.Equal(("parameter_invalid", field, error), (refusal.Code, refusal.Field, refusal.Error));
        Assert.Contains(contains, refusal.Message, StringComparison.Ordinal);
    }

    private async Task<JsonElement> OneAsync(string query) => Assert.Single((await Study.GetAsync($"trends?{query}")).GetProperty("series").EnumerateArray());

    private static IEnumerable<string> Codes(JsonElement series) => series.GetProperty("breaks").EnumerateArray().Select(of => of.GetProperty("code").GetString()!);
}
