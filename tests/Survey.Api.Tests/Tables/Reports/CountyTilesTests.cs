using System.Globalization;
using System.Text.RegularExpressions;
using Survey.Api.Features.Tables.Reports;
using Survey.Tests;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>One map of Norway: in a report a county lies where it lies on the page of results.</summary>
public sealed partial class CountyTilesTests
{
    [Fact]
    public async Task A_county_lies_where_it_lies_on_the_page_of_results()
    {
        var client = await File.ReadAllTextAsync(Path.Combine(Golden.RepositoryRoot, "client/src/features/tables/figures/tileMap.ts"));
        var places = Place().Matches(client).ToDictionary(match => match.Groups[1].Value, match => (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture)));
        Assert.Equal(places.Keys.Order(StringComparer.Ordinal), CountyTiles.Codes.Order(StringComparer.Ordinal));
        Assert.All(places, place => Assert.Equal(place.Value, CountyTiles.PlaceOf(place.Key)));
        Assert.All(places.Values, place => Assert.True(place.Item1 < CountyTiles.Columns && place.Item2 < CountyTiles.Rows));
    }

    [GeneratedRegex(@"'(\d\d)': \[(\d), (\d)\]")]
    private static partial Regex Place();
}
