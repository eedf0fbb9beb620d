using Survey.Statistics;

namespace Survey.Api.Tests.Tables;

public sealed class ComparisonTests(ReleasedSmallStudy released) : IClassFixture<ReleasedSmallStudy>
{
    private SmallStudy Study => released.Study;

    [Fact]
    public async Task Leaders_and_employees_of_the_report_give_its_p()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "5", "tilfreds", ("4", 7), ("3", 12));
        await study.AnswerAsync(2023, "medarbeider", "5", "tilfreds", ("4", 16), ("3", 50), ("2", 27));
        await study.ReleaseAsync(2023);
        var item = Assert.Single((await study.GetAsync("comparisons?questions=tilfreds&a=audience=leder&b=audience=medarbeider&top=1")).GetProperty("items").EnumerateArray());
        var difference = item.GetProperty("difference");
        Assert.Equal((20, -0.2, 42.6), (difference.GetProperty("points").GetInt32(), difference.GetProperty("low").GetDouble(), difference.GetProperty("high").GetDouble()));
        Assert.Equal(0.0659, difference.GetProperty("p").GetDouble(), 5e-5);
        Assert.False(difference.TryGetProperty("pAdjusted", out _));
        var order = MannWhitney.Compare([0, 0, 12, 7], [0, 27, 50, 16])!;
        Assert.Equal(order.P, item.GetProperty("order").GetProperty("p").GetDouble(), 1e-6);
        Assert.Equal(order.Superiority, item.GetProperty("order").GetProperty("superiority").GetDouble(), 1e-4);
    }

    [Fact]
    public async Task A_battery_is_adjusted_as_a_whole()
    {
        var items = (await Study.GetAsync("comparisons?questions=behov&audience=medarbeider&a=cluster=5,6&b=cluster!=5,6")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(4, items.Count);
        var p = items.Select(item => item.GetProperty("difference").GetProperty("p").GetDouble()).ToList();
        Assert.Equal(Holm.Adjust(p), items.Select(item => item.GetProperty("difference").GetProperty("pAdjusted").GetDouble()), (a, b) => Math.Abs(a - b) < 1e-5);
        var rows = await Study.RowsAsync("questions=behov.foreldre&audience=medarbeider&groups=A:cluster=5,6;B:cluster!=5,6&top=2");
        Assert.Equal(rows["A"].GetProperty("top").GetRawText(), items[0].GetProperty("a").GetProperty("share").GetRawText());
        Assert.Equal(rows["B"].GetProperty("n").GetInt32(), items[0].GetProperty("b").GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task Sides_may_be_of_different_waves_and_breaks_hold_there_too()
    {
        var items = (await Study.GetAsync("comparisons?questions=behov.foreldre,behov.barn,tilfreds,bidratt.plan&audience=leder&a=year=2020&b=year=2019")).GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("question").GetString()!);
        Assert.True(items["behov.foreldre"].TryGetProperty("difference", out _));
        foreach (var (key, code) in new[] { ("behov.barn", "wording_changed"), ("tilfreds", "scale_changed"), ("bidratt.plan", "not_comparable") })
        {
            Assert.Equal(code, items[key].GetProperty("notGiven")[0].GetString());
            Assert.False(items[key].TryGetProperty("difference", out _));
            Assert.False(items[key].TryGetProperty("order", out _));
        }
    }

    [Fact]
    public async Task A_hidden_row_is_not_compared()
    {
        var item = (await Study.GetAsync("comparisons?questions=forankring&a=fylke=15&b=fylke=46")).GetProperty("items")[0];
        Assert.Equal("hidden", item.GetProperty("notGiven")[0].GetString());
        Assert.True(item.GetProperty("a").TryGetProperty("hidden", out _));
    }

    [Fact]
    public async Task Fewer_than_ten_on_a_side_are_not_tested()
    {
        var item = (await Study.GetAsync("comparisons?questions=forankring&a=fylke=30&b=fylke=46")).GetProperty("items")[0];
        Assert.Equal((6, "n_below_10"), (item.GetProperty("a").GetProperty("n").GetInt32(), item.GetProperty("notTested").GetString()));
        Assert.True(item.GetProperty("difference").TryGetProperty("points", out _));
        Assert.False(item.GetProperty("difference").TryGetProperty("p", out _));
        Assert.False(item.TryGetProperty("order", out _));
    }

    [Fact]
    public async Task A_question_that_one_side_was_not_asked_is_not_compared()
    {
        var item = (await Study.GetAsync("comparisons?questions=forankring&a=audience=leder&b=audience=medarbeider")).GetProperty("items")[0];
        Assert.Equal("not_asked", item.GetProperty("notGiven")[0].GetString());
    }

    [Theory]
    [InlineData("comparisons?a=cluster=5", "b", "malformed_group", "cluster=5")]
    [InlineData("comparisons?a=cluster&b=cluster=6", "a", "malformed_group", "cluster=5")]
    [InlineData("comparisons?a=cluster=5&b=klynge=6", "b", "unknown_value", "cluster")]
    [InlineData("comparisons?a=cluster=5&b=cluster=66", "b", "unknown_value", "5, 6")]
    [InlineData("comparisons?a=year=2021&b=year=2020", "a", "one_wave", "year=2020")]
    [InlineData("comparisons?a=year=2019,2020&b=year=2023", "a", "one_wave", "year=2020")]
    [InlineData("comparisons?a=cluster=5,6&b=fylke=46", "b", "contradiction", "a")]
    [InlineData("comparisons?a=cluster=5&b=cluster=6&by=fylke", "by", "unknown_parameter", "audience")]
    public async Task Bad_input_is_a_problem(string table, string field, string error, string contains)
    {
        var refusal = await Study.RefusalAsync(table);
        Assert.Equal(("parameter_invalid", field, error), (refusal.Code, refusal.Field, refusal.Error));
        Assert.Contains(contains, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Means_are_of_the_scale_with_deviation_from_ten_and_a_rank()
    {
        var rows = (await Study.GetAsync("means?questions=behov,kilde,antall&audience=medarbeider&by=fylke")).GetProperty("rows").EnumerateArray().ToList();
        Assert.DoesNotContain(rows, row => row.GetProperty("question").GetString() == "kilde");
        var vestland = rows.Where(row => row.GetProperty("label").GetString() == "Vestland" && row.GetProperty("question").GetString()!.StartsWith("behov", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, vestland.Count);
        var counts = (await Study.RowsAsync("questions=behov.foreldre&audience=medarbeider&by=fylke&base=scale"))["Vestland"].GetProperty("options").EnumerateArray().Select(option => option.GetProperty("count").GetInt32()).ToList();
        var expected = ScaleMean.FromCounts(counts)!;
        Assert.Equal((expected.N, (double)expected.Rounded(4)), (vestland[0].GetProperty("n").GetInt32(), vestland[0].GetProperty("mean").GetDouble()));
        Assert.Equal(expected.StandardDeviation!.Value, vestland[0].GetProperty("standardDeviation").GetDouble(), 1e-4);
        var byMean = vestland.OrderByDescending(row => row.GetProperty("mean").GetDouble()).ToList();
        Assert.Equal(1, byMean[0].GetProperty("rank").GetInt32());
        Assert.True(byMean.Zip(byMean.Skip(1)).All(pair => pair.First.GetProperty("rank").GetInt32() <= pair.Second.GetProperty("rank").GetInt32()));
        var hidden = rows.First(row => row.GetProperty("label").GetString() == "Møre og Romsdal");
        Assert.Equal("not_separable", hidden.GetProperty("hidden").GetProperty("reason").GetString());
        Assert.True(hidden.GetProperty("mergedInto").GetProperty("n").GetInt32() >= 5);
        Assert.False(hidden.TryGetProperty("mean", out _));
    }

    [Fact]
    public async Task An_items_rank_is_its_place_in_its_battery_whichever_items_are_asked_for()
    {
        var all = (await Study.GetAsync("means?questions=behov&audience=medarbeider")).GetProperty("rows").EnumerateArray().ToList();
        Assert.True(all.Select(row => row.GetProperty("rank").GetInt32()).Distinct().Count() > 1);
        foreach (var row in all)
        {
            var alone = Assert.Single((await Study.GetAsync($"means?questions={row.GetProperty("question").GetString()}&audience=medarbeider")).GetProperty("rows").EnumerateArray());
            Assert.Equal(row.GetRawText(), alone.GetRawText());
        }
    }

    [Fact]
    public async Task Two_batteries_are_correlated_over_their_items()
    {
        var row = Assert.Single((await Study.GetAsync("correlations?first=behov&second=bidratt&audience=medarbeider")).GetProperty("rows").EnumerateArray());
        var means = (await Study.GetAsync("means?questions=behov,bidratt&audience=medarbeider")).GetProperty("rows").EnumerateArray().ToDictionary(of => of.GetProperty("question").GetString()!, of => of.GetProperty("mean").GetDouble());
        string[] areas = ["foreldre", "barn", "plan", "tiltak"];
        var expected = Correlation.Pearson([.. areas.Select(area => means[$"behov.{area}"])], [.. areas.Select(area => means[$"bidratt.{area}"])])!;
        Assert.Equal(4, row.GetProperty("n").GetInt32());
        Assert.Equal(expected.R, row.GetProperty("r").GetDouble(), 1e-4);
        Assert.Equal(expected.P, row.GetProperty("p").GetDouble(), 1e-5);
        Assert.Equal(("parameter_invalid", "second", "one_of"), Triple(await Study.RefusalAsync("correlations?first=behov&second=forankring")));
        Assert.Equal(("parameter_invalid", "first", "one_of"), Triple(await Study.RefusalAsync("correlations?second=bidratt")));
        Assert.Equal(("parameter_invalid", "second", "contradiction"), Triple(await Study.RefusalAsync("correlations?first=behov&second=behov")));
    }

    [Fact]
    public async Task A_curve_is_fitted_to_the_published_rows()
    {
        using var study = await SmallStudy.DefineAsync();
        foreach (var (cluster, high, low) in new[] { ("1", 18, 2), ("2", 15, 5), ("4", 9, 11) })
            await study.AnswerAsync(2023, "leder", cluster, "tilfreds", ("4", high), ("2", low), ("vet_ikke", 1));
        await study.ReleaseAsync(2023);
        var curve = Assert.Single((await study.GetAsync("curves?questions=tilfreds&over=cluster")).GetProperty("curves").EnumerateArray());
        Assert.Equal(("fitted", 60), (curve.GetProperty("outcome").GetString(), curve.GetProperty("n").GetInt32()));
        var fit = LogisticRegression.FitCurve([new(1, 18, 20), new(2, 15, 20), new(4, 9, 20)]).Fit!;
        Assert.Equal(fit.Coefficients[1].Estimate, curve.GetProperty("slope").GetProperty("estimate").GetDouble(), 1e-4);
        Assert.Equal(fit.Coefficients[1].P, curve.GetProperty("slope").GetProperty("p").GetDouble(), 1e-6);
        var at = curve.GetProperty("curve").EnumerateArray().Select(point => (point.GetProperty("x").GetInt32(), point.GetProperty("percent").GetDouble(), point.GetProperty("low").GetDouble())).ToList();
        Assert.Equal([1, 2, 3, 4], at.Select(point => point.Item1));
        Assert.Equal(100 * fit.Predict(3).Share, at[2].Item2, 0.051);
        Assert.Equal(100 * fit.Predict(3).Band.Low, at[2].Item3, 0.051);
        var since = (await study.GetAsync("curves?questions=tilfreds&over=cluster&since=10")).GetProperty("curves")[0];
        Assert.Equal([6, 8, 9], since.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("x").GetInt32()));
        Assert.Equal(-fit.Coefficients[1].Estimate, since.GetProperty("slope").GetProperty("estimate").GetDouble(), 1e-4);
        Assert.Equal(("parameter_invalid", "over", "one_of"), Triple(await study.RefusalAsync("curves?questions=tilfreds")));
    }

    [Fact]
    public async Task Where_no_curve_fits_the_answer_says_why()
    {
        using var study = await SmallStudy.DefineAsync();
        foreach (var cluster in new[] { "1", "2" }) await study.AnswerAsync(2023, "leder", cluster, "tilfreds", ("4", 12));
        await study.ReleaseAsync(2023);
        var curve = (await study.GetAsync("curves?questions=tilfreds&over=cluster")).GetProperty("curves")[0];
        Assert.Equal("separated", curve.GetProperty("outcome").GetString());
        Assert.False(curve.TryGetProperty("slope", out _));
        Assert.False(curve.TryGetProperty("curve", out _));
    }

    private static (string, string?, string?) Triple((string Code, string? Field, string? Error, string? Message) refusal) => (refusal.Code, refusal.Field, refusal.Error);
}
