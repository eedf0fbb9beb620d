using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Survey.Api.Tests.Attacker;

/// <summary>
/// What the table of a figure over the waves must say: of each line the shares, which have been held to the truth, and the changes between them with interval and test, computed
/// again from the true counts. Which of them are given follows from wordings and borders, never from answers; one that is not has no number.
/// </summary>
internal sealed partial class ReportedLines(IReadOnlyList<HeldRow> rows, ReportedTable table, string language)
{
    private readonly List<List<HeldRow>> series = [.. rows
        .GroupBy(row => (row.Question, By: LabelOf(row)))
        .Select(line => line.OrderBy(row => row.Year).ToList())];

    /// <summary>The steps between the waves that are shown: of which the document remembers how far.</summary>
    public IEnumerable<int> Points(JsonElement told) => Changes(OwnLinesIn(told)).Select(change => change.Expected?.Points).OfType<int>();

    /// <summary>All that may be said of the lines in numbers.</summary>
    public static HashSet<string> Sayable(JsonElement told) =>
        [.. LinesIn(told).SelectMany(line => line).SelectMany(row => CellsOf(row).SelectMany(cell => Number().Matches(cell).Select(number => number.Value)))];

    public void AssertSays(JsonElement told, string where)
    {
        var lines = OwnLinesIn(told);
        Assert.True(lines.Count == series.Count, $"{where}: {lines.Count} lines of {series.Count}");
        var changes = Changes(lines);
        var adjusted = new Dictionary<Change, double?>();
        // Holm over the items of a battery, for each step and group of its own.
        foreach (var family in changes.GroupBy(change => (LabelOf(change.After), change.Before.Year, change.After.Year)))
            foreach (var (change, p) in family.Zip(ExpectedDifference.Adjusted([.. family.Select(change => change.Expected?.P)]))) adjusted[change] = p;
        var expected = series.Select(line => line.Where(IsShown).SelectMany(row => changes.Where(change => change.After == row && change.Expected is not null).Select(change => CellsOf(change.Expected!, adjusted[change])).Prepend(CellsOf(row))).ToList()).ToList();
        // A column that nothing stands in is left out; the first has the share, and stays.
        List<int> used = [.. Enumerable.Range(0, 7).Where(column => column == 0 || expected.Exists(line => line.Exists(cells => cells[column].Length > 0)))];
        foreach (var (line, written) in expected.Zip(lines))
            Assert.Equal(line.Select(cells => string.Join('|', used.Select(column => cells[column]))), written.Where(row => CellsOf(row).Count > 0).Select(row => string.Join('|', CellsOf(row))));
        foreach (var (line, written) in series.Zip(lines))
        {
            // Under the name of the wave, or of the step, that it is of.
            var names = line.Where(IsShown).SelectMany(row => changes.Where(change => change.After == row && change.Expected is not null).Select(change => change.Years).Prepend(Text(row.Year)));
            Assert.Equal(names, written.Where(row => CellsOf(row).Count > 0).Select(row => row.Text("name").Split(' ')[^1]));
            Assert.All(written.Where(row => CellsOf(row).Count == 0), row => Assert.True(table.NumbersOf($"{row.Text("name")} {row.Text("instead")}").All(number => Wave().IsMatch(number)), $"{where}: {row.GetRawText()}"));
        }
    }

    private List<Change> Changes(IReadOnlyList<IReadOnlyList<JsonElement>> lines) =>
        [.. series.Zip(lines).SelectMany(of => of.First.Where(IsShown).Zip(of.First.Where(IsShown).Skip(1), (before, after) => ChangeOf(before, after, of.Second)))];

    private static Change ChangeOf(HeldRow before, HeldRow after, IReadOnlyList<JsonElement> written)
    {
        var change = new Change(before, after, null);
        var row = Assert.Single(written, row => row.Text("name").EndsWith(change.Years, StringComparison.Ordinal));
        if (row.Has("instead")) return change;
        Assert.NotNull(ExpectedDifference.Of(after.Of!, before.Of!));
        return change with { Expected = ExpectedDifference.Of(after.Of!, before.Of!) };
    }

    /// <summary>Of the only line nothing may be written: nobody has answered.</summary>
    private List<List<JsonElement>> OwnLinesIn(JsonElement told) => LinesIn(told).Count == 0 && series.Count == 1 ? [[]] : LinesIn(told);

    /// <summary>Row by row; where there are several lines, each comes under its name.</summary>
    private static List<List<JsonElement>> LinesIn(JsonElement told)
    {
        List<List<JsonElement>> lines = [];
        foreach (var row in told.GetProperty("rows").EnumerateArray())
            if (row.Has("isGroup")) lines.Add([]);
            else if (lines.Count == 0) lines.Add([row]);
            else lines[^1].Add(row);
        return lines;
    }

    private string[] CellsOf(HeldRow row)
    {
        var top = row.Row.GetProperty("top");
        return [top.GetProperty("percent").GetRawText(), Text(row.Row.Number("n")), "", Decimal(top.GetProperty("low").GetDouble(), 1), Decimal(top.GetProperty("high").GetDouble(), 1), "", ""];
    }

    private string[] CellsOf(ExpectedDifference difference, double? adjusted) =>
        ["", "", Decimal(difference.Points, 0), Decimal(difference.Low, 1), Decimal(difference.High, 1), P(difference.P), P(adjusted)];

    private string P(double? p) => p switch { null => "", < 0.0005 => $"<{Decimal(0.001, 3)}", { } value => Decimal(value, 3) };

    private string Decimal(double number, int decimals)
    {
        var text = Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero).ToString($"F{Text(decimals)}", CultureInfo.InvariantCulture).Replace('-', '−');
        return language == "en" ? text : text.Replace('.', ',');
    }

    private static bool IsShown(HeldRow row) => row is { Of: { N: > 0 }, Row: var of } && of.Has("top");

    private static List<string> CellsOf(JsonElement row) => [.. row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!)];

    private static string LabelOf(HeldRow row) => string.Join('/', row.By.Where(value => value.Key != "year").Select(value => value.Value));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Change(HeldRow Before, HeldRow After, ExpectedDifference? Expected)
    {
        public string Years { get; } = $"{Text(Before.Year)}–{Text(After.Year)}";
    }

    [GeneratedRegex("[0-9]+(?:[,.][0-9]+)?")]
    private static partial Regex Number();
    [GeneratedRegex("^20(19|20|24)$")]
    private static partial Regex Wave();
}
