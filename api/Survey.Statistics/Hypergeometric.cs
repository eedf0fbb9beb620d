using MathNet.Numerics.Integration;

namespace Survey.Statistics;

/// <summary>
/// The first cell of a two by two table with given margins: the probabilities of its values, and sums of these over a tail at a cost that the counts do not
/// matter to. Behind <see cref="Fisher"/>, which adds the terms one by one where they are few.
/// </summary>
/// <remarks>
/// <para>
/// A probability: with n! by Stirling's series, P(x) = √(R1·R2·K1·K2 / (2π·N·a·b·c·d)) · exp(−G/2 + δ(R1) + δ(R2) + δ(K1) + δ(K2) − δ(N) − δ(a) − δ(b) − δ(c) − δ(d)),
/// where a = x, b, c and d are the cells, R and K the margins, G/2 = Σ cell·ln(cell / expected) and δ(n) = 1/(12n) − 1/(360n³) + …; taken as a sum over the four cells of
/// cell·ln(cell / expected) − (cell − expected), by a series in (cell − expected) / (cell + expected), nothing is lost where terms nearly cancel
/// (C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000). It holds between the whole numbers too.
/// </para>
/// <para>
/// A tail: the sum over whole numbers is the integral from its first one, plus ½P − ΔP/12 + Δ²P/24 − … (J. Gregory, 1670), ΔP the difference to the next probability. Where
/// neighbours differ by less than a twentieth, at fifty or more to a standard deviation, a difference is about a twentieth of the one before, and what is left out after
/// eight is under 1e-12 of the sum. The integral is Gauss–Legendre's with 20 points, over the stretch beyond which the probability is e⁻²⁸ of the first: a normal
/// curve, whose shape it has, it takes to 1e-12. A tail that falls faster is short, and added up.
/// </para>
/// </remarks>
internal sealed class Hypergeometric(double row1, double row2, double column1, double column2)
{
    private const double LeastVariance = 2500;
    private const double Steep = 0.05;
    private const double Reach = 28;

    private static readonly double[] gregory = [1 / 2.0, -1 / 12.0, 1 / 24.0, -19 / 720.0, 3 / 160.0, -863 / 60480.0, 275 / 24192.0, -33953 / 3628800.0];

    private readonly double all = row1 + row2;
    private readonly double corrections = Correction(row1) + Correction(row2) + Correction(column1) + Correction(column2) - Correction(row1 + row2);

    /// <summary>Whether all four cells are: no expected one is smaller than the variance. <see cref="Probability"/> and <see cref="Tail"/> are for these.</summary>
    public bool IsLarge => Variance >= LeastVariance;

    public double Least => Math.Max(0, column1 - row2);

    public double Most => Math.Min(row1, column1);

    /// <summary>The most probable value.</summary>
    public double Mode => Math.Clamp(Math.Floor((row1 + 1) * (column1 + 1) / (all + 2)), Least, Most);

    private double Expected => row1 * column1 / all;

    private double Variance => Expected * (row2 / all) * column2 / (all - 1);

    /// <summary>The probability of <paramref name="x"/>; also between whole numbers.</summary>
    public double Probability(double x)
    {
        double a = x, b = row1 - x, c = column1 - x, d = row2 - c;
        // No expected cell is under 2500, so that one this empty has a probability that a double does not hold.
        if (Math.Min(Math.Min(a, b), Math.Min(c, d)) < 1) return 0;
        var off = x - Expected;
        var away = Deviance(a, off) + Deviance(b, -off) + Deviance(c, -off) + Deviance(d, off);
        var spread = row1 / a * (row2 / b) * (column1 / c) * (column2 / d) / all;
        return Math.Sqrt(spread / (2 * Math.PI)) * Math.Exp(corrections - Correction(a) - Correction(b) - Correction(c) - Correction(d) - away);
    }

    /// <summary>How much more probable the next value is.</summary>
    public double Up(double x) => (row1 - x) * (column1 - x) / ((x + 1) * (row2 - column1 + x + 1));

    /// <summary>The sum of the probabilities from <paramref name="x"/> on, outward: towards larger values, or with step −1 towards smaller.</summary>
    public double Tail(double x, int step)
    {
        double Ratio(double at) => step > 0 ? Up(at) : 1 / Up(at - 1);

        var fall = -Math.Log(Ratio(x));
        if (fall > Steep)
        {
            double sum = 0;
            for (var term = Probability(x); term > sum * 1e-17; term *= Ratio(x), x += step) sum += term;
            return sum;
        }

        // ln P falls by fall·d + d² / (2·variance): so far to e⁻²⁸.
        var deviation = Math.Sqrt(Variance);
        var slope = fall * deviation;
        var far = deviation * (Math.Sqrt(slope * slope + 2 * Reach) - slope);
        var total = GaussLegendreRule.Integrate(d => Probability(x + step * d), 0, far, 20);
        Span<double> differences = stackalloc double[gregory.Length];
        differences[0] = Probability(x);
        for (var i = 1; i < differences.Length; i++) differences[i] = differences[i - 1] * Ratio(x + step * (i - 1));
        for (var order = 0; order < differences.Length; order++)
        {
            total += gregory[order] * differences[0];
            for (var i = 0; i + 1 < differences.Length - order; i++) differences[i] = differences[i + 1] - differences[i];
        }
        return total;
    }

    /// <summary>cell·ln(cell / expected) − (cell − expected), where the cell is <paramref name="off"/> more than expected.</summary>
    private static double Deviance(double cell, double off)
    {
        var both = 2 * cell - off;
        var v = off / both;
        if (Math.Abs(v) > 0.1) return cell * Math.Log(cell / (cell - off)) - off;
        double square = v * v, power = v * square, series = 0;
        for (var odd = 3; Math.Abs(power) > 1e-17 * square; odd += 2, power *= square) series += power / odd;
        return both * (square + (1 + v) * series);
    }

    private static double Correction(double n) => (1 - 1 / (30 * n * n)) / (12 * n);
}
