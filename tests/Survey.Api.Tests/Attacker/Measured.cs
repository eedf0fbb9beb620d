using System.Globalization;
using System.Text.Json;
using Survey.Statistics;

namespace Survey.Api.Tests.Attacker;

/// <summary>What is asked of each row besides whom it is about.</summary>
/// <param name="OnScale">The options on the scale are the base.</param>
/// <param name="Top">Of how many of the highest options a sum is given.</param>
/// <param name="Codes">Or of which options.</param>
/// <param name="Bottom">Of how many of the lowest.</param>
internal sealed record Asked(bool OnScale, int? Top = null, IReadOnlyList<string>? Codes = null, int? Bottom = null)
{
    public static readonly Asked Plainly = new(OnScale: false);

    /// <summary>How many there are in the row, where the register tells it.</summary>
    public int? Population { get; init; }

    public static Asked Of(TableRequest request)
    {
        var codes = request["codes"]?.Split(',');
        // Where a share is what the table is about, the two highest are summed up without a word.
        int? top = request["top"] is { } given ? Number(given) : request.Operation is not ("distributions" or "means" or "correlations") && codes is null ? 2 : null;
        return new(request["base"] is { } named ? named == "scale" : request.Operation == "curves", top, codes, request["bottom"] is { } bottom ? Number(bottom) : null);
    }

    public IReadOnlyList<string> BaseOf(PlannedQuestion question) => OnScale && question.Kind is QuestionKind.Single && question.Scale.Count > 0 ? question.Scale : question.Options;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>What must be said of a row that is shown, from the true counts.</summary>
internal sealed class Measured
{
    private readonly Crowd crowd;
    private readonly PlannedQuestion question;

    private Measured(Crowd crowd, PlannedQuestion question) => (this.crowd, this.question) = (crowd, question);

    public int N { get; private init; }
    public int? Population { get; private init; }
    public IReadOnlyList<string>? Top { get; private init; }
    public IReadOnlyList<string>? Bottom { get; private init; }
    public bool HasMean { get; private init; }

    public static Measured Of(Crowd crowd, PlannedQuestion question, Asked asked)
    {
        var options = asked.BaseOf(question);
        var n = question.Kind is QuestionKind.Single && asked.OnScale ? options.Sum(option => crowd.Count(question, option)) : crowd.Answered(question);
        return new Measured(crowd, question)
        {
            N = n,
            // More answers than people: the register is wrong.
            Population = asked.Population < n ? null : asked.Population,
            Top = asked.Codes is { } codes ? [.. options.Where(codes.Contains)] : asked.Top is { } top && question.Scale.Count > 0 ? [.. question.Scale.TakeLast(top)] : null,
            Bottom = asked.Bottom is { } bottom && question.Scale.Count > 0 ? [.. question.Scale.Take(bottom)] : null,
            HasMean = question.Kind is QuestionKind.Number || (question.Scale.Count > 0 && crowd.OnScale(question).Sum() >= crowd.Release.MinimumGroup),
        };
    }

    public int TopCount => CountOf(Top!);

    /// <summary>Answers at each step of the scale; null where too few are on it.</summary>
    public IReadOnlyList<int>? Scale => question.Scale.Count > 0 && HasMean ? crowd.OnScale(question) : null;

    public void IsBox(JsonElement box, IReadOnlyList<string>? codes, string where)
    {
        var given = box.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!).ToList();
        if (codes is null || !given.SequenceEqual(codes) || box.Number("count") != CountOf(codes)) Assert.Fail($"{where}: another sum than of {string.Join(',', codes ?? [])}");
        IsShare(box, where);
    }

    public void IsShare(JsonElement share, string where)
    {
        var count = share.Number("count");
        if ((share.TryGetProperty("percent", out var percent) ? percent.GetInt32() : null) != Percent.WholeOrNull(count, N)) Assert.Fail($"{where}: percent of {N}");
        (double, double)? expected = N == 0 ? null : Wilson.Interval(count, N, Population) is var interval ? (Bound(interval.Low), Bound(interval.High)) : null;
        (double, double)? told = share.TryGetProperty("low", out var low) ? (low.GetDouble(), share.GetProperty("high").GetDouble()) : null;
        if (told != expected) Assert.Fail($"{where}: the interval is {expected}");
    }

    private int CountOf(IReadOnlyList<string> codes) => codes.Sum(code => crowd.Count(question, code));

    private static double Bound(double share) => Math.Round(100 * share, 1, MidpointRounding.AwayFromZero);
}
