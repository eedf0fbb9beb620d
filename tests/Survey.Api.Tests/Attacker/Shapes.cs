namespace Survey.Api.Tests.Attacker;

/// <summary>A study whose shape is written down: which links, how many through each in each turn, and what becomes of its releases.</summary>
/// <param name="Turns">Rounds of answers, each followed by a release.</param>
/// <param name="IsThere">Whether the study that was carried out has the shape that it is named for.</param>
internal sealed record Shape(string Name, int Seed, int MinimumGroup, IReadOnlyList<PlannedLink> Links, IReadOnlyList<PlannedTurn> Turns, Func<Raid, bool> IsThere)
{
    public override string ToString() => Name;
}

/// <param name="Raises">Its release has a larger k.</param>
/// <param name="Withdraws">Once it is released, the release before is withdrawn.</param>
internal sealed record PlannedTurn(bool Raises = false, bool Withdraws = false);

/// <summary>The shapes that design and experience name as those that tempt a rule into telling too much.</summary>
internal static class Shapes
{
    private const string Leader = "leder", Employee = "medarbeider";

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("one leader in a county", 11, 3,
            [Link(2020, Leader, "46", "1", 6), Link(2020, Leader, "15", "2", 1), Link(2020, Leader, "34", "3", 4), Link(2020, Employee, "46", "1", 5), Link(2020, Employee, "15", "2", 4)],
            [new()],
            raid => raid.Truth.People.Count(person => person.Of is { Audience: Leader, Fylke: "15" }) == 1 && raid.Truth.People.Count > 10),

        new("nested clusters, and one across counties", 12, 3,
            [Link(2020, Leader, "46", "1", 2), Link(2020, Leader, "46", "2", 5), Link(2020, Leader, "15", "3", 1), Link(2020, Leader, "34", "3", 4), Link(2020, Employee, "46", "1", 4), Link(2020, Employee, "46", "2", 2)],
            [new(), new()],
            raid => raid.Plan.Links.GroupBy(link => link.Fylke).Any(fylke => fylke.Select(link => link.Fixed["cluster"]).Distinct().Count() > 1)
                && raid.Plan.Links.GroupBy(link => link.Fixed["cluster"]).Any(cluster => cluster.Select(link => link.Fylke).Distinct().Count() > 1)),

        // 12 and 14 became 46, and a piece of 14 went to 15; 01 became a part of 30, which became 31, 32 and 33.
        new("the borders of 2019, 2020 and 2024", 13, 3,
            [
                Link(2019, Leader, "12", "1", 5), Link(2019, Leader, "14", "1", 2), Link(2019, Leader, "01", "2", 4), Link(2019, Employee, "14", "1", 4),
                Link(2020, Leader, "46", "1", 6), Link(2020, Leader, "30", "2", 3), Link(2020, Leader, "15", "1", 1), Link(2020, Employee, "46", "1", 3),
                Link(2024, Leader, "46", "1", 4), Link(2024, Leader, "33", "2", 5), Link(2024, Leader, "15", "1", 2), Link(2024, Employee, "46", "1", 4),
            ],
            [new()],
            raid => raid.Truth.Releases.Select(release => release.Year).Distinct().Order().SequenceEqual([2019, 2020, 2024])
                && raid.Geography.FylkerOf("14", 2019, 2020).Count > 1 && raid.Geography.FylkerOf("30", 2020, 2024).Count > 1
                && Geography.Years.All(year => raid.Previews.Exists(of => of.Coming.Year == year))),

        new("late answers, a withdrawn release and a raised k", 14, 3,
            [Link(2020, Leader, "46", "1", 5, 1, 0), Link(2020, Leader, "46", "2", 1, 4, 3), Link(2020, Leader, "15", "1", 4, 0, 2), Link(2020, Employee, "46", "1", 4, 2, 3)],
            [new(), new(Withdraws: true), new(Raises: true)],
            raid => raid.Truth.Releases.Count > 2 && raid.Truth.Releases.Exists(raid.Truth.IsWithdrawn) && raid.Truth.Releases[^1].MinimumGroup > raid.Plan.MinimumGroup
                && raid.Truth.People.CountBy(person => (person.Stratum.Name, person.Round)).Any(late => late.Key.Round > 1 && late.Value < raid.Plan.MinimumGroup)),

        // By itself the battery would give AC with six and B with eighteen, and 22 − 18 tells A's four.
        new("who took part in A, B and C", 15, 5,
            [Link(2020, Leader, "46", "1", 4) with { Yes = 4 }, Link(2020, Leader, "15", "2", 19) with { Yes = 18 }, Link(2020, Leader, "34", "3", 20) with { Yes = 2 }],
            [new()],
            raid => raid.Plan.Question("nytte.a") is { After: "deltatt", Required: true } battery
                && raid.Plan.Links.Select(link => raid.Truth.People.Count(person => person.Of == link && person.Answers.ContainsKey(battery.Key))).SequenceEqual([4, 18, 2])),
    ];

    /// <summary>So small that all that choose rows can be crossed with all.</summary>
    public static IReadOnlyList<Shape> Smallest { get; } =
    [
        new("two counties in one wave", 21, 3, [Link(2020, Leader, "46", "1", 4), Link(2020, Leader, "15", "1", 2), Link(2020, Employee, "46", "1", 3)], [new()], _ => true),
        new("two waves with moved borders", 22, 3, [Link(2020, Leader, "46", "1", 4), Link(2020, Leader, "30", "1", 2), Link(2024, Leader, "33", "1", 3)], [new()], _ => true),
        new("two releases of one wave", 23, 3, [Link(2020, Leader, "46", "1", 3, 1), Link(2020, Leader, "15", "1", 4, 2)], [new(), new()], _ => true),
    ];

    private static PlannedLink Link(int year, string audience, string fylke, string cluster, params int[] people) =>
        new(year, audience, new SortedDictionary<string, string>(StringComparer.Ordinal) { ["fylke"] = fylke, ["cluster"] = cluster }) { People = people };
}
