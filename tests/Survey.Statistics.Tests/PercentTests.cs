using System.Globalization;

namespace Survey.Statistics.Tests;

public sealed class PercentTests
{
    [Theory]
    [InlineData(0, 7, 0)]
    [InlineData(7, 7, 100)]
    [InlineData(1, 8, 13)]      // 12.5
    [InlineData(1, 200, 1)]     // 0.5
    [InlineData(199, 200, 100)] // 99.5
    [InlineData(29, 200, 15)]   // 14.5, which 29 / 200.0 * 100 makes 14.499999999999998
    [InlineData(1, 201, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 100)]
    [InlineData(14, 12, 117)]   // a response rate over 100 is shown
    public void Percent_is_rounded_half_away_from_zero(int count, int n, int expected) =>
        Assert.Equal(expected, Percent.Whole(count, n));

    [Fact]
    public void Sums_of_options_are_rounded_once_from_counts_as_the_reports_did_not()
    {
        Assert.Equal(43, Percent.Whole(9, 21));
        Assert.Equal(29, Percent.Whole(6, 21));
        Assert.Equal(71, Percent.Whole(9 + 6, 21));
    }

    [Fact]
    public void Every_half_up_to_a_base_of_400_goes_up()
    {
        for (var n = 1; n <= 400; n++)
            for (var count = 0; count <= n; count++)
            {
                var floor = 100L * count / n;
                var rest = 100L * count % n;
                Assert.Equal(floor + (2 * rest >= n ? 1 : 0), Percent.Whole(count, n));
            }
    }

    [Fact]
    public void Percent_of_nothing_is_null_and_never_a_number()
    {
        Assert.Null(Percent.WholeOrNull(0, 0));
        Assert.Equal(50, Percent.WholeOrNull(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percent.WholeOrNull(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percent.Whole(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percent.Whole(-1, 5));
    }

    [Theory]
    [InlineData(156, 1000, 124, 1000, 3)]  // printed 16 and 12
    [InlineData(0, 8, 1, 8, -13)]          // -12.5
    [InlineData(1, 8, 0, 8, 13)]
    [InlineData(1, 3, 1, 3, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0, int.MaxValue, 100)]
    public void Prosentpoeng_are_the_difference_of_shares_rounded_once(int count1, int n1, int count2, int n2, int expected)
    {
        Assert.Equal(expected, Percent.PointDifference(count1, n1, count2, n2));
        Assert.Equal(-expected, Percent.PointDifference(count2, n2, count1, n1));
    }

    [Theory]
    [InlineData(7, 2, 2, "3.50")]
    [InlineData(-1, 8, 2, "-0.13")]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(67, 20, 1, "3.4")]  // 3.35, which a double holds as 3.3500000000000001 or less
    [InlineData(5, 1, 0, "5")]
    [InlineData(-1, 250, 2, "0.00")]
    public void Decimals_are_rounded_from_integers_and_keep_their_zeros(long numerator, long denominator, int decimals, string expected) =>
        Assert.Equal(expected, Rounding.ToDecimals(numerator, denominator, decimals).ToString(CultureInfo.InvariantCulture));
}
