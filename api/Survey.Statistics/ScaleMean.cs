namespace Survey.Statistics;

/// <summary>The mean of answers on an ordered scale, kept as the integers it is made of.</summary>
/// <param name="N">Answers on the scale.</param>
/// <param name="Sum">The sum of their scores.</param>
/// <param name="StandardDeviation">Of the answers, n − 1 in the denominator; null below n = 10.</param>
public sealed record ScaleMean(int N, long Sum, double? StandardDeviation)
{
    public double Mean => (double)Sum / N;

    /// <summary>The mean as it is printed: rounded half away from zero from the integers, with exactly that many decimals.</summary>
    public decimal Rounded(int decimals) => Rounding.ToDecimals(Sum, N, decimals);

    /// <summary>The mean and standard deviation of a scale from the number of answers at each step.</summary>
    /// <remarks>
    /// <para>
    /// Formula: S = Σ c·s, Q = Σ c·s², n = Σ c; mean = S/n; standard deviation = sqrt((n·Q − S²) / (n·(n−1))), where c is the count
    /// and s the score of each step. The numerators are exact integers, so that a constant answer has deviation 0 and not 1e-9.
    /// </para>
    /// <para>Source: the textbook sample variance; W. G. Cochran, Sampling Techniques, 3rd ed. (1977), ch. 2.</para>
    /// <para>
    /// Domain: counts at least 0; options outside the scale (vet ikke, ikke relevant) are not passed. The mean treats the steps as
    /// equally far apart, which the scale does not promise: print the distribution beside it.
    /// </para>
    /// <para>Edges: no answers give null. Below n = 10 the deviation is null (see <see cref="SmallSamples"/>).</para>
    /// </remarks>
    /// <param name="counts">How many answered each step, in the order of the scale.</param>
    /// <param name="scores">The score of each step; 1, 2, 3 … if not given.</param>
    /// <exception cref="ArgumentException">A count is negative, or there are not as many scores as counts.</exception>
    public static ScaleMean? FromCounts(IReadOnlyList<int> counts, IReadOnlyList<int>? scores = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (scores is not null && scores.Count != counts.Count)
            throw new ArgumentException($"{scores.Count} scores for {counts.Count} counts.", nameof(scores));

        var n = 0;
        long sum = 0;
        Int128 squares = 0;
        for (var i = 0; i < counts.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(counts[i], nameof(counts));
            long score = scores?[i] ?? i + 1;
            n += counts[i];
            sum += counts[i] * score;
            squares += (Int128)counts[i] * score * score;
        }

        if (n == 0)
            return null;
        double? deviation = n < SmallSamples.Least
            ? null
            : Math.Sqrt((double)(n * squares - (Int128)sum * sum) / ((double)n * (n - 1)));
        return new ScaleMean(n, sum, deviation);
    }
}
