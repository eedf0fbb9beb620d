namespace Survey.Statistics;

/// <summary>
/// Whole percent and whole prosentpoeng, from counts. Sums of options are made by adding counts and rounding once: 43 and 29
/// percent of the same 21 people are 9 + 6 = 15 people, which is 71 percent, not 72.
/// </summary>
public static class Percent
{
    /// <summary>100 · count / n, rounded half away from zero to a whole number.</summary>
    /// <remarks>
    /// <para>Formula: floor((200·count + n) / (2·n)), in integers. 1 of 8 (12.5) is 13; 1 of 200 (0.5) is 1.</para>
    /// <para>Domain: count at least 0, n at least 1. A count over n gives over 100: a response rate may, and is then an alarm.</para>
    /// <para>Edges: 0 of n is 0, n of n is 100. Nothing of nothing is no percentage: see <see cref="WholeOrNull"/>.</para>
    /// </remarks>
    /// <param name="count">How many of the n.</param>
    /// <param name="n">The base of the percentage.</param>
    /// <exception cref="ArgumentOutOfRangeException">count is negative or n is not positive.</exception>
    public static int Whole(int count, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return checked((int)Rounding.HalfAwayFromZero((Int128)100 * count, n));
    }

    /// <summary>As <see cref="Whole"/>, and null where n is 0.</summary>
    /// <remarks>
    /// <para>Edges: 0 of 0 is null; 1 of 0 is a mistake of the caller's.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">count or n is negative, or count is positive while n is 0.</exception>
    public static int? WholeOrNull(int count, int n)
    {
        if (n != 0)
            return Whole(count, n);
        ArgumentOutOfRangeException.ThrowIfNotEqual(count, 0);
        return null;
    }

    /// <summary>
    /// How far share 1 is above share 2 in whole prosentpoeng: 100 · (count1/n1 − count2/n2), rounded once, half away from zero.
    /// A change is the later share first: PointDifference(later, earlier).
    /// </summary>
    /// <remarks>
    /// <para>Formula: round(100 · (count1·n2 − count2·n1) / (n1·n2)), in integers.</para>
    /// <para>
    /// It can differ by one from the difference of the two printed percentages (15.6 against 12.4 is printed 16 and 12, and is
    /// 3 prosentpoeng): the difference of the shares is right, the difference of rounded numbers is not.
    /// </para>
    /// <para>Domain: counts at least 0, n1 and n2 at least 1.</para>
    /// <para>Edges: from 0 of n to n of n is 100. Swapping the sides changes the sign and nothing else.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or a base is not positive.</exception>
    public static int PointDifference(int count1, int n1, int count2, int n2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count1);
        ArgumentOutOfRangeException.ThrowIfNegative(count2);
        ArgumentOutOfRangeException.ThrowIfLessThan(n1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(n2, 1);
        var numerator = (Int128)100 * ((Int128)count1 * n2 - (Int128)count2 * n1);
        return checked((int)Rounding.HalfAwayFromZero(numerator, (Int128)n1 * n2));
    }
}
