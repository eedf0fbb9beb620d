using Survey.Vault.Atoms;

namespace Survey.Vault.Tests.Atoms;

public sealed class RowsTests
{
    // Strata 0-6; 6 is empty and in no atom.
    private static readonly Rows Some = new(7, [[0], [1, 2], [3, 4, 5]]);

    [Theory]
    [InlineData(new[] { 0 }, new[] { 0 })]
    [InlineData(new[] { 1, 2 }, new[] { 1 })]
    [InlineData(new[] { 5, 4, 0, 3 }, new[] { 0, 2 })]
    [InlineData(new[] { 0, 6 }, new[] { 0 })]
    [InlineData(new[] { 6 }, new int[0])]
    public void A_union_of_atoms_is_published(int[] requested, int[] atoms) =>
        Assert.Equal(atoms, Assert.IsType<Row.Published>(Some.Ask(new StrataSet(7, requested))).Atoms);

    [Theory]
    [InlineData(new[] { 1 }, new[] { 1 }, new[] { 1, 2 })]
    [InlineData(new[] { 0, 3 }, new[] { 0, 2 }, new[] { 0, 3, 4, 5 })]
    [InlineData(new[] { 2, 6, 3, 4, 5 }, new[] { 1, 2 }, new[] { 1, 2, 3, 4, 5 })]
    public void Anything_else_is_hidden_with_the_smallest_published_row_that_holds_it(int[] requested, int[] atoms, int[] strata)
    {
        var hidden = Assert.IsType<Row.Hidden>(Some.Ask(new StrataSet(7, requested)));
        Assert.Equal(atoms, hidden.MergedInto);
        Assert.Equal(strata, Some.Strata(hidden.MergedInto).Members());
        Assert.IsType<Row.Published>(Some.Ask(Some.Strata(hidden.MergedInto)));
    }

    [Fact]
    public void A_stratum_in_two_atoms_is_refused() => Assert.Throws<ArgumentException>(() => new Rows(3, [[0, 1], [1, 2]]));

    [Fact]
    public void Sets_of_strata_combine_across_words()
    {
        var low = new StrataSet(130, [0, 63, 64, 129]);
        var high = new StrataSet(130, [64, 100, 129]);
        Assert.Equal([64, 129], low.And(high).Members());
        Assert.Equal([0, 63, 64, 100, 129], low.Or(high).Members());
        Assert.Equal([0, 63], low.Except(high).Members());
        Assert.Equal(4, low.Count);
        Assert.True(low.Contains(129));
        Assert.False(low.Contains(130));
        Assert.Throws<ArgumentOutOfRangeException>(() => low.Add(130));
        Assert.Throws<ArgumentOutOfRangeException>(() => low.And(new StrataSet(131)));
    }
}
