using FsCheck;
using FsCheck.Fluent;

namespace Survey.Statistics.Tests;

/// <summary>What holds for any counts. Seeds are fixed, so that a red run is red again; a failure prints seed and shrunk example.</summary>
public sealed class PropertyTests
{
    private const ulong Seed = 20231115;
    private const ulong Gamma = 7919; // odd, as the generator wants it
    private const double Rounding = 1e-12;

    private sealed record Share(int Count, int N, int Population);

    private static readonly Gen<Share> Shares =
        from n in Gen.Choose(1, 400)
        from count in Gen.Choose(0, n)
        from missing in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, 600)))
        select new Share(count, n, n + missing);

    private static readonly Gen<(Share First, Share Second)> TwoShares =
        from first in Shares
        from second in Shares
        select (first, second);

    private static readonly Gen<(int[] First, int[] Second)> TwoScales =
        from steps in Gen.Choose(2, 6)
        from most in Gen.Choose(1, 14)
        from first in Gen.ArrayOf(Gen.Choose(0, most), steps)
        from second in Gen.ArrayOf(Gen.Choose(0, most), steps)
        where first.Sum() > 0 && second.Sum() > 0
        select (first, second);

    private static readonly Gen<double[]> PValues =
        from size in Gen.Choose(0, 14)
        from thousandths in Gen.ArrayOf(Gen.Choose(0, 1000), size)
        select thousandths.Select(p => p / 1000.0).ToArray();

    private static void Holds<T>(Gen<T> gen, Func<T, bool> law, int times = 500) =>
        Prop.ForAll(gen.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(Seed, Gamma));

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Rounding;

    [Fact]
    public void The_interval_holds_the_estimate_and_stays_between_0_and_1() => Holds(Shares, share =>
        new[] { Wilson.Interval(share.Count, share.N), Wilson.Interval(share.Count, share.N, share.Population) }
            .All(interval => interval.Contains((double)share.Count / share.N) && interval.Low >= 0 && interval.High <= 1));

    [Fact]
    public void The_interval_of_the_others_is_mirrored() => Holds(Shares, share =>
    {
        var interval = Wilson.Interval(share.Count, share.N, share.Population);
        var others = Wilson.Interval(share.N - share.Count, share.N, share.Population);
        return Near(interval.Low, 1 - others.High) && Near(interval.High, 1 - others.Low);
    });

    [Fact]
    public void The_same_share_of_more_people_has_a_narrower_interval() => Holds(Shares, share =>
    {
        var narrower = Wilson.Interval(2 * share.Count, 2 * share.N).Width < Wilson.Interval(share.Count, share.N).Width;
        var population = 2 * share.Population;
        return narrower && Wilson.Interval(2 * share.Count, 2 * share.N, population).Width
            <= Wilson.Interval(share.Count, share.N, population).Width + Rounding;
    });

    [Fact]
    public void A_known_population_only_narrows_the_interval() => Holds(Shares, share =>
    {
        var plain = Wilson.Interval(share.Count, share.N);
        var finite = Wilson.Interval(share.Count, share.N, share.Population);
        return finite.Low >= plain.Low - Rounding && finite.High <= plain.High + Rounding;
    });

    [Fact]
    public void The_interval_holds_no_share_that_is_ruled_out() => Holds(Shares, share =>
    {
        var interval = Wilson.Interval(share.Count, share.N, share.Population);
        return interval.Low >= (double)share.Count / share.Population - Rounding
            && interval.High <= (double)(share.Population - share.N + share.Count) / share.Population + Rounding;
    });

    [Fact]
    public void Percent_is_nearest_and_the_others_make_up_100_but_for_halves() => Holds(Shares, share =>
    {
        var (chose, others) = (Percent.Whole(share.Count, share.N), Percent.Whole(share.N - share.Count, share.N));
        var half = 200L * share.Count % (2L * share.N) == share.N;
        return Math.Abs(2 * (100L * share.Count - (long)chose * share.N)) <= share.N && chose + others == (half ? 101 : 100);
    });

    [Fact]
    public void Prosentpoeng_change_sign_with_the_sides_and_are_nearest() => Holds(TwoShares, two =>
    {
        var ((k1, n1, _), (k2, n2, _)) = two;
        var points = Percent.PointDifference(k1, n1, k2, n2);
        var off = 100L * ((long)k1 * n2 - (long)k2 * n1) - (long)points * n1 * n2;
        return points == -Percent.PointDifference(k2, n2, k1, n1) && 2 * Math.Abs(off) <= (long)n1 * n2;
    });

    [Fact]
    public void The_difference_lies_in_its_interval_and_swaps_sign_with_the_sides() => Holds(TwoShares, two =>
    {
        var ((k1, n1, all1), (k2, n2, all2)) = two;
        var there = Newcombe.Difference(k1, n1, k2, n2, all1, all2)!.Value;
        var back = Newcombe.Difference(k2, n2, k1, n1, all2, all1)!.Value;
        return there.Interval.Contains(there.Difference) && there.Interval is { Low: >= -1, High: <= 1 }
            && there.Difference == -back.Difference
            && Near(there.Interval.Low, -back.Interval.High) && Near(there.Interval.High, -back.Interval.Low);
    });

    [Fact]
    public void Fisher_does_not_see_the_order_of_rows_columns_or_axes() => Holds(TwoShares, two =>
    {
        var (a, b, c, d) = (two.First.Count, two.First.N - two.First.Count, two.Second.Count, two.Second.N - two.Second.Count);
        var p = Fisher.TwoSided(a, b, c, d);
        return p is > 0 and <= 1
            && new[] { Fisher.TwoSided(c, d, a, b), Fisher.TwoSided(b, a, d, c), Fisher.TwoSided(a, c, b, d) }
                .All(other => Math.Abs(other - p) <= 1e-9 * p);
    });

    [Fact]
    public void Fisher_agrees_with_adding_up_every_table_naively()
    {
        var tables = from cells in Gen.ArrayOf(Gen.Choose(0, 14), 4) select cells;
        Holds(tables, cells => Math.Abs(NaiveFisher(cells) - Fisher.TwoSided(cells[0], cells[1], cells[2], cells[3])) < 1e-10);
    }

    /// <summary>Small and large in the same run, on both sides of the limit between adding every term and summing two tails, and as far out as a double reaches.</summary>
    [Fact]
    public void Fisher_of_large_tables_agrees_with_adding_up_every_term()
    {
        var tables = from size in Gen.Choose(1, 100)
                     from row1 in Gen.Choose(60, 20_000)
                     from row2 in Gen.Choose(60, 20_000)
                     from percent in Gen.Choose(3, 97)
                     from deviations in Gen.Choose(-300, 300)
                     let chosen = (double)size * row1 * percent / 100
                     let deviation = Math.Sqrt(chosen * (100 - percent) / 100 * row2 / (row1 + row2))
                     let a = (int)Math.Clamp(chosen + deviations / 10.0 * deviation, 0, Math.Min((double)size * row1, (double)size * (row1 + row2) * percent / 100))
                     let c = (int)Math.Clamp((double)size * (row1 + row2) * percent / 100 - a, 0, size * row2)
                     select new[] { a, size * row1 - a, c, size * row2 - c };
        Holds(tables, cells =>
        {
            var (p, plain) = (Fisher.TwoSided(cells[0], cells[1], cells[2], cells[3]), SummedFisher(cells));
            return Math.Abs(p - plain) <= 1e-10 * plain || plain < 1e-290;
        });
    }

    [Fact]
    public void Chi_square_does_not_see_the_order_of_groups_or_options() => Holds(TwoScales, two =>
    {
        var (first, second) = two;
        var there = ChiSquare.Pearson([first, second]);
        var back = ChiSquare.Pearson([second.Reverse().ToArray(), first.Reverse().ToArray()]);
        return (there is null) == (back is null) && (there is null || back is null
            || (Near(there.P, back.P) && there.DegreesOfFreedom == back.DegreesOfFreedom && there.P is >= 0 and <= 1));
    });

    [Fact]
    public void Swapping_the_groups_gives_the_other_chance_and_the_same_p() => Holds(TwoScales, two =>
    {
        var there = MannWhitney.Compare(two.First, two.Second)!;
        var back = MannWhitney.Compare(two.Second, two.First)!;
        return Near(there.Superiority, 1 - back.Superiority) && Near(there.P, back.P) && there.P is > 0 and <= 1 + 1e-15;
    }, times: 100);

    [Fact]
    public void Turning_the_scale_around_gives_the_other_chance_and_the_same_p() => Holds(TwoScales, two =>
    {
        var there = MannWhitney.Compare(two.First, two.Second)!;
        var turned = MannWhitney.Compare(two.First.Reverse().ToArray(), two.Second.Reverse().ToArray())!;
        return Near(there.Superiority, 1 - turned.Superiority) && Near(there.P, turned.P);
    }, times: 100);

    [Fact]
    public void A_step_that_nobody_chose_changes_nothing() => Holds(TwoScales, two =>
        MannWhitney.Compare(two.First, two.Second) == MannWhitney.Compare([0, .. two.First, 0], [0, .. two.Second, 0]),
        times: 50);

    [Fact]
    public void The_chance_is_the_share_of_pairs_counted_one_by_one() => Holds(TwoScales, two =>
    {
        var (first, second) = (Answers(two.First), Answers(two.Second));
        var pairs = from x in first from y in second select x > y ? 1.0 : x == y ? 0.5 : 0;
        return Near(pairs.Average(), MannWhitney.Compare(two.First, two.Second)!.Superiority);
    }, times: 100);

    [Fact]
    public void Holm_keeps_the_order_never_lowers_a_p_and_stops_at_1() => Holds(PValues, p =>
    {
        var adjusted = Holm.Adjust(p);
        return Enumerable.Range(0, p.Length).All(i => adjusted[i] >= p[i] && adjusted[i] <= 1
            && Enumerable.Range(0, p.Length).All(j => p[i] > p[j] || adjusted[i] <= adjusted[j]));
    });

    [Fact]
    public void Holm_does_not_see_the_order_of_items() => Holds(PValues, p =>
        Holm.Adjust(p).Reverse().SequenceEqual(Holm.Adjust(p.Reverse().ToArray())));

    [Fact]
    public void Holm_rejects_at_least_what_Bonferroni_does_and_no_more_than_no_adjustment() => Holds(PValues, p =>
        Holm.Adjust(p).Zip(p).All(pair => pair.First <= Math.Min(1, pair.Second * p.Length) && pair.First >= pair.Second));

    [Fact]
    public void The_correlation_sees_neither_unit_nor_order_nor_which_comes_first()
    {
        var lists = from n in Gen.Choose(4, 20)
                    from x in Gen.ArrayOf(Gen.Choose(-50, 50), n)
                    from y in Gen.ArrayOf(Gen.Choose(-50, 50), n)
                    where x.Distinct().Count() > 1 && y.Distinct().Count() > 1
                    select (X: x.Select(v => (double)v).ToArray(), Y: y.Select(v => (double)v).ToArray());
        Holds(lists, two =>
        {
            var (x, y) = two;
            var there = Correlation.Pearson(x, y)!;
            var back = Correlation.Pearson(y.Reverse().ToArray(), x.Reverse().Select(v => 3 - v / 7).ToArray())!;
            return there.R is >= -1 and <= 1 && there.P is >= 0 and <= 1 && there.Interval!.Value.Contains(there.R)
                && Near(there.R, -back.R) && Math.Abs(there.P - back.P) < 1e-9;
        });
    }

    /// <summary>Exactly: a rounding error above 1 is no correlation, and one below would be given a p-value of its own.</summary>
    [Fact]
    public void A_straight_line_correlates_exactly_1()
    {
        var lists = from n in Gen.Choose(3, 13)
                    from x in Gen.ArrayOf(Gen.Choose(0, 50), n)
                    where x.Distinct().Count() > 1
                    select x.Select(value => value / 10.0).ToArray();
        Holds(lists, x => Correlation.Pearson(x, [.. x.Select(value => 0.3 + 0.7 * value)])! is { R: 1, P: 0 }
            && Correlation.Pearson(x, [.. x.Select(value => 0.3 - 0.7 * value)])! is { R: -1, P: 0 });
    }

    [Fact]
    public void A_mean_lies_on_the_scale_and_moves_with_the_scores() => Holds(TwoScales, two =>
    {
        var counts = two.First;
        var mean = ScaleMean.FromCounts(counts)!;
        var moved = ScaleMean.FromCounts(counts, [.. counts.Select((_, i) => 10 * (i + 1) - 3)])!;
        return mean.Mean >= 1 && mean.Mean <= counts.Length && Near(10 * mean.Mean - 3, moved.Mean)
            && (mean.StandardDeviation is null) == (mean.N < SmallSamples.Least)
            && (mean.StandardDeviation is not { } deviation || Math.Abs(10 * deviation - moved.StandardDeviation!.Value) < 1e-9);
    });

    private static IEnumerable<int> Answers(int[] counts) => counts.SelectMany((count, step) => Enumerable.Repeat(step, count));

    private static double NaiveFisher(int[] cells)
    {
        var (row1, row2, column) = (cells[0] + cells[1], cells[2] + cells[3], cells[0] + cells[2]);
        var probability = Enumerable.Range(0, row1 + 1).Where(x => column - x >= 0 && column - x <= row2)
            .ToDictionary(x => x, x => Choose(row1, x) * Choose(row2, column - x) / Choose(row1 + row2, column));
        return probability.Values.Where(p => p <= probability[cells[0]] * (1 + 1e-9)).Sum();
    }

    /// <summary>Every term by the ratio to its neighbour, from the most probable table outward.</summary>
    private static double SummedFisher(int[] cells)
    {
        double row1 = cells[0] + cells[1], row2 = cells[2] + cells[3], column = cells[0] + cells[2];
        double Up(double x) => (row1 - x) * (column - x) / ((x + 1) * (row2 - column + x + 1));
        var mode = Math.Floor((row1 + 1) * (column + 1) / (row1 + row2 + 2));
        var terms = new Dictionary<double, double>();
        var term = 1.0;
        for (var x = mode; term > 0; term *= Up(x), x++) terms[x] = term;
        term = 1.0;
        for (var x = mode; term > 0; term /= Up(x - 1), x--) terms[x] = term;
        var observed = terms.GetValueOrDefault(cells[0]);
        return terms.Values.Where(weight => weight <= observed * (1 + 1e-7)).Order().Sum() / terms.Values.Order().Sum();
    }

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
