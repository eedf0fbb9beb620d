using Survey.Vault.Atoms;
using static Survey.Vault.Tests.Atoms.Small;

namespace Survey.Vault.Tests.Atoms;

public sealed class LaterReleaseTests
{
    private static readonly PartitionStratum[] Ab = [Stratum("A", "A"), Stratum("B", "B")];
    private static readonly PartitionStratum[] Abc = [.. Ab, Stratum("C", "C")];

    /// <summary>Release 1 of round 1, then release 2 of the rounds named.</summary>
    private static string Second(int k, PartitionStratum[] strata, int[] rounds, params UnitRound[] counts)
    {
        var unit = new PartitionUnit("q", counts, []);
        var first = Partition.Of(First(k, strata, unit));
        return Show(strata, Partition.Of(new(k, strata, [unit], rounds, [Earlier([1], first)]))[0]);
    }

    // 6 and 2 are merged into 8. Five late ones make them 6 and 7; given apart, 8 − 6 would be B's first two.
    [Fact]
    public void A_later_release_never_gives_a_merged_group_apart() =>
        Assert.Equal("A+B", Second(5, Ab, [1, 2], Round(1, 6, 2), Round(2, 0, 5)));

    [Fact]
    public void Late_answers_under_k_in_an_atom_merge_it_with_another_that_has_late_ones() =>
        Assert.Equal("A+C B", Second(5, Abc, [1, 2], Round(1, 10, 6, 20), Round(2, 2, 0, 3)));

    [Fact]
    public void Late_answers_under_k_in_all_give_nothing_new() =>
        Assert.Equal("TooFewLate", Second(5, Ab, [1, 2], Round(1, 10, 10), Round(2, 2, 2)));

    [Fact]
    public void Two_late_answers_to_one_item_of_a_battery_are_not_none() =>
        Assert.Equal("TooFewLate", Second(5, Ab, [1, 2], Round(1, 10, 10), new UnitRound(2, [0, 0], [2, 0])));

    [Fact]
    public void A_stratum_not_seen_before_starts_alone()
    {
        var unit = new PartitionUnit("q", [Round(1, 6, 2, 0), Round(2, 0, 0, 5)], []);
        PartitionStratum[] before = [Abc[0], Abc[1], Abc[2] with { Empty = true }];
        var first = Partition.Of(First(5, before, unit));
        Assert.Equal("A+B", Show(before, first[0]));
        Assert.Equal("A+B C", Show(Abc, Partition.Of(new(5, Abc, [unit], [1, 2], [Earlier([1], first)]))[0]));
    }

    // Where a first release gave nothing of a unit, a second one sets nobody apart.
    [Fact]
    public void A_unit_that_was_too_small_at_first_is_given_when_it_is_large_enough() =>
        Assert.Equal("A+B", Second(5, Ab, [1, 2], Round(1, 1, 2), Round(2, 2, 1)));

    [Fact]
    public void A_raised_k_merges_further_and_asks_k_of_those_who_are_new()
    {
        var unit = new PartitionUnit("q", [Round(1, 6, 7, 20), Round(2, 9, 0, 3)], []);
        var first = Partition.Of(First(5, Abc, unit));
        Assert.Equal("A B C", Show(Abc, first[0]));
        Assert.Equal("A+B C", Show(Abc, Partition.Of(new(10, Abc, [unit], [1], [Earlier([1], first)]))[0]));
        Assert.Equal("A+B+C", Show(Abc, Partition.Of(new(10, Abc, [unit], [1, 2], [Earlier([1], first)]))[0]));
    }

    // Round 1 as a whole was at least five in each atom; that round 2 alone is left tells of the two, each large enough.
    [Fact]
    public void A_whole_round_may_be_erased()
    {
        var unit = new PartitionUnit("q", [Round(1, 6, 9), Round(2, 5, 8)], []);
        var first = Partition.Of(First(5, Ab, unit));
        var second = Partition.Of(new(5, Ab, [unit], [1, 2], [Earlier([1], first)]));
        var third = Partition.Of(new(5, Ab, [unit], [2], [Earlier([1], first), Earlier([1, 2], second)]));
        Assert.Equal("A B", Show(Ab, third[0]));
    }

    // Round 2 is what is left, round 3 what is erased, both in the first release. A 7, of whom five go; B 6, of whom none: merged into
    // 8, and 8 − 6 is A's two. Merging cannot mend it, so nothing is given.
    [Theory]
    [InlineData(2, 5, "TooFewErased")]
    [InlineData(5, 2, "TooFewErased")]
    [InlineData(5, 5, "A B")]
    [InlineData(0, 7, "A+B")]
    [InlineData(7, 0, "A B")]
    public void An_erasure_takes_and_leaves_k_or_none_of_an_atom(int left, int erased, string expected)
    {
        var unit = new PartitionUnit("q", [Round(2, left, 6), Round(3, erased, 0)], []);
        var first = Partition.Of(new(5, Ab, [unit], [2, 3], []));
        Assert.Equal("A B", Show(Ab, first[0]));
        Assert.Equal(expected, Show(Ab, Partition.Of(new(5, Ab, [unit], [2], [Earlier([2, 3], first)]))[0]));
    }
}
