namespace Survey.Api.Tests.Attacker;

/// <summary>
/// Promise 2 from the outside: all that the API tells of small random studies, solved as linear equations in exact arithmetic. The numbers of the
/// studies are fixed, and one more is drawn each time: it stands in the name of the test.
/// </summary>
public sealed class HttpAttackerTests
{
    /// <summary>ATTACK_STUDIES and ATTACK_REQUESTS make it longer.</summary>
    public static TheoryData<int> Studies => [1, 2, 3, 4, 5, 6, 609851, .. Enumerable.Range(0, Number("ATTACK_STUDIES") ?? 1).Select(_ => Random.Shared.Next(1_000_000))];

    [Theory]
    [MemberData(nameof(Studies))]
    public async Task No_combination_of_all_that_is_told_is_about_fewer_than_k(int number)
    {
        using var raid = await Raid.CarryOutAsync(number);
        var sweep = new Sweep(raid, number);
        await sweep.RunAsync(Number("ATTACK_REQUESTS") ?? 25);
        Assert.True(raid.Truth.Releases.Count == 0 || sweep.Requests.Answered > sweep.Requests.Refused, $"{sweep.Requests}");
        await Surroundings.AssertCountsAsync(raid);
        var leaks = raid.Knowledge.Leaks(raid.Plan.MinimumGroup).Take(5).ToList();
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
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

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}
