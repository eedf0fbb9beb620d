using FsCheck;
using FsCheck.Fluent;

namespace Survey.Statistics.Tests;

public sealed class LogisticPropertyTests
{
    private const ulong Seed = 20200917;
    private const ulong Gamma = 104729;

    private static readonly Gen<LogisticPoint[]> Curves =
        from size in Gen.Choose(1, 7)
        from most in Gen.Choose(1, 25)
        from points in Gen.ArrayOf(
            from x in Gen.Choose(0, 6)
            from n in Gen.Choose(0, most)
            from chosen in Gen.Frequency((3, Gen.Choose(0, n)), (1, Gen.Constant(0)), (1, Gen.Constant(n)))
            select new LogisticPoint(x, chosen, n), size)
        select points;

    private static void Holds(Func<LogisticPoint[], bool> law, int times = 500) =>
        Prop.ForAll(Curves.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(Seed, Gamma));

    /// <summary>
    /// Albert and Anderson's rule for one predictor: no curve fits best when one can draw a line with all who chose it on one side
    /// and all who did not on the other, both allowed on the line.
    /// </summary>
    [Fact]
    public void The_outcome_is_what_the_rule_of_separation_says() => Holds(points =>
    {
        var used = points.Where(point => point.N > 0).ToArray();
        var chose = used.Where(point => point.Count > 0).Select(point => point.X).ToArray();
        var others = used.Where(point => point.Count < point.N).Select(point => point.X).ToArray();
        var expected = used.Length == 0 ? LogisticOutcome.NoAnswers
            : used.Select(point => point.X).Distinct().Count() < 2 ? LogisticOutcome.Collinear
            : chose.Length == 0 || others.Length == 0 || chose.Min() >= others.Max() || chose.Max() <= others.Min()
                ? LogisticOutcome.Separated
                : LogisticOutcome.Fitted;
        return LogisticRegression.FitCurve(points).Outcome == expected;
    }, times: 2000);

    /// <summary>
    /// The same with two predictors, where the program only watches Newton's steps. Here the rule is worked out: the directions that
    /// separate form a cone, and if there are any, one of them has two independent rows on the line; so all pairs of rows are tried.
    /// </summary>
    [Fact]
    public void With_two_predictors_too_the_outcome_is_what_the_rule_of_separation_says()
    {
        var rows = from size in Gen.Choose(3, 8)
                   from drawn in Gen.ArrayOf(
                       from x in Gen.Choose(0, 3)
                       from z in Gen.Choose(0, 2)
                       from n in Gen.Choose(1, 9)
                       from chosen in Gen.Frequency((2, Gen.Choose(0, n)), (1, Gen.Constant(0)), (1, Gen.Constant(n)))
                       select (X: x, Z: z, Chose: chosen, N: n), size)
                   select drawn;
        Prop.ForAll(rows.ToArbitrary(), data =>
        {
            var outcome = LogisticRegression.Fit([.. data.Select(r => new LogisticRow([r.X, r.Z], r.Chose, r.N))]).Outcome;
            // A side is a row with its sign: which way a separating direction has to point there.
            var sides = data.Where(r => r.Chose > 0).Select(r => new[] { 1, r.X, r.Z })
                .Concat(data.Where(r => r.Chose < r.N).Select(r => new[] { -1, -r.X, -r.Z })).ToArray();
            var directions = (from a in sides from b in sides select Cross(a, b)).Where(d => d.Any(value => value != 0)).ToArray();
            var spans = directions.Any(d => sides.Any(side => Dot(side, d) != 0));
            var separated = directions.Any(d => sides.All(side => Dot(side, d) >= 0));
            return outcome == (!spans ? LogisticOutcome.Collinear : separated ? LogisticOutcome.Separated : LogisticOutcome.Fitted);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(Seed, Gamma));
    }

    private static int Dot(int[] a, int[] b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

    private static int[] Cross(int[] a, int[] b) =>
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];

    /// <summary>At the maximum the fit reproduces the total and the total of x: the likelihood equations themselves.</summary>
    [Fact]
    public void A_fit_reproduces_the_number_who_chose_it_and_their_mean_x() => Holds(points =>
    {
        if (LogisticRegression.FitCurve(points).Fit is not { } fit)
            return true;
        var off = points.Sum(point => point.Count - point.N * fit.Predict(point.X).Share);
        var offX = points.Sum(point => point.X * (point.Count - point.N * fit.Predict(point.X).Share));
        return Math.Abs(off) < 1e-7 && Math.Abs(offX) < 1e-7;
    });

    [Fact]
    public void Order_grouping_and_where_years_are_counted_from_change_nothing() => Holds(points =>
    {
        if (LogisticRegression.FitCurve(points).Fit is not { } fit)
            return true;
        var singles = points.Reverse().SelectMany(point =>
            Enumerable.Range(0, point.N).Select(i => new LogisticPoint(point.X + 2019, i < point.Count ? 1 : 0, 1)));
        var other = LogisticRegression.FitCurve([.. singles]).Fit!;
        return Enumerable.Range(0, 7).All(x => Same(fit.Predict(x), other.Predict(x + 2019)))
            && Math.Abs(fit.Deviance - other.Deviance) < 1e-7;
    });

    [Fact]
    public void Asking_for_the_others_mirrors_the_curve_and_its_band() => Holds(points =>
    {
        if (LogisticRegression.FitCurve(points).Fit is not { } fit)
            return true;
        var others = LogisticRegression.FitCurve([.. points.Select(point => point with { Count = point.N - point.Count })]).Fit!;
        return Enumerable.Range(0, 7).All(x =>
        {
            var (there, back) = (fit.Predict(x), others.Predict(x));
            return there.Band.Contains(there.Share) && there.Band is { Low: >= 0, High: <= 1 }
                && Same(there, new LogisticPrediction(1 - back.Share, new Interval(1 - back.Band.High, 1 - back.Band.Low)));
        });
    });

    private static bool Same(LogisticPrediction a, LogisticPrediction b) =>
        Math.Abs(a.Share - b.Share) < 1e-7 && Math.Abs(a.Band.Low - b.Band.Low) < 1e-6 && Math.Abs(a.Band.High - b.Band.High) < 1e-6;
}
