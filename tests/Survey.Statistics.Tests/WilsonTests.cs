namespace Survey.Statistics.Tests;

public sealed class WilsonTests
{
    [Fact]
    public void Nobody_chose_it_starts_at_exactly_0_and_everybody_ends_at_exactly_1()
    {
        foreach (int? population in new int?[] { null, 22, 40, 100_000 })
        {
            Assert.Equal(0, Wilson.Interval(0, 21, population).Low);
            Assert.Equal(1, Wilson.Interval(21, 21, population).High);
        }
    }

    [Fact]
    public void When_everyone_answered_the_interval_is_a_point() =>
        Assert.Equal(new Interval(0.25, 0.25), Wilson.Interval(3, 12, 12));

    [Fact]
    public void No_answers_tell_nothing()
    {
        Assert.Equal(new Interval(0, 1), Wilson.Interval(0, 0));
        Assert.Equal(new Interval(0, 1), Wilson.Interval(0, 0, 1));
    }

    [Fact]
    public void The_interval_is_clipped_to_the_shares_that_are_still_possible()
    {
        // One of twelve did not answer and one of the eleven others chose it: the share is 1/12 or 2/12, never under 1/12.
        // Unclipped, the score interval would begin at 0.052.
        Assert.Equal(1 / 12.0, Wilson.Interval(1, 11, 12).Low);
        Assert.Equal(11 / 12.0, Wilson.Interval(10, 11, 12).High);
    }

    [Fact]
    public void A_very_large_population_is_as_no_population()
    {
        var plain = Wilson.Interval(7, 19);
        var finite = Wilson.Interval(7, 19, int.MaxValue);
        Assert.Equal(plain.Low, finite.Low, 1e-7);
        Assert.Equal(plain.High, finite.High, 1e-7);
    }

    [Theory]
    [InlineData(-1, 5, null)]
    [InlineData(6, 5, null)]
    [InlineData(2, 5, 4)]
    public void Impossible_counts_are_refused(int count, int n, int? population) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Interval(count, n, population));

    /// <summary>The plain mean over all true numbers K = 0..N: see <see cref="Coverage"/>.</summary>
    [Theory]
    [InlineData(12, 8)]
    [InlineData(20, 12)]
    [InlineData(30, 20)]
    [InlineData(60, 35)]
    [InlineData(232, 150)]
    public void The_finite_population_interval_covers_between_951_and_960_times_in_a_thousand(int population, int n)
    {
        var (mean, worst) = Coverage.Of(population, n);
        Assert.InRange(mean, 0.951, 0.960);
        // The mean is what the method promises; for an unlucky true share it may be less, and the method document says so.
        Assert.InRange(worst, 0.89, 0.92);
    }

    /// <summary>The known weakness, kept in view: decision 0020 and the method document tell of it.</summary>
    [Fact]
    public void When_all_but_one_or_two_answered_some_true_shares_are_covered_little_more_than_four_times_in_five()
    {
        Assert.Equal(0.818, Coverage.Of(22, 21).Worst, 3);
        Assert.Equal(0.827, Coverage.Of(100, 98).Worst, 3);
        Assert.InRange(Coverage.Of(22, 21).Mean, 0.955, 0.965);
    }
}
