using Survey.Statistics;

namespace Survey.Api.Features.Tables;

/// <summary>The mean of a row on the scale, or of its numbers.</summary>
/// <param name="N">How many it is the mean of.</param>
/// <param name="Mean">Four decimals.</param>
/// <param name="Deviation">Standard deviation; null below ten, and for numbers.</param>
internal sealed record ItemMean(int N, double Mean, double? Deviation)
{
    /// <summary>Null where the row has no mean: no scale, too few on it, or nobody.</summary>
    public static ItemMean? Of(Measures measures) =>
        measures.Scale is { } scale && ScaleMean.FromCounts(scale) is { } mean
            ? new ItemMean(mean.N, (double)mean.Rounded(4), mean.StandardDeviation is { } deviation ? Math.Round(deviation, 4, MidpointRounding.AwayFromZero) : null)
        : measures.Mean is { } number ? new ItemMean(measures.N, number, null)
        : null;
}
