using System.Globalization;
using System.Text;
using System.Text.Json;
using Survey.Statistics;

namespace Survey.Api.Tests.Attacker;

/// <summary>
/// What is open: how many came through the links, of how many that are registered. The attacker is given it, so it must be that and nothing more,
/// by every set of what links fix, for each wave and all, in each format.
/// </summary>
internal sealed class Surroundings(Raid raid)
{
    private readonly Plan plan = raid.Plan;

    public async Task AssertCountsAsync()
    {
        foreach (var year in plan.Years)
        {
            var wave = $"/api/studies/{Plan.Key}/waves/{year}";
            Assert.Equal(raid.Truth.People.Count(person => person.Of.Year == year), (await raid.App.Manager.GetAsync($"{wave}/collection").JsonAsync()).Number("answered"));
            var links = (await raid.App.Manager.GetAsync($"{wave}/links").JsonAsync()).EnumerateArray().ToList();
            Assert.Equal(Sorted(LinksOf(year).Select(of => AnsweredThrough([of.Place]))), Sorted(links.Select(link => link.Number("answered"))));
        }
        // By what links fix: what respondents fill in is another row's "not fixed".
        string[] keys = ["audience", "fylke", "cluster", "embete", "year", .. plan.FilledIn == Plan.Background ? [Plan.Background] : Array.Empty<string>()];
        for (var set = 0; set < 1 << keys.Length; set++)
        {
            List<string> by = [.. keys.Where((_, place) => (set >> place & 1) != 0)];
            foreach (var years in new[] { null, string.Join(',', plan.Years) }.Concat(plan.Years.Select(year => $"{year}"))) await AssertRatesAsync(by, years);
        }
        if (plan.FilledIn == Plan.Answered)
            Assert.Equal("parameter_invalid", await raid.App.Manager.GetAsync($"/api/studies/{Plan.Key}/response-rates?by={Plan.Answered}").ProblemAsync());
    }

    private async Task AssertRatesAsync(List<string> by, string? years)
    {
        var address = $"/api/studies/{Plan.Key}/response-rates?by={string.Join(',', by)}{(years is null ? "" : $"&year={years}")}";
        var rates = await raid.App.Manager.GetAsync(address).JsonAsync();
        Numbers.AreKnown(rates, "rows.year", "rows.answered", "rows.population", "rows.percent", "rows.rr1", "rows.rr2");
        var rows = rates.GetProperty("rows").EnumerateArray().ToList();
        var waves = years?.Split(',').Select(year => int.Parse(year, CultureInfo.InvariantCulture)) ?? (by.Contains("year") ? plan.Years : plan.Years.TakeLast(1));
        var fixing = by.Where(key => key != "year").ToList();
        var expected = waves.SelectMany(year => LinksOf(year).GroupBy(of => string.Join('|', fixing.Select(key => ValueOf(of.Link, key)))).Select(of => (Year: year, Of: of))).ToDictionary(row => $"{row.Year}|{row.Of.Key}", row => row.Of.ToList());
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), rows.Select(row => $"{row.Number("year")}|{string.Join('|', fixing.Select(key => row.Text(key)))}").Order(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var links = expected[$"{row.Number("year")}|{string.Join('|', fixing.Select(key => row.Text(key)))}"];
            var answered = AnsweredThrough([.. links.Select(of => of.Place)]);
            // Counties and audiences are registered, and what is made of them.
            var population = fixing.Except(["audience", "fylke", "embete"]).Any() ? null : plan.PopulationOf(row.Number("year"), link => fixing.TrueForAll(key => (key switch
            {
                "audience" => link.Audience,
                "fylke" => link.Fylke,
                _ => raid.Geography.EmbeteOf(link.Fylke),
            }) == row.Text(key)));
            double? rate = population >= answered && population > 0 ? (double)Rounding.ToDecimals(100L * answered, population.Value, 1) : null;
            Assert.True(
                (row.Number("answered"), Told(row, "population"), Told(row, "percent"), Told(row, "rr1"), Told(row, "rr2"), row.Has("alarm"))
                == (answered, population, population > 0 ? Percent.Whole(answered, population.Value) : null, rate, rate, answered > population), $"{address}: {row.GetRawText()}, of {population}");
        }
        foreach (var format in new[] { "csv", "csv-excel" })
        {
            using var response = await raid.App.Manager.GetAsync($"{address}&format={format}");
            var lines = Formats.Lines(Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF'), format == "csv" ? ',' : ';');
            string[] columns = ["year", "answered", "population", "percent", "rr1", "rr2"];
            Assert.Equal(
                rows.Select(row => string.Join('|', columns.Select(column => Told(row, column)?.ToString(CultureInfo.InvariantCulture)))),
                lines.Skip(1).Select(line => string.Join('|', columns.Select(column => line[lines[0].IndexOf(column)].Replace(',', '.')))));
        }
    }

    private List<(PlannedLink Link, int Place)> LinksOf(int year) => [.. plan.Links.Select((link, place) => (link, place)).Where(of => of.link.Year == year)];

    private int AnsweredThrough(List<int> links) => raid.Truth.People.Count(person => links.Contains(person.Link));

    private string ValueOf(PlannedLink link, string key) => key switch
    {
        "audience" => link.Audience,
        "embete" => raid.Geography.EmbeteOf(link.Fylke),
        _ => link.Fixed.GetValueOrDefault(key, ""),
    };

    private static double? Told(JsonElement of, string member) => of.TryGetProperty(member, out var number) ? number.GetDouble() : null;

    private static List<int> Sorted(IEnumerable<int> numbers) => [.. numbers.Order()];
}
