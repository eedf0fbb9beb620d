namespace Survey.Statistics;

/// <summary>The interval for a share.</summary>
public static class Wilson
{
    /// <summary>
    /// The 95 percent score interval for the share of a group that would answer so, when n of its members answered and count of
    /// them chose the option; with the finite population correction when the size of the group is known.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Formula: (k + c/2 ± sqrt(c) · sqrt(k·(n−k)/n + c/4)) / (n + c), where k = count, c = z² without a known population and
    /// c = z²·(N−n)/(N−1) with one, N = population, z = 1.959964.
    /// With N known the interval is clipped to [k/N, (N−n+k)/N], the shares that are still possible when k are known to have
    /// chosen the option and n−k not to have.
    /// </para>
    /// <para>
    /// Why: inverting the score test of p, whose variance under sampling without replacement is p·(1−p)/n · (N−n)/(N−1), gives the
    /// same quadratic as without a population, with c for z².
    /// </para>
    /// <para>
    /// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212;
    /// the variance under sampling without replacement: W. G. Cochran, Sampling Techniques, 3rd ed. (1977), ch. 3.
    /// </para>
    /// <para>
    /// Domain: 0 ≤ count ≤ n ≤ population. Where answered exceeds the registered population, the register is wrong: pass null.
    /// </para>
    /// <para>
    /// Edges: count = 0 has Low = 0 exactly, and count = n has High = 1 exactly. n = population is the point count/n, for nothing is
    /// uncertain. n = 0 tells nothing: [0, 1].
    /// </para>
    /// </remarks>
    /// <param name="count">How many chose the option.</param>
    /// <param name="n">How many answered.</param>
    /// <param name="population">How many there are in the group, answering or not; null where it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The arguments are outside the domain.</exception>
    public static Interval Interval(int count, int n, int? population = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, n);
        if (population is { } known)
            ArgumentOutOfRangeException.ThrowIfLessThan(known, n, nameof(population));

        if (n == 0)
            return new Interval(0, 1);

        var share = (double)count / n;
        if (population == n)
            return new Interval(share, share);

        var c = population is { } size ? Normal.Z975 * Normal.Z975 * (size - n) / (size - 1) : Normal.Z975 * Normal.Z975;
        var centre = count + c / 2;
        var reach = Math.Sqrt(c * ((double)count * (n - count) / n + c / 4));
        var (least, most) = population is { } all
            ? ((double)count / all, ((double)all - n + count) / all)
            : (0.0, 1.0);

        // At 0 and n the limits are exact in theory and off by a rounding error in doubles; and the estimate is always inside.
        var low = count == 0 ? least : Math.Clamp((centre - reach) / (n + c), least, share);
        var high = count == n ? most : Math.Clamp((centre + reach) / (n + c), share, most);
        return new Interval(low, high);
    }
}
