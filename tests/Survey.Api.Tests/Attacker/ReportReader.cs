using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Survey.Api.Tests.Tables.Reports;

namespace Survey.Api.Tests.Attacker;

/// <summary>
/// A report has the numbers of the table that its blocks ask for, and no others: in the preview, in Word (tables, sentences, what its charts keep and
/// the workbooks in them) and on the page (tables, sentences, drawings).
/// </summary>
internal sealed partial class ReportReader(Raid raid)
{
    private const int MostLines = 20;
    private int turns;

    /// <summary>For the test that a changed file is found: what is done to it before it is read.</summary>
    public Func<string, byte[], byte[]> Tamper { get; init; } = (_, bytes) => bytes;

    public async Task ReadAsync(TableRequest request, JsonElement table)
    {
        // A block is of one question or battery.
        var units = table.GetProperty("rows").EnumerateArray().Select(row => raid.Plan.Question(row.Text("question"))).ToList();
        if (units.Select(question => question.Unit).Distinct().Count() != 1) return;
        string[] charts = units[0].IsItem ? ["stacked", "bars", "diverging"] : ["stacked", "bars"];
        var (language, chart) = (request["lang"] ?? "nb", charts[turns++ % charts.Length]);
        var expected = new ReportedTable(table, Known(), language);
        // As report texts do, a sentence means the two highest where no share is named.
        var said = request["top"] is null && request["codes"] is null ? new ReportedTable((await raid.TryGetAsync(Without(request, "bottom", "format").With("top", "2"))).Table!.Value, Known(), language) : expected;
        var asked = ParametersOf(request);
        // A number question has no options to draw.
        var isDrawn = units[0].Kind is not QuestionKind.Number;
        List<object> blocks = [new { kind = "table", table = asked }, new { kind = "sentence", full = true, table = asked }];
        if (isDrawn) blocks.Add(new { kind = "figure", chart, table = asked, withTable = true });
        var (preview, word, page) = await MakeAsync(blocks, language, request.Path);
        AssertPreview(preview, expected, said, request.Path);
        AssertOrigin(preview, table);
        AssertSame(preview, word, page, request.Path);
        if (!isDrawn || expected.Shown.Count == 0) return;
        var (series, book) = expected.Drawn(chart, units[0].Scale.Count, isOfShares: request["top"] is not null || request["codes"] is not null);
        var drawn = Assert.Single(word.Charts);
        AssertDrawn(series, book, drawn);
        AssertWritten(series, chart is "stacked" or "diverging", drawn, Assert.Single(page.Drawn));
    }

    /// <summary>The same share over the waves: the figure, and its table.</summary>
    public async Task ReadLinesAsync(TableRequest request)
    {
        if (await MakeLinesAsync(request) is not var (preview, word, page, expected, lines)) return;
        var where = $"lines of {request.Path}";
        AssertSame(preview, word, page, where);
        var block = Assert.Single(preview.GetProperty("blocks").EnumerateArray());
        lines.AssertSays(block.GetProperty("table"), where);
        Assert.Equal(expected.Remembered().Concat(lines.Points(block.GetProperty("table"))).Order(), RememberedIn(block).Order());
        AssertAround(block, expected, ReportedLines.Sayable(block.GetProperty("table")), where);
        AssertLines(expected, word, page);
    }

    /// <returns>The report, and what it must say; null where there is nothing to be drawn.</returns>
    public async Task<(JsonElement Preview, ReportFile Word, ReportFile Page, ReportedTable Expected, ReportedLines Lines)?> MakeLinesAsync(TableRequest request)
    {
        var parameters = Without(request, "bottom", "format").Parameters.ToDictionary();
        if (!request.By.Contains("year")) parameters["by"] = string.Join(',', request.By.Prepend("year"));
        if (request["top"] is null && request["codes"] is null) parameters["top"] = "2";
        var overWaves = new TableRequest("distributions", parameters);
        var (known, _) = await raid.TryGetAsync(overWaves);
        if (known is not { } table || raid.Plan.Question(table.GetProperty("rows")[0].Text("question")).Kind is QuestionKind.Number) return null;
        // More than can be told apart are refused.
        var rows = table.GetProperty("rows").EnumerateArray().ToList();
        if (rows.Count > MostLines * rows.Select(row => row.Number("year")).Distinct().Count()) return null;
        var language = request["lang"] ?? "nb";
        var (preview, word, page) = await MakeAsync([new { kind = "figure", chart = "lines", table = ParametersOf(request), withTable = true }], language, $"lines of {request.Path}");
        // A line is called by its rows' names, without the wave.
        var names = rows.Select(row => string.Join(" · ", row.Text("label").Split(" · ").Where(part => part != row.GetProperty("year").GetRawText())));
        var expected = new ReportedTable(table, [.. Known(), .. names.Where(name => name.Length > 0)], language);
        return (preview, word, page, expected, new ReportedLines(new RowReader(raid).Held(overWaves, table), expected, language));
    }

    private static void AssertLines(ReportedTable expected, ReportFile word, ReportFile page)
    {
        if (word.Charts.Count == 0) return;
        var (shares, distances, ns) = expected.Lines();
        var chart = Assert.Single(word.Charts);
        Assert.Equal(shares.Order(), chart.Series.SelectMany(series => series.Values).OfType<decimal>().Order());
        Assert.Equal(distances.Order(), PointsOf(chart, "numLit").Where(distance => distance > 0).Order());
        Assert.Empty(BookOf(chart).SelectMany(line => line).OfType<decimal>().Except(shares).Except(ns));
        Assert.Equal(shares.Select(Whole).Order(StringComparer.Ordinal), Assert.Single(page.Drawn).Where(text => OnlyNumber().IsMatch(text) && !chart.Categories.Contains(text)).Order(StringComparer.Ordinal));
    }

    private async Task<(JsonElement Preview, ReportFile Word, ReportFile Page)> MakeAsync(IReadOnlyList<object> blocks, string language, string where)
    {
        var document = new { title = "Angrepet", language, blocks };
        var reports = $"/api/studies/{Plan.Key}/reports";
        var preview = await raid.App.Manager.PostAsJsonAsync($"{reports}/preview", document).JsonAsync();
        var files = new List<byte[]>();
        foreach (var format in new[] { "docx", "html" })
        {
            using var made = await raid.App.Manager.PostAsJsonAsync($"{reports}?format={format}", document);
            Assert.True(made.StatusCode == HttpStatusCode.OK, where);
            files.Add(Tamper(format, await made.Content.ReadAsByteArrayAsync()));
        }
        return (preview, ReportFile.OfWord(files[0]), ReportFile.OfPage(files[1]));
    }

    /// <summary>The preview says of each block what the table says, in rows, sentences and what is remembered of it.</summary>
    private static void AssertPreview(JsonElement preview, ReportedTable expected, ReportedTable said, string where)
    {
        var known = expected.Sayable();
        foreach (var block in preview.GetProperty("blocks").EnumerateArray())
        {
            Assert.Equal((block.Has("paragraphs") ? said : expected).Remembered().Order(), RememberedIn(block).Order());
            if (block.TryGetProperty("paragraphs", out var paragraphs))
            {
                // Rows without a number say why, in names.
                Assert.Equal(expected.Sentences(), paragraphs.EnumerateArray().Select(paragraph => string.Join(' ', expected.NumbersOf(paragraph.Text("text")))).Where(numbers => numbers.Length > 0));
                continue;
            }
            Assert.Equal(expected.Cells(), block.GetProperty("table").GetProperty("rows").EnumerateArray().Select(row => string.Join('|', row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()))));
            AssertAround(block, expected, known, where);
        }
    }

    /// <summary>What is said around a figure or a table: its source, its notes, and the figure in words.</summary>
    private static void AssertAround(JsonElement block, ReportedTable expected, HashSet<string> known, string where)
    {
        var ns = expected.Shown.Select(row => row.Number("n")).ToList();
        var source = Ns().Match(block.Text("source"));
        Assert.True(ns.Count == 0 ? !source.Success : (int.Parse(source.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(source.Groups[2].Success ? source.Groups[2].Value : source.Groups[1].Value, CultureInfo.InvariantCulture)) == (ns.Min(), ns.Max()), $"{where}: {block.Text("source")}");
        // Names first: they may have a year within them.
        foreach (var note in block.GetProperty("notes").EnumerateArray()) Assert.All(expected.NumbersOf(note.GetString()!).Where(number => !Year().IsMatch(number)), number => Assert.True(number is "95" or "100", $"{where}: {number} in «{note}»"));
        if (block.Has("alternative")) Assert.All(expected.NumbersOf(block.Text("alternative")).Where(number => !Year().IsMatch(number)), number => Assert.True(known.Contains(number), $"{where}: {number} in «{block.Text("alternative")}»"));
    }

    private static IEnumerable<int> RememberedIn(JsonElement block) =>
        block.GetProperty("rendered").GetProperty("values").EnumerateObject().Where(value => !value.Name.EndsWith("|hidden", StringComparison.Ordinal)).Select(value => value.Value.GetInt32());

    /// <summary>Captions have the waves, and what stands below them the releases and their k.</summary>
    private static void AssertOrigin(JsonElement preview, JsonElement table)
    {
        var releases = table.GetProperty("release").EnumerateArray().SelectMany(release => (string[])[$"{release.Number("number")}", $"{release.Number("minimumGroup")}"]).ToHashSet();
        foreach (var line in preview.GetProperty("provenance").EnumerateArray())
            Assert.All(OnlyDigits().Matches(Year().Replace(Date().Replace(line.GetString()!, ""), "")), number => Assert.Contains(number.Value, releases));
        foreach (var block in preview.GetProperty("blocks").EnumerateArray().Where(block => block.Has("text"))) Assert.Empty(OnlyDigits().Matches(Year().Replace(block.Text("text"), "")));
    }

    /// <summary>Word and the page say what the preview says, and nothing that it does not.</summary>
    private static void AssertSame(JsonElement preview, ReportFile word, ReportFile page, string where)
    {
        var blocks = preview.GetProperty("blocks").EnumerateArray().ToList();
        var told = new HashSet<string>(blocks.SelectMany(block => (string[])[
            .. block.Has("number") ? [$"{block.Text("number")}: {block.Text("text")}"] : Array.Empty<string>(), .. block.Has("source") ? [block.Text("source")] : Array.Empty<string>(),
            .. block.TryGetProperty("notes", out var notes) ? [string.Join(' ', notes.EnumerateArray().Select(note => note.GetString()))] : Array.Empty<string>(),
            .. block.TryGetProperty("paragraphs", out var paragraphs) ? paragraphs.EnumerateArray().Select(paragraph => paragraph.Text("text")) : []])
            .Concat(preview.GetProperty("provenance").EnumerateArray().Select(line => line.GetString()!)), StringComparer.Ordinal);
        var tables = blocks.Where(block => block.Has("table")).Select(block => string.Join('\n', block.GetProperty("table").GetProperty("rows").EnumerateArray()
            .Select(row => string.Join('|', row.TryGetProperty("instead", out var instead) && instead.ValueKind == JsonValueKind.String ? [row.Text("name"), instead.GetString()!] : row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!).Prepend(row.Text("name"))))
            .Prepend(string.Join('|', block.GetProperty("table").GetProperty("header").EnumerateArray().Select(name => name.GetString()))))).ToList();
        foreach (var file in new[] { word, page })
        {
            foreach (var text in file.Texts.Where(text => text.Any(char.IsAsciiDigit))) Assert.True(told.Contains(text), $"{where}: «{text}» is told in one place only");
            Assert.Equal(tables, file.Tables.Select(table => string.Join('\n', table.Select(row => string.Join('|', row)))));
            foreach (var alternative in file.Alternatives) Assert.Contains(alternative, blocks.Where(block => block.Has("alternative")).Select(block => block.Text("alternative")));
        }
        // The page draws what the preview drew.
        var drawings = blocks.Where(block => block.Has("drawing")).Select(block => ReportFile.WrittenIn(block.Text("drawing"))).ToList();
        Assert.Equal(drawings.SelectMany(texts => texts), page.Drawn.SelectMany(texts => texts));
    }

    internal static void AssertDrawn(IReadOnlyList<IReadOnlyList<decimal?>> series, IReadOnlyList<IReadOnlyList<decimal?>> book, ReadChart chart)
    {
        Assert.Equal(series.Select(Line), chart.Series.Select(of => Line(of.Values)));
        // Nothing is kept beside the series, in the chart or in its workbook.
        Assert.Equal(series.SelectMany(of => of).OfType<decimal>().Order(), PointsOf(chart, "numCache").Concat(PointsOf(chart, "numLit")).Order());
        Assert.Equal(book.Select(Line), BookOf(chart).Select(Line));

        static string Line(IReadOnlyList<decimal?> values) => string.Join('|', values.Select(value => value?.ToString("0.##########", CultureInfo.InvariantCulture)));
    }

    /// <summary>In a drawing stand the percentages, what the axis counts, and names.</summary>
    internal static void AssertWritten(IReadOnlyList<IReadOnlyList<decimal?>> series, bool isStacked, ReadChart chart, IReadOnlyList<string> written)
    {
        // Neither what is hidden nor what moves a bar has a number.
        var bars = series.Where((_, place) => !chart.Series[place].Xml.Elements().Single(element => element.Name.LocalName == "spPr").Elements().Any(element => element.Name.LocalName is "pattFill" or "noFill"));
        // In a narrow piece of a bar there is no room.
        var expected = bars.SelectMany(of => of).OfType<decimal>().Where(value => !isStacked || value >= 4).Select(Whole).ToList();
        var names = chart.Categories.Concat(chart.Series.Select(of => of.Name)).ToList();
        Assert.Equal(expected.Concat(names.Where(name => OnlyNumber().IsMatch(name))).Order(StringComparer.Ordinal), written.Where(text => OnlyNumber().IsMatch(text)).Order(StringComparer.Ordinal));
        Assert.All(written, text => Assert.True(OnlyNumber().IsMatch(text) || Tick().IsMatch(text) || names.Exists(name => name.Contains(text, StringComparison.Ordinal)), text));
    }

    private static IEnumerable<decimal> PointsOf(ReadChart chart, string kind) => chart.Series.SelectMany(series => series.Xml.Descendants())
        .Where(element => element.Name.LocalName == kind).SelectMany(of => of.Descendants().Where(element => element.Name.LocalName == "v")).Select(value => decimal.Parse(value.Value, CultureInfo.InvariantCulture));

    /// <summary>The numbers of each line of the workbook, after its name; as many as the longest line has.</summary>
    private static List<IReadOnlyList<decimal?>> BookOf(ReadChart chart)
    {
        var wide = chart.Book[0].Count(cell => cell.Length > 0);
        return [.. chart.Book.Skip(1).Select(line => (IReadOnlyList<decimal?>)[.. line.Skip(1).Take(Math.Max(wide - 1, line.Skip(1).ToList().FindLastIndex(cell => cell.Length > 0) + 1)).Select(cell => cell.Length == 0 ? (decimal?)null : decimal.Parse(cell, CultureInfo.InvariantCulture))])];
    }

    private static TableRequest Without(TableRequest request, params string[] names) => new(request.Operation, request.Parameters.Where(pair => !names.Contains(pair.Key)).ToDictionary());

    private static Dictionary<string, object> ParametersOf(TableRequest request) => Without(request, "bottom", "lang", "format").Parameters
        .ToDictionary(pair => pair.Key, object (pair) => pair.Key is "top" or "bordersOf" or "release" ? int.Parse(pair.Value, CultureInfo.InvariantCulture) : pair.Value);

    /// <summary>Names that have digits in them, besides those of rows and options.</summary>
    private List<string> Known() => [.. raid.Plan.Questions.SelectMany(question => question.Options).Where(option => option.Length > 1)];

    private static string Whole(decimal percent) => Math.Round(percent, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    [GeneratedRegex("N=([0-9]+)(?:–([0-9]+))?")]
    private static partial Regex Ns();
    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex OnlyNumber();
    [GeneratedRegex("^[0-9]+ %$")]
    private static partial Regex Tick();
    [GeneratedRegex("[0-9]+")]
    private static partial Regex OnlyDigits();
    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}([.][0-9]{1,2}[.]| [A-Z][a-z]+ )[0-9]{4}")]
    private static partial Regex Date();
    [GeneratedRegex("\\b20(19|20|24)\\b")]
    private static partial Regex Year();
}
