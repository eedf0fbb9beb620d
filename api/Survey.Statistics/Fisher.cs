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
    /// Computed by the ratio of neighbouring terms outward from the most probable table, so that no factorial is formed; where x has a
    /// variance of 2,500 or more, by its two tails (<see cref="Hypergeometric"/>), to 1e-9 of the value and at the same cost for any counts.
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

        var tables = new Hypergeometric((double)a + b, (double)c + d, (double)a + c, (double)b + d);
        return tables.IsLarge ? ByTails(tables, a) : ByTerms(tables, a);
    }

    /// <summary>Every table that a double does not lose: at most a few thousand.</summary>
    private static double ByTerms(Hypergeometric tables, double a)
    {
        var (least, mode, most) = (tables.Least, tables.Mode, tables.Most);
        // Terms relative to the most probable table; the first pass finds the observed one, the second adds the rarer ones.
        var observed = 1.0;
        for (var x = mode; x < a && observed > 0; x++)
            observed *= tables.Up(x);
        for (var x = mode; x > a && observed > 0; x--)
            observed /= tables.Up(x - 1);

        // Beyond this a tail adds nothing that a double holds, neither to all tables nor to the rare ones.
        var enough = observed * Negligible;
        double total = 0, rare = 0;
        void Add(double weight)
        {
            total += weight;
            if (weight <= observed * Slack)
                rare += weight;
        }

        var term = 1.0;
        for (var x = mode; x <= most && term > enough; term *= tables.Up(x), x++)
            Add(term);
        term = 1;
        for (var x = mode; x > least && term > enough; x--)
        {
            term /= tables.Up(x - 1);
            Add(term);
        }

        return Math.Min(1, rare / total);
    }

    /// <summary>The two tails, from the observed table outward and from the first on the other side that is no more probable, at a cost that the counts do not matter to.</summary>
    private static double ByTails(Hypergeometric tables, double a)
    {
        var (least, mode, most) = (tables.Least, tables.Mode, tables.Most);
        var limit = tables.Probability(a) * Slack;
        if (limit == 0) return 0;
        if (tables.Probability(mode) <= limit) return 1;

        var step = a > mode ? 1 : -1;
        var near = a;
        while (tables.Probability(near - step) <= limit) near -= step;

        double inside = mode, far = step > 0 ? least - 1 : most + 1;
        while (Math.Abs(far - inside) > 1)
        {
            var middle = Math.Floor((inside + far) / 2);
            if (tables.Probability(middle) <= limit) far = middle;
            else inside = middle;
        }

        var opposite = far < least || far > most ? 0 : tables.Tail(far, -step);
        return Math.Min(1, tables.Tail(near, step) + opposite);
    }
}
