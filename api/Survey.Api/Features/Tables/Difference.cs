using Survey.Statistics;

namespace Survey.Api.Features.Tables;

/// <summary>Two shares against each other: the size of the difference first, the test second.</summary>
internal sealed record Difference
{
    /// <summary>How far the first is above the second, in whole prosentpoeng, from the counts.</summary>
    public required int Points { get; init; }
    /// <summary>Bounds of the 95 percent interval (Newcombe), in prosentpoeng with one decimal.</summary>
    public required double Low { get; init; }
    public required double High { get; init; }
    /// <summary>Fisher's exact test, two-sided; absent where a side has fewer than ten.</summary>
    public double? P { get; init; }
    /// <summary>Holm's, over the items of the battery; absent where it is tested alone.</summary>
    public double? PAdjusted { get; init; }

    /// <summary>The share of the first against that of the second; null where one has none. Registered populations narrow the interval.</summary>
    public static Difference? Of(Measures first, Measures second)
    {
        if (first.Top is not { } one || second.Top is not { } other) return null;
        var (count1, n1, count2, n2) = (one.Count, first.N, other.Count, second.N);
        if (Newcombe.Difference(count1, n1, count2, n2, first.Population, second.Population) is not { } difference) return null;
        return new Difference
        {
            Points = Percent.PointDifference(count1, n1, count2, n2),
            Low = OneDecimal(100 * difference.Interval.Low),
            High = OneDecimal(100 * difference.Interval.High),
            P = CanTest(n1, n2) ? Round(Fisher.TwoSided(count1, n1 - count1, count2, n2 - count2)) : null,
        };
    }

    public static bool CanTest(int n1, int n2) => n1 >= SmallSamples.Least && n2 >= SmallSamples.Least;

    /// <summary>Six decimals: nobody needs more, and the same everywhere.</summary>
    public static double Round(double p) => Math.Round(p, 6, MidpointRounding.AwayFromZero);

    private static double OneDecimal(double number) => Math.Round(number, 1, MidpointRounding.AwayFromZero);
}
