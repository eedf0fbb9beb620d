namespace Survey.Statistics;

/// <summary>Two groups compared on an ordered scale.</summary>
/// <param name="N1">Answers in the first group.</param>
/// <param name="N2">Answers in the second group.</param>
/// <param name="U">Pairs in which the first answered higher, and half of the pairs that answered alike.</param>
/// <param name="Superiority">
/// U / (N1·N2): the chance that a random member of the first group answered higher than one of the second, ties shared.
/// </param>
/// <param name="P">Two-sided, of the groups answering alike.</param>
/// <param name="Exact">Whether P is exact or the normal approximation.</param>
public sealed record MannWhitneyResult(int N1, int N2, double U, double Superiority, double P, bool Exact);

/// <summary>The Mann–Whitney (Wilcoxon rank sum) test on counts per step of a scale.</summary>
public static class MannWhitney
{
    /// <summary>The exact distribution is used where N1·N2 is at most this: 31 against 31, or 10 against 100.</summary>
    public const int LargestExact = 1000;

    /// <summary>Compares two groups by how many in each chose every step of the same scale, lowest step first.</summary>
    /// <remarks>
    /// <para>
    /// Formula: U = Σ a(i) · (B(i) + b(i)/2), where a and b are the counts of the two groups at step i and B(i) is how many of the
    /// second are below it; superiority = U / (N1·N2).
    /// </para>
    /// <para>
    /// Small, N1·N2 ≤ 1000: p is exact given the ties, P(|U* − N1·N2/2| ≥ |U − N1·N2/2|) over all ways to deal the answers
    /// given to groups of these sizes.
    /// </para>
    /// <para>
    /// Larger: normal, z = (|U − N1·N2/2| − 1/2) / σ, σ² = N1·N2/12 · (N+1 − Σ(t³−t) / (N·(N−1))), with N = N1 + N2 and t the number
    /// of answers at each step; 1/2 is the continuity correction.
    /// </para>
    /// <para>
    /// Source: H. B. Mann, D. R. Whitney, Annals of Mathematical Statistics 18 (1947), 50-60; ties: E. L. Lehmann, Nonparametrics
    /// (1975), ch. 1; the effect as the probability of superiority: K. O. McGraw, S. P. Wong, Psychological Bulletin 111 (1992),
    /// 361-365, and A. Vargha, H. D. Delaney, Journal of Educational and Behavioral Statistics 25 (2000), 101-132 (with ties).
    /// R: wilcox.test (its W is U), exactRankTests::wilcox.exact for ties.
    /// </para>
    /// <para>Domain: counts at least 0, the same steps in the same order; options outside the scale are not passed.</para>
    /// <para>
    /// Edges: null where a group has no answers. Where all answered alike superiority is 0.5 and p is 1. Swapping the groups gives
    /// 1 − superiority and the same p.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentException">The lists differ in length or a count is negative.</exception>
    public static MannWhitneyResult? Compare(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
            throw new ArgumentException($"{first.Count} steps against {second.Count}.", nameof(second));

        int n1 = 0, n2 = 0;
        long twiceU = 0, below = 0;
        for (var i = 0; i < first.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(first[i], nameof(first));
            ArgumentOutOfRangeException.ThrowIfNegative(second[i], nameof(second));
            twiceU += first[i] * (2 * below + second[i]);
            below += second[i];
            n1 += first[i];
            n2 += second[i];
        }
        if (n1 == 0 || n2 == 0)
            return null;

        var pairs = (long)n1 * n2;
        var ties = first.Zip(second, (a, b) => a + b).ToArray();
        var exact = pairs <= LargestExact;
        // |2U − N1·N2|, an integer: how far U is from its middle, in halves.
        var distance = Math.Abs(twiceU - pairs);
        var p = exact ? ExactP(ties, Math.Min(n1, n2), (int)pairs, (int)distance) : NormalP(ties, n1, n2, distance);
        return new MannWhitneyResult(n1, n2, twiceU / 2.0, twiceU / 2.0 / pairs, p, exact);
    }

    /// <summary>
    /// Counts, step by step, the ways to pick the smaller group out of all answers, by how many are picked and by 2U so far.
    /// Which group is the smaller does not matter: swapping turns 2U into 2·pairs − 2U, as far from the middle.
    /// </summary>
    private static double ExactP(int[] ties, int size, int pairs, int distance)
    {
        // ways[m, v]: m picked among the steps so far with 2U = v. Doubles: all terms are positive, so nothing cancels.
        var ways = new double[size + 1, 2 * pairs + 1];
        ways[0, 0] = 1;
        var seen = 0;
        foreach (var tie in ties.Where(tie => tie > 0))
        {
            var next = new double[size + 1, 2 * pairs + 1];
            for (var picked = Math.Max(0, seen - pairs / size); picked <= Math.Min(size, seen); picked++)
            {
                var reached = 2 * picked * (seen - picked);
                var choices = 1.0; // of take among tie
                for (var take = 0; take <= Math.Min(tie, size - picked); take++)
                {
                    var gain = take * (2 * (seen - picked) + tie - take);
                    for (var v = 0; v <= Math.Min(reached, 2 * pairs - gain); v++)
                        next[picked + take, v + gain] += ways[picked, v] * choices;
                    choices = choices * (tie - take) / (take + 1);
                }
            }
            ways = next;
            seen += tie;
        }

        double far = 0, all = 0;
        for (var v = 0; v <= 2 * pairs; v++)
        {
            all += ways[size, v];
            if (Math.Abs(v - pairs) >= distance)
                far += ways[size, v];
        }
        return far / all;
    }

    private static double NormalP(int[] ties, int n1, int n2, long distance)
    {
        var n = (double)n1 + n2;
        if (distance <= 1)
            return 1;
        var variance = (double)n1 * n2 / 12 * (n + 1 - ties.Sum(tie => (double)tie * tie * tie - tie) / (n * (n - 1)));
        var z = (distance - 1) / 2.0 / Math.Sqrt(variance);
        return Normal.TwoSided(z);
    }
}
