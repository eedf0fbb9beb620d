using System.Text.Json;
using System.Text.Json.Nodes;

namespace Survey.Api.Tests.Tables;

public sealed class DistributionsTests(ReleasedSmallStudy released) : IClassFixture<ReleasedSmallStudy>
{
    private SmallStudy Study => released.Study;

    [Fact]
    public async Task Everyone_together_is_one_row()
    {
        var row = Assert.Single(await Study.RowsAsync("questions=forankring&year=2023")).Value;
        Assert.Equal(40, row.GetProperty("n").GetInt32());
        Assert.Equal(40, row.GetProperty("options").EnumerateArray().Sum(option => option.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task A_county_with_one_leader_is_hidden_and_says_what_it_is_merged_into()
    {
        var rows = await Study.RowsAsync("questions=forankring&year=2023&audience=leder&by=fylke");
        Assert.Equal(["Møre og Romsdal", "Viken", "Innlandet", "Vestfold og Telemark", "Vestland"], rows.Keys);
        var hidden = rows["Møre og Romsdal"].GetProperty("hidden");
        Assert.Equal("not_separable", hidden.GetProperty("reason").GetString());
        Assert.Equal("Møre og Romsdal og Innlandet samlet", hidden.GetProperty("mergedInto").GetProperty("label").GetString());
        Assert.Equal(6, hidden.GetProperty("mergedInto").GetProperty("n").GetInt32());
        Assert.Equal(6, rows["Innlandet"].GetProperty("hidden").GetProperty("mergedInto").GetProperty("n").GetInt32());
        Assert.Equal(23, N(rows["Vestland"]));
        Assert.False(rows["Møre og Romsdal"].TryGetProperty("n", out _));
    }

    [Fact]
    public async Task A_group_and_its_complement_are_rows()
    {
        var rows = await Study.RowsAsync("questions=behov.foreldre&audience=medarbeider&groups=Bergen:cluster=5,6;Resten:cluster!=5,6");
        Assert.Equal((69, 51), (N(rows["Bergen"]), N(rows["Resten"])));
        Assert.Equal("Bergen", rows["Bergen"].GetProperty("group").GetString());
        var all = await Study.RowsAsync("questions=behov.foreldre&audience=medarbeider");
        Assert.Equal(N(all["Alle"]), N(rows["Bergen"]) + N(rows["Resten"]));
    }

    [Fact]
    public async Task A_group_may_be_broken_down_and_have_several_conditions()
    {
        var rows = await Study.RowsAsync("questions=behov.foreldre&by=audience&groups=Vest:fylke=46:cluster=5");
        Assert.Equal((12, 36), (N(rows["Vest · Ledere"]), N(rows["Vest · Medarbeidere"])));
    }

    [Fact]
    public async Task A_group_that_atoms_cannot_make_is_hidden_with_what_holds_it()
    {
        var rows = await Study.RowsAsync("questions=forankring&audience=leder&groups=Nord:fylke=15,30");
        var merged = rows["Nord"].GetProperty("hidden").GetProperty("mergedInto");
        Assert.Equal((12, "Nord og andre samlet"), (merged.GetProperty("n").GetInt32(), merged.GetProperty("label").GetString()));
    }

    [Fact]
    public async Task A_group_of_nobody_has_no_one_and_no_percent()
    {
        var row = (await Study.RowsAsync("questions=forankring&audience=leder&groups=Oslo:fylke=03"))["Oslo"];
        Assert.Equal(0, N(row));
        Assert.All(row.GetProperty("options").EnumerateArray(), option => Assert.False(option.TryGetProperty("percent", out _)));
    }

    [Fact]
    public async Task The_excluded_are_left_out()
    {
        var rows = await Study.RowsAsync("questions=behov.foreldre&audience=medarbeider&by=fylke&exclude=cluster=5");
        Assert.Equal(33, N(rows["Vestland"]));
        Assert.Equal(18, N(rows["Viken"]));
        Assert.Equal(84, N((await Study.RowsAsync("questions=behov.foreldre&audience=medarbeider&exclude=cluster%3D5"))["Alle unntatt de utelatte"]));
    }

    [Fact]
    public async Task Counties_of_2019_in_the_borders_of_2020_are_told_only_with_those_that_they_were_parted_with()
    {
        // 01 went whole into 30; 05 went to 34 and 30; 14 to 46 and 15.
        var rows = await Study.RowsAsync("questions=forankring&year=2019&by=fylke&bordersOf=2020");
        foreach (var (label, into, n) in new[]
        {
            ("Viken", "Viken og deler av Innlandet samlet", 17), ("Innlandet", "Innlandet og deler av Viken samlet", 16),
            ("Vestland", "Møre og Romsdal og Vestland samlet", 18), ("Møre og Romsdal", "Møre og Romsdal og deler av Vestland samlet", 6),
        })
        {
            var hidden = rows[label].GetProperty("hidden");
            Assert.Equal("borders_moved", hidden.GetProperty("reason").GetString());
            Assert.Equal((into, n), (hidden.GetProperty("mergedInto").GetProperty("label").GetString(), hidden.GetProperty("mergedInto").GetProperty("n").GetInt32()));
        }
    }

    [Fact]
    public async Task Counties_that_merged_whole_are_one_row_in_the_new_borders()
    {
        using var study = await SmallStudy.DefineAsync();
        foreach (var (fylke, cluster) in new[] { ("01", "1"), ("02", "2"), ("20", "3"), ("08", "4") }) await study.AnswerAsync(2019, "leder", fylke, cluster, 6, shift: 0);
        await study.ReleaseAsync(2019);
        var rows = await study.RowsAsync("questions=forankring&by=fylke&bordersOf=2020");
        Assert.Equal([("Viken", 12), ("Vestfold og Telemark", 6), ("Troms og Finnmark", 6)], rows.Select(row => (row.Key, N(row.Value))));
    }

    [Fact]
    public async Task Borders_of_the_waves_own_year_change_nothing()
    {
        var (own, same) = (await Study.RowsAsync("questions=forankring&year=2023&by=fylke"), await Study.RowsAsync("questions=forankring&year=2023&by=fylke&bordersOf=2023"));
        Assert.Equal(own.Select(row => row.Value.ToString()), same.Select(row => row.Value.ToString()));
    }

    [Fact]
    public async Task A_split_county_is_told_only_with_its_siblings()
    {
        var rows = await Study.RowsAsync("questions=forankring&year=2023&audience=leder&by=fylke&bordersOf=2024");
        var hidden = rows["Østfold"].GetProperty("hidden");
        Assert.Equal(("borders_moved", 6), (hidden.GetProperty("reason").GetString(), hidden.GetProperty("mergedInto").GetProperty("n").GetInt32()));
        Assert.Equal("Østfold, Akershus og Buskerud samlet", hidden.GetProperty("mergedInto").GetProperty("label").GetString());
        Assert.Equal(23, N(rows["Vestland"]));
    }

    [Fact]
    public async Task The_county_governor_follows_from_the_county()
    {
        var rows = await Study.RowsAsync("questions=behov.foreldre&audience=medarbeider&by=embete");
        Assert.Equal(69, N(rows["Statsforvalteren i Vestland"]));
    }

    [Fact]
    public async Task A_question_that_was_not_put_to_them_is_not_asked_and_not_hidden()
    {
        var rows = await Study.RowsAsync("questions=forankring&by=audience");
        Assert.True(rows["Medarbeidere"].GetProperty("notAsked").GetBoolean());
        Assert.False(rows["Medarbeidere"].TryGetProperty("hidden", out _));
        Assert.Equal(40, N(rows["Ledere"]));
    }

    [Fact]
    public async Task On_the_scale_vet_ikke_is_no_part_of_the_base()
    {
        var (all, scale) = ((await Study.RowsAsync("questions=forankring"))["Alle"], (await Study.RowsAsync("questions=forankring&base=scale"))["Alle"]);
        var unsure = all.GetProperty("options").EnumerateArray().Single(option => option.GetProperty("code").GetString() == "vet_ikke").GetProperty("count").GetInt32();
        Assert.True(unsure > 0);
        Assert.Equal(N(all) - unsure, N(scale));
        Assert.Equal(4, scale.GetProperty("options").GetArrayLength());
        Assert.Equal(all.GetProperty("mean").GetDouble(), scale.GetProperty("mean").GetDouble());
    }

    [Fact]
    public async Task A_table_names_its_release_and_rule()
    {
        var release = (await Study.GetAsync("distributions?questions=forankring&by=year")).GetProperty("release").EnumerateArray().ToList();
        Assert.Equal([(2019, 1), (2020, 2), (2023, 3)], release.Select(of => (of.GetProperty("year").GetInt32(), of.GetProperty("number").GetInt32())));
        Assert.All(release, of => Assert.Contains("klynge, fylke, embete", of.GetProperty("rule").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_request_gives_the_same_bytes_and_who_has_them_gets_304()
    {
        const string Address = "/api/studies/liten/distributions?questions=behov.*&by=fylke,audience";
        var first = await Study.Manager.GetAsync(Address);
        var second = await Study.Manager.GetAsync(Address);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        using var conditional = new HttpRequestMessage(HttpMethod.Get, Address);
        conditional.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var third = await Study.Manager.SendAsync(conditional);
        Assert.Equal(304, (int)third.StatusCode);
        Assert.Empty(await third.Content.ReadAsByteArrayAsync());
        Assert.NotEqual(first.Headers.ETag, (await Study.Manager.GetAsync(Address + "&top=1")).Headers.ETag);
    }

    [Theory]
    [InlineData("distributions?questions=finnes_ikke", "parameter_invalid", "questions", "unknown_value", "behov.foreldre")]
    [InlineData("distributions?by=kommune", "parameter_invalid", "by", "unknown_value", "cluster")]
    [InlineData("distributions?by=fylke,fylke", "parameter_invalid", "by", "repeated_key", "")]
    [InlineData("distributions?year=2021", "parameter_invalid", "year", "unknown_value", "2023")]
    [InlineData("distributions?year=2019,2023", "parameter_invalid", "year", "contradiction", "by=year")]
    [InlineData("distributions?audience=lærer", "parameter_invalid", "audience", "unknown_value", "medarbeider")]
    [InlineData("distributions?base=noen", "parameter_invalid", "base", "unknown_value", "scale")]
    [InlineData("distributions?top=0", "parameter_invalid", "top", "out_of_bounds", "1–10")]
    [InlineData("distributions?top=to", "parameter_invalid", "top", "wrong_type", "")]
    [InlineData("distributions?bottom=11", "parameter_invalid", "bottom", "out_of_bounds", "1–10")]
    [InlineData("distributions?format=pdf", "parameter_invalid", "format", "unknown_value", "csv-excel")]
    [InlineData("distributions?groups=Bergen", "parameter_invalid", "groups", "malformed_group", "cluster=5")]
    [InlineData("distributions?groups=Bergen:klynge=5", "parameter_invalid", "groups", "unknown_value", "cluster")]
    [InlineData("distributions?groups=Bergen:cluster=55", "parameter_invalid", "groups", "unknown_value", "5, 6")]
    [InlineData("distributions?groups=A:cluster=5;A:cluster=6", "parameter_invalid", "groups", "repeated_key", "")]
    [InlineData("distributions?groups=A:fylke=99", "parameter_invalid", "groups", "unknown_value", "46")]
    [InlineData("distributions?exclude=Bergen", "parameter_invalid", "exclude", "malformed_group", "cluster=5")]
    [InlineData("distributions?bordersOf=2024", "parameter_invalid", "bordersOf", "needs", "by=fylke")]
    [InlineData("distributions?by=fylke&bordersOf=1814", "parameter_invalid", "bordersOf", "out_of_bounds", "2018")]
    [InlineData("distributions?spørsmål=behov", "parameter_invalid", "spørsmål", "unknown_parameter", "questions")]
    [InlineData("distributions?lang=se", "parameter_invalid", "lang", "unknown_value", "nn")]
    [InlineData("distributions?release=9", "release_unknown", "release", "unknown_value", "1, 2, 3")]
    public async Task Bad_input_is_a_problem_that_names_the_parameter_and_what_would_do(string table, string code, string? field, string? error, string contains)
    {
        var refusal = await Study.RefusalAsync(table);
        Assert.Equal((code, field, error), (refusal.Code, refusal.Field, refusal.Error));
        Assert.Contains(contains, refusal.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_what_is_not_public_is_not_given()
    {
        var response = await Study.Anonymous.GetAsync("/api/studies/liten/distributions");
        Assert.Equal(401, (int)response.StatusCode);
    }

    private static int N(JsonElement row) => row.GetProperty("n").GetInt32();

    // 05 of 2019 became 34 and a piece of 30: asked for by county, its people are in one row or the other, never in both by halves.
    [Fact]
    public async Task A_group_of_one_county_has_no_row_of_another_in_other_borders()
    {
        var rows = (await Study.GetAsync("distributions?questions=forankring&audience=leder&year=2019&by=fylke&bordersOf=2020&groups=Viken:fylke=30;Resten:fylke!=30")).GetProperty("rows").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.Text("group") == "Viken", row.Text("fylke") == "30"));
    }

    [Fact]
    public async Task A_group_of_nobody_is_nobody_also_where_nothing_is_released_of_the_question()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "5", "forankring", ("3", 2));
        await study.ReleaseAsync(2023);
        var rows = await study.RowsAsync("questions=forankring&audience=leder&groups=Alle:fylke=46;Ingen:fylke=03");
        Assert.Equal("too_few", rows["Alle"].GetProperty("hidden").GetProperty("reason").GetString());
        Assert.Equal(0, rows["Ingen"].GetProperty("n").GetInt32());
    }

    // In each of two counties «Nord» is merged with «Sør»: two unions of one name must not become one.
    [Fact]
    public async Task Two_unions_of_one_name_are_told_apart_in_every_format()
    {
        using var study = await SmallStudy.DefineAsync(json => json["study"]!["breakdowns"]![1]!["options"] = JsonNode.Parse("""
            [{"code":"1","label":"Nord"},{"code":"2","label":"Sør"},{"code":"3","label":"Nord"},{"code":"4","label":"Sør"}]
            """));
        foreach (var (fylke, cluster, people) in new[] { ("46", "1", 2), ("46", "2", 6), ("34", "3", 2), ("34", "4", 7) }) await study.AnswerAsync(2023, "leder", fylke, cluster, people, shift: people);
        await study.ReleaseAsync(2023);
        const string Query = "distributions?questions=forankring&audience=leder&by=cluster";
        var merged = (await study.GetAsync(Query)).GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("hidden").GetProperty("mergedInto")).Select(of => (of.Text("label"), of.Number("n"))).Distinct();
        Assert.Equal([("Nord og Sør samlet", 8), ("Nord og Sør samlet (2)", 9)], merged);
        Assert.Equal([8, 9], (await study.GetAsync($"{Query}&format=json-stat")).GetProperty("extension").GetProperty("merged").EnumerateArray().Select(of => of.Number("n")));
        using var csv = await study.Manager.GetAsync($"/api/studies/liten/{Query}&format=csv");
        Assert.Equal(2, (await csv.Content.ReadAsStringAsync()).Split("\r\n").Where(line => line.Contains(",merged,", StringComparison.Ordinal)).Select(line => line.Split(',')[2]).Distinct().Count());
    }
}
