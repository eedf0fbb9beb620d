using Survey.Vault.Atoms;
using static Survey.Vault.Tests.Atoms.Small;

namespace Survey.Vault.Tests.Atoms;

public sealed class PartitionTests
{
    private static readonly PartitionStratum[] Abc = [Stratum("A", "A"), Stratum("B", "B"), Stratum("C", "C")];

    [Fact]
    public void Nothing_merges_where_all_have_enough() =>
        Assert.Equal("A B C", Show(First(5, Abc, Unit("q", 5, 6, 7)), "q"));

    [Fact]
    public void The_smallest_under_k_merges_with_the_smallest_other() =>
        Assert.Equal("A+B C", Show(First(5, Abc, Unit("q", 4, 19, 20)), "q"));

    [Fact]
    public void Ties_are_broken_by_code_and_not_by_place_in_the_list()
    {
        PartitionStratum[] strata = [Stratum("C"), Stratum("B"), Stratum("A")];
        Assert.Equal("A B+C", Show(First(5, [Stratum("C", "3"), Stratum("B", "2"), Stratum("A", "1")], Unit("q", 4, 9, 10)), "q"));
        Assert.Equal("A+C B", Show(First(5, strata, Unit("q", 4, 9, 9)), "q"));
    }

    [Fact]
    public void Fewer_than_k_in_all_give_nothing_but_that_fact() =>
        Assert.Equal("TooFew", Show(First(5, Abc, Unit("q", 1, 2, 1)), "q"));

    [Fact]
    public void A_stratum_where_nobody_answered_is_merged_as_any_small_one() =>
        Assert.Equal("A+B C", Show(First(5, Abc, Unit("q", 0, 5, 6)), "q"));

    [Fact]
    public void An_empty_stratum_is_in_no_atom() =>
        Assert.Equal("B C", Show(First(5, [Abc[0] with { Empty = true }, Abc[1], Abc[2]], Unit("q", 0, 5, 6)), "q"));

    // 22 leaders; the county with one joins the smallest other, not its neighbour. Codes: 15 Møre og Romsdal, 30 Viken, 34 Innlandet,
    // 38 Vestfold og Telemark, 46 Vestland; the embeter have one of these counties each.
    [Fact]
    public void One_leader_in_a_county_merges_it_with_the_smallest_other_county()
    {
        PartitionStratum[] strata =
        [
            Stratum("15", "15", "SFMR"), Stratum("30", "30", "SFOV"), Stratum("34", "34", "SFIN"),
            Stratum("38", "38", "SFVT"), Stratum("46", "46", "SFVL"),
        ];
        Assert.Equal("15+30 34 38 46", Show(First(5, strata, Unit("q", 1, 5, 5, 5, 6)), "q"));
        Assert.Equal("15+38 30 34 46", Show(First(3, strata, Unit("q", 1, 6, 6, 4, 5)), "q"));
    }

    [Fact]
    public void A_cluster_looks_in_its_county_then_its_embete_then_the_nation()
    {
        PartitionStratum[] strata =
        [
            Stratum("4/15", "4", "15", "SFMR"), Stratum("5/15", "5", "15", "SFMR"),
            Stratum("4/46", "4", "46", "SFVL"), Stratum("6/46", "6", "46", "SFVL"), Stratum("7/14", "7", "14", "SFVL"),
        ];
        Assert.Equal("4/15+5/15 4/46 6/46 7/14", Show(First(5, strata, Unit("q", 2, 30, 5, 5, 5)), "q"));
        Assert.Equal("4/15 4/46+7/14 5/15 6/46", Show(First(5, strata, Unit("q", 6, 7, 5, 8, 2)), "q"));
        Assert.Equal("4/15+4/46+5/15 6/46 7/14", Show(First(5, strata, Unit("q", 1, 2, 5, 6, 7)), "q"));
    }

    [Fact]
    public void A_battery_may_put_the_levels_in_an_order_of_its_own()
    {
        PartitionStratum[] strata = [Stratum("4/15", "4", "15"), Stratum("4/46", "4", "46"), Stratum("5/15", "5", "15")];
        var unit = Unit("q", 2, 9, 8);
        Assert.Equal("4/15+5/15 4/46", Show(First(5, strata, unit), "q"));
        Assert.Equal("4/15+4/46 5/15", Show(First(5, strata, unit with { Levels = [1, 0] }), "q"));
    }

    // 'Took part': A 4 yes; B 18 yes, 1 no; C 2 yes, 18 no. On its own the battery would give A+C with 6 and B with 18, and 22 yes in A+B
    // minus 18 would be A's four.
    [Fact]
    public void A_routed_battery_is_given_for_unions_of_the_routing_questions_atoms_only()
    {
        var tookPart = Unit("tookPart", 4, 19, 20);
        var battery = Unit("battery", 4, 18, 2) with { RoutedBy = ["tookPart"] };
        Assert.Equal("A+C B", Show(First(5, Abc, tookPart, battery with { RoutedBy = [] }), "battery"));
        Assert.Equal("A+B C", Show(First(5, Abc, battery, tookPart), "tookPart"));
        Assert.Equal("A+B+C", Show(First(5, Abc, battery, tookPart), "battery"));
    }

    [Fact]
    public void Routing_reaches_through_a_routed_question_to_the_one_above_it()
    {
        var input = First(
            5, Abc, Unit("third", 20, 20, 20) with { RoutedBy = ["second"] },
            Unit("second", 20, 20, 20) with { RoutedBy = ["first"] }, Unit("first", 4, 19, 20));
        Assert.Equal("A+B C", Show(input, "third"));
    }

    [Fact]
    public void Where_nothing_is_given_of_the_routing_question_nothing_is_given_of_the_routed() =>
        Assert.Equal(
            "RoutingWithheld",
            Show(First(5, Abc, Unit("first", 1, 1, 1), Unit("second", 9, 9, 9) with { RoutedBy = ["first"] }), "second"));

    [Fact]
    public void Routing_in_a_ring_and_to_nowhere_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Partition.Of(First(
            5, Abc, Unit("a", 9, 9, 9) with { RoutedBy = ["b"] }, Unit("b", 9, 9, 9) with { RoutedBy = ["a"] })));
        Assert.Throws<ArgumentException>(() => Partition.Of(First(5, Abc, Unit("a", 9, 9, 9) with { RoutedBy = ["b"] })));
    }

    [Fact]
    public void A_minimum_group_under_three_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Partition.Of(First(2, Abc, Unit("q", 9, 9, 9))));
}
