using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Survey.Api.Tests.Attacker;

/// <summary>
/// Promise 2 from the outside: all that the API tells of small random studies, solved as linear equations in exact arithmetic. The numbers of the
/// studies are fixed; more are drawn when somebody asks for them, and their numbers stand in the names of the tests.
/// </summary>
public sealed class HttpAttackerTests(ITestOutputHelper output)
{
    /// <summary>ATTACK_STUDY names others, and ATTACK_STUDIES draws more.</summary>
    public static TheoryData<int> Studies => [.. Environment.GetEnvironmentVariable("ATTACK_STUDY")?.Split(',').Select(int.Parse) ?? [1, 2, 3, 4, 6, 609851], .. Enumerable.Range(0, Number("ATTACK_STUDIES") ?? 0).Select(_ => Random.Shared.Next(1_000_000))];

    public static TheoryData<string> NamedShapes => [.. Shapes.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Studies))]
    public async Task No_combination_of_all_that_is_told_is_about_fewer_than_k(int number)
    {
        using var raid = await Raid.CarryOutAsync(number);
        await new Crossing(raid, number).CoverAsync(strength: 2, Number("ATTACK_REQUESTS") ?? 25);
        await new Surroundings(raid).AssertCountsAsync();
        AssertSafe(raid);
    }

    /// <summary>Of these every two values of every parameter are asked for together.</summary>
    [Theory]
    [MemberData(nameof(NamedShapes))]
    public async Task Nor_where_the_study_has_a_shape_that_tempts(string name)
    {
        var shape = Shapes.All.Single(of => of.Name == name);
        using var raid = await Raid.CarryOutAsync(shape);
        var crossing = new Crossing(raid, shape.Seed);
        await crossing.CoverAsync(strength: Number("ATTACK_STRENGTH") ?? 2, name.Contains("2024", StringComparison.Ordinal) || name.Contains("late", StringComparison.Ordinal) ? int.MaxValue : 25);
        Assert.True(shape.IsThere(raid), name);
        await new Surroundings(raid).AssertCountsAsync();
        AssertSafe(raid);
        output.WriteLine(string.Join('\n', crossing.Requests.OrderBy(of => of.Key).Select(of => $"{of.Key}: {of.Value.Answered} answered, {of.Value.Refused} refused")));
    }

    public static TheoryData<string> SmallestShapes => [.. Shapes.Smallest.Select(shape => shape.Name)];

    /// <summary>
    /// All that choose rows with all that do: some hundred thousand requests of a table. ATTACK_PRODUCT names the tables, and ATTACK_EVERY takes every so many; without
    /// a word it is a few hundred, and the numbers of a whole run stand in decision 0015.
    /// </summary>
    [Theory]
    [MemberData(nameof(SmallestShapes))]
    public async Task Nor_where_all_that_choose_rows_are_crossed_with_all(string name)
    {
        var shape = Shapes.Smallest.Single(of => of.Name == name);
        using var raid = await Raid.CarryOutAsync(shape);
        var crossing = new Crossing(raid, shape.Seed);
        foreach (var operation in Environment.GetEnvironmentVariable("ATTACK_PRODUCT")?.Split(',') ?? ["distributions"]) await crossing.MultiplyAsync(operation, Number("ATTACK_EVERY") ?? 2999);
        Assert.NotEmpty(crossing.Requests);
        AssertSafe(raid);
        foreach (var (operation, requests) in crossing.Requests) output.WriteLine($"{operation}: {requests.Answered} answered, {raid.Knowledge.Equations} equations");
    }

    /// <summary>Were these not found, the studies would be too easy, or the attacker too dull.</summary>
    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(4, false)]
    [InlineData(4, true)]
    public async Task One_row_that_is_not_protected_is_found_out(int number, bool onlyTheOthers)
    {
        using var raid = await Raid.CarryOutAsync(number);
        var (plan, truth) = (raid.Plan, raid.Truth);
        var question = plan.Questions[0];
        var (release, strata, few) = truth.Releases
            .SelectMany(release => Plan.Audiences.Select(audience => (release, strata: truth.Strata(release, audience))))
            .SelectMany(of => of.strata.Select(stratum => (of.release, of.strata, stratum)))
            .First(of => truth.Crowd(of.release, [of.stratum]).People.Count is var n && n > 0 && n < plan.MinimumGroup && of.strata.Count > 1);

        // The row itself; or all others, many enough, which the total then gives it away with.
        IReadOnlyList<Stratum> row = onlyTheOthers ? [.. strata.Except([few])] : [few];
        raid.Knowledge.Take(truth.Crowd(release, row), question, [("ja", 1)], truth.Crowd(release, row).Count(question, "ja"), "unprotected");
        Assert.Contains(raid.Knowledge.Leaks(plan.MinimumGroup), leak => leak.Contains("deltatt = ja among", StringComparison.Ordinal));
    }

    /// <summary>A preview that shows a row of too few, or says of one that all answered alike, tells of them.</summary>
    [Theory]
    [InlineData("hidden")]
    [InlineData("alike")]
    public async Task A_preview_that_tells_of_one_row_more_is_found_out(string told)
    {
        using var raid = await Raid.CarryOutAsync(1);
        var (coming, preview, place) = raid.Previews
            .SelectMany(of => of.Preview.GetProperty("hidden").EnumerateArray().Select((row, place) => (of.Coming, of.Preview, row, place)))
            .Where(of => raid.Truth.Strata(of.Coming, of.row.Text("audience")).Where(stratum => stratum.Values[of.row.Text("by")] == of.row.Text("code")) is var strata
                && raid.Truth.Crowd(of.Coming, strata).People.Count is var n && n > 0 && n < raid.Plan.MinimumGroup && of.row.GetProperty("questions").EnumerateArray().Any(question => question.GetString() == "deltatt"))
            .Select(of => (of.Coming, JsonNode.Parse(of.Preview.GetRawText())!, of.place)).First();
        var row = preview["hidden"]![place]!;
        if (told == "hidden") preview["hidden"]!.AsArray().RemoveAt(place);
        else preview["alike"]!.AsArray().Add(new JsonObject { ["audience"] = row["audience"]!.GetValue<string>(), ["question"] = "deltatt", ["by"] = row["by"]!.GetValue<string>(), ["label"] = row["label"]!.GetValue<string>() });
        raid.PreviewReader.Take(coming, JsonSerializer.SerializeToElement(preview));
        Assert.Contains(raid.Knowledge.Leaks(raid.Plan.MinimumGroup), leak => leak.Contains("deltatt", StringComparison.Ordinal));
    }

    private static void AssertSafe(Raid raid)
    {
        var leaks = raid.Knowledge.Leaks(raid.Plan.MinimumGroup).Take(5).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}
