namespace Survey.Statistics;

/// <summary>Rounding of ratios of integers, in integers, so that no half is lost to binary fractions.</summary>
public static class Rounding
{
    /// <summary>
    /// The nearest integer to numerator / denominator; halves go away from zero (0.5 to 1, -0.5 to -1).
    /// </summary>
    /// <remarks>
    /// <para>Formula: sign · floor((2·|numerator| + denominator) / (2·denominator)), all in integers.</para>
    /// <para>
    /// Away from zero, and not to even, because that is how the reader checks it by hand, and because change reads the same in
    /// both directions: round(-x) = -round(x).
    /// </para>
    /// <para>Edges: 0 is 0, whatever the denominator.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public static Int128 HalfAwayFromZero(Int128 numerator, Int128 denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, Int128.One);
        var magnitude = (2 * Int128.Abs(numerator) + denominator) / (2 * denominator);
        return numerator < 0 ? -magnitude : magnitude;
    }

    /// <summary>
    /// numerator / denominator to a number of decimals, halves away from zero. The result carries exactly that many decimals
    /// (3.50, not 3.5), so that a mean prints alike everywhere.
    /// </summary>
    /// <remarks>
    /// <para>Edges: -0.004 to two decimals is 0.00, without a sign.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive, or decimals is not 0 to 6.</exception>
    public static decimal ToDecimals(long numerator, long denominator, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(decimals, Units.Length);
        var scaled = HalfAwayFromZero(numerator * (Int128)(1 / Units[decimals]), denominator);
        return (decimal)scaled * Units[decimals];
    }

    // A product of decimals keeps the sum of their scales: 350 · 0.01 is 3.50.
    private static readonly decimal[] Units = [1m, 0.1m, 0.01m, 0.001m, 0.0001m, 0.00001m, 0.000001m];
}
