namespace Survey.Api.Tests.Attacker;

/// <summary>What is open: how many came through the links. The attacker is given it, so it must be that and nothing more.</summary>
internal static class Surroundings
{
    public static async Task AssertCountsAsync(Raid raid)
    {
        foreach (var year in raid.Plan.Years)
        {
            var wave = $"/api/studies/{Plan.Key}/waves/{year}";
            var people = raid.Truth.People.Where(person => person.Of.Year == year).ToList();
            Assert.Equal(people.Count, (await raid.App.Manager.GetAsync($"{wave}/collection").JsonAsync()).Number("answered"));
            var links = (await raid.App.Manager.GetAsync($"{wave}/links").JsonAsync()).EnumerateArray().ToList();
            Assert.Equal(Sorted(raid.Plan.Links.Select((link, place) => (link, place)).Where(of => of.link.Year == year).Select(of => people.Count(person => person.Link == of.place))), Sorted(links.Select(link => link.Number("answered"))));
            // By what links fix: what respondents fill in is another row's "not fixed".
            string[] by = ["audience", "fylke", "cluster", .. raid.Plan.FilledIn == Plan.Background ? [Plan.Background] : Array.Empty<string>()];
            var rates = await raid.App.Manager.GetAsync($"/api/studies/{Plan.Key}/response-rates?year={year}&by={string.Join(',', by)}").JsonAsync();
            foreach (var row in rates.GetProperty("rows").EnumerateArray())
                Assert.Equal(people.Count(person => by.All(key => ValueOf(person.Of, key) == row.Text(key))), row.Number("answered"));
            if (raid.Plan.FilledIn == Plan.Answered)
                Assert.Equal("parameter_invalid", await raid.App.Manager.GetAsync($"/api/studies/{Plan.Key}/response-rates?by={Plan.Answered}").ProblemAsync());
        }
    }

    private static string ValueOf(PlannedLink link, string key) => key == "audience" ? link.Audience : link.Fixed.GetValueOrDefault(key, "");

    private static List<int> Sorted(IEnumerable<int> numbers) => [.. numbers.Order()];
}
