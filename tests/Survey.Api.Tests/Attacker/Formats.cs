using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Survey.Api.Tests.Attacker;

/// <summary>That another format of a table has its numbers and no others, row by row.</summary>
internal static class Formats
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static void AssertSame(JsonElement table, string format, byte[] bytes)
    {
        var (expected, found) = format switch
        {
            "csv" => (Lines(table), Csv(Encoding.UTF8.GetString(bytes), ',')),
            "csv-excel" => (Lines(table), Csv(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), ';')),
            "xlsx" => (Sequences(table), Xlsx(bytes)),
            _ => (Cells(table), JsonStat(JsonSerializer.Deserialize<JsonElement>(bytes))),
        };
        Assert.Equal(Sorted(expected), Sorted(found));
    }

    /// <summary>Rows with numbers: shown ones, and once for each question what hidden ones are merged into.</summary>
    private static IEnumerable<(string Question, string Label, JsonElement Row)> Rows(JsonElement table)
    {
        var seen = new HashSet<string>();
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            if (row.Has("n")) yield return (row.Text("question"), row.Text("label"), row);
            else if (row.TryGetProperty("hidden", out var hidden) && hidden.TryGetProperty("mergedInto", out var merged) && seen.Add($"{row.Text("question")}\n{merged.Text("label")}"))
                yield return (row.Text("question"), merged.Text("label"), merged);
        }
    }

    private static IEnumerable<string> Lines(JsonElement table) =>
        from of in Rows(table)
        from option in of.Row.GetProperty("options").EnumerateArray()
        select Joined([
            of.Question, of.Label, Number(of.Row, "n"), option.Text("code"), Number(option, "count"), Number(option, "percent"), Number(option, "low"), Number(option, "high"),
            In(of.Row, "top", "count"), In(of.Row, "top", "percent"), In(of.Row, "bottom", "count"), In(of.Row, "bottom", "percent"), Number(of.Row, "mean")]);

    private static IEnumerable<string> Csv(string text, char separator)
    {
        var lines = Lines(text, separator);
        string[] columns = ["question", "label", "n", "option", "count", "percent", "low", "high", "top", "topPercent", "bottom", "bottomPercent", "mean"];
        foreach (var line in lines.Skip(1))
        {
            var cells = columns.Select(column => line[lines[0].IndexOf(column)]).ToList();
            if (cells[2].Length == 0)
            {
                Assert.All(cells.Skip(2), Assert.Empty);
                continue;
            }
            // What begins as a formula would is disarmed; a band of numbers does not.
            yield return Joined([cells[0], cells[1].TrimStart('\''), .. cells.Skip(2).Select(cell => separator == ';' ? cell.Replace(',', '.') : cell)]);
        }
    }

    /// <summary>Nothing in these studies is quoted but by a separator within; labels have commas.</summary>
    public static List<List<string>> Lines(string text, char separator) => [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => Split(line, separator))];

    private static List<string> Split(string line, char separator)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var character in line)
        {
            if (character == '"') quoted = !quoted;
            else if (character == separator && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(character);
        }
        cells.Add(cell.ToString());
        return cells;
    }

    private static IEnumerable<string> Sequences(JsonElement table) =>
        from of in Rows(table)
        let options = of.Row.GetProperty("options").EnumerateArray().ToList()
        select string.Join(' ', ((string?[])[
            Number(of.Row, "n"), .. options.Select(option => Number(option, "count")), .. options.Select(option => Number(option, "percent")),
            In(of.Row, "top", "count"), In(of.Row, "top", "percent"), In(of.Row, "bottom", "count"), In(of.Row, "bottom", "percent"), Number(of.Row, "mean")]).Where(number => !string.IsNullOrEmpty(number)));

    private static IEnumerable<string> Xlsx(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            foreach (var row in XDocument.Load(stream).Descendants(Main + "row"))
                if (string.Join(' ', row.Elements(Main + "c").Elements(Main + "v").Select(value => value.Value)) is { Length: > 0 } numbers) yield return numbers;
        }
    }

    private static IEnumerable<string> Cells(JsonElement table)
    {
        foreach (var row in table.GetProperty("rows").EnumerateArray().Where(row => row.Has("n")))
        {
            yield return Number(row, "n")!;
            if (row.Has("mean")) yield return Number(row, "mean")!;
            foreach (var option in row.GetProperty("options").EnumerateArray())
                foreach (var member in new[] { "count", "percent", "low", "high" })
                    if (option.Has(member)) yield return Number(option, member)!;
        }
        foreach (var (question, label, row) in Rows(table).Where(of => !of.Row.Has("question")))
            yield return Joined([question, label, Number(row, "n"), .. row.GetProperty("options").EnumerateArray().SelectMany(option => new[] { Number(option, "count"), Number(option, "percent") }), Number(row, "mean")]);
    }

    private static IEnumerable<string> JsonStat(JsonElement document)
    {
        foreach (var dataset in document.Text("class") == "collection" ? [.. document.GetProperty("link").GetProperty("item").EnumerateArray()] : new[] { document })
        {
            foreach (var value in dataset.GetProperty("value").EnumerateArray())
                if (value.ValueKind == JsonValueKind.Number) yield return Text(value);
            foreach (var merged in dataset.GetProperty("extension").GetProperty("merged").EnumerateArray())
                yield return Joined([
                    merged.Text("question"), merged.Text("label"), Number(merged, "n"),
                    .. merged.GetProperty("count").EnumerateObject().SelectMany(option => new[] { Text(option.Value), merged.GetProperty("percent").GetProperty(option.Name) is { ValueKind: JsonValueKind.Number } percent ? Text(percent) : "" }),
                    merged.TryGetProperty("mean", out var mean) && mean.ValueKind == JsonValueKind.Number ? Text(mean) : ""]);
        }
    }

    private static string? Number(JsonElement of, string member) => of.TryGetProperty(member, out var number) ? Text(number) : "";

    private static string? In(JsonElement of, string member, string inner) => of.TryGetProperty(member, out var found) ? Number(found, inner) : "";

    private static string Text(JsonElement number) => number.GetDouble().ToString(CultureInfo.InvariantCulture);

    private static string Joined(IEnumerable<string?> cells) => string.Join('|', cells);

    private static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
