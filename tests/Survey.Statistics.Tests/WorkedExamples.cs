using System.Globalization;
using System.Runtime.CompilerServices;

namespace Survey.Statistics.Tests;

/// <summary>
/// The tables of worked examples in api/docs/method.md, under their names there. Each row is computed here; the middle column is the
/// very expression that was computed.
/// </summary>
internal static class WorkedExamples
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Tables = new Dictionary<string, IReadOnlyList<string>>
    {
        ["percent"] =
        [
            Row("9 of 21 say 'some', printed alone", Percent.Whole(9, 21), Whole),
            Row("6 of 21 say 'much', printed alone", Percent.Whole(6, 21), Whole),
            Row("both together, from the counts (not 43 + 29 = 72)", Percent.Whole(9 + 6, 21), Whole),
            Row("a half goes up: 12.5", Percent.Whole(1, 8), Whole),
            Row("15.6 percent now, 12.4 before: printed 16 and 12, yet", Percent.PointDifference(156, 1000, 124, 1000), Points),
        ],
        ["interval"] =
        [
            Row("15 of 21 leaders, nobody knows how many there are", Wilson.Interval(15, 21), Limits),
            Row("the same, of a population of 30", Wilson.Interval(15, 21, 30), Limits),
            Row("the same, when only one leader did not answer", Wilson.Interval(15, 21, 22), Limits),
            Row("the same, when all 21 leaders answered", Wilson.Interval(15, 21, 21), Limits),
            Row("nobody of 21, of a population of 30", Wilson.Interval(0, 21, 30), Limits),
            Row("1 of 11, in a group of 12: the share is 1/12 or 2/12", Wilson.Interval(1, 11, 12), Limits),
        ],
        ["coverage"] =
        [
            .. new (int Population, int N)[] { (12, 8), (20, 12), (30, 20), (60, 35), (232, 150) }.Select(group =>
            {
                var (mean, worst) = Coverage.Of(group.Population, group.N);
                return string.Create(CultureInfo.InvariantCulture, $"| {group.Population} | {group.N} | {mean:P1} | {worst:P1} |");
            }),
        ],
        ["difference"] =
        [
            Row("7 of 19 leaders against 16 of 93 employees, how far apart", Newcombe.Difference(7, 19, 16, 93)!.Value, Difference),
            Row("the same, of 40 leaders and 240 employees", Newcombe.Difference(7, 19, 16, 93, 40, 240)!.Value, Difference),
            Row("the same, Fisher's test", Fisher.TwoSided(7, 12, 16, 77), P),
            Row("70 of 190 against 160 of 930: the same shares, ten times the people", Fisher.TwoSided(70, 120, 160, 770), P),
        ],
        ["table"] =
        [
            Row("three answers, two groups", ChiSquare.Pearson([[10, 20, 30], [30, 20, 10]])!, Statistic),
            Row("7 of 19 against 16 of 93: too small for it", ChiSquare.Pearson([[7, 12], [16, 77]])!, Statistic),
        ],
        ["order"] =
        [
            Row("19 leaders and 18 employees on four steps", MannWhitney.Compare([0, 3, 9, 7], [4, 6, 6, 2])!, Chance),
            Row("the other way around", MannWhitney.Compare([4, 6, 6, 2], [0, 3, 9, 7])!, Chance),
            Row("93 employees, 19 leaders: too many to deal them all", MannWhitney.Compare([10, 25, 40, 18], [2, 3, 6, 8])!, Chance),
            Row("everyone answered alike", MannWhitney.Compare([0, 12, 0, 0], [0, 15, 0, 0])!, Chance),
        ],
        ["holm"] =
        [
            Row("a battery of four items", Holm.Adjust([0.01, 0.04, 0.03, 0.005]), AllP),
            Row("the report's p, had it been one of 13 items and the smallest", Holm.Adjust([0.0659, .. Enumerable.Repeat(0.5, 12)])[0], P),
        ],
        ["mean"] =
        [
            Row("1, 5, 8 and 5 answers on steps 1 to 4", ScaleMean.FromCounts([1, 5, 8, 5])!, Mean),
            Row("nine answers: no standard deviation", ScaleMean.FromCounts([1, 2, 4, 2])!, Mean),
        ],
        ["correlation"] =
        [
            Row("the report's r = 0.80 over 13 areas", Correlation.PValue(0.80, 13), P),
            Row("the same r over 5 areas", Correlation.PValue(0.80, 5), P),
        ],
        ["logistic"] =
        [
            Row("the report's curve in the starting year", LogisticRegression.Share(4.4 - 0.69 * 0), Share),
            Row("after three years", LogisticRegression.Share(4.4 - 0.69 * 3), Share),
            Row("after six", LogisticRegression.Share(4.4 - 0.69 * 6), Share),
            Row("a curve through 18 of 20, 15 of 20 and 9 of 20, after two years", Curve.Predict(2), Band),
            Row("the same curve after six years, where nobody was asked", Curve.Predict(6), Band),
            Row("everyone said yes in both years", LogisticRegression.FitCurve([new(0, 12, 12), new(1, 15, 15)]).Outcome, NoCurve),
        ],
    };

    private static LogisticFit Curve => LogisticRegression.FitCurve([new(0, 18, 20), new(2, 15, 20), new(4, 9, 20)]).Fit!;

    // The row shows the code without what only the compiler asks for.
    private static string Row<T>(
        string what, T value, Func<T, string> answer, [CallerArgumentExpression(nameof(value))] string code = "") =>
        $"| {what} | `{code.Replace("!.Value", "", StringComparison.Ordinal).TrimEnd('!')}` | {answer(value)} |";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string Whole(int percent) => Text($"{percent} percent");

    private static string Points(int points) => Text($"{points} prosentpoeng");

    private static string Share(double share) => Text($"{share:0.000}");

    private static string P(double p) => p < 0.0001 ? "p < 0.0001" : Text($"p = {p:0.0000}");

    private static string AllP(IReadOnlyList<double> p) => string.Join(", ", p.Select(value => Text($"{value:0.000}")));

    private static string Limits(Interval interval) => Text($"{100 * interval.Low:0.0} to {100 * interval.High:0.0} percent");

    private static string Difference(ShareDifference d) =>
        Text($"{100 * d.Difference:0.0} prosentpoeng, from {100 * d.Interval.Low:0.0} to {100 * d.Interval.High:0.0}");

    private static string Statistic(ChiSquareResult r) =>
        Text($"{r.Statistic:0.00} on {r.DegreesOfFreedom}, {P(r.P)}; smallest expected {r.SmallestExpected:0.0}");

    private static string Chance(MannWhitneyResult r) =>
        Text($"{r.Superiority:0.000}, {P(r.P)} ({(r.Exact ? "exact" : "normal")})");

    private static string Mean(ScaleMean mean) =>
        Text($"{mean.Rounded(2)}, deviation ") + (mean.StandardDeviation is { } deviation ? Text($"{deviation:0.00}") : "not given");

    private static string NoCurve(LogisticOutcome why) => $"no curve: {why}";

    private static string Band(LogisticPrediction p) => Text($"{p.Share:0.000}, from {p.Band.Low:0.000} to {p.Band.High:0.000}");
}
