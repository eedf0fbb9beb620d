using System.Globalization;
using System.Text.Json;

namespace Survey.Statistics.Tests;

/// <summary>
/// Every number in Oracles/oracles.json was computed by the R command that stands beside it (Oracles/oracles.R makes the file);
/// ours must agree to 1e-9 of the value.
/// </summary>
public sealed class OracleTests
{
    // Absolute for numbers around 1, relative beyond; and relative again below, so that a p of 1e-12 is not passed by 0.
    private const double Tolerance = 1e-9;
    private const double RelativeForSmall = 1e-9;

    private static readonly Dictionary<string, Func<JsonElement, double[]>> Functions = new()
    {
        ["Wilson"] = args => Of(args, out var a) switch
        {
            2 => Limits(Wilson.Interval(a[0], a[1])),
            _ => Limits(Wilson.Interval(a[0], a[1], a[2])),
        },
        ["Newcombe"] = args =>
        {
            var known = Of(args, out var a) == 6;
            var result = Newcombe.Difference(a[0], a[1], a[2], a[3], known ? a[4] : null, known ? a[5] : null)!.Value;
            return [result.Difference, .. Limits(result.Interval)];
        },
        ["Fisher"] = args => Of(args, out var a) == 4 ? [Fisher.TwoSided(a[0], a[1], a[2], a[3])] : [],
        ["ChiSquare"] = args =>
        {
            var result = ChiSquare.Pearson([.. args.EnumerateArray().Select(Integers)])!;
            return [result.Statistic, result.DegreesOfFreedom, result.P, result.SmallestExpected];
        },
        ["MannWhitney"] = args =>
        {
            var result = MannWhitney.Compare(Integers(args[0]), Integers(args[1]))!;
            return [result.U, result.Superiority, result.P];
        },
        ["Holm"] = args => [.. Holm.Adjust(Numbers(args))],
        ["Pearson"] = args =>
        {
            var result = Correlation.Pearson(Numbers(args[0]), Numbers(args[1]))!;
            return [result.R, result.P, .. Limits(result.Interval!.Value)];
        },
        ["PearsonP"] = args => [Correlation.PValue(args[0].GetDouble(), (int)args[1].GetDouble())],
        ["ScaleMean"] = args =>
        {
            var result = ScaleMean.FromCounts(Integers(args))!;
            return [result.Mean, result.StandardDeviation!.Value];
        },
        ["Logistic"] = args =>
        {
            var (x, k, n) = (Numbers(args[0]), Integers(args[1]), Integers(args[2]));
            var fit = LogisticRegression.FitCurve([.. x.Select((value, i) => new LogisticPoint(value, k[i], n[i]))]).Fit!;
            var at = Numbers(args[3]).Select(value => fit.Predict(value)).ToArray();
            return [.. Wald(fit), .. at.Select(p => p.Share), .. at.Select(p => p.Band.Low), .. at.Select(p => p.Band.High)];
        },
        ["LogisticTwo"] = args =>
        {
            var (a, b, k, n) = (Numbers(args[0]), Numbers(args[1]), Integers(args[2]), Integers(args[3]));
            return Wald(LogisticRegression.Fit([.. a.Select((value, i) => new LogisticRow([value, b[i]], k[i], n[i]))]).Fit!);
        },
    };

    public static TheoryData<int, string> Oracles()
    {
        var data = new TheoryData<int, string>();
        foreach (var (index, oracle) in Load().Index())
            data.Add(index, oracle.GetProperty("r").GetString()!);
        return data;
    }

    [Theory]
    [MemberData(nameof(Oracles))]
    public void Our_number_is_the_one_that_R_gives(int index, string r)
    {
        var oracle = Load()[index];
        var expected = Numbers(oracle.GetProperty("expected"));
        var actual = Functions[oracle.GetProperty("function").GetString()!](oracle.GetProperty("args"));
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            var size = Math.Abs(expected[i]);
            var allowed = Math.Min(Tolerance * Math.Max(1, size), Math.Max(RelativeForSmall * size, 1e-300));
            Assert.True(Math.Abs(actual[i] - expected[i]) <= allowed,
                string.Create(CultureInfo.InvariantCulture, $"{r}: number {i} is {actual[i]:R}, and R gives {expected[i]:R}"));
        }
    }

    [Fact]
    public void Every_function_that_we_check_has_values_from_R() =>
        Assert.Equal(Functions.Keys.Order(), Load().Select(oracle => oracle.GetProperty("function").GetString()!).Distinct().Order());

    private static JsonElement[] Load()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Oracles", "oracles.json"));
        return [.. JsonDocument.Parse(file).RootElement.EnumerateArray()];
    }

    private static double[] Wald(LogisticFit fit) => [.. fit.Coefficients.SelectMany(c => new[] { c.Estimate, c.StandardError, c.Z, c.P })];

    private static double[] Limits(Interval interval) => [interval.Low, interval.High];

    private static int Of(JsonElement args, out int[] values) => (values = Integers(args)).Length;

    private static int[] Integers(JsonElement args) => [.. args.EnumerateArray().Select(value => value.GetInt32())];

    private static double[] Numbers(JsonElement args) => [.. args.EnumerateArray().Select(value => value.GetDouble())];
}
