namespace Survey.Statistics.Tests;

/// <summary>What the functions answer where the formula has no answer.</summary>
public sealed class EdgeTests
{
    [Fact]
    public void A_table_with_an_empty_margin_is_no_evidence()
    {
        Assert.Equal(1, Fisher.TwoSided(0, 0, 3, 4));
        Assert.Equal(1, Fisher.TwoSided(0, 5, 0, 7));
        Assert.Equal(1, Fisher.TwoSided(0, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fisher.TwoSided(1, 2, 3, -1));
    }

    [Fact]
    public void Fisher_manages_ten_million_answers()
    {
        Assert.Equal(1, Fisher.TwoSided(2_500_000, 2_500_000, 2_500_000, 2_500_000), 9);
        Assert.Equal(0, Fisher.TwoSided(5_000_000, 0, 0, 5_000_000), 12);
        var chiSquare = ChiSquare.Pearson([[2_500_000, 2_500_000], [2_503_000, 2_497_000]])!;
        Assert.Equal(chiSquare.P, Fisher.TwoSided(2_500_000, 2_500_000, 2_503_000, 2_497_000), 2e-4);
    }

    /// <summary>As many as an integer counts: a plain sum would add some 400,000 terms.</summary>
    [Fact]
    public void Fisher_manages_whatever_can_be_counted()
    {
        const int half = int.MaxValue / 2;
        Assert.Equal(1, Fisher.TwoSided(half, half, half, half));
        Assert.Equal(0, Fisher.TwoSided(half, 0, 0, half));
        Assert.Equal(1, Fisher.TwoSided(0, half, 0, half));
        Assert.InRange(Fisher.TwoSided(0, half, 40, half), 1e-13, 1e-11);
        var chiSquare = ChiSquare.Pearson([[half, half], [half + 30_000, half - 30_000]])!;
        Assert.Equal(chiSquare.P, Fisher.TwoSided(half, half, half + 30_000, half - 30_000), 2e-5);
    }

    [Fact]
    public void Chi_square_leaves_out_what_nobody_chose()
    {
        var full = ChiSquare.Pearson([[7, 12], [16, 77]]);
        Assert.Equal(full, ChiSquare.Pearson([[7, 0, 12], [0, 0, 0], [16, 0, 77]]));
        Assert.Null(ChiSquare.Pearson([]));
        Assert.Null(ChiSquare.Pearson([[3, 4]]));
        Assert.Null(ChiSquare.Pearson([[3, 0], [5, 0]]));
        Assert.Null(ChiSquare.Pearson([[0, 0], [0, 0]]));
        Assert.Throws<ArgumentException>(() => ChiSquare.Pearson([[1, 2], [1]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquare.Pearson([[1, -2], [1, 4]]));
    }

    [Fact]
    public void Mann_Whitney_of_equal_answers_is_a_draw()
    {
        foreach (var size in new[] { 5, 500 })
        {
            var result = MannWhitney.Compare([0, size, 0], [0, size, 0])!;
            Assert.Equal((0.5, 1.0), (result.Superiority, result.P));
        }
        Assert.Null(MannWhitney.Compare([0, 0], [3, 4]));
        Assert.Null(MannWhitney.Compare([], []));
        Assert.Throws<ArgumentException>(() => MannWhitney.Compare([1], [1, 2]));
    }

    [Fact]
    public void Mann_Whitney_is_exact_to_1000_pairs_and_normal_beyond()
    {
        Assert.True(MannWhitney.Compare([4, 6], [60, 40])!.Exact);
        Assert.False(MannWhitney.Compare([4, 6], [61, 40])!.Exact);
    }

    /// <summary>So that the change of method at the border is no jump: the normal formula by hand against our exact p.</summary>
    [Theory]
    [InlineData(new[] { 6, 8, 10, 7 }, new[] { 9, 10, 8, 5 })]
    [InlineData(new[] { 3, 5, 12, 11 }, new[] { 11, 9, 8, 4 })]
    [InlineData(new[] { 0, 1, 2, 7 }, new[] { 10, 25, 40, 25 })]
    public void The_exact_and_the_normal_p_are_near_each_other_at_the_border(int[] first, int[] second)
    {
        var exact = MannWhitney.Compare(first, second)!;
        Assert.True(exact.Exact);
        double n1 = first.Sum(), n2 = second.Sum(), n = n1 + n2;
        var tie = first.Zip(second, (a, b) => Math.Pow(a + b, 3) - (a + b)).Sum();
        var sigma = Math.Sqrt(n1 * n2 / 12 * (n + 1 - tie / (n * (n - 1))));
        var z = (Math.Abs(exact.U - n1 * n2 / 2) - 0.5) / sigma;
        Assert.Equal(2 * MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z), exact.P, 0.005);
    }

    [Fact]
    public void Holm_passes_over_items_that_were_not_tested()
    {
        Assert.Empty(Holm.Adjust(Array.Empty<double>()));
        Assert.Equal([0.02, null, 0.03], Holm.Adjust([0.01, null, (double?)0.03]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust([0.1, double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Holm.Adjust([1.1]));
    }

    [Fact]
    public void A_constant_list_has_no_correlation()
    {
        Assert.Null(Correlation.Pearson([0.1, 0.1, 0.1, 0.1], [1, 2, 3, 4]));
        Assert.Null(Correlation.Pearson([1, 2, 3], [7, 7, 7]));
        Assert.Null(Correlation.Pearson([1, 2], [2, 1]));
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1, 2, double.NaN], [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1, 2, 3], [1, 2]));
    }

    [Fact]
    public void A_straight_line_correlates_perfectly_in_any_unit()
    {
        var x = new[] { 0.1, 0.2, 0.30000000000000004, 0.7, 1.1 };
        foreach (var unit in new[] { 1e-200, 1, 1e150 })
        {
            var up = Correlation.Pearson(x, [.. x.Select(value => 3 * value * unit)])!;
            Assert.Equal((1, 0, new Interval(1, 1)), (up.R, up.P, up.Interval));
            Assert.Equal(-1, Correlation.Pearson(x, [.. x.Select(value => -3 * value * unit)])!.R);
        }
        Assert.Null(Correlation.Pearson([1, 2, 3], [1, 2, 4])!.Interval);
    }

    [Fact]
    public void The_difference_of_full_counts_is_a_point_and_of_nothing_is_null()
    {
        Assert.Equal(new ShareDifference(0.25, new Interval(0.25, 0.25)), Newcombe.Difference(3, 4, 4, 8, 4, 8));
        Assert.Null(Newcombe.Difference(0, 0, 4, 8));
        Assert.Null(Newcombe.Difference(4, 8, 0, 0));
    }

    [Fact]
    public void A_mean_of_nothing_is_null_and_a_deviation_needs_ten()
    {
        Assert.Null(ScaleMean.FromCounts([0, 0, 0]));
        Assert.Null(ScaleMean.FromCounts([]));
        Assert.Null(ScaleMean.FromCounts([4, 5])!.StandardDeviation);
        Assert.Equal(0, ScaleMean.FromCounts([0, 10])!.StandardDeviation);
        Assert.Equal(2.5m, ScaleMean.FromCounts([5, 5], [0, 5])!.Rounded(1));
        Assert.Throws<ArgumentException>(() => ScaleMean.FromCounts([1, 2], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScaleMean.FromCounts([1, -2]));
    }

    [Fact]
    public void A_logistic_curve_that_does_not_exist_says_why()
    {
        Assert.Equal(LogisticOutcome.NoAnswers, Outcome());
        Assert.Equal(LogisticOutcome.NoAnswers, Outcome(new LogisticPoint(1, 0, 0)));
        Assert.Equal(LogisticOutcome.Collinear, Outcome(new(1, 3, 7), new(1, 2, 5)));
        Assert.Equal(LogisticOutcome.Collinear, Outcome(new(1, 3, 7), new(2, 0, 0)));
        Assert.Equal(LogisticOutcome.Separated, Outcome(new(1, 7, 7), new(2, 5, 5)));
        Assert.Equal(LogisticOutcome.Separated, Outcome(new(1, 0, 7), new(2, 0, 5)));
        Assert.Equal(LogisticOutcome.Separated, Outcome(new(1, 0, 7), new(2, 0, 9), new(3, 5, 5)));
        // Nearly: at the border some did and some did not.
        Assert.Equal(LogisticOutcome.Separated, Outcome(new(1, 0, 7), new(2, 3, 9), new(3, 5, 5)));
        Assert.Equal(LogisticOutcome.Fitted, Outcome(new(1, 1, 7), new(2, 3, 9), new(3, 5, 5)));
        Assert.Null(LogisticRegression.FitCurve([new(1, 0, 7), new(2, 5, 5)]).Fit);
    }

    /// <summary>One person on either side of a million: the separation is real, and the weights are lost in the million's rounding.</summary>
    [Fact]
    public void Separation_is_seen_beside_very_large_counts_and_not_where_there_is_none()
    {
        Assert.Equal(LogisticOutcome.Separated, Outcome(new(0, 0, 1), new(1, 500_000, 1_000_000), new(2, 1, 1)));
        Assert.Equal(LogisticOutcome.Separated, Outcome(new(0, 0, 1_000_000), new(1, 1, 2), new(2, 1_000_000, 1_000_000)));
        Assert.Equal(LogisticOutcome.Separated, Outcome(new(0, 0, 1), new(1, 500_000_000, 1_000_000_000), new(5, 1, 1)));
        Assert.Equal(LogisticOutcome.Separated, Outcome(new(9, 0, 1), new(7, 300_000_000, 1_000_000_000), new(0, 1, 1)));
        var nearly = LogisticRegression.FitCurve([new(0, 1, 1_000_000_000), new(1, 999_999_999, 1_000_000_000)]).Fit!;
        Assert.Equal(-Math.Log(999_999_999), nearly.Coefficients[0].Estimate, 1e-6);
    }

    [Fact]
    public void Predictors_that_follow_from_each_other_are_collinear() =>
        Assert.Equal(
            LogisticOutcome.Collinear,
            LogisticRegression.Fit([new([0, 2019], 3, 7), new([1, 2020], 4, 9), new([4, 2023], 2, 8)]).Outcome);

    [Fact]
    public void Impossible_logistic_rows_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LogisticRegression.FitCurve([new(1, 8, 7)]));
        Assert.Throws<ArgumentException>(() => LogisticRegression.FitCurve([new(double.NaN, 3, 7)]));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Fit([new([1], 3, 7), new([1, 2], 3, 7)]));
        var fit = LogisticRegression.FitCurve([new(1, 3, 7), new(2, 4, 7)]).Fit!;
        Assert.Throws<ArgumentException>(() => fit.Predict(1, 2));
    }

    [Fact]
    public void The_logistic_share_never_overflows()
    {
        Assert.Equal(0, LogisticRegression.Share(double.NegativeInfinity));
        Assert.Equal(1, LogisticRegression.Share(double.PositiveInfinity));
        Assert.Equal(1, LogisticRegression.Share(800) + LogisticRegression.Share(-800));
    }

    private static LogisticOutcome Outcome(params LogisticPoint[] points) => LogisticRegression.FitCurve(points).Outcome;
}
