namespace Survey.Statistics.Tests;

/// <summary>
/// How often the finite-population interval holds the truth, exactly: for each true number K of N, the probability under drawing n
/// of N without replacement (hypergeometric) that the interval holds K/N.
/// </summary>
internal static class Coverage
{
    public static (double Mean, double Worst) Of(int population, int n)
    {
        var coverages = Enumerable.Range(0, population + 1).Select(trueCount => At(population, n, trueCount)).ToArray();
        return (coverages.Average(), coverages.Min());
    }

    private static double At(int population, int n, int trueCount)
    {
        var covered = 0.0;
        for (var k = Math.Max(0, n - (population - trueCount)); k <= Math.Min(n, trueCount); k++)
            if (Wilson.Interval(k, n, population).Contains((double)trueCount / population))
                covered += Math.Exp(LogChoose(trueCount, k) + LogChoose(population - trueCount, n - k) - LogChoose(population, n));
        return covered;
    }

    private static double LogChoose(int n, int k)
    {
        var log = 0.0;
        for (var i = 1; i <= k; i++)
            log += Math.Log((double)(n - k + i) / i);
        return log;
    }
}
