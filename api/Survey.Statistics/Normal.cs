using MathNet.Numerics;

namespace Survey.Statistics;

internal static class Normal
{
    /// <summary>The standard normal quantile of 0.975 (R: qnorm(0.975)).</summary>
    internal const double Z975 = 1.959963984540054;

    /// <summary>P(|Z| ≥ |z|) for standard normal Z.</summary>
    internal static double TwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));
}
