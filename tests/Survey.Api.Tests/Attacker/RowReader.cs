using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Survey.Api.Tests.Attacker;

/// <summary>Reads the answers of each table endpoint: whom a row is about, and what is told of them.</summary>
internal sealed partial class RowReader(Raid raid)
{
    private readonly Reader reader = raid.Reader;

    public void Distributions(TableRequest request, JsonElement table)
    {
        Known(table, "minimumGroup", "bordersOf", "release.year", "release.number", "release.minimumGroup", "rows.year", "rows.n", "rows.mean",
            "rows.options.count", "rows.options.percent", "rows.options.low", "rows.options.high", "rows.top.count", "rows.top.percent", "rows.top.low", "rows.top.high",
            "rows.bottom.count", "rows.bottom.percent", "rows.bottom.low", "rows.bottom.high", "rows.hidden.mergedInto.*");
        var releases = reader.ReleasesOf(table);
        foreach (var row in table.GetProperty("rows").EnumerateArray()) Row(request, row, Reader.ValuesOf(row, table.GetProperty("by")), releases, request["base"] == "scale");
    }

    public void Trends(TableRequest request, JsonElement table)
    {
        Known(table, "bordersOf", "release.*", "series.points.year", "series.points.n", "series.points.mean", "series.points.options.*", "series.points.share.*", "series.points.hidden.mergedInto.*",
            "series.breaks.from", "series.breaks.to", "series.changes.*");
        var releases = reader.ReleasesOf(table);
        foreach (var series in table.GetProperty("series").EnumerateArray())
        {
            var by = Reader.ValuesOf(series, table.GetProperty("by"));
            var shown = new HashSet<int>();
            foreach (var point in series.GetProperty("points").EnumerateArray())
            {
                if (point.Has("n")) shown.Add(point.Number("year"));
                Row(request, point, new Dictionary<string, string>(by) { ["year"] = point.GetProperty("year").GetRawText() }, releases, request["base"] == "scale", series.Text("question"));
            }
            // A change is computed from two points that are shown.
            foreach (var change in series.GetProperty("changes").EnumerateArray()) Assert.True(shown.Contains(change.Number("from")) && shown.Contains(change.Number("to")), request.Path);
        }
    }

    public void Means(TableRequest request, JsonElement table)
    {
        Known(table, "release.*", "rows.year", "rows.n", "rows.mean", "rows.standardDeviation", "rows.rank", "rows.mergedInto.n", "rows.mergedInto.mean", "rows.mergedInto.standardDeviation");
        var releases = reader.ReleasesOf(table);
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            var (release, question, people) = Of(request, Reader.ValuesOf(row, table.GetProperty("by")), releases, row.Text("question"));
            if (row.Has("mean")) Mean(row, people);
            else if (row.TryGetProperty("mergedInto", out var merged)) Mean(merged, reader.Merged(release, question, people));
            else Assert.False(row.TryGetProperty("n", out var n) && n.GetInt32() > 0, request.Path);

            void Mean(JsonElement of, IReadOnlyList<Stratum> strata)
            {
                var where = $"{request.Path}: {row.GetRawText()}";
                reader.TakeMean(release, strata, question, of.GetProperty("mean").GetDouble(), of.Number("n"), where);
                if (of.TryGetProperty("standardDeviation", out var deviation))
                    reader.TakeDeviation(release, strata, question, of.GetProperty("mean").GetDouble(), deviation.GetDouble(), of.Number("n"), where);
            }
        }
    }

    public void Correlations(TableRequest request, JsonElement table)
    {
        // r, its p and its interval are of the items' means, which stand beside them.
        Known(table, "release.*", "rows.year", "rows.n", "rows.r", "rows.p", "rows.low", "rows.high", "rows.items.first", "rows.items.second");
        var releases = reader.ReleasesOf(table);
        foreach (var row in table.GetProperty("rows").EnumerateArray())
            foreach (var item in row.GetProperty("items").EnumerateArray())
                foreach (var side in new[] { "first", "second" })
                {
                    var (release, question, people) = Of(request, Reader.ValuesOf(row, table.GetProperty("by")), releases, $"{request[side]}.{item.Text("area")}");
                    reader.MustBePublished(release, question, people, request.Path);
                    reader.TakeMean(release, people, question, item.GetProperty(side).GetDouble(), null, request.Path);
                }
    }

    public void Comparisons(TableRequest request, JsonElement table)
    {
        Known(table, "release.*", "a.year", "b.year", "items.a.n", "items.b.n", "items.a.mean", "items.b.mean", "items.a.share.*", "items.b.share.*", "items.a.hidden.mergedInto.*", "items.b.hidden.mergedInto.*",
            "items.difference.*", "items.order.superiority", "items.order.p", "items.order.pAdjusted");
        var releases = reader.ReleasesOf(table);
        foreach (var item in table.GetProperty("items").EnumerateArray())
        {
            var question = reader.Question(item.Text("question"));
            foreach (var side in new[] { "a", "b" })
            {
                var release = releases[table.GetProperty(side).Number("year")];
                var own = new TableRequest("comparisons", new Dictionary<string, string>(request.Parameters) { ["groups"] = $"{side}:{request[side]}" });
                var people = reader.PeopleOf(own, new Dictionary<string, string> { ["group"] = side }, release, question);
                var row = item.GetProperty(side);
                if (row.TryGetProperty("hidden", out var hidden))
                {
                    if (hidden.TryGetProperty("mergedInto", out var merged)) reader.Take(release, reader.Merged(release, question, people), question, merged, request["base"] == "scale", request.Path);
                }
                else if (row.TryGetProperty("n", out var n) && n.GetInt32() > 0)
                {
                    reader.MustBePublished(release, question, people, request.Path);
                    var base_ = request["base"] == "scale" && question.Scale.Count > 0 ? question.Scale : question.Options;
                    if (question.Kind is not QuestionKind.Multi) reader.TakeSum(release, people, question, base_, n.GetInt32(), request.Path);
                    if (row.TryGetProperty("share", out var share))
                    {
                        reader.TakeSum(release, people, question, share.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!), share.Number("count"), request.Path);
                        Reader.IsShare(share, n.GetInt32(), request.Path);
                    }
                    if (row.TryGetProperty("mean", out var mean)) reader.TakeMean(release, people, question, mean.GetDouble(), question.Kind is QuestionKind.Number ? n.GetInt32() : null, request.Path);
                }
            }
            // What is between them is computed from two rows that are shown.
            if (item.Has("difference") || item.Has("order")) Assert.True(item.GetProperty("a").Has("n") && item.GetProperty("b").Has("n"), request.Path);
        }
    }

    public void Curves(TableRequest request, JsonElement table)
    {
        // The curve is fitted to the points.
        Known(table, "since", "release.*", "curves.n", "curves.points.x", "curves.points.n", "curves.points.count", "curves.points.percent", "curves.intercept.*", "curves.slope.*", "curves.curve.*");
        var release = reader.ReleasesOf(table).Values.Single();
        var own = new TableRequest("curves", new Dictionary<string, string>(request.Parameters) { ["by"] = request["over"]! });
        foreach (var curve in table.GetProperty("curves").EnumerateArray())
        {
            var question = reader.Question(curve.Text("question"));
            var codes = request["codes"]?.Split(',') ?? [.. question.Scale.TakeLast(int.Parse(request["top"] ?? "2", CultureInfo.InvariantCulture))];
            foreach (var point in curve.GetProperty("points").EnumerateArray())
            {
                var x = point.Number("x");
                var places = new Dictionary<string, string>();
                if (request["groups"] is not null) places["group"] = curve.Text("label");
                var value = request["since"] is { } since ? int.Parse(since, CultureInfo.InvariantCulture) - x : x;
                // County 05 is the number 5.
                places[request["over"]!] = request["over"] == "fylke" ? value.ToString("00", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
                var people = reader.PeopleOf(own, places, release, question);
                var where = $"{request.Path}: {point.GetRawText()}";
                reader.TakeSum(release, people, question, codes, point.Number("count"), where);
                reader.TakeSum(release, people, question, request["base"] == "all" || question.Scale.Count == 0 ? question.Options : question.Scale, point.Number("n"), where);
            }
        }
    }

    public void ReportTexts(TableRequest request, JsonElement table)
    {
        Known(table, "release.*", "rows.year");
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
                var (release, question, people) = Of(request, Reader.ValuesOf(row, table.GetProperty("by")), releases, row.Text("question"));
                // Its sentences are of the counts of a row that is published.
                reader.MustBePublished(release, question, people, request.Path);
                if (question.Kind is not QuestionKind.Multi) reader.TakeSum(release, people, question, request["base"] == "scale" && question.Scale.Count > 0 ? question.Scale : question.Options, n, request.Path);
            }
    }

    private void Row(TableRequest request, JsonElement row, IReadOnlyDictionary<string, string> by, IReadOnlyDictionary<int, TrueRelease> releases, bool onScale, string? key = null)
    {
        var (release, question, people) = Of(request, by, releases, key ?? row.Text("question"));
        if (row.TryGetProperty("hidden", out var hidden))
        {
            if (hidden.TryGetProperty("mergedInto", out var merged)) reader.Take(release, reader.Merged(release, question, people), question, merged, onScale, $"{request.Path} hides {row.GetRawText()}");
        }
        else if (row.TryGetProperty("n", out var n) && n.GetInt32() > 0) reader.Take(release, people, question, row, onScale, request.Path);
    }

    private (TrueRelease Release, PlannedQuestion Question, IReadOnlyList<Stratum> People) Of(TableRequest request, IReadOnlyDictionary<string, string> by, IReadOnlyDictionary<int, TrueRelease> releases, string key)
    {
        var (release, question) = (releases[Reader.YearOf(by, releases)], reader.Question(key));
        return (release, question, reader.PeopleOf(request, by, release, question));
    }

    /// <summary>Every number stands where one is known to stand: a new one has to be thought about.</summary>
    private static void Known(JsonElement table, params string[] paths)
    {
        var unknown = Numbers(table, "").Distinct().Where(path => !paths.Any(known => known == path || (known.EndsWith('*') && path.StartsWith(known[..^1], StringComparison.Ordinal)))).ToList();
        Assert.True(unknown.Count == 0, $"Numbers that the attacker does not read: {string.Join(", ", unknown)}");
    }

    private static IEnumerable<string> Numbers(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Numbers(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(member => Numbers(member, path)),
        JsonValueKind.Number => [path],
        _ => [],
    };

    [GeneratedRegex("N=([0-9]+)")]
    private static partial Regex Count();
}
