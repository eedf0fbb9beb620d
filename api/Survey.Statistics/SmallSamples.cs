namespace Survey.Statistics;

/// <summary>Where a number stops telling about a group and starts telling about the persons in it.</summary>
public static class SmallSamples
{
    /// <summary>
    /// The fewest answers for which a standard deviation is given, and the fewest on either side for which a caller should print a
    /// test. A house rule and no theorem: the tests themselves are valid, some of them exact, for fewer.
    /// </summary>
    public const int Least = 10;
}
