using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Survey.Tests;

namespace Survey.Api.Tests.Tables;

/// <summary>All formats say the same: the numbers, and where there is none, why.</summary>
public sealed class FormatTests(ReleasedSmallStudy released) : IClassFixture<ReleasedSmallStudy>
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private SmallStudy Study => released.Study;

    /// <summary>Queries by a fixed seed: whatever the parameters, the formats agree.</summary>
    public static IEnumerable<object[]> RandomQueries()
    {
        var random = new Random(4711);
        string[] questions = ["", "questions=behov.*", "questions=forankring,tilfreds", "questions=kilde,antall", "questions=bidratt.foreldre,antall"];
        string[] bys = ["", "by=fylke", "by=cluster", "by=audience,fylke", "by=year", "by=year,fylke", "by=embete,audience", "by=year,audience,cluster"];
        string[] others = ["", "audience=leder", "base=scale", "top=2", "top=1&bottom=2", "groups=Bergen:cluster=5,6;Resten:cluster!=5,6", "exclude=cluster=4", "groups=Oslo:fylke=03", "base=scale&top=2"];
        for (var i = 0; i < 40; i++)
            yield return [string.Join('&', new[] { Pick(questions), Pick(bys), Pick(others) }.Where(part => part.Length > 0))];

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    [Theory]
    [MemberData(nameof(RandomQueries))]
    public async Task All_formats_have_the_same_numbers_and_the_same_hidden_cells(string query)
    {
        var json = FromJson(await Study.GetAsync($"distributions?{query}"));
        // Nobody is in the group, so that there is nothing to break down.
        Assert.Equal(query.Contains("Oslo", StringComparison.Ordinal) && query.Contains("by=", StringComparison.Ordinal), json.Count == 0);
        Assert.Equal(json, FromCsv(await TextAsync(query, "csv"), ','));
        Assert.Equal(json, FromCsv((await TextAsync(query, "csv-excel")).TrimStart('\uFEFF'), ';'));
        if (json.Count > 0) Assert.Equal(json, FromXlsx(await BytesAsync(query, "xlsx")));
        Assert.Equal(json, FromJsonStat(JsonSerializer.Deserialize<JsonElement>(await TextAsync(query, "json-stat"))));
    }

    // A number without bands has no options to give a line each.
    [Fact]
    public async Task What_a_hidden_mean_is_merged_into_is_in_the_CSV()
    {
        using var study = await SmallStudy.DefineAsync(json => json["study"]!["questions"]!.AsArray().Single(question => (string?)question!["key"] == "antall")!.AsObject().Remove("bands"));
        await study.AnswerAsync(2023, "leder", "34", "2", 5, shift: 0);
        await study.AnswerAsync(2023, "leder", "15", "4", 1, shift: 0);
        await study.ReleaseAsync(2023);
        using var response = await study.Manager.GetAsync($"/api/studies/{SmallStudy.Key}/distributions?questions=antall&by=fylke&audience=leder&format=csv");
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");
        var merged = Assert.Single(lines, line => line.Contains("samlet,", StringComparison.Ordinal) && line.Contains(",merged,", StringComparison.Ordinal));
        Assert.Contains(",6,", merged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_valid_and_has_no_formula()
    {
        using var memory = new MemoryStream(await BytesAsync("by=fylke,audience&top=2&bottom=1", "xlsx"));
        using var document = SpreadsheetDocument.Open(memory, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
        var sheets = document.WorkbookPart!.WorksheetParts.ToList();
        Assert.Equal(["behov", "bidratt", "forankring", "tilfreds", "kilde", "antall"], document.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.All(sheets, sheet => Assert.Empty(sheet.Worksheet.Descendants<CellFormula>()));
        var texts = sheets.SelectMany(sheet => sheet.Worksheet.Descendants<Cell>()).Where(cell => cell.DataType?.Value == CellValues.InlineString).Select(cell => cell.InnerText).ToList();
        Assert.Contains(texts, text => text.Contains("=HYPERLINK", StringComparison.Ordinal));
        Assert.Contains("Skjult", texts);
        Assert.Contains("Ikke spurt", texts);
        Assert.Contains("Kilde: Spørreundersøkelse til ledere gjennomført av Agenda Kaupang på spørsmål: «Hvor godt er programmet forankret?». N=5–23.", texts);
    }

    [Fact]
    public async Task The_same_workbook_is_the_same_bytes()
    {
        var first = await BytesAsync("by=fylke", "xlsx");
        await Task.Delay(2100);
        Assert.Equal(first, await BytesAsync("by=fylke", "xlsx"));
    }

    [Fact]
    public async Task Cells_that_a_spreadsheet_would_run_are_disarmed_in_csv()
    {
        var text = await TextAsync("questions=kilde&groups==1%2B1:cluster=5", "csv");
        Assert.Contains("'=HYPERLINK", text, StringComparison.Ordinal);
        Assert.DoesNotContain(FieldsOf(text, ',').SelectMany(line => line), cell => cell.StartsWith('='));
    }

    [Fact]
    public async Task For_Excel_numbers_have_decimal_commas_and_the_file_a_byte_order_mark()
    {
        var bytes = await BytesAsync("questions=antall", "csv-excel");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = FieldsOf(Encoding.UTF8.GetString(bytes[3..]), ';');
        Assert.Contains(",", lines[1][lines[0].IndexOf("mean")], StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_stat_has_roles_notes_and_a_status_for_each_null()
    {
        var dataset = JsonSerializer.Deserialize<JsonElement>(await TextAsync("questions=forankring&by=year,fylke,audience", "json-stat"));
        Assert.Equal(("2.0", "dataset"), (dataset.GetProperty("version").GetString(), dataset.GetProperty("class").GetString()));
        Assert.Equal("measure", dataset.GetProperty("role").GetProperty("metric")[0].GetString());
        Assert.Equal("year", dataset.GetProperty("role").GetProperty("time")[0].GetString());
        Assert.Equal("fylke", dataset.GetProperty("role").GetProperty("geo")[0].GetString());
        Assert.Contains(dataset.GetProperty("note").EnumerateArray(), note => note.GetString()!.Contains("Innlandet", StringComparison.Ordinal));
        var values = dataset.GetProperty("value").EnumerateArray().ToList();
        var sizes = dataset.GetProperty("size").EnumerateArray().Aggregate(1, (size, of) => size * of.GetInt32());
        Assert.Equal(sizes, values.Count);
        var statuses = dataset.GetProperty("status").EnumerateObject().Select(status => int.Parse(status.Name, CultureInfo.InvariantCulture)).ToHashSet();
        Assert.Equal(Enumerable.Range(0, values.Count).Where(index => values[index].ValueKind == JsonValueKind.Null), statuses.Order());
        Assert.Contains(":", dataset.GetProperty("status").EnumerateObject().Select(status => status.Value.GetString()));
        Assert.Contains("..", dataset.GetProperty("status").EnumerateObject().Select(status => status.Value.GetString()));
    }

    // A JSON-stat library reads this file in the client's tests (jsonStat.test.ts): it must be what we write.
    [Fact]
    public async Task The_JSON_stat_that_a_library_reads_is_what_we_write()
    {
        var text = await TextAsync("questions=forankring,behov.foreldre,behov.barn&by=year,fylke,audience", "json-stat");
        // All but the moment of the release is the same in every run.
        text = System.Text.RegularExpressions.Regex.Replace(text, @"\d{4}-\d\d-\d\dT[0-9:.]+Z|(?<= )\d{1,2}\.\d{1,2}\.\d{4}(?=\.)", match => match.Value.Contains('T', StringComparison.Ordinal) ? "2024-06-01T10:00:00Z" : "1.6.2024");
        Golden.Assert("tests/Survey.Api.Tests/Tables/json-stat.golden.json", JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(text), Indented) + "\n");
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData(Xlsx, Xlsx)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", "application/json")]
    [InlineData("text/csv;q=0.2, application/json", "application/json")]
    public async Task The_Accept_header_chooses_the_format(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/studies/liten/distributions?questions=forankring");
        foreach (var type in accept.Split(", ")) request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(type));
        Assert.Equal(expected, (await Study.Manager.SendAsync(request)).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_format_that_we_do_not_write_is_not_acceptable()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/studies/liten/distributions?questions=forankring");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/pdf"));
        Assert.Equal(406, (int)(await Study.Manager.SendAsync(request)).StatusCode);
    }

    private async Task<byte[]> BytesAsync(string query, string format)
    {
        var response = await Study.Manager.GetAsync($"/api/studies/liten/distributions?{query}&format={format}");
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> TextAsync(string query, string format) => Encoding.UTF8.GetString(await BytesAsync(query, format));

    // A line for each cell of a table, as every format must have it: «question|by-values or label|what|value», sorted.
    private static List<string> FromJson(JsonElement table)
    {
        var cells = new List<string>();
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            var (question, label) = (row.GetProperty("question").GetString()!, row.GetProperty("label").GetString()!);
            if (row.TryGetProperty("notAsked", out _)) cells.Add($"{question}|{label}|not asked");
            else if (row.TryGetProperty("hidden", out _)) cells.Add($"{question}|{label}|hidden");
            else
            {
                cells.Add($"{question}|{label}|n|{row.GetProperty("n")}");
                if (row.TryGetProperty("mean", out var mean)) cells.Add($"{question}|{label}|mean|{Number(mean.GetDouble())}");
                foreach (var option in row.GetProperty("options").EnumerateArray())
                {
                    cells.Add($"{question}|{label}|{option.GetProperty("label").GetString()}|count|{option.GetProperty("count")}");
                    if (option.TryGetProperty("percent", out var percent)) cells.Add($"{question}|{label}|{option.GetProperty("label").GetString()}|percent|{percent}");
                }
            }
        }
        return Sorted(cells);
    }

    private static List<string> FromCsv(string text, char separator)
    {
        var lines = FieldsOf(text, separator);
        var cells = new HashSet<string>();
        foreach (var line in lines.Skip(1))
        {
            string Of(string column) => line[lines[0].IndexOf(column)];
            // What a spreadsheet would run begins with an apostrophe.
            var start = $"{Of("question")}|{Of("label")}";
            switch (Of("status"))
            {
                case "merged": continue;
                case "not_asked": cells.Add($"{start}|not asked"); continue;
                case "published": break;
                default: cells.Add($"{start}|hidden"); continue;
            }
            cells.Add($"{start}|n|{Of("n")}");
            if (Of("mean").Length > 0) cells.Add($"{start}|mean|{Number(double.Parse(Of("mean").Replace(',', '.'), CultureInfo.InvariantCulture))}");
            if (Of("option").Length == 0) continue;
            cells.Add($"{start}|{Of("optionLabel").TrimStart('\'')}|count|{Of("count")}");
            if (Of("percent").Length > 0) cells.Add($"{start}|{Of("optionLabel").TrimStart('\'')}|percent|{Of("percent")}");
        }
        return Sorted(cells);
    }

    private static List<string> FromXlsx(byte[] bytes)
    {
        using var memory = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(memory, isEditable: false);
        var cells = new List<string>();
        foreach (var sheet in document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
        {
            var unit = sheet.Name!.Value!.Split(' ')[0];
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!);
            var rows = part.Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToDictionary(Column)).ToList();
            var header = rows.First(row => row.Values.Any(cell => cell.InnerText == "N")).ToDictionary(cell => cell.Key, cell => cell.Value.InnerText);
            var n = header.Single(cell => cell.Value == "N").Key;
            var note = header.Single(cell => cell.Value == "Merknad").Key;
            foreach (var row in rows.SkipWhile(row => !row.Values.Any(cell => cell.InnerText == "N")).Skip(1).Where(row => !row.TryGetValue(note, out var said) || said.InnerText != "samlet rad"))
            {
                var isBattery = header.ContainsValue("Påstand");
                var question = isBattery ? unit + Items[row[0].InnerText] : unit;
                var start = $"{question}|{string.Join(" · ", row.Where(cell => cell.Key < n && (!isBattery || cell.Key > 0)).Select(cell => cell.Value.InnerText))}";
                if (row[n].InnerText == "Skjult") cells.Add($"{start}|hidden");
                else if (row[n].InnerText == "Ikke spurt") cells.Add($"{start}|not asked");
                else
                    foreach (var (column, cell) in row.Where(cell => cell.Key >= n && cell.Key != note))
                    {
                        Assert.Null(cell.DataType);
                        var name = header[column];
                        if (name == "N") cells.Add($"{start}|n|{cell.InnerText}");
                        else if (name == "Snitt") cells.Add($"{start}|mean|{Number(double.Parse(cell.InnerText, CultureInfo.InvariantCulture))}");
                        else if (!name.Contains("este ", StringComparison.Ordinal)) cells.Add($"{start}|{name[(name.IndexOf(':', StringComparison.Ordinal) + 2)..]}|{(name.StartsWith("Antall", StringComparison.Ordinal) ? "count" : "percent")}|{cell.InnerText}");
                    }
            }
        }
        return Sorted(cells);

        static int Column(Cell cell) => cell.CellReference!.Value!.TakeWhile(char.IsLetter).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;
    }

    private static readonly Dictionary<string, string> Items = new()
    {
        ["Samarbeid med foreldre"] = ".foreldre",
        ["Samarbeid med barn"] = ".barn",
        ["Samarbeid med barn og unge"] = ".barn",
        ["Planlegging"] = ".plan",
        ["Tiltak"] = ".tiltak",
    };

    private static List<string> FromJsonStat(JsonElement document)
    {
        var datasets = document.GetProperty("class").GetString() == "collection" ? document.GetProperty("link").GetProperty("item").EnumerateArray().ToList() : [document];
        var cells = new List<string>();
        foreach (var dataset in datasets)
        {
            var ids = dataset.GetProperty("id").EnumerateArray().Select(id => id.GetString()!).ToList();
            var sizes = dataset.GetProperty("size").EnumerateArray().Select(size => size.GetInt32()).ToList();
            var codes = ids.Select(id => dataset.GetProperty("dimension").GetProperty(id).GetProperty("category").GetProperty("index").EnumerateArray().Select(code => code.GetString()!).ToList()).ToList();
            string LabelOf(string id, string code) => dataset.GetProperty("dimension").GetProperty(id).GetProperty("category").GetProperty("label").GetProperty(code).GetString()!;
            var values = dataset.GetProperty("value").EnumerateArray().ToList();
            var own = new HashSet<string>();
            for (var index = 0; index < values.Count; index++)
            {
                var place = new Dictionary<string, string>();
                for (int d = ids.Count - 1, rest = index; d >= 0; rest /= sizes[d--]) place[ids[d]] = codes[d][rest % sizes[d]];
                var by = ids.Where(id => id is not ("question" or "option" or "measure")).Select(id => LabelOf(id, place[id])).ToList();
                var question = place.GetValueOrDefault("question") ?? Question(dataset.GetProperty("label").GetString()!);
                var start = $"{question}|{(by.Count == 0 ? Everyone(dataset) : string.Join(" · ", by))}";
                var status = dataset.GetProperty("status").TryGetProperty(index.ToString(CultureInfo.InvariantCulture), out var given) ? given.GetString() : null;
                if (status == ":") own.Add($"{start}|hidden");
                else if (status == "..") own.Add($"{start}|not asked");
                else if (status is null && place["measure"] is not ("low" or "high"))
                    own.Add(place["option"] != "all" ? $"{start}|{LabelOf("option", place["option"])}|{place["measure"]}|{values[index]}"
                        : place["measure"] == "mean" ? $"{start}|mean|{Number(values[index].GetDouble())}"
                        : $"{start}|n|{values[index]}");
            }
            cells.AddRange(own);
        }
        return Sorted(cells);

        static string Question(string text) => text switch
        {
            "Hvor godt er programmet forankret?" => "forankring",
            "Hvor tilfreds er du?" => "tilfreds",
            "Hvor hørte du om programmet?" => "kilde",
            _ => "antall",
        };
    }

    // The one row without by-values has no category to be named in; its name is that of the exclusion.
    private static string Everyone(JsonElement dataset) => dataset.GetProperty("extension").GetProperty("excluded").ValueKind == JsonValueKind.Array ? "Alle unntatt de utelatte" : "Alle";

    private static List<string> Sorted(IEnumerable<string> cells) => [.. cells.Order(StringComparer.Ordinal)];

    private static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>RFC 4180, read independently of the library that wrote it.</summary>
    private static List<List<string>> FieldsOf(string text, char separator)
    {
        var lines = new List<List<string>>();
        var (line, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
            else if (text[i] == '"') quoted = !quoted;
            else if (!quoted && text[i] == separator) Next();
            else if (!quoted && text[i] == '\n')
            {
                Next();
                lines.Add(line);
                line = [];
            }
            else if (quoted || text[i] != '\r') field.Append(text[i]);
        }
        return lines;

        void Next()
        {
            line.Add(field.ToString());
            field.Clear();
        }
    }
}
