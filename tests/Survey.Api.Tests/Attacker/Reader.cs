using System.Globalization;
using System.Text.Json;

namespace Survey.Api.Tests.Attacker;

/// <summary>Reads rows as an evaluator would, and knows of each whom it is about.</summary>
internal sealed class Reader(Plan plan, Truth truth, Geography geography, Knowledge knowledge)
{
    private readonly Dictionary<(int Release, string Audience, string Question), List<HashSet<string>>> published = [];
    private readonly Dictionary<(Crowd, string Question), Crowd> merged = [];

    public Truth Truth => truth;
    public Plan Plan => plan;
    public Geography Geography => geography;

    /// <summary>A set of strata was shown by itself for a question: from then on it is known to be a published one.</summary>
    public void Publish(Crowd crowd, string audience, string question)
    {
        if (!published.TryGetValue((crowd.Release.Number, audience, question), out var sets)) published[(crowd.Release.Number, audience, question)] = sets = [];
        sets.Add(crowd.Strata.Select(stratum => stratum.Name).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether anything was shown of a question.</summary>
    public bool IsReleased(TrueRelease release, string audience, string question) => published.ContainsKey((release.Number, audience, question));

    public PlannedQuestion Question(string key) => plan.Question(key);

    /// <summary>The releases that a table comes from, by year.</summary>
    public IReadOnlyDictionary<int, TrueRelease> ReleasesOf(JsonElement table) =>
        table.GetProperty("release").EnumerateArray().Select(release => truth.Find(release.Number("number"))).ToDictionary(release => release.Year);

    /// <summary>Those who may be in a row, of the audiences that were asked.</summary>
    public Crowd PeopleOf(TableRequest request, IReadOnlyDictionary<string, string> row, TrueRelease release, PlannedQuestion question)
    {
        var key = (string.Join(',', row.Values), release.Number, question.Audiences.Count);
        return request.Crowds.TryGetValue(key, out var known) ? known : request.Crowds[key] = truth.Crowd(
            release,
            (row.TryGetValue("audience", out var named) ? [named] : request.Audiences)
                .Where(question.Audiences.Contains)
                .SelectMany(audience => truth.Strata(release, audience))
                .Where(stratum => request.Of(stratum, release.Year, row, geography) != Belonging.None));
    }

    /// <summary>Those of a hidden row, and whom it is merged with: in each audience the smallest published set that holds them.</summary>
    public Crowd Merged(Crowd row, PlannedQuestion question) =>
        merged.TryGetValue((row, question.Key), out var known) ? known : merged[(row, question.Key)] = truth.Crowd(row.Release, row.Strata.GroupBy(stratum => stratum.Audience).SelectMany(of =>
        {
            var own = of.Select(stratum => stratum.Name).ToList();
            var sets = published.GetValueOrDefault((row.Release.Number, of.Key, question.Key), []).Where(set => own.TrueForAll(set.Contains)).ToList();
            Assert.NotEmpty(sets);
            var smallest = sets.MinBy(set => set.Count)!;
            return truth.Strata(row.Release, of.Key).Where(stratum => smallest.Contains(stratum.Name));
        }));

    /// <summary>A row without counts must be one that is published: then what it says is computed from counts that are known already.</summary>
    public void MustBePublished(Crowd row, PlannedQuestion question, string where) =>
        Assert.True(Merged(row, question).Strata.Count == row.Strata.Count, $"{where}: {question.Key} is told of people who are published only with others");

    /// <summary>By-values, as codes.</summary>
    public static IReadOnlyDictionary<string, string> ValuesOf(JsonElement row, JsonElement by) =>
        by.EnumerateArray().Select(key => key.GetString()!).ToDictionary(key => key, key => row.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : row.Text(key));

    /// <summary>Takes what a shown row (or what a hidden one is merged into) says: its counts, and that all else is computed from them and from how many there are.</summary>
    public void Take(Crowd crowd, PlannedQuestion question, JsonElement row, Asked asked, string where)
    {
        where = $"{where}: {row.GetRawText()}";
        var expected = Measured.Of(crowd, question, asked);
        var options = row.GetProperty("options").EnumerateArray().ToList();
        if (!options.Select(option => option.Text("code")).SequenceEqual(asked.BaseOf(question))) Assert.Fail($"{where}: other options");
        foreach (var option in options)
        {
            knowledge.Take(crowd, question, [(option.Text("code"), 1)], option.Number("count"), where);
            expected.IsShare(option, where);
        }
        if (row.Number("n") != expected.N) Assert.Fail($"{where}: n is {expected.N}");
        if (row.TryGetProperty("population", out var population) != expected.Population is not null || (expected.Population is { } people && population.GetInt32() != people)) Assert.Fail($"{where}: there are {expected.Population}");
        foreach (var (name, codes) in new[] { ("top", expected.Top), ("share", expected.Top), ("bottom", expected.Bottom) })
            if (row.TryGetProperty(name, out var box)) expected.IsBox(box, codes, where);
        if (row.TryGetProperty("mean", out var mean)) TakeMean(crowd, question, mean.GetDouble(), question.Kind is QuestionKind.Number ? expected.N : null, where);
        if (row.Has("mean") != expected.HasMean) Assert.Fail($"{where}: a mean is {(expected.HasMean ? "" : "not ")}to be given");
    }

    /// <summary>A mean: with its n it is a sum; without, it must be of counts that are known.</summary>
    public void TakeMean(Crowd crowd, PlannedQuestion question, double mean, int? n, string where)
    {
        if (question.Kind is QuestionKind.Number)
        {
            if (n is { } of) knowledge.Take(crowd, question, [(Knowledge.Sum, 1)], (long)Math.Round(mean * of), where);
            else MustBePublished(crowd, question, where);
            return;
        }
        Assert.True(mean == (double)Statistics.ScaleMean.FromCounts(crowd.OnScale(question))!.Rounded(4), where);
        if (n is not { } onScale) return;
        knowledge.Take(crowd, question, [.. question.Scale.Select(option => (option, 1))], onScale, where);
        knowledge.Take(crowd, question, Weighed(question, 1), (long)Math.Round(mean * onScale), where);
    }

    /// <summary>A standard deviation gives the sum of the squares.</summary>
    public void TakeDeviation(Crowd crowd, PlannedQuestion question, double mean, double deviation, int n, string where) =>
        knowledge.Take(crowd, question, Weighed(question, 2), (long)Math.Round((deviation * deviation * (n - 1)) + (n * mean * mean)), where);

    /// <summary>The sum of some options.</summary>
    public void TakeSum(Crowd crowd, PlannedQuestion question, IEnumerable<string> codes, int count, string where) =>
        knowledge.Take(crowd, question, [.. codes.Select(code => (code, 1))], count, where);

    private static IReadOnlyList<(string, int)> Weighed(PlannedQuestion question, int power) =>
        [.. question.Scale.Select((option, place) => (option, (int)Math.Pow(place + 1, power)))];

    public static int YearOf(IReadOnlyDictionary<string, string> row, IReadOnlyDictionary<int, TrueRelease> releases) =>
        row.TryGetValue("year", out var year) ? int.Parse(year, CultureInfo.InvariantCulture) : releases.Keys.Single();
}
