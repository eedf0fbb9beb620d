namespace Survey.Statistics;

/// <summary>Holm's adjustment of several p-values.</summary>
public static class Holm
{
    /// <summary>
    /// The adjusted p-values, in the order given: each may be compared with 0.05, and the chance of one or more false alarms in the
    /// whole battery is at most 5 percent.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Formula: with the m p-values sorted, p(1) ≤ … ≤ p(m), adjusted(i) = min(1, max over j ≤ i of (m − j + 1) · p(j)).
    /// </para>
    /// <para>
    /// Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979),
    /// 65-70. R: p.adjust(p, "holm").
    /// </para>
    /// <para>Domain: each p in [0, 1]; the tests may depend on each other in any way.</para>
    /// <para>Edges: none in, none out; one alone is unchanged; equal p-values get equal answers.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside [0, 1] or is not a number.</exception>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        foreach (var p in pValues)
            if (!(p is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(pValues), p, "A p-value is from 0 to 1.");

        var adjusted = new double[pValues.Count];
        var largest = 0.0;
        var left = pValues.Count;
        foreach (var index in Enumerable.Range(0, pValues.Count).OrderBy(index => pValues[index]))
        {
            largest = Math.Max(largest, Math.Min(1, left-- * pValues[index]));
            adjusted[index] = largest;
        }
        return adjusted;
    }

    /// <summary>
    /// As <see cref="Adjust(IReadOnlyList{double})"/>, for a battery where some items were not tested (hidden, or too few answers):
    /// those stay null and do not count in m.
    /// </summary>
    /// <remarks>
    /// <para>Edges: all null in, all null out.</para>
    /// </remarks>
    public static IReadOnlyList<double?> Adjust(IReadOnlyList<double?> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        var adjusted = new Queue<double>(Adjust(pValues.OfType<double>().ToArray()));
        return pValues.Select(p => p is null ? (double?)null : adjusted.Dequeue()).ToArray();
    }
}
