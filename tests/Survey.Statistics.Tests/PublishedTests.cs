namespace Survey.Statistics.Tests;

/// <summary>Numbers printed in the evaluations' own reports and in the papers that the methods come from.</summary>
public sealed class PublishedTests
{
    [Fact]
    public void Leaders_7_of_19_against_employees_16_of_93_is_p_0066_as_the_report_has_it()
    {
        var p = Fisher.TwoSided(7, 12, 16, 77);
        Assert.Equal(0.0659, p, 4);
        Assert.Equal(0.066, p, 3);
    }

    [Fact]
    public void A_correlation_of_080_over_13_areas_is_p_0001_as_the_report_has_it() =>
        Assert.Equal(0.001, Correlation.PValue(0.80, 13), 3);

    /// <summary>
    /// The report prints the coefficients to two digits and the predictions to three decimals. Coefficients rounded like that leave a
    /// prediction open by up to 0.02, but all fourteen printed ones are those of the printed coefficients, correctly rounded: so the
    /// tolerance is half a unit of the last decimal.
    /// </summary>
    [Theory]
    [InlineData(4.4, -0.69, new[] { 0.988, 0.976, 0.953, 0.911, 0.838, 0.721, 0.565 })]
    [InlineData(3.1, -0.46, new[] { 0.957, 0.933, 0.898, 0.848, 0.779, 0.690, 0.584 })]
    public void The_two_logistic_curves_predict_what_the_report_prints(double intercept, double slope, double[] printed)
    {
        for (var year = 0; year < printed.Length; year++)
            Assert.Equal(printed[year], LogisticRegression.Share(intercept + slope * year), 0.0005);
    }

    [Theory]
    [InlineData(4.4, -0.69, new[] { 0.988, 0.976, 0.953, 0.911, 0.838, 0.721, 0.565 })]
    [InlineData(3.1, -0.46, new[] { 0.957, 0.933, 0.898, 0.848, 0.779, 0.690, 0.584 })]
    public void Fitting_the_printed_predictions_gives_the_printed_coefficients_back(double intercept, double slope, double[] printed)
    {
        var points = printed.Select((share, year) => new LogisticPoint(year, (int)Math.Round(share * 1000), 1000));
        var fit = LogisticRegression.FitCurve([.. points]).Fit!;
        Assert.Equal(intercept, fit.Coefficients[0].Estimate, 0.05);
        Assert.Equal(slope, fit.Coefficients[1].Estimate, 0.005);
        for (var year = 0; year < printed.Length; year++)
            Assert.Equal(printed[year], fit.Predict(year).Share, 0.001);
    }

    /// <summary>Newcombe (1998), table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0)]
    public void Newcombes_own_table_comes_out(int count1, int n1, int count2, int n2, double low, double high)
    {
        var interval = Newcombe.Difference(count1, n1, count2, n2)!.Value.Interval;
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    /// <summary>Newcombe, "Two-sided confidence intervals for the single proportion", Stat. in Med. 17 (1998), table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Newcombes_table_of_Wilson_intervals_comes_out(int count, int n, double low, double high)
    {
        var interval = Wilson.Interval(count, n);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    /// <summary>Fisher (1935), the lady tasting tea: three of four right is 34 of 70, two-sided.</summary>
    [Fact]
    public void The_lady_tasting_tea_is_34_of_70() => Assert.Equal(34 / 70.0, Fisher.TwoSided(3, 1, 1, 3), 12);
}
