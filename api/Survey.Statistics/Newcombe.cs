namespace Survey.Statistics;

/// <summary>A difference of two shares and its 95 percent interval, as shares (0.14 is 14 prosentpoeng).</summary>
public readonly record struct ShareDifference(double Difference, Interval Interval);

/// <summary>The interval for a difference of two shares.</summary>
public static class Newcombe
{
    /// <summary>
    /// The difference count1/n1 − count2/n2 of two independent groups with its 95 percent hybrid score interval; each group may
    /// have a known population.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Formula: with p = count/n and (l, u) the Wilson interval of each group, and d = p1 − p2,
    /// low = d − sqrt((p1−l1)² + (u2−p2)²), high = d + sqrt((u1−p1)² + (p2−l2)²).
    /// With known populations l and u are those of <see cref="Wilson.Interval"/> with finite population; the square-and-add step
    /// is the same (it only asks that each side has limits of its own: Zou and Donner, below).
    /// </para>
    /// <para>
    /// Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of eleven
    /// methods", Statistics in Medicine 17 (1998), 873-890, method 10, without continuity correction;
    /// G. Y. Zou, A. Donner, "Construction of confidence limits about effect measures", Statistics in Medicine 27 (2008), 1693-1702.
    /// </para>
    /// <para>
    /// Domain: 0 ≤ count ≤ n ≤ population on each side, and different people on the two sides. Where the same people answered both
    /// times, the interval is too wide; it is still safe to read.
    /// </para>
    /// <para>
    /// Edges: null where a side has no answers. Where everyone on both sides answered, the interval is the point d. Always inside
    /// [−1, 1] and around d.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The arguments are outside the domain.</exception>
    public static ShareDifference? Difference(
        int count1, int n1, int count2, int n2, int? population1 = null, int? population2 = null)
    {
        var first = Wilson.Interval(count1, n1, population1);
        var second = Wilson.Interval(count2, n2, population2);
        if (n1 == 0 || n2 == 0)
            return null;

        var (p1, p2) = ((double)count1 / n1, (double)count2 / n2);
        // From integers, so that equal shares differ by 0 and not by a rounding error.
        var difference = (double)((Int128)count1 * n2 - (Int128)count2 * n1) / ((double)n1 * n2);
        var low = difference - Hypotenuse(p1 - first.Low, second.High - p2);
        var high = difference + Hypotenuse(first.High - p1, p2 - second.Low);
        return new ShareDifference(difference, new Interval(Math.Max(low, -1), Math.Min(high, 1)));
    }

    private static double Hypotenuse(double a, double b) => Math.Sqrt(a * a + b * b);
}
