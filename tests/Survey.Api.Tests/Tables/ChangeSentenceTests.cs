using Survey.Api.Features.Tables;
using Survey.Statistics;

namespace Survey.Api.Tests.Tables;

/// <summary>The difference is of counts and the two percentages are rounded: where a reader could take one from the other, it is said why they differ.</summary>
public sealed class ChangeSentenceTests
{
    [Theory]
    [InlineData(27, 41, 15, 22, "Opp 2 prosentpoeng, fra 66 til 68 prosent.")]
    [InlineData(21, 41, 11, 22, "Ned 1 prosentpoeng, fra 51 til 50 prosent.")]
    [InlineData(10, 20, 20, 40, "Uendret på 50 prosent.")]
    // 65.4 and 66.7; 50.4 and 50.6; 65.5 and 66.4.
    [InlineData(17, 26, 20, 30, "Opp 1 prosentpoeng, fra 65 til 67 prosent (regnet av antallene).")]
    [InlineData(61, 121, 41, 81, "Nesten uendret, fra 50 til 51 prosent (regnet av antallene).")]
    [InlineData(41, 81, 61, 121, "Nesten uendret, fra 51 til 50 prosent (regnet av antallene).")]
    [InlineData(38, 58, 71, 107, "Opp 1 prosentpoeng, fra 66 til 66 prosent (regnet av antallene).")]
    public void A_change_agrees_with_the_percentages_beside_it_or_says_why_not(int count1, int n1, int count2, int n2, string expected) =>
        Assert.Equal(expected, ChangeSentence.Of(Of(count1, n1), Of(count2, n2), Percent.PointDifference(count2, n2, count1, n1), "nb"));

    private static Measures Of(int count, int n) =>
        new() { N = n, Options = [], Top = new Box(["4"], count, Percent.Whole(count, n), null, null) };
}
