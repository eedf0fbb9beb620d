using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Survey.Statistics;

namespace Survey.Api.Tests.Attacker;

/// <summary>What is said of the difference of two shares, computed again from the true counts.</summary>
internal sealed record ExpectedDifference(int Points, double Low, double High, double? P)
{
    /// <summary>Null where a side has no answers, or no share is asked of it.</summary>
    public static ExpectedDifference? Of(Measured one, Measured other)
    {
        if (one.Top is null || other.Top is null || Newcombe.Difference(one.TopCount, one.N, other.TopCount, other.N, one.Population, other.Population) is not { } difference) return null;
        double? p = one.N >= SmallSamples.Least && other.N >= SmallSamples.Least ? Fisher.TwoSided(one.TopCount, one.N - one.TopCount, other.TopCount, other.N - other.TopCount) : null;
        return new(Percent.PointDifference(one.TopCount, one.N, other.TopCount, other.N), Round(100 * difference.Interval.Low, 1), Round(100 * difference.Interval.High, 1), p is { } given ? Round(given, 6) : null);
    }

    /// <summary>The adjusted ones of a family; none where only one was tested.</summary>
    public static IReadOnlyList<double?> Adjusted(IReadOnlyList<double?> p) =>
        p.Count(of => of is not null) < 2 ? [.. p.Select(_ => (double?)null)] : [.. Holm.Adjust(p).Select(of => of is { } given ? Round(given, 6) : (double?)null)];

    public static double Round(double number, int decimals) => Math.Round(number, decimals, MidpointRounding.AwayFromZero);

    public static double? Told(JsonElement of, string member) => of.TryGetProperty(member, out var number) ? number.GetDouble() : null;
}

/// <summary>Reads the changes of a trend, and holds them to the points that they lie between.</summary>
internal sealed partial class ChangeReader(string where)
{
    private readonly List<((string Unit, string Label, int From, int To) Family, double? P, double? Adjusted)> tests = [];

    public void Read(JsonElement series, string unit, IReadOnlyList<(int Year, Measured Of)> shown)
    {
        var changes = series.GetProperty("changes").EnumerateArray().ToList();
        var pairs = shown.Zip(shown.Skip(1)).ToList();
        Assert.True(changes.Select(change => (change.Number("from"), change.Number("to"))).SequenceEqual(pairs.Select(pair => (pair.First.Year, pair.Second.Year))), $"{where}: {series.GetRawText()}");
        foreach (var (change, (before, after)) in changes.Zip(pairs))
        {
            var expected = change.Has("notGiven") ? null : ExpectedDifference.Of(after.Of, before.Of);
            var told = (ExpectedDifference.Told(change, "points"), ExpectedDifference.Told(change, "low"), ExpectedDifference.Told(change, "high"), ExpectedDifference.Told(change, "p"));
            Assert.True(told == (expected?.Points, expected?.Low, expected?.High, expected?.P), $"{where}: {change.GetRawText()} instead of {expected}");
            Assert.True(change.Has("notTested") == (expected is { P: null }), $"{where}: {change.GetRawText()}");
            if (change.TryGetProperty("sentence", out var sentence))
            {
                int[] known = [Math.Abs(expected!.Points), Percent.Whole(before.Of.TopCount, before.Of.N), Percent.Whole(after.Of.TopCount, after.Of.N)];
                Assert.All(Whole().Matches(sentence.GetString()!), number => Assert.Contains(int.Parse(number.Value, CultureInfo.InvariantCulture), known));
            }
            tests.Add(((unit, series.Text("label"), before.Year, after.Year), expected?.P, ExpectedDifference.Told(change, "pAdjusted")));
        }
    }

    public void AssertHolm()
    {
        foreach (var family in tests.GroupBy(test => test.Family))
            Assert.Equal(ExpectedDifference.Adjusted([.. family.Select(test => test.P)]), family.Select(test => test.Adjusted));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Whole();
}
