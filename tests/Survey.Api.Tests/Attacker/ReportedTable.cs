using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Survey.Api.Tests.Attacker;

/// <summary>What a report must say of a table that was read as JSON: its rows, what hidden ones are merged into after those of each item, and no more.</summary>
internal sealed partial class ReportedTable
{
    private readonly List<(JsonElement Row, bool IsMerged, string Question)> rows = [];
    private readonly string language;
    private readonly List<string> names = [];

    public ReportedTable(JsonElement table, IReadOnlyCollection<string> known, string language)
    {
        this.language = language;
        foreach (var question in table.GetProperty("rows").EnumerateArray().GroupBy(row => row.Text("question")))
        {
            rows.AddRange(question.Select(row => (row, false, question.Key)));
            rows.AddRange(question.Where(row => row.Has("hidden") && row.GetProperty("hidden").Has("mergedInto")).Select(row => row.GetProperty("hidden").GetProperty("mergedInto")).DistinctBy(merged => merged.Text("label")).Select(merged => (merged, true, question.Key)));
        }
        var options = Shown.SelectMany(row => row.GetProperty("options").EnumerateArray()).Select(option => option.Text("label"));
        names.AddRange(rows.Select(row => row.Row.Text("label")).Concat(options).Concat(known).Distinct().OrderByDescending(name => name.Length));
    }

    public IReadOnlyList<JsonElement> Shown => [.. rows.Where(row => IsShown(row.Row)).Select(row => row.Row)];

    private bool IsBattery => rows.Select(row => row.Question).Distinct().Count() > 1;

    /// <summary>Each row's numbers as a table has them; empty where it has a text instead.</summary>
    public IReadOnlyList<string> Cells()
    {
        var isSummed = Shown.Select(row => row.TryGetProperty("top", out var top) ? top.GetProperty("codes").GetArrayLength() : 0).FirstOrDefault(codes => codes > 0) > 1;
        var hasMean = Shown.Any(row => row.Has("mean"));
        return [.. rows.Select(row => !IsShown(row.Row) ? "" : string.Join('|', (string[])[
            $"{row.Row.Number("n")}", .. Options(row.Row).Select(Percent), .. isSummed ? [row.Row.TryGetProperty("top", out var top) ? Percent(top) : ""] : Array.Empty<string>(),
            .. hasMean ? [row.Row.TryGetProperty("mean", out var mean) ? Decimal(mean.GetDouble()) : ""] : Array.Empty<string>()]))];
    }

    /// <summary>The numbers that a document remembers.</summary>
    public IEnumerable<int> Remembered() => rows.Select(of => of.Row).Where(row => row.Has("n")).SelectMany(row => (int[])[
        row.Number("n"), .. Options(row).Where(option => option.Has("percent")).Select(option => option.Number("percent")), .. row.TryGetProperty("top", out var top) ? [top.Number("percent")] : Array.Empty<int>(),
        .. row.TryGetProperty("mean", out var mean) ? [(int)Math.Round(100 * mean.GetDecimal(), MidpointRounding.AwayFromZero)] : Array.Empty<int>()]);

    /// <summary>Each shown row in a sentence: of how many, and each option that somebody chose, in percent or, of a few, counted.</summary>
    public IReadOnlyList<string> Sentences() => [.. rows.Where(row => !row.IsMerged && IsShown(row.Row)).Select(row => string.Join(' ', Options(row.Row).Where(option => option.Number("count") > 0)
        .Select(option => row.Row.Number("n") < 10 ? option.Number("count") : option.Number("percent") switch { 0 => 1, 100 when option.Number("count") < row.Row.Number("n") => 99, var percent => percent }).Prepend(row.Row.Number("n"))))];

    /// <summary>What is drawn of it, series by series; and beside it in the workbook of the chart, line by line.</summary>
    public (IReadOnlyList<IReadOnlyList<decimal?>> Series, IReadOnlyList<IReadOnlyList<decimal?>> Book) Drawn(string chart, int onScale, bool isOfShares)
    {
        if (chart == "bars" && !isOfShares && !IsBattery)
        {
            var codes = Options(Shown[0]).Select((_, place) => place).ToList();
            List<IReadOnlyList<decimal?>> bars = [.. Shown.Select(row => (IReadOnlyList<decimal?>)[.. Options(row).Select(option => Exact(option, row))])];
            return (bars, [.. codes.Select(place => (IReadOnlyList<decimal?>)[.. bars.Select(bar => bar[place]), .. Shown.Select(row => (decimal?)Options(row)[place].Number("count"))])]);
        }
        var drawn = rows.Where(row => IsShown(row.Row) || row.Row.Has("hidden")).Select(row => row.Row).ToList();
        List<IReadOnlyList<decimal?>> series = [];
        var (isOfOptions, wide) = (chart is "stacked" or "diverging", 100m);
        if (isOfOptions)
        {
            // What is outside the scale comes after it.
            for (var place = 0; place < Options(Shown[0]).Count; place++) series.Add([.. drawn.Select(row => IsShown(row) ? Exact(Options(row)[place], row) : null)]);
        }
        else
            series.Add([.. drawn.Select(row => IsShown(row) && row.TryGetProperty("top", out var top) ? Exact(top, row) : null)]);
        if (chart == "diverging") wide = AddSpaces(series, onScale);
        if (drawn.Exists(row => row.Has("hidden"))) series.Add([.. drawn.Select(row => row.Has("hidden") ? (decimal?)wide : null)]);
        return (series, [.. drawn.Select((row, place) => (IReadOnlyList<decimal?>)[
            .. series.Select(of => of[place]), IsShown(row) ? row.Number("n") : null,
            .. isOfOptions ? Options(Shown[0]).Select((_, option) => IsShown(row) ? (decimal?)Options(row)[option].Number("count") : null) : [IsShown(row) && row.TryGetProperty("top", out var top) ? top.Number("count") : null]])]);
    }

    /// <summary>Puts before and after the scale what moves each row so that its middle, and what is outside it, stand where those of the others do; answers how wide all is.</summary>
    private static decimal AddSpaces(List<IReadOnlyList<decimal?>> series, int onScale)
    {
        var rows = Enumerable.Range(0, series[0].Count).ToList();
        List<decimal?> below = [.. rows.Select(row => SumOf(0, onScale / 2, row) + (onScale % 2 == 1 ? series[onScale / 2][row] / 2 : 0))];
        List<decimal?> above = [.. rows.Select(row => SumOf(0, onScale, row) - below[row])];
        var (left, right) = (Twenties(below), Twenties(above));
        if (series.Count > onScale) series.Insert(onScale, [.. above.Select(of => right + 5 - of)]);
        series.Insert(0, [.. below.Select(of => left - of)]);
        return left + right;

        decimal? SumOf(int from, int to, int row) => series[from][row] is null ? null : Enumerable.Range(from, to - from).Sum(place => series[place][row]);
        static decimal Twenties(IEnumerable<decimal?> side) => Math.Max(20, 20 * Math.Ceiling(side.Max()!.Value / 20));
    }

    /// <summary>Shares over the waves, with how far up and down their intervals go.</summary>
    public (IReadOnlyList<decimal> Shares, IReadOnlyList<decimal> Distances, IReadOnlyList<decimal> Ns) Lines()
    {
        var own = rows.Where(row => !row.IsMerged && row.Row.Has("n")).Select(row => row.Row).ToList();
        var shares = own.Where(row => IsShown(row) && row.Has("top")).Select(row => (Row: row, Top: row.GetProperty("top"), Share: Exact(row.GetProperty("top"), row)!.Value)).ToList();
        return (
            [.. shares.Select(of => of.Share)],
            [.. shares.SelectMany(of => new[] { of.Top.GetProperty("high").GetDecimal() - of.Share, of.Share - of.Top.GetProperty("low").GetDecimal() }).Select(distance => Math.Max(distance, 0)).Where(distance => distance > 0)],
            [.. own.Select(row => (decimal)row.Number("n"))]);
    }

    /// <summary>The numbers of a text, without those of names.</summary>
    public IReadOnlyList<string> NumbersOf(string text)
    {
        foreach (var name in names) text = text.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        return [.. Number().Matches(text).Select(number => number.Value)];
    }

    /// <summary>All that may be said of the rows in numbers.</summary>
    public HashSet<string> Sayable() => [.. Cells().SelectMany(cells => cells.Split('|')), .. Shown.SelectMany(Options).Select(option => $"{option.Number("count")}")];

    private static bool IsShown(JsonElement row) => row.TryGetProperty("n", out var n) && n.GetInt32() > 0;

    private static List<JsonElement> Options(JsonElement row) => [.. row.GetProperty("options").EnumerateArray()];

    private static string Percent(JsonElement of) => of.TryGetProperty("percent", out var percent) ? percent.GetRawText() : "";

    private static decimal? Exact(JsonElement share, JsonElement row) => Math.Round(100m * share.Number("count") / row.Number("n"), 10, MidpointRounding.AwayFromZero);

    private string Decimal(double number)
    {
        var text = Math.Round((decimal)number, 2, MidpointRounding.AwayFromZero).ToString("0.00", CultureInfo.InvariantCulture);
        return language == "en" ? text : text.Replace('.', ',');
    }

    [GeneratedRegex("[0-9]+(?:[,.][0-9]+)?")]
    private static partial Regex Number();
}
