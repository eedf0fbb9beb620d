using Survey.Vault.Atoms;

namespace Survey.Vault.Tests.Attacker;

public sealed class AttackerProperties
{
    private const int Runs = 60;

    [Fact]
    public void No_combination_of_all_releases_is_a_tally_over_fewer_than_k() => Properties.Check(Runs, number =>
    {
        var study = RandomStudy.Make(number, Partition.Of);
        var leak = study.Attack().Leaks(study.Released.Min(release => release.Input.MinimumGroup)).FirstOrDefault();
        Assert.True(leak is null, $"{leak}");
    });

    // What an earlier release told with a lower k it still tells. With late answers alone, a raised k holds for all that is told since.
    [Fact]
    public void A_release_with_a_raised_k_tells_of_no_group_under_it_that_was_not_told_before() => Properties.Check(Runs, number =>
    {
        var study = RandomStudy.Make(number, Partition.Of);
        for (var count = 1; count <= study.Released.Count; count++)
        {
            var input = study.Released[count - 1].Input;
            if (!input.Earlier.All(release => release.Rounds.All(input.Rounds.Contains)))
                continue;
            var before = study.Attack(count - 1);
            var leak = study.Attack(count).Leaks(input.MinimumGroup).FirstOrDefault(leak => !before.Tells(leak));
            Assert.True(leak is null, $"Release {count}: {leak}");
        }
    });

    /// <summary>The same random studies with the rule broken: were none of these found, the studies would be too easy.</summary>
    [Theory]
    [InlineData("no routing")]
    [InlineData("earlier atoms forgotten")]
    [InlineData("late answers of any number")]
    [InlineData("erased rounds forgotten")]
    [InlineData("k one lower")]
    [InlineData("filled in breakdowns as if links fixed them")]
    public void A_broken_rule_is_found_out_by_the_same_studies(string broken)
    {
        Assert.Contains(Enumerable.Range(0, 300), number =>
        {
            var study = RandomStudy.Make(number, input => Partition.Of(Break(broken, input)));
            return study.Attack().Leaks(study.Released.Min(release => release.Input.MinimumGroup)).Any();
        });
    }

    private static PartitionInput Break(string broken, PartitionInput input) => broken switch
    {
        "no routing" => input with { Units = [.. input.Units.Select(unit => unit with { RoutedBy = [] })] },
        "earlier atoms forgotten" => input with { Earlier = [] },
        "late answers of any number" => input with
        {
            Earlier = [.. input.Earlier.Select(release => release with { Rounds = [.. release.Rounds.Union(input.Rounds)] })],
        },
        "erased rounds forgotten" => input with
        {
            Units =
            [
                .. input.Units.Select(unit => unit with { Counts = [.. unit.Counts.Where(round => input.Rounds.Contains(round.Round))] }),
            ],
        },
        "filled in breakdowns as if links fixed them" => input with
        {
            Strata = [.. input.Strata.Select(stratum => stratum with { FromLink = null })],
        },
        "k one lower" => input with { MinimumGroup = Math.Max(Partition.LowestMinimumGroup, input.MinimumGroup - 1) },
        _ => throw new ArgumentOutOfRangeException(nameof(broken)),
    };
}
