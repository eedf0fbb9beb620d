namespace Survey.Statistics;

/// <summary>Fisher's exact test of a two by two table.</summary>
public static class Fisher
{
    // R's allowance: tables whose probability differs from the observed one by a rounding error count as equally probable.
    private const double Slack = 1 + 1e-7;
    private const double Negligible = 1e-19;

    /// <summary>
    /// The two-sided p-value for the table a b / c d: a of a+b in the first group and c of c+d in the second.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Formula: with the margins fixed, P(x) = C(a+b, x) · C(c+d, a+c−x) / C(a+b+c+d, a+c); p is the sum of P(x) over all tables
    /// with P(x) ≤ P(a).
    /// Computed by the ratio of neighbouring terms outward from the most probable table, so that no factorial is formed.
    /// </para>
    /// <para>
    /// Source: R. A. Fisher, Statistical Methods for Research Workers, 5th ed. (1934), § 21.02; the two-sided rule (sum of the
    /// tables no more probable) is that of R's fisher.test and of SPSS.
    /// </para>
    /// <para>
    /// Domain: counts at least 0. The test is exact for any size, and conservative: it rejects a true null hypothesis at most, and
    /// usually less than, as often as promised.
    /// </para>
    /// <para>Edges: an empty row or column leaves one possible table, so p = 1. A p under 1e-300 may be 0.</para>
    /// </remarks>
    /// <param name="a">First group, chose the option.</param>
    /// <param name="b">First group, did not.</param>
    /// <param name="c">Second group, chose the option.</param>
    /// <param name="d">Second group, did not.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static double TwoSided(int a, int b, int c, int d)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(a);
        ArgumentOutOfRangeException.ThrowIfNegative(b);
        ArgumentOutOfRangeException.ThrowIfNegative(c);
        ArgumentOutOfRangeException.ThrowIfNegative(d);

        double row1 = (double)a + b, row2 = (double)c + d, column1 = (double)a + c;
        var least = Math.Max(0, column1 - row2);
        var most = Math.Min(row1, column1);
        var mode = Math.Clamp(Math.Floor((row1 + 1) * (column1 + 1) / (row1 + row2 + 2)), least, most);

        double Up(double x) => (row1 - x) * (column1 - x) / ((x + 1) * (row2 - column1 + x + 1));

        // Terms relative to the most probable table; the first pass finds the observed one, the second adds the rarer ones.
        var observed = 1.0;
        for (var x = mode; x < a && observed > 0; x++)
            observed *= Up(x);
        for (var x = mode; x > a && observed > 0; x--)
            observed /= Up(x - 1);

        // Beyond this a tail adds nothing that a double holds, neither to all tables nor to the rare ones: of ten million answers
        // a few thousand terms are left.
        var enough = observed * Negligible;
        double total = 0, rare = 0;
        void Add(double weight)
        {
            total += weight;
            if (weight <= observed * Slack)
                rare += weight;
        }

        var term = 1.0;
        for (var x = mode; x <= most && term > enough; term *= Up(x), x++)
            Add(term);
        term = 1;
        for (var x = mode; x > least && term > enough; x--)
        {
            term /= Up(x - 1);
            Add(term);
        }

        return Math.Min(1, rare / total);
    }
}
