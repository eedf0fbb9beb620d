using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Survey.Statistics;

namespace Survey.Api.Tests.Forwarding;

/// <summary>Where the register says how many there are in just a row, its intervals are for that many.</summary>
public sealed class FinitePopulationTests : IDisposable
{
    private const string Study = $"/api/studies/{SmallStudy.Key}", Wave = $"{Study}/waves/2023";

    private readonly SurveyApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task An_interval_is_for_the_registered_number()
    {
        await ReleaseAsync("""{"rows":[{"breakdowns":{"fylke":"15"},"audiences":["leder"],"count":8,"source":"KS"},{"breakdowns":{"fylke":"46"},"audiences":["leder"],"count":40,"source":"KS"}]}""");
        var table = await TableAsync("questions=deltatt&audience=leder&by=fylke");
        Assert.Equal("wilson-finite", table.Text("interval"));
        var row = table.GetProperty("rows")[0];
        Assert.Equal(("15", 6, 8), (row.Text("fylke"), row.Number("n"), row.Number("population")));
        // 4 of 6 who answered, of 8 in all: at least 4 and at most 6 of the 8 have taken part.
        var (low, high) = (row.GetProperty("options")[0].GetProperty("low").GetDouble(), row.GetProperty("options")[0].GetProperty("high").GetDouble());
        var expected = Wilson.Interval(4, 6, 8);
        Assert.Equal((Math.Round(100 * expected.Low, 1), Math.Round(100 * expected.High, 1)), (low, high));
        Assert.True(low >= 50 && high <= 75, $"{low}–{high}");

        // Both counties are all that links reach, so their sum is the whole.
        Assert.Equal(48, (await TableAsync("questions=deltatt&audience=leder")).GetProperty("rows")[0].Number("population"));
        var csv = await app.Manager.GetStringAsync($"{Study}/distributions?questions=deltatt&audience=leder&by=fylke&format=csv");
        Assert.Contains("deltatt,15,Møre og Romsdal,6,8,ja", csv, StringComparison.Ordinal);
    }

    [Theory]
    // Put to those who took part alone: how many they are among all is not registered.
    [InlineData("questions=nytte.kunnskap&audience=leder&by=fylke")]
    [InlineData("questions=nytte.kunnskap&audience=leder&by=fylke&base=scale")]
    [InlineData("questions=deltatt&audience=leder&by=cluster")]
    [InlineData("questions=deltatt&audience=leder&by=rolle")]
    [InlineData("questions=deltatt&audience=leder&groups=Vest:fylke=46")]
    public async Task Where_the_register_does_not_say_just_that_the_population_is_endless(string query)
    {
        await ReleaseAsync("""{"rows":[{"breakdowns":{"fylke":"15"},"audiences":["leder"],"count":8,"source":"KS"},{"breakdowns":{"fylke":"46"},"audiences":["leder"],"count":40,"source":"KS"}]}""");
        var table = await TableAsync(query);
        Assert.Equal("wilson", table.Text("interval"));
        Assert.All(table.GetProperty("rows").EnumerateArray(), row => Assert.False(row.Has("population")));
    }

    [Fact]
    public async Task A_register_that_is_smaller_than_the_answers_tells_nothing()
    {
        await ReleaseAsync("""{"rows":[{"breakdowns":{"fylke":"15"},"audiences":["leder"],"count":5,"source":"KS"}]}""");
        var row = (await TableAsync("questions=deltatt&audience=leder&by=fylke")).GetProperty("rows")[0];
        Assert.Equal((6, false), (row.Number("n"), row.Has("population")));
    }

    private async Task ReleaseAsync(string register)
    {
        await SmallStudy.OpenAsync(app);
        await app.Manager.PutTextAsync($"{Wave}/population", register).JsonAsync();
        foreach (var (fylke, cluster, yes, no) in new[] { ("15", "4", 4, 2), ("46", "5", 5, 3) })
        {
            var link = await SmallStudy.LinkAsync(app, "leder", fylke, cluster);
            for (var i = 0; i < yes; i++) await SmallStudy.SubmitAsync(app, link, """{"answers":{"deltatt":"ja","nytte.kunnskap":"2"}}""").JsonAsync(HttpStatusCode.Created);
            for (var i = 0; i < no; i++) await SmallStudy.SubmitAsync(app, link, """{"answers":{"deltatt":"nei"}}""").JsonAsync(HttpStatusCode.Created);
        }
        await app.Manager.PostAsync($"{Wave}/close", null).JsonAsync();
        await app.Manager.PostAsJsonAsync($"{Wave}/releases", new { }).JsonAsync(HttpStatusCode.Created);
    }

    private Task<JsonElement> TableAsync(string query) => app.Manager.GetAsync($"{Study}/distributions?{query}").JsonAsync();
}
