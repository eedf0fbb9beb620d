using System.Diagnostics;
using Survey.Vault.Atoms;

namespace Survey.Vault.Tests.Atoms;

public sealed class PartitionProperties
{
    private const int Runs = 300;

    [Fact]
    public void Every_atom_has_k_who_answered_and_k_or_none_who_are_new() => Properties.Check(Runs, number =>
    {
        foreach (var (input, released) in new History(number).Releases)
            foreach (var unit in released)
            {
                var counts = Counted(input, unit.Key);
                var earlier = input.Earlier.Where(release => release.Atoms.ContainsKey(unit.Key)).ToList();
                var fresh = counts.Where(round => !earlier.Exists(release => release.Rounds.Contains(round.Round))).ToList();
                Assert.All(unit.Atoms, atom => Assert.True(Least(counts, atom) >= input.MinimumGroup));
                if (earlier.Count > 0)
                    Assert.All(unit.Atoms, atom => Assert.True(Most(fresh, atom) == 0 || Least(fresh, atom) >= input.MinimumGroup));
            }
    });

    // What the proof in Partition's remarks rests on.
    [Fact]
    public void Who_were_in_the_same_releases_are_none_or_k_in_each_atom_of_the_first() => Properties.Check(Runs, number =>
    {
        var releases = new History(number).Releases;
        var lowest = releases.Min(release => release.Input.MinimumGroup);
        foreach (var unit in releases[^1].Input.Units)
        {
            var gave = releases.Where(release => release.Atoms.Single(atoms => atoms.Key == unit.Key).IsReleased).ToList();
            var alike = unit.Counts
                .GroupBy(round => string.Join(' ', gave.Select(release => release.Input.Rounds.Contains(round.Round))))
                .Where(rounds => gave.Exists(release => release.Input.Rounds.Contains(rounds.First().Round)));
            foreach (var rounds in alike)
            {
                var first = gave.First(release => release.Input.Rounds.Contains(rounds.First().Round));
                Assert.All(
                    first.Atoms.Single(atoms => atoms.Key == unit.Key).Atoms,
                    atom => Assert.True(Most(rounds, atom) == 0 || Least(rounds, atom) >= lowest));
            }
        }
    });

    [Fact]
    public void Atoms_are_disjoint_and_hold_every_stratum_that_is_not_empty_so_totals_are_conserved() => Properties.Check(Runs, number =>
    {
        foreach (var (input, released) in new History(number).Releases)
            foreach (var unit in released.Where(unit => unit.IsReleased))
            {
                var counts = Counted(input, unit.Key);
                var all = Enumerable.Range(0, input.Strata.Count).ToArray();
                Assert.Equal(all.Where(stratum => !input.Strata[stratum].Empty), unit.Atoms.SelectMany(atom => atom).Order());
                Assert.Equal(Least(counts, all), unit.Atoms.Sum(atom => Least(counts, atom)));
            }
    });

    [Fact]
    public void A_later_release_only_merges() => Properties.Check(Runs, number =>
    {
        foreach (var (input, released) in new History(number).Releases)
            foreach (var unit in released.Where(unit => unit.IsReleased))
                foreach (var earlier in input.Earlier.Where(release => release.Atoms.ContainsKey(unit.Key)))
                    AssertUnions(input, unit, earlier.Atoms[unit.Key]);
    });

    // A preview may try several, and one is released: all of them tell of sums of the lowest one's atoms.
    [Fact]
    public void A_larger_k_only_merges_the_atoms_of_a_lower() => Properties.Check(Runs, number =>
    {
        foreach (var (input, lower) in new History(number).Releases)
        {
            var finer = lower.Where(unit => unit.IsReleased).ToDictionary(unit => unit.Key, unit => unit.Atoms);
            foreach (var unit in Partition.Of(input with { MinimumGroup = input.MinimumGroup + 2, Finer = finer }).Where(unit => unit.IsReleased))
                AssertUnions(input, unit, finer[unit.Key]);
        }
    });

    [Fact]
    public void A_routed_units_atoms_are_unions_of_those_that_its_routing_names() => Properties.Check(Runs, number =>
    {
        foreach (var (input, released) in new History(number).Releases)
            foreach (var unit in released.Where(unit => unit.IsReleased))
                foreach (var name in input.Units.Single(other => other.Key == unit.Key).RoutedBy)
                {
                    var routing = released.Single(other => other.Key == name);
                    Assert.True(routing.IsReleased);
                    AssertUnions(input, unit, routing.Atoms);
                }
    });

    [Fact]
    public void The_order_of_the_lists_does_not_matter() => Properties.Check(Runs, number =>
    {
        foreach (var (input, released) in new History(number).Releases)
        {
            var random = new Random(number);
            var order = Enumerable.Range(0, input.Strata.Count).OrderBy(_ => random.Next()).ToArray();
            var place = order.Select((old, index) => (old, index)).ToDictionary(pair => pair.old, pair => pair.index);
            int[][] Moved(IReadOnlyList<int[]> atoms) =>
                [.. atoms.OrderBy(_ => random.Next()).Select(atom => atom.Select(old => place[old]).OrderBy(_ => random.Next()).ToArray())];
            var shuffled = Partition.Of(new(
                input.MinimumGroup,
                [.. order.Select(old => input.Strata[old])],
                [.. input.Units.OrderBy(_ => random.Next()).Select(unit => unit with
                {
                    Counts = [.. unit.Counts.OrderBy(_ => random.Next()).Select(round => new UnitRound(
                        round.Round, [.. order.Select(old => round.Least[old])], [.. order.Select(old => round.Most[old])]))],
                    RoutedBy = [.. unit.RoutedBy.OrderBy(_ => random.Next())],
                })],
                [.. input.Rounds.OrderBy(_ => random.Next())],
                [.. input.Earlier.Select(release => release with
                {
                    Atoms = release.Atoms.ToDictionary(atoms => atoms.Key, IReadOnlyList<int[]> (atoms) => Moved(atoms.Value)),
                })]));
            foreach (var unit in released)
            {
                var other = shuffled.Single(moved => moved.Key == unit.Key);
                Assert.Equal(unit.Withheld, other.Withheld);
                Assert.Equal(unit.Atoms, other.Atoms.Select(atom => atom.Select(index => order[index]).ToArray()));
            }
        }
    });

    [Fact]
    public void Nothing_merges_where_every_stratum_has_enough() => Properties.Check(Runs, number =>
    {
        var (input, _) = new History(number).Releases[0];
        var enough = input with
        {
            Strata = [.. input.Strata.Select(stratum => stratum with { Empty = false })],
            Units = [.. input.Units.Select(unit => unit with
            {
                Counts = [.. unit.Counts.Select(round => new UnitRound(
                    round.Round, [.. round.Least.Select(count => count + input.MinimumGroup)],
                    [.. round.Most.Select(count => count + input.MinimumGroup)]))],
            })],
        };
        Assert.All(Partition.Of(enough), unit => Assert.Equal(input.Strata.Count, unit.Atoms.Count));
    });

    [Fact]
    public void A_first_release_gives_every_unrouted_unit_that_k_answered() => Properties.Check(Runs, number =>
    {
        var (input, released) = new History(number).Releases[0];
        var all = Enumerable.Range(0, input.Strata.Count).ToArray();
        foreach (var unit in input.Units.Where(unit => unit.RoutedBy.Count == 0))
            Assert.Equal(
                Least(unit.Counts.Where(round => input.Rounds.Contains(round.Round)), all) >= input.MinimumGroup,
                released.Single(other => other.Key == unit.Key).IsReleased);
    });

    // A release is computed once; ten thousand strata, nearly all small, and a hundred questions must still be seconds.
    [Fact]
    public void Ten_thousand_strata_and_a_hundred_units_take_seconds()
    {
        var random = new Random(1);
        PartitionStratum[] strata = [.. Enumerable.Range(0, 10_000).Select(index =>
            new PartitionStratum(
                $"{index:00000}",
                [$"{random.Next(40)}", $"{random.Next(80)}", $"{random.Next(15)}", $"{random.Next(10)}"]))];
        PartitionUnit[] units = [.. Enumerable.Range(0, 100).Select(index =>
            Small.Unit($"u{index}", [.. strata.Select(_ => random.Next(random.Next(1, 12)))]))];
        var watch = Stopwatch.StartNew();
        var released = Partition.Of(Small.First(5, strata, units));
        Assert.All(released, unit => Assert.True(unit.Atoms.Count > 1000));
        var row = new StrataSet(strata.Length, Enumerable.Range(0, 5000));
        Assert.All(released, unit => Assert.IsType<Row.Hidden>(new Rows(strata.Length, unit.Atoms).Ask(row)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    private static void AssertUnions(PartitionInput input, UnitAtoms unit, IReadOnlyList<int[]> parts)
    {
        var atomOf = unit.Atoms.SelectMany((atom, index) => atom.Select(stratum => (stratum, index)))
            .ToDictionary(pair => pair.stratum, pair => pair.index);
        Assert.All(parts, part => Assert.True(
            part.Where(stratum => !input.Strata[stratum].Empty).Select(stratum => atomOf[stratum]).Distinct().Count() <= 1));
    }

    private static List<UnitRound> Counted(PartitionInput input, string unit) =>
        [.. input.Units.Single(other => other.Key == unit).Counts.Where(round => input.Rounds.Contains(round.Round))];

    private static int Least(IEnumerable<UnitRound> rounds, int[] atom) => rounds.Sum(round => atom.Sum(stratum => round.Least[stratum]));

    private static int Most(IEnumerable<UnitRound> rounds, int[] atom) => rounds.Sum(round => atom.Sum(stratum => round.Most[stratum]));
}
