using Survey.Vault.Atoms;
using static Survey.Vault.Tests.Attacker.StudyQuestion;

namespace Survey.Vault.Tests.Attacker;

/// <summary>Each leak is found with the rule broken in one way, and not found with the rule as it is: the attacker can find.</summary>
public sealed class AttackerTests
{
    private static readonly (string, string) Yes = ("tookPart", "yes");
    private static readonly (string, string) No = ("tookPart", "no");
    private static readonly (string, string) Useful = ("useful", "1");

    private static readonly string[] Fylker = ["A", "B", "C"];
    private static readonly string[] Years = ["2017", "2018"];

    // The demonstration of why routing ties questions together: 22 yes in A and B, minus the battery's 18 in B, are A's four.
    [Fact]
    public void A_battery_with_atoms_of_its_own_tells_who_took_part()
    {
        SmallStudy Study(Func<PartitionInput, IReadOnlyList<UnitAtoms>> partition) =>
            Wave(Single("tookPart", "yes", "no"), Single("useful", "1", "2").After("tookPart", "yes"))
                .Add(4, "A", 1, Yes, Useful)
                .Add(18, "B", 1, Yes, Useful).Add(1, "B", 1, No)
                .Add(2, "C", 1, Yes, Useful).Add(18, "C", 1, No)
                .Release(5, partition, 1);

        Assert.Contains(
            Study(input => Partition.Of(input with { Units = [.. input.Units.Select(unit => unit with { RoutedBy = [] })] }))
                .Attack().Leaks(5),
            leak => leak is { Question: "tookPart", People: 4 } && leak.Cells is ["A/1"]);
        AssertSafe(Study(Partition.Of), 5);
    }

    [Fact]
    public void A_second_release_that_forgets_the_first_tells_of_the_two_that_were_merged()
    {
        SmallStudy Study(Func<PartitionInput, IReadOnlyList<UnitAtoms>> partition) => Wave(Single("q", "a", "b"))
            .Add(3, "A", 1, ("q", "a")).Add(3, "A", 1, ("q", "b")).Add(2, "B", 1, ("q", "a"))
            .Add(5, "B", 2, ("q", "b")).Add(9, "C", 1, ("q", "a"))
            .Release(5, partition, 1).Release(5, partition, 1, 2);

        Assert.Contains(Forgetful().Attack().Leaks(5), leak => leak is { People: 2 } && leak.Cells is ["B/1"]);
        AssertSafe(Study(Partition.Of), 5);

        SmallStudy Forgetful() => Study(input => Partition.Of(input with { Earlier = [] }));
    }

    // A withdrawn release was read all the same.
    [Fact]
    public void A_third_release_that_forgets_a_withdrawn_second_tells_of_the_late_ones()
    {
        SmallStudy Study(Func<PartitionInput, IReadOnlyList<UnitAtoms>> partition) => Wave(Single("q", "a", "b"))
            .Add(9, "A", 1, ("q", "a")).Add(9, "B", 1, ("q", "a")).Add(9, "C", 1, ("q", "a"))
            .Add(5, "A", 2, ("q", "b")).Add(5, "C", 2, ("q", "b")).Add(2, "A", 3, ("q", "b")).Add(3, "C", 3, ("q", "b"))
            .Release(5, partition, 1).Release(5, partition, 1, 2).Release(5, partition, 1, 2, 3);

        Assert.Contains(
            Study(input => Partition.Of(input with { Earlier = [.. input.Earlier.Take(1)] })).Attack().Leaks(5),
            leak => leak is { People: 2 } && leak.Cells is ["A/3"]);
        AssertSafe(Study(Partition.Of), 5);
    }

    [Fact]
    public void Late_answers_that_are_not_asked_to_be_k_are_the_difference_of_two_releases()
    {
        SmallStudy Study(Func<PartitionInput, IReadOnlyList<UnitAtoms>> partition) => Wave(Single("q", "a", "b"))
            .Add(9, "A", 1, ("q", "a")).Add(9, "B", 1, ("q", "b")).Add(9, "C", 1, ("q", "b"))
            .Add(1, "A", 2, ("q", "a")).Add(4, "C", 2, ("q", "a"))
            .Release(5, partition, 1).Release(5, partition, 1, 2);

        Assert.Contains(
            Study(input => Partition.Of(input with { Earlier = [.. input.Earlier.Select(release => release with { Rounds = [1, 2] })] }))
                .Attack().Leaks(5),
            leak => leak is { People: 1 } && leak.Cells is ["A/2"]);
        AssertSafe(Study(Partition.Of), 5);
    }

    [Fact]
    public void Late_answers_to_one_item_of_a_battery_pass_for_none_when_the_least_answered_is_asked()
    {
        SmallStudy Study(Func<PartitionInput, IReadOnlyList<UnitAtoms>> partition) =>
            Wave(Single("useful", "1", "2").In("battery"), Single("good", "1", "2").In("battery"))
                .Add(9, "A", 1, Useful, ("good", "1")).Add(9, "B", 1, Useful, ("good", "1")).Add(2, "A", 2, Useful)
                .Release(5, partition, 1).Release(5, partition, 1, 2);

        Assert.Contains(
            Study(input => Partition.Of(input with
            {
                Units =
                [
                    .. input.Units.Select(unit => unit with
                    { Counts = [.. unit.Counts.Select(round => round with { Most = round.Least })] }),
                ],
            })).Attack().Leaks(5),
            leak => leak is { Question: "useful", People: 2 });
        AssertSafe(Study(Partition.Of), 5);
    }

    // Five of A's seven are erased. The two that are left are merged with B's six, which an earlier release takes off again.
    [Theory]
    [InlineData(2, 5)]
    [InlineData(5, 2)]
    public void An_erasure_that_forgets_what_it_took_tells_of_what_it_took_or_left(int left, int erased)
    {
        SmallStudy Study(Func<PartitionInput, IReadOnlyList<UnitAtoms>> partition) => Wave(Single("q", "a", "b"))
            .Add(left, "A", 1, ("q", "a")).Add(6, "B", 1, ("q", "b")).Add(9, "C", 1, ("q", "b")).Add(erased, "A", 2, ("q", "a"))
            .Release(5, partition, 1, 2).Release(5, partition, 1);

        Assert.Contains(
            Study(input => Partition.Of(input with
            {
                Units = [.. input.Units.Select(unit => unit with
                {
                    Counts = [.. unit.Counts.Where(round => input.Rounds.Contains(round.Round))],
                })],
            })).Attack().Leaks(5),
            leak => leak is { People: 2 } && leak.Cells.All(cell => cell.StartsWith('A')));
        AssertSafe(Study(Partition.Of), 5);
    }

    // The county with three has company in the smallest other one, but in another one each year: 5 − 5 in 2017 would leave none for the
    // three, since response counts tell that A has 14; so all three said 2018.
    [Fact]
    public void A_filled_in_year_is_told_by_response_counts_where_links_are_not_merged_first()
    {
        SmallStudy Study(Func<PartitionInput, IReadOnlyList<UnitAtoms>> partition)
        {
            var study = new SmallStudy
            {
                FilledIn = "year",
                Strata =
                [
                    .. from fylke in Fylker
                       from year in Years
                       select new PartitionStratum($"{fylke}.{year}", [year, fylke], FromLink: fylke),
                ],
                Questions = [Single("year", Years), Single("q", "a", "b")],
            };
            foreach (var (cell, people) in new[] { ("A.2017", 5), ("A.2018", 9), ("B.2018", 3), ("C.2017", 5), ("C.2018", 5) })
                study.Add(people, cell, 1, ("year", cell[2..]), ("q", "a"));
            return study.Release(5, partition, 1);
        }

        Assert.Contains(
            Study(input => Partition.Of(input with
            {
                Strata = [.. input.Strata.Select(stratum => stratum with { FromLink = null, Path = [stratum.Path[1], stratum.Path[0]] })],
            })).Attack().Leaks(5),
            leak => leak is { Question: "year", People: 3 });
        AssertSafe(Study(Partition.Of), 5);
    }

    // What other tools do: leave out the small row, keep the others and the total.
    [Fact]
    public void Leaving_out_the_small_row_alone_leaves_it_in_the_total()
    {
        var hidden = Wave(Single("q", "a", "b")).Add(1, "A", 1, ("q", "a")).Add(9, "B", 1, ("q", "b")).Add(9, "C", 1, ("q", "b"));
        hidden.Release(5, _ => [new("q", [[1], [2]], null)], 1);
        var attacker = hidden.Attack();
        Assert.Empty(attacker.Leaks(5));
        attacker.Read("q", "a", ["A/1", "B/1", "C/1"]);
        Assert.Contains(attacker.Leaks(5), leak => leak is { People: 1 } && leak.Cells is ["A/1"]);
    }

    // And hiding the next smallest as well is undone by the second dimension: rows and columns of two by three.
    [Fact]
    public void Hiding_the_next_smallest_too_is_undone_by_overlapping_groups()
    {
        var study = Wave(Single("q", "a", "b")).Add(2, "A", 1, ("q", "a")).Add(4, "B", 1, ("q", "b")).Add(9, "C", 1, ("q", "b"));
        study.Release(5, _ => [new("q", [[0, 1], [2]], null)], 1);
        var attacker = study.Attack();
        Assert.Empty(attacker.Leaks(5));
        attacker.Read("q", "a", ["B/1", "C/1"]);
        Assert.Contains(attacker.Leaks(5), leak => leak is { People: 2 } && leak.Cells is ["A/1"]);
        Assert.Contains(attacker.Leaks(5), leak => leak is { People: 4 } && leak.Cells is ["B/1"]);
    }

    // An option is found by the others' absence: one answer each.
    [Fact]
    public void The_last_option_follows_from_the_others()
    {
        var attacker = Wave(Single("q", "a", "b", "c")).Add(2, "A", 1, ("q", "a")).Add(1, "A", 1, ("q", "c")).Attack();
        attacker.Read("q", "a", ["A/1"]);
        Assert.DoesNotContain(attacker.Leaks(5), leak => leak.Options is ["c"]);
        Assert.Contains(attacker.Leaks(5), leak => leak.Options is ["b", "c"]);
        attacker.Read("q", "b", ["A/1"]);
        Assert.Contains(attacker.Leaks(5), leak => leak.Options is ["c"]);
    }

    // Fractions are exact: a third of a sum three times over is the sum.
    [Fact]
    public void A_weighted_sum_is_taken_apart_too()
    {
        var attacker = Wave(Single("q", "a", "b")).Add(2, "A", 1, ("q", "a")).Add(9, "B", 1, ("q", "b")).Attack();
        attacker.Know([(new("A/1", "q", "a"), 3), (new("B/1", "q", "a"), 7)]);
        Assert.Empty(attacker.Leaks(5));
        attacker.Know([(new("A/1", "q", "a"), 2), (new("B/1", "q", "a"), 5)]);
        Assert.Contains(attacker.Leaks(5), leak => leak is { People: 2 });
    }

    private static void AssertSafe(SmallStudy study, int k)
    {
        Assert.Empty(study.Attack().Leaks(k));
        Assert.Contains(study.Released, release => release.Atoms.Any(unit => unit.IsReleased));
    }

    private static SmallStudy Wave(params StudyQuestion[] questions) => new()
    {
        Strata = [new("A", ["A"]), new("B", ["B"]), new("C", ["C"])],
        Questions = questions,
    };
}
