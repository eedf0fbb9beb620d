using Survey.Vault.Storage;
using CodeLists = Survey.Api.Features.Regions.Regions;

namespace Survey.Api.Tests.Regions;

public sealed class RegionsTests
{
    private static readonly CodeLists Lists = new();

    [Theory]
    [InlineData(2018, 18, 422)]
    [InlineData(2019, 18, 422)]
    [InlineData(2020, 11, 356)]
    [InlineData(2021, 11, 356)]
    [InlineData(2022, 11, 356)]
    [InlineData(2023, 11, 356)]
    [InlineData(2024, 15, 357)]
    [InlineData(2026, 15, 357)]
    public void A_year_has_its_counties_and_municipalities(int year, int fylker, int kommuner)
    {
        Assert.Equal(fylker, Lists.Fylker(year).Count);
        Assert.Equal(kommuner, Lists.Kommuner(year).Count);
        var codes = Lists.Fylker(year).Select(fylke => fylke.Code).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(codes, Lists.Kommuner(year).Select(kommune => kommune.Fylke).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void There_are_ten_county_governors_and_every_county_of_every_year_has_one()
    {
        Assert.Equal(10, Lists.Embeter().Count);
        foreach (var year in new[] { 2018, 2019, 2020, 2023, 2024 })
            Assert.Equal(10, Lists.Fylker(year).Select(fylke => fylke.Embete.Code).Distinct().Count());
    }

    [Theory]
    [InlineData("01", "SFOV")]
    [InlineData("30", "SFOV")]
    [InlineData("31", "SFOV")]
    [InlineData("03", "SFOV")]
    [InlineData("05", "SFIN")]
    [InlineData("07", "SFVT")]
    [InlineData("38", "SFVT")]
    [InlineData("12", "SFVL")]
    [InlineData("20", "SFTF")]
    [InlineData("54", "SFTF")]
    [InlineData("56", "SFTF")]
    [InlineData("15", "SFMR")]
    public void A_county_has_its_governor_or_that_of_its_successor(string fylke, string embete) =>
        Assert.Equal(embete, Lists.EmbeteOf(fylke).Code);

    [Fact]
    public void The_2023_wave_has_the_codes_of_2023()
    {
        string[] codes = ["15", "30", "34", "38", "46"];
        Assert.Equal(
            ["Møre og Romsdal", "Viken", "Innlandet", "Vestfold og Telemark", "Vestland"],
            codes.Select(code => Lists.Fylker(2023).Single(fylke => fylke.Code == code).Name));
        Assert.DoesNotContain(Lists.Fylker(2024), fylke => fylke.Code == "30");
    }

    [Fact]
    public void A_name_with_commas_is_whole() =>
        Assert.Equal("Statsforvalteren i Østfold, Buskerud, Oslo og Akershus", Lists.EmbeteOf("03").Name);

    [Fact]
    public void Counties_that_were_merged_go_whole_into_the_new_one()
    {
        var correspondence = Lists.Correspondence(2019, 2020).ToDictionary(fylke => fylke.Code);
        foreach (var (from, to, kommuner) in new[] { ("01", "30", 18), ("02", "30", 22), ("06", "30", 21), ("04", "34", 22), ("08", "38", 18), ("12", "46", 33), ("20", "54", 19) })
        {
            Assert.True(correspondence[from].IsWhole);
            Assert.Equal((to, kommuner), (correspondence[from].Targets[0].Code, correspondence[from].Targets[0].Kommuner));
        }
        Assert.True(correspondence["03"].IsWhole);
    }

    [Fact]
    public void Municipalities_that_went_elsewhere_in_2020_keep_their_county_from_being_whole()
    {
        var correspondence = Lists.Correspondence(2019, 2020).ToDictionary(fylke => fylke.Code);
        foreach (var (from, rest, other, moved) in new[] { ("05", "34", "30", 2), ("07", "38", "30", 1), ("14", "46", "15", 1), ("15", "15", "50", 1), ("18", "18", "54", 1) })
        {
            Assert.False(correspondence[from].IsWhole);
            Assert.Equal(new[] { rest, other }.Order(StringComparer.Ordinal), correspondence[from].Targets.Select(target => target.Code));
            Assert.Equal(moved, correspondence[from].Targets.Single(target => target.Code == other).Kommuner);
        }
        Assert.Equal(
            ["05", "07", "14", "15", "18"],
            correspondence.Values.Where(fylke => !fylke.IsWhole).Select(fylke => fylke.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Counties_that_were_split_are_in_several()
    {
        var correspondence = Lists.Correspondence(2023, 2024).ToDictionary(fylke => fylke.Code);
        Assert.Equal([("31", 12), ("32", 21), ("33", 18)], correspondence["30"].Targets.Select(target => (target.Code, target.Kommuner)));
        Assert.Equal([("39", 6), ("40", 17)], correspondence["38"].Targets.Select(target => (target.Code, target.Kommuner)));
        Assert.Equal([("55", 21), ("56", 18)], correspondence["54"].Targets.Select(target => (target.Code, target.Kommuner)));
        // Ålesund was split within its county.
        Assert.True(correspondence["15"].IsWhole);
    }

    [Fact]
    public void Changes_are_followed_through_several_reforms()
    {
        var correspondence = Lists.Correspondence(2018, 2024).ToDictionary(fylke => fylke.Code);
        // Rømskog (01) became part of Aurskog-Høland, Hurum and Røyken (06) of Asker, Svelvik (07) of Drammen.
        Assert.Equal([("31", 17), ("32", 1)], correspondence["01"].Targets.Select(target => (target.Code, target.Kommuner)));
        Assert.Equal([("32", 22)], correspondence["02"].Targets.Select(target => (target.Code, target.Kommuner)));
        Assert.Equal([("32", 2), ("33", 19)], correspondence["06"].Targets.Select(target => (target.Code, target.Kommuner)));
        Assert.Equal([("33", 1), ("39", 8)], correspondence["07"].Targets.Select(target => (target.Code, target.Kommuner)));
        Assert.Equal(["55", "56"], correspondence["19"].Targets.Select(target => target.Code).Union(correspondence["20"].Targets.Select(target => target.Code)).Order(StringComparer.Ordinal));
        // Every municipality is in one county then: those that were split were split within theirs.
        Assert.Equal(422, correspondence.Values.Sum(fylke => fylke.Targets.Sum(target => target.Kommuner)));
    }

    [Fact]
    public void A_year_corresponds_to_itself_and_backwards_is_the_mirror_of_forwards()
    {
        Assert.All(Lists.Correspondence(2021, 2023), fylke => Assert.Equal([fylke.Code], fylke.Targets.Select(target => target.Code)));
        var forwards = Lists.Correspondence(2019, 2024).SelectMany(fylke => fylke.Targets.Select(target => (From: fylke.Code, To: target.Code))).ToHashSet();
        var backwards = Lists.Correspondence(2024, 2019).SelectMany(fylke => fylke.Targets.Select(target => (From: target.Code, To: fylke.Code))).ToHashSet();
        Assert.Equal(forwards.Order(), backwards.Order());
    }

    [Theory]
    [InlineData("fylker.csv", "fylkesnummer,navn", "x,navn", "begins with")]
    [InlineData("fylker.csv", "03,Oslo,2018-01-01,", "03,Oslo,2018-01-01", "line 4: 3 columns instead of 4")]
    [InlineData("fylker.csv", "03,Oslo,2018-01-01,", "3,Oslo,2018-01-01,", "'3' is not a code of 2 digits")]
    [InlineData("fylker.csv", "03,Oslo,2018-01-01,", "02,Oslo,2018-01-01,", "stands there twice")]
    [InlineData("fylker.csv", "03,Oslo,2018-01-01,", "03,,2018-01-01,", "a name is empty")]
    [InlineData("fylker.csv", "03,Oslo,2018-01-01,", "03,Oslo,01.01.2018,", "is not a date")]
    [InlineData("fylker.csv", "03,Oslo,2018-01-01,", "03,Oslo,2018-06-01,", "is not the first day of a year")]
    [InlineData("fylker.csv", "03,Oslo,2018-01-01,", "03,Oslo,2018-01-01,2017-01-01", "ends before it begins")]
    [InlineData("kommuner.csv", "0301,Oslo,03,", "0301,Oslo,93,", "'93' is in no list")]
    [InlineData("kommune_endringer.csv", "2020-01-01,0101,3001", "2021-01-01,0101,3001", "0101 ends in 2020")]
    [InlineData("kommune_endringer.csv", "2020-01-01,0101,3001\n", "", "does not say what became of 0101 (Halden) in 2020")]
    [InlineData("fylke_endringer.csv", "2020-01-01,01,30\n", "", "the county 01 (Østfold) no governor")]
    [InlineData("statsforvaltere.csv", "SFRO,", "SFRO,Statsforvalteren i ,", "4 columns instead of 3")]
    public void A_malformed_list_stops_the_start_with_one_clear_line(string file, string text, string instead, string message)
    {
        var original = Open(file).ReadToEnd();
        Assert.Contains(text, original, StringComparison.Ordinal);
        var place = original.IndexOf(text, StringComparison.Ordinal);
        var spoilt = original.Remove(place, text.Length).Insert(place, instead);
        var exception = Assert.Throws<StartupException>(() => new CodeLists(name => name == file ? new StringReader(spoilt) : Open(name)));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void A_missing_list_stops_the_start() =>
        Assert.Contains(
            "kommuner.csv is missing",
            Assert.Throws<StartupException>(() => new CodeLists(name => name == "kommuner.csv" ? null : Open(name))).Message,
            StringComparison.Ordinal);

    private static StreamReader Open(string file) => new(typeof(CodeLists).Assembly.GetManifestResourceStream($"regions/{file}")!);
}
