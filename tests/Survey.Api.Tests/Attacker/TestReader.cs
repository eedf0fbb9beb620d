using System.Globalization;
using System.Text.Json;
using Survey.Statistics;

namespace Survey.Api.Tests.Attacker;

/// <summary>Reads the tables that test and fit: what they say is computed again from the true counts of rows that are published.</summary>
internal sealed class TestReader(Raid raid)
{
    private readonly Reader reader = raid.Reader;

    public void Comparisons(TableRequest request, JsonElement table)
    {
        Numbers.AreKnown(table, "release.*", "a.year", "b.year", "items.a.n", "items.b.n", "items.a.mean", "items.b.mean", "items.a.share.*", "items.b.share.*", "items.a.hidden.mergedInto.*", "items.b.hidden.mergedInto.*",
            "items.difference.*", "items.order.superiority", "items.order.p", "items.order.pAdjusted");
        var releases = reader.ReleasesOf(table);
        var tests = new List<(string Unit, double? Share, double? ShareAdjusted, double? Order, double? OrderAdjusted)>();
        foreach (var item in table.GetProperty("items").EnumerateArray())
        {
            var question = reader.Question(item.Text("question"));
            var (a, b) = (Side("a"), Side("b"));
            var isGiven = a is not null && b is not null && !item.Has("notGiven");
            var difference = isGiven ? ExpectedDifference.Of(a!, b!) : null;
            var where = $"{request.Path}: {item.GetRawText()} instead of {difference}";
            var told = item.TryGetProperty("difference", out var share) ? share : default;
            Assert.True(share.ValueKind == JsonValueKind.Undefined
                ? difference is null
                : (Told(told, "points"), Told(told, "low"), Told(told, "high"), Told(told, "p")) == (difference?.Points, difference?.Low, difference?.High, difference?.P), where);
            var order = isGiven && a!.Scale is { } low && b!.Scale is { } high && low.Sum() >= SmallSamples.Least && high.Sum() >= SmallSamples.Least ? MannWhitney.Compare(low, high) : null;
            var ordered = item.TryGetProperty("order", out var given) ? given : default;
            Assert.True(given.ValueKind == JsonValueKind.Undefined
                ? order is null
                : order is not null && (Told(ordered, "superiority"), Told(ordered, "p"), ordered.GetProperty("exact").GetBoolean()) == (Round(order.Superiority, 4), Round(order.P, 6), order.Exact), where);
            tests.Add((question.Unit, difference?.P, share.ValueKind == JsonValueKind.Undefined ? null : Told(told, "pAdjusted"), order is null ? null : Round(order.P, 6), order is null ? null : Told(ordered, "pAdjusted")));

            Measured? Side(string side)
            {
                var people = reader.PeopleOf(request, new Dictionary<string, string> { ["group"] = side }, releases[table.GetProperty(side).Number("year")], question);
                return OfSide(request, item.GetProperty(side), people, question);
            }
        }
        foreach (var battery in tests.GroupBy(test => test.Unit))
        {
            Assert.Equal(ExpectedDifference.Adjusted([.. battery.Select(test => test.Share)]), battery.Select(test => test.ShareAdjusted));
            Assert.Equal(ExpectedDifference.Adjusted([.. battery.Select(test => test.Order)]), battery.Select(test => test.OrderAdjusted));
        }
    }

    /// <returns>What is known of a side that is shown.</returns>
    private Measured? OfSide(TableRequest request, JsonElement row, Crowd people, PlannedQuestion question)
    {
        var asked = Asked.Of(request);
        if (row.TryGetProperty("hidden", out var hidden))
        {
            if (hidden.TryGetProperty("mergedInto", out var merged)) reader.Take(reader.Merged(people, question), question, merged, asked, request.Path);
            return null;
        }
        if (!row.TryGetProperty("n", out var n) || n.GetInt32() == 0) return null;
        var where = $"{request.Path}: {row.GetRawText()}";
        reader.MustBePublished(people, question, where);
        var measured = Measured.Of(people, question, asked);
        Assert.True(measured.N == n.GetInt32() && row.Has("share") == measured.Top is not null && row.Has("mean") == measured.HasMean, where);
        if (question.Kind is not QuestionKind.Multi) reader.TakeSum(people, question, asked.BaseOf(question), n.GetInt32(), where);
        if (row.TryGetProperty("share", out var share))
        {
            if (measured.Top!.Count > 0) reader.TakeSum(people, question, measured.Top, share.Number("count"), where);
            measured.IsBox(share, measured.Top, where);
        }
        if (row.TryGetProperty("mean", out var mean)) reader.TakeMean(people, question, mean.GetDouble(), question.Kind is QuestionKind.Number ? n.GetInt32() : null, where);
        return measured;
    }

    public void Curves(TableRequest request, JsonElement table)
    {
        Numbers.AreKnown(table, "since", "release.*", "curves.n", "curves.points.x", "curves.points.n", "curves.points.count", "curves.points.percent", "curves.intercept.*", "curves.slope.*", "curves.curve.*");
        var release = reader.ReleasesOf(table).Values.Single();
        var asked = Asked.Of(request);
        foreach (var curve in table.GetProperty("curves").EnumerateArray())
        {
            var question = reader.Question(curve.Text("question"));
            foreach (var point in curve.GetProperty("points").EnumerateArray())
            {
                var x = point.Number("x");
                var places = new Dictionary<string, string>();
                if (request["groups"] is not null) places["group"] = curve.Text("label");
                var value = request["since"] is { } since ? int.Parse(since, CultureInfo.InvariantCulture) - x : x;
                // County 05 is the number 5.
                places[request["over"]!] = request["over"] is "fylke" ? value.ToString("00", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
                var people = reader.PeopleOf(request, places, release, question);
                var (where, measured) = ($"{request.Path}: {point.GetRawText()}", Measured.Of(people, question, asked));
                reader.MustBePublished(people, question, where);
                Assert.True(measured.N == point.Number("n") && measured.TopCount == point.Number("count") && Percent.WholeOrNull(measured.TopCount, measured.N) == point.Number("percent"), where);
                if (measured.Top!.Count > 0) reader.TakeSum(people, question, measured.Top, point.Number("count"), where);
                if (question.Kind is not QuestionKind.Multi) reader.TakeSum(people, question, asked.BaseOf(question), point.Number("n"), where);
            }
            IsFitted(curve, $"{request.Path}: {curve.GetRawText()}");
        }
    }

    /// <summary>The curve is the one that fits its points, each of which has been held to the truth.</summary>
    private static void IsFitted(JsonElement curve, string where)
    {
        var points = curve.GetProperty("points").EnumerateArray().Select(point => new LogisticPoint(point.Number("x"), point.Number("count"), point.Number("n"))).ToList();
        var (fit, n) = (LogisticRegression.FitCurve(points), points.Sum(point => point.N));
        Assert.True(curve.Number("n") == n, where);
        var isFitted = fit.Outcome is LogisticOutcome.Fitted && n >= SmallSamples.Least;
        Assert.True(curve.Text("outcome") == "fitted" == isFitted && curve.Has("intercept") == isFitted && curve.Has("slope") == isFitted && curve.Has("curve") == isFitted, where);
        if (!isFitted) return;
        foreach (var (name, coefficient) in new[] { ("intercept", fit.Fit!.Coefficients[0]), ("slope", fit.Fit.Coefficients[1]) })
        {
            var told = curve.GetProperty(name);
            Assert.True((Told(told, "estimate"), Told(told, "standardError"), Told(told, "z"), Told(told, "p")) == (Round(coefficient.Estimate, 4), Round(coefficient.StandardError, 4), Round(coefficient.Z, 4), Round(coefficient.P, 6)), where);
        }
        var line = curve.GetProperty("curve").EnumerateArray().ToList();
        Assert.True(line.Select(point => point.Number("x")).SequenceEqual(Enumerable.Range((int)points[0].X, Math.Min((int)(points[^1].X - points[0].X) + 1, 200))), where);
        foreach (var point in line)
        {
            var prediction = fit.Fit.Predict(point.Number("x"));
            Assert.True((Told(point, "percent"), Told(point, "low"), Told(point, "high")) == (Round(100 * prediction.Share, 1), Round(100 * prediction.Band.Low, 1), Round(100 * prediction.Band.High, 1)), where);
        }
    }

    public void Correlations(TableRequest request, JsonElement table)
    {
        Numbers.AreKnown(table, "release.*", "rows.year", "rows.n", "rows.r", "rows.p", "rows.low", "rows.high", "rows.items.first", "rows.items.second");
        var releases = reader.ReleasesOf(table);
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            var by = Reader.ValuesOf(row, table.GetProperty("by"));
            var items = row.GetProperty("items").EnumerateArray().ToList();
            foreach (var item in items)
                foreach (var side in new[] { "first", "second" })
                {
                    var question = reader.Question($"{request[side]}.{item.Text("area")}");
                    var people = reader.PeopleOf(request, by, releases[Reader.YearOf(by, releases)], question);
                    reader.MustBePublished(people, question, request.Path);
                    reader.TakeMean(people, question, item.GetProperty(side).GetDouble(), null, request.Path);
                }
            // r, its p and its interval are of the items' means, which stand beside them and are true.
            var expected = Correlation.Pearson([.. items.Select(item => item.GetProperty("first").GetDouble())], [.. items.Select(item => item.GetProperty("second").GetDouble())]);
            Assert.True(row.Number("n") == items.Count && (Told(row, "r"), Told(row, "p"), Told(row, "low"), Told(row, "high")) == (Rounded(expected?.R, 4), Rounded(expected?.P, 6), Rounded(expected?.Interval?.Low, 4), Rounded(expected?.Interval?.High, 4)), $"{request.Path}: {row.GetRawText()}");
        }
    }

    private static double? Told(JsonElement of, string member) => ExpectedDifference.Told(of, member);

    private static double Round(double number, int decimals) => ExpectedDifference.Round(number, decimals);

    private static double? Rounded(double? number, int decimals) => number is { } given ? Round(given, decimals) : null;
}
