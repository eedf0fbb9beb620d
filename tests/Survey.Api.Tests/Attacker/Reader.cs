using System.Globalization;
using System.Text.Json;
using Survey.Statistics;

namespace Survey.Api.Tests.Attacker;

/// <summary>Reads rows as an evaluator would, and knows of each whom it is about.</summary>
internal sealed class Reader(Plan plan, Truth truth, Geography geography, Knowledge knowledge)
{
    private readonly Dictionary<(int Release, string Audience, string Question), List<HashSet<string>>> published = [];

    public Truth Truth => truth;
    public Plan Plan => plan;

    /// <summary>A set of strata was shown by itself for a question: from then on it is known to be a published one.</summary>
    public void Publish(TrueRelease release, string audience, string question, IEnumerable<Stratum> strata)
    {
        if (!published.TryGetValue((release.Number, audience, question), out var sets)) published[(release.Number, audience, question)] = sets = [];
        sets.Add(strata.Select(stratum => stratum.Name).ToHashSet(StringComparer.Ordinal));
    }

    public PlannedQuestion Question(string key) => plan.Questions.Single(question => question.Key == key);

    /// <summary>The releases that a table comes from, by year.</summary>
    public IReadOnlyDictionary<int, TrueRelease> ReleasesOf(JsonElement table) =>
        table.GetProperty("release").EnumerateArray().Select(release => truth.Find(release.Number("number"))).ToDictionary(release => release.Year);

    /// <summary>Those who may be in a row, of the audiences that were asked.</summary>
    public IReadOnlyList<Stratum> PeopleOf(TableRequest request, IReadOnlyDictionary<string, string> row, TrueRelease release, PlannedQuestion question) =>
    [
        .. (row.TryGetValue("audience", out var named) ? [named] : request.Audiences)
            .Where(question.Audiences.Contains)
            .SelectMany(audience => truth.Strata(release, audience))
            .Where(stratum => request.Of(stratum, release.Year, row, geography) != Belonging.None),
    ];

    /// <summary>Those of a hidden row, and whom it is merged with: in each audience the smallest published set that holds them.</summary>
    public IReadOnlyList<Stratum> Merged(TrueRelease release, PlannedQuestion question, IReadOnlyList<Stratum> row) =>
    [
        .. row.GroupBy(stratum => stratum.Audience).SelectMany(of =>
        {
            var own = of.Select(stratum => stratum.Name).ToList();
            var sets = published.GetValueOrDefault((release.Number, of.Key, question.Key), []).Where(set => own.TrueForAll(set.Contains)).ToList();
            Assert.NotEmpty(sets);
            var smallest = sets.MinBy(set => set.Count)!;
            return truth.Strata(release, of.Key).Where(stratum => smallest.Contains(stratum.Name));
        }),
    ];

    /// <summary>A row without counts must be one that is published: then what it says is computed from counts that are known already.</summary>
    public void MustBePublished(TrueRelease release, PlannedQuestion question, IReadOnlyList<Stratum> row, string where) =>
        Assert.True(Merged(release, question, row).Count == row.Count, $"{where}: {question.Key} is told of people who are published only with others");

    /// <summary>By-values, as codes.</summary>
    public static IReadOnlyDictionary<string, string> ValuesOf(JsonElement row, JsonElement by) =>
        by.EnumerateArray().Select(key => key.GetString()!).ToDictionary(key => key, key => row.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : row.Text(key));

    /// <summary>Takes what a shown row (or what a hidden one is merged into) says: counts, and that all else is computed from them.</summary>
    public void Take(TrueRelease release, IReadOnlyList<Stratum> strata, PlannedQuestion question, JsonElement row, bool onScale, string where)
    {
        where = $"{where}: {row.GetRawText()}";
        var n = row.Number("n");
        var counts = row.GetProperty("options").EnumerateArray().ToDictionary(option => option.Text("code"), option => option.Number("count"), StringComparer.Ordinal);
        foreach (var (code, count) in counts) knowledge.Take(release, strata, question, [(code, 1)], count, where);
        if (question.Kind is QuestionKind.Multi) Assert.Equal(truth.In(release, strata).Count(person => person.Answers.ContainsKey(question.Key)), n);
        else Assert.True(n == counts.Values.Sum(), where);
        foreach (var option in row.GetProperty("options").EnumerateArray()) IsShare(option, n, where);
        foreach (var name in new[] { "top", "bottom", "share" })
            if (row.TryGetProperty(name, out var box))
            {
                Assert.True(box.Number("count") == box.GetProperty("codes").EnumerateArray().Sum(code => counts[code.GetString()!]), where);
                IsShare(box, n, where);
            }
        if (row.TryGetProperty("mean", out var mean)) TakeMean(release, strata, question, mean.GetDouble(), question.Kind is QuestionKind.Number ? n : null, where);
        Assert.True(!onScale || question.Scale.Count == 0 || counts.Keys.SequenceEqual(question.Scale), where);
    }

    /// <summary>A mean: with its n it is a sum; without, it must be of counts that are known.</summary>
    public void TakeMean(TrueRelease release, IReadOnlyList<Stratum> strata, PlannedQuestion question, double mean, int? n, string where)
    {
        var people = truth.In(release, strata);
        if (question.Kind is QuestionKind.Number)
        {
            if (n is { } of) knowledge.Take(release, strata, question, [(Knowledge.Sum, 1)], (long)Math.Round(mean * of), where);
            else MustBePublished(release, question, strata, where);
            return;
        }
        var counts = question.Scale.Select(option => people.Count(person => person.Chose(question, option))).ToList();
        Assert.True(mean == (double)ScaleMean.FromCounts(counts)!.Rounded(4), where);
        if (n is not { } onScale) return;
        knowledge.Take(release, strata, question, [.. question.Scale.Select(option => (option, 1))], onScale, where);
        knowledge.Take(release, strata, question, Weighed(question, 1), (long)Math.Round(mean * onScale), where);
    }

    /// <summary>A standard deviation gives the sum of the squares.</summary>
    public void TakeDeviation(TrueRelease release, IReadOnlyList<Stratum> strata, PlannedQuestion question, double mean, double deviation, int n, string where) =>
        knowledge.Take(release, strata, question, Weighed(question, 2), (long)Math.Round((deviation * deviation * (n - 1)) + (n * mean * mean)), where);

    /// <summary>The sum of some options.</summary>
    public void TakeSum(TrueRelease release, IReadOnlyList<Stratum> strata, PlannedQuestion question, IEnumerable<string> codes, int count, string where) =>
        knowledge.Take(release, strata, question, [.. codes.Select(code => (code, 1))], count, where);

    public static void IsShare(JsonElement share, int n, string where)
    {
        var count = share.Number("count");
        Assert.True((share.TryGetProperty("percent", out var percent) ? percent.GetInt32() : null) == Percent.WholeOrNull(count, n), where);
        if (!share.TryGetProperty("low", out var low)) return;
        var interval = Wilson.Interval(count, n);
        Assert.True((low.GetDouble(), share.GetProperty("high").GetDouble()) == (Bound(interval.Low), Bound(interval.High)), where);
    }

    private static double Bound(double share) => Math.Round(100 * share, 1, MidpointRounding.AwayFromZero);

    private static IReadOnlyList<(string, int)> Weighed(PlannedQuestion question, int power) =>
        [.. question.Scale.Select((option, place) => (option, (int)Math.Pow(place + 1, power)))];

    public static int YearOf(IReadOnlyDictionary<string, string> row, IReadOnlyDictionary<int, TrueRelease> releases) =>
        row.TryGetValue("year", out var year) ? int.Parse(year, CultureInfo.InvariantCulture) : releases.Keys.Single();
}
