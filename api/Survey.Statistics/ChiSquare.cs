using MathNet.Numerics;

namespace Survey.Statistics;

/// <summary>Pearson's chi-square for a table of counts.</summary>
/// <param name="Statistic">Σ (observed − expected)² / expected.</param>
/// <param name="DegreesOfFreedom">(rows − 1) · (columns − 1), of the rows and columns that are not empty.</param>
/// <param name="P">The upper tail of the chi-square distribution.</param>
/// <param name="SmallestExpected">The smallest expected count: below 5 the p-value is rough.</param>
public sealed record ChiSquareResult(double Statistic, int DegreesOfFreedom, double P, double SmallestExpected);

/// <summary>Pearson's chi-square test.</summary>
public static class ChiSquare
{
    /// <summary>Whether rows (groups) answer alike over columns (options), without continuity correction.</summary>
    /// <remarks>
    /// <para>
    /// Formula: X² = Σ (O − E)² / E with E = row total · column total / n; p = Q(df/2, X²/2), the upper regularised incomplete gamma
    /// function.
    /// </para>
    /// <para>
    /// Source: K. Pearson, Philosophical Magazine, series 5, 50 (1900), 157-175; the degrees of freedom: R. A. Fisher, Journal of the
    /// Royal Statistical Society 85 (1922), 87-94. R: chisq.test(m, correct = FALSE).
    /// </para>
    /// <para>
    /// Domain: counts at least 0, rows of equal length. The p-value is an approximation that is poor where expected counts are under
    /// 5: <see cref="ChiSquareResult.SmallestExpected"/> says so, and <see cref="Fisher"/> is there for two by two.
    /// </para>
    /// <para>
    /// Edges: empty rows and columns are left out, since an option that nobody chose compares nothing. Fewer than two rows or columns
    /// left: null.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">Rows differ in length or a count is negative.</exception>
    public static ChiSquareResult? Pearson(IReadOnlyList<IReadOnlyList<int>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Any(row => row.Count != rows[0].Count))
            throw new ArgumentException("Rows differ in length.", nameof(rows));
        if (rows.Any(row => row.Any(count => count < 0)))
            throw new ArgumentOutOfRangeException(nameof(rows), "A count is negative.");

        var rowTotals = rows.Select(row => row.Sum(count => (double)count)).ToArray();
        var columnTotals = Enumerable.Range(0, rows.Count == 0 ? 0 : rows[0].Count)
            .Select(column => rows.Sum(row => (double)row[column])).ToArray();
        var n = rowTotals.Sum();
        var usedRows = rowTotals.Count(total => total > 0);
        var usedColumns = columnTotals.Count(total => total > 0);
        if (usedRows < 2 || usedColumns < 2)
            return null;

        double statistic = 0, smallest = double.PositiveInfinity;
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < columnTotals.Length; column++)
            {
                var expected = rowTotals[row] * columnTotals[column] / n;
                if (expected == 0)
                    continue;
                var distance = rows[row][column] - expected;
                statistic += distance * distance / expected;
                smallest = Math.Min(smallest, expected);
            }

        var degrees = (usedRows - 1) * (usedColumns - 1);
        return new ChiSquareResult(statistic, degrees, SpecialFunctions.GammaUpperRegularized(degrees / 2.0, statistic / 2), smallest);
    }
}
