namespace Survey.Architecture.Tests;

internal static class Rule
{
    /// <summary>Fails with every breach on a line of its own: xunit would show the first five, shortened.</summary>
    public static void AssertKept(IEnumerable<string> breaches)
    {
        var all = breaches.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
