using Survey.Api.Features.Tables;

namespace Survey.Api.Tests.Tables;

public sealed class SentenceTests
{
    /// <summary>A name without a space where it is cut was a fault of the whole report.</summary>
    [Theory]
    [InlineData("samarbeid med foreldre", 22, "samarbeid med foreldre")]
    [InlineData("samarbeid med foreldre", 15, "samarbeid med …")]
    [InlineData("barnevernvakttelefonberedskap", 10, "barnevernv …")]
    [InlineData(" barnevernvakttelefonberedskap", 10, " barnevern …")]
    [InlineData("aaa😀a", 4, "aaa …")]
    public void A_long_name_is_cut_after_a_whole_word_or_within_one_that_is_too_long_itself(string text, int longest, string expected) =>
        Assert.Equal(expected, Sentence.Short(text, longest));
}
