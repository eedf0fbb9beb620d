using MathNet.Numerics;

namespace Survey.Statistics;

/// <summary>A correlation of n pairs.</summary>
/// <param name="R">Pearson's r, from −1 to 1.</param>
/// <param name="N">Pairs.</param>
/// <param name="P">Two-sided, of no linear relation.</param>
/// <param name="Interval">95 percent, by Fisher's z; null for fewer than 4 pairs.</param>
public sealed record CorrelationResult(double R, int N, double P, Interval? Interval);

/// <summary>Pearson's correlation.</summary>
public static class Correlation
{
    /// <summary>Pearson's r between two lists of the same length, with its p-value and interval.</summary>
    /// <remarks>
    /// <para>
    /// Formula: r = Σ(x−x̄)(y−ȳ) / sqrt(Σ(x−x̄)² · Σ(y−ȳ)²); p as in <see cref="PValue"/>; the interval is
    /// tanh(atanh(r) ± 1.959964 / sqrt(n − 3)).
    /// </para>
    /// <para>
    /// Source: K. Pearson, Proceedings of the Royal Society of London 58 (1895), 240-242; the interval: R. A. Fisher, Metron 1 (1921),
    /// 3-32. R: cor.test(x, y).
    /// </para>
    /// <para>
    /// Domain: finite numbers. The n is the number of pairs, so for two batteries compared item by item it is the items (13), not the
    /// respondents, and r says whether the same items are high in both, nothing about persons.
    /// </para>
    /// <para>
    /// Edges: null for fewer than 3 pairs, and where one list is constant (there is nothing to vary with). Points on a straight line
    /// give r = ±1, p = 0 and a point for an interval.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">The lists differ in length or hold something that is no finite number.</exception>
    public static CorrelationResult? Pearson(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count != y.Count)
            throw new ArgumentException($"{x.Count} values against {y.Count}.", nameof(y));
        if (!x.All(double.IsFinite) || !y.All(double.IsFinite))
            throw new ArgumentException("Not a finite number.", nameof(x));

        var n = x.Count;
        // Compared with the first value, and not through a sum of squares, which need not come out as exactly 0.
        if (n < 3 || x.All(value => value == x[0]) || y.All(value => value == y[0]))
            return null;

        var (dx, dy) = (Deviations(x), Deviations(y));
        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < n; i++)
        {
            xx += dx[i] * dx[i];
            yy += dy[i] * dy[i];
            xy += dx[i] * dy[i];
        }

        var r = xy / Math.Sqrt(xx * yy);
        // A straight line comes out a rounding error from 1, on either side.
        if (Math.Abs(r) > 1 - 1e-15 * n)
            r = Math.Sign(r);
        return new CorrelationResult(r, n, PValue(r, n), n > 3 ? FisherInterval(r, n) : null);
    }

    // From the mean, as fractions of the largest: r does not see the unit, and squares of very small or large numbers vanish.
    private static double[] Deviations(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        var largest = values.Max(value => Math.Abs(value - mean));
        return values.Select(value => (value - mean) / largest).ToArray();
    }

    private static Interval FisherInterval(double r, int n)
    {
        var reach = Normal.Z975 / Math.Sqrt(n - 3);
        return new Interval(Math.Tanh(Math.Atanh(r) - reach), Math.Tanh(Math.Atanh(r) + reach));
    }

    /// <summary>The two-sided p-value of a correlation r over n pairs, also one read in a report.</summary>
    /// <remarks>
    /// <para>
    /// Formula: t = r · sqrt((n−2) / (1−r²)) on n − 2 degrees of freedom, both tails: p = I(1−r²; (n−2)/2, 1/2), the regularised
    /// incomplete beta function.
    /// </para>
    /// <para>Source: R. A. Fisher, Biometrika 10 (1915), 507-521 (the distribution of r); Student's t form as in R: cor.test.</para>
    /// <para>Domain: r in [−1, 1], n at least 3.</para>
    /// <para>Edges: r = 0 gives 1, r = ±1 gives 0.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The arguments are outside the domain.</exception>
    public static double PValue(double r, int n)
    {
        if (!(r is >= -1 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(r), r, "A correlation is from -1 to 1.");
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 3);
        return SpecialFunctions.BetaRegularized((n - 2) / 2.0, 0.5, (1 - r) * (1 + r));
    }
}
