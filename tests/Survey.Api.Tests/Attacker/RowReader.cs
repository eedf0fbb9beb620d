using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Survey.Api.Tests.Attacker;

/// <summary>Reads the answers of the table endpoints that count: whom a row is about, and what is told of them.</summary>
internal sealed partial class RowReader(Raid raid)
{
    private readonly Reader reader = raid.Reader;

    public void Distributions(TableRequest request, JsonElement table)
    {
        Numbers.AreKnown(table, "minimumGroup", "bordersOf", "release.year", "release.number", "release.minimumGroup", "rows.year", "rows.n", "rows.population", "rows.mean",
            "rows.options.count", "rows.options.percent", "rows.options.low", "rows.options.high", "rows.top.count", "rows.top.percent", "rows.top.low", "rows.top.high",
            "rows.bottom.count", "rows.bottom.percent", "rows.bottom.low", "rows.bottom.high", "rows.hidden.mergedInto.*");
        Held(request, table);
        var isFinite = table.GetProperty("rows").EnumerateArray().Any(row => row.Has("population"));
        Assert.Equal(isFinite ? "wilson-finite" : "wilson", table.Text("interval"));
    }

    /// <summary>Each row, held to the truth, with what is known of it where it is shown.</summary>
    public IReadOnlyList<HeldRow> Held(TableRequest request, JsonElement table)
    {
        var releases = reader.ReleasesOf(table);
        return [.. table.GetProperty("rows").EnumerateArray().Select(row => (Row: row, By: Reader.ValuesOf(row, table.GetProperty("by"))))
            .Select(of => new HeldRow(of.Row, of.By, Row(request, of.Row, of.By, releases)))];
    }

    public void Trends(TableRequest request, JsonElement table)
    {
        Numbers.AreKnown(table, "bordersOf", "release.*", "series.points.year", "series.points.n", "series.points.population", "series.points.mean", "series.points.options.*", "series.points.share.*",
            "series.points.hidden.mergedInto.*", "series.breaks.from", "series.breaks.to", "series.changes.*");
        var releases = reader.ReleasesOf(table);
        var tests = new ChangeReader(request.Path);
        foreach (var series in table.GetProperty("series").EnumerateArray())
        {
            var by = Reader.ValuesOf(series, table.GetProperty("by"));
            var shown = new List<(int Year, Measured Of)>();
            foreach (var point in series.GetProperty("points").EnumerateArray())
                if (Row(request, point, new Dictionary<string, string>(by) { ["year"] = point.GetProperty("year").GetRawText() }, releases, series.Text("question")) is { Top: not null } measured)
                    shown.Add((point.Number("year"), measured));
            tests.Read(series, reader.Question(series.Text("question")).Unit, shown);
        }
        tests.AssertHolm();
    }

    public void Means(TableRequest request, JsonElement table)
    {
        Numbers.AreKnown(table, "release.*", "rows.year", "rows.n", "rows.mean", "rows.standardDeviation", "rows.rank", "rows.mergedInto.n", "rows.mergedInto.mean", "rows.mergedInto.standardDeviation");
        var releases = reader.ReleasesOf(table);
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            var (question, people) = Of(request, Reader.ValuesOf(row, table.GetProperty("by")), releases, row.Text("question"));
            if (row.Has("mean")) Mean(row, people);
            else if (row.TryGetProperty("mergedInto", out var merged)) Mean(merged, reader.Merged(people, question));
            else Assert.False(row.TryGetProperty("n", out var n) && n.GetInt32() > 0, request.Path);
            if (row.TryGetProperty("rank", out var rank)) Assert.True(rank.GetInt32() == RankOf(question, people, row.GetProperty("mean").GetDouble()), $"{request.Path}: {row.GetRawText()}");

            void Mean(JsonElement of, Crowd crowd)
            {
                var where = $"{request.Path}: {row.GetRawText()}";
                reader.TakeMean(crowd, question, of.GetProperty("mean").GetDouble(), of.Number("n"), where);
                var expected = question.Kind is QuestionKind.Number ? null : Statistics.ScaleMean.FromCounts(crowd.OnScale(question))!.StandardDeviation;
                double? told = of.TryGetProperty("standardDeviation", out var deviation) ? deviation.GetDouble() : null;
                Assert.True(told == (expected is { } known ? Math.Round(known, 4, MidpointRounding.AwayFromZero) : null), where);
                if (told is { } given) reader.TakeDeviation(crowd, question, of.GetProperty("mean").GetDouble(), given, of.Number("n"), where);
            }
        }
    }

    public void ReportTexts(TableRequest request, JsonElement table)
    {
        Numbers.AreKnown(table, "release.*", "rows.year");
        var releases = reader.ReleasesOf(table);
        foreach (var row in table.GetProperty("rows").EnumerateArray())
            foreach (var language in new[] { "nb", "nn" })
            {
                var texts = row.GetProperty(language);
                var caption = Count().Match(texts.Text("caption"));
                if (!caption.Success)
                {
                    Assert.False(texts.Has("fullSentence") || Count().IsMatch(texts.Text("source")), request.Path);
                    continue;
                }
                var n = int.Parse(caption.Groups[1].Value, CultureInfo.InvariantCulture);
                if (n == 0) continue;
                var (question, people) = Of(request, Reader.ValuesOf(row, table.GetProperty("by")), releases, row.Text("question"));
                // Its sentences are of the counts of a row that is published.
                reader.MustBePublished(people, question, request.Path);
                var asked = Asked.Of(request);
                if (question.Kind is not QuestionKind.Multi) reader.TakeSum(people, question, asked.BaseOf(question), n, request.Path);
                Assert.True(Measured.Of(people, question, asked).N == n, request.Path);
            }
    }

    /// <returns>What must be said of a row that is shown; null where there is nothing to say.</returns>
    private Measured? Row(TableRequest request, JsonElement row, IReadOnlyDictionary<string, string> by, IReadOnlyDictionary<int, TrueRelease> releases, string? key = null)
    {
        var (question, people) = Of(request, by, releases, key ?? row.Text("question"));
        var asked = Asked.Of(request);
        if (row.TryGetProperty("hidden", out var hidden))
        {
            // How many there are is told of rows, not of what they are merged into.
            if (hidden.TryGetProperty("mergedInto", out var merged)) reader.Take(reader.Merged(people, question), question, merged, asked, $"{request.Path} hides {row.GetRawText()}");
            return null;
        }
        if (!row.TryGetProperty("n", out var n) || n.GetInt32() == 0) return null;
        asked = asked with { Population = PopulationOf(request, by, people.Release.Year, question) };
        reader.Take(people, question, row, asked, request.Path);
        return Measured.Of(people, question, asked);
    }

    /// <summary>How many there are in a row, where the register says it of just them, and the question was put to all.</summary>
    private int? PopulationOf(TableRequest request, IReadOnlyDictionary<string, string> by, int year, PlannedQuestion question)
    {
        if (request["groups"] is not null || request["exclude"] is not null || request["bordersOf"] is not null || request["base"] == "scale" || question.After is not null) return null;
        if (by.Keys.Except(["year", "audience", "fylke", "embete"]).Any()) return null;
        var audiences = (by.TryGetValue("audience", out var named) ? [named] : request.Audiences).Where(question.Audiences.Contains).ToList();
        return raid.Plan.PopulationOf(year, link => audiences.Contains(link.Audience)
            && (!by.TryGetValue("fylke", out var fylke) || link.Fylke == fylke)
            && (!by.TryGetValue("embete", out var embete) || raid.Geography.EmbeteOf(link.Fylke) == embete));
    }

    /// <summary>Among all items of its battery, the highest first.</summary>
    private int RankOf(PlannedQuestion question, Crowd people, double mean) => 1 + raid.Plan.Questions
        .Where(item => item.IsItem && item.Unit == question.Unit && Measured.Of(people, item, Asked.Plainly).HasMean)
        .Count(item => (double)Statistics.ScaleMean.FromCounts(people.OnScale(item))!.Rounded(4) > mean);

    private (PlannedQuestion Question, Crowd People) Of(TableRequest request, IReadOnlyDictionary<string, string> by, IReadOnlyDictionary<int, TrueRelease> releases, string key)
    {
        var question = reader.Question(key);
        return (question, reader.PeopleOf(request, by, releases[Reader.YearOf(by, releases)], question));
    }

    [GeneratedRegex("N=([0-9]+)")]
    private static partial Regex Count();
}

/// <param name="Of">What must be said of it; null where it is not shown.</param>
internal sealed record HeldRow(JsonElement Row, IReadOnlyDictionary<string, string> By, Measured? Of)
{
    public string Question { get; } = Row.Text("question");
    public int Year => int.Parse(By["year"], CultureInfo.InvariantCulture);
}
