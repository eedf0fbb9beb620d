using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using static Survey.Api.Tests.Microdata.AnsweredStudy;
using static Survey.Api.Tests.Microdata.ImportedFile;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Microdata;

public sealed class ImportTests
{
    private static readonly string[] expected =
    [
        "2023,leder,03,Ytre Øst,erfaren,ja,1,,,,,1,2024-12-31",
        "2023,leder,15,4,ny,ja,3,vet_ikke,1,1,0,12,2020-02-29",
        "2023,leder,15,4,ny,nei,(not_asked),(not_asked),0,0,1,500,",
        "2023,medarbeider,15,4,ny,ja,,2,0,1,0,(not_asked),(not_asked)",
        "2023,medarbeider,15,4,ny,nei,(not_asked),(not_asked),,,,(not_asked),(not_asked)",
    ];

    [Theory]
    [InlineData("windows-1252", ";")]
    [InlineData("utf-8", ";")]
    [InlineData("utf-8 with mark", ",")]
    [InlineData("utf-16 with mark", "\t")]
    public async Task A_file_of_labels_is_stored_as_respondents_own_answers_whatever_its_encoding_and_separator(string encoding, string separator)
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        var text = string.Join("\r\n", Csv.Split('\n').Select(line => line.Replace("\"Godt; – bra\"", "Godt – bra", StringComparison.Ordinal).Replace("Annet, hva?", "\"Annet, hva?\"", StringComparison.Ordinal).Replace("500,0", "500", StringComparison.Ordinal).Replace(";", separator, StringComparison.Ordinal)));
        byte[] bytes = encoding switch
        {
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            _ => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        };
        var report = await importer.PostAsync($"{Imports}?dryRun=false", Form(bytes)).JsonAsync(HttpStatusCode.Created);
        Assert.Equal((encoding.Split(' ')[0], separator), (report.Text("encoding"), report.Text("separator")));
        Assert.Equal((6, 5, 1, true), (report.Number("rows"), report.Number("submissions"), report.Number("emptyRows"), report.GetProperty("imported").GetBoolean()));
        Assert.Equal(expected, await ExportAsync(importer));
        Assert.Equal(
            ["leder kilder:annet En nabo på øya", "leder mer Godt – bra"],
            StoredData.Query(app, "select audience || ' ' || question || ' ' || text from text_answer", row => row.GetString(0)).Order());
        Assert.Equal("closed", StoredData.Query(app, "select state from wave where year = 2023", row => row.GetString(0))[0]);
    }

    [Fact]
    public async Task What_was_exported_can_be_imported_and_is_the_same()
    {
        using var app = new SurveyApp();
        await AnswerAsync(app);
        await CloseAsync(app);
        var csv = await (await CallerAsync(app, "microdata")).GetStringAsync($"{Wave}/microdata");
        using var other = new SurveyApp();
        var importer = await PrepareAsync(other);
        object Column(string name) => new { column = name };
        var mapping = new
        {
            audience = Column("audience"),
            breakdowns = new { fylke = Column("fylke"), cluster = Column("cluster"), rolle = Column("rolle") },
            answers = new Dictionary<string, object>
            {
                ["deltatt"] = Column("deltatt"),
                ["nytte.kunnskap"] = Column("nytte.kunnskap"),
                ["nytte.samarbeid"] = Column("nytte.samarbeid"),
                ["ansatte"] = Column("ansatte"),
                ["oppstart"] = Column("oppstart"),
                ["kilder"] = new { columns = new { leder = "kilder:leder", annet = "kilder:annet", ingen = "kilder:ingen" } },
            },
            ignore = new[] { "*" },
            empty = new[] { "(not_asked)" },
        };
        await ImportAsync(importer, csv, mapping).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(expected, await ExportAsync(importer));
    }

    [Fact]
    public async Task A_dry_run_is_the_default_and_reports_every_row_and_column_that_does_not_fit()
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        var csv = """
            Id;Hvem er du?;Fylke;Klynge;Rolle;Deltatt;Kunnskap;Samarbeid;Kilde leder;Kilde annet;Kilde ingen;Annet, hva?;Antall;Oppstart;Ukjent
            1;Leder;Møre;4;Ny;Ja;;;;;;;;;
            2;Leder;15;4;Ny;Nei;3;;;;;;;;
            3;Leder;15;4;Ny;Tja;;;;;;;;;
            4;Leder;15;4;Ny;Tja;;;kanskje;;;;;;
            5;Leder;15;4;;Ja;;;;;;;tolv;1.1.2030;
            6;Leder;15;4;Ny;Ja;;;1;;1;;501;;
            7;Sjef;15;4;Ny;Ja;;;;;;;;;
            8;Leder;15;4;Ny;Ja
            9;Leder;15;4;Ny;;3;;;;;;;;
            10;Leder;15;4;Ny;Ja;;;;;;nabo;;;
            """;
        var mapping = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(JsonSerializer.Serialize(Mapping))!;
        var report = await importer.PostAsync(Imports, Form(Encoding.UTF8.GetBytes(csv), mapping)).JsonAsync();
        Assert.False(report.GetProperty("fits").GetBoolean() || report.GetProperty("imported").GetBoolean());
        Assert.Equal((10, 10, 0), (report.Number("rows"), report.Number("faultyRows"), report.Number("submissions")));
        Assert.Equal(
            [
                "Annet, hva? kilder:annet option_not_chosen  ×1: 11",
                "Antall ansatte out_of_bounds  ×1: 7",
                "Antall ansatte wrong_type tolv ×1: 6",
                "Deltatt deltatt required  ×1: 10",
                "Deltatt deltatt unknown_option Tja ×2: 4,5",
                "Fylke  unknown_value Møre ×1: 2",
                "Hvem er du?  unknown_value Sjef ×1: 8",
                "Kilde leder kilder exclusive_option  ×1: 7",
                "Kilde leder kilder unknown_option kanskje ×1: 5",
                "Kunnskap nytte.kunnskap hidden_by_routing  ×2: 3,10",
                "Merknad  column_missing  ×1: ",
                "Oppstart oppstart out_of_bounds  ×1: 6",
                "Rolle  required  ×1: 6",
                "Ukjent  column_unmapped  ×1: ",
                "  row_length  ×1: 9",
            ],
            report.GetProperty("faults").EnumerateArray()
                .Select(fault => $"{Optional(fault, "column")} {Optional(fault, "question")} {fault.Text("code")} {Optional(fault, "value")} ×{fault.Number("count")}: {string.Join(',', fault.GetProperty("rows").EnumerateArray())}")
                .Order(StringComparer.OrdinalIgnoreCase).OrderBy(line => line[0] == ' '));
        Assert.All(report.GetProperty("faults").EnumerateArray(), fault => Assert.NotEmpty(fault.Text("message")));

        // All or nothing: none of it is stored, and the wave is as it was.
        var (code, errors) = await ProblemAsync(await ImportAsync(importer, csv, mapping));
        Assert.Equal("import_refused", code);
        Assert.Contains("Deltatt: unknown_option", errors);
        foreach (var table in new[] { "submission", "text_answer", "stratum", "link", "microdata_access" }) Assert.Equal(0, StoredData.Count(app, table));
        Assert.Equal("planned", StoredData.Query(app, "select state from wave where year = 2023", row => row.GetString(0))[0]);
    }

    [Fact]
    public async Task A_list_of_faults_is_bounded_and_says_how_many_are_not_in_it()
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        var csv = "Deltatt\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"svar {i}\n"));
        var mapping = new
        {
            audience = new { value = "leder" },
            breakdowns = new { fylke = new { value = "15" }, rolle = new { value = "ny" } },
            answers = new { deltatt = new { column = "Deltatt" } },
        };
        var report = await ImportAsync(importer, csv, mapping, dryRun: true).JsonAsync();
        Assert.Equal((200, 800, 1000), (report.GetProperty("faults").GetArrayLength(), report.Number("unlistedFaults"), report.Number("faultyRows")));
    }

    [Fact]
    public async Task A_mapping_that_does_not_suit_the_study_is_refused_with_every_fault()
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        var mapping = new
        {
            audience = new { value = "alle" },
            breakdowns = new { kommune = new { column = "K" }, fylke = new { value = "99" }, rolle = new { column = "R", value = "ny" } },
            answers = new Dictionary<string, object>
            {
                ["ukjent"] = new { column = "A" },
                ["deltatt"] = new { column = "B", values = new { Jepp = "jepp" } },
                ["ansatte"] = new { columns = new { x = "C" } },
                ["mer"] = new { },
            },
            separator = "#",
        };
        var (code, errors) = await ProblemAsync(await ImportAsync(importer, "a\n1\n", mapping));
        Assert.Equal("request_invalid", code);
        Assert.Equal(
            [
                "answers.ansatte.columns: needs", "answers.ansatte: unknown_option", "answers.deltatt: unknown_option", "answers.mer: one_source", "answers.ukjent: unknown_question", "audience: unknown_value",
                "breakdowns.fylke: unknown_value", "breakdowns.kommune: unknown_field", "breakdowns.rolle: one_source", "separator: unknown_value",
            ],
            errors.Order(StringComparer.Ordinal));
        Assert.Equal("media_type_unsupported", await importer.PostAsJsonAsync(Imports, new { }).ProblemAsync());
        Assert.Equal("request_malformed", await importer.PostAsync(Imports, Form("a"u8.ToArray(), new { tull = 1 })).ProblemAsync());
        Assert.Equal(["file: required"], (await ProblemAsync(await importer.PostAsync(Imports, new MultipartFormDataContent { { JsonContent.Create(Mapping), "mapping" } }))).Errors);
        using var broken = new StringContent("no parts at all");
        broken.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(["mapping: required"], (await ProblemAsync(await importer.PostAsync(Imports, broken))).Errors);
    }

    [Fact]
    public async Task A_wave_takes_an_import_once_while_it_is_not_open_and_until_it_is_read()
    {
        using var app = new SurveyApp(new SetClock("2024-05-06T07:08:09Z"));
        var importer = await PrepareAsync(app);
        Assert.Equal("key_insufficient", await ImportAsync(app.Manager, Csv).ProblemAsync());
        Assert.Equal("key_insufficient", await ImportAsync(await CallerAsync(app, "microdata"), Csv).ProblemAsync());
        await ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"{Wave}/open", null));
        Assert.Equal("wave_already_open", await ImportAsync(importer, Csv, dryRun: true).ProblemAsync());
        Assert.Equal("wave_already_open", await ImportAsync(importer, Csv).ProblemAsync());
        await CloseAsync(app);

        var leaders = string.Join('\n', Csv.Split('\n').Where(line => !line.Contains("Ansatt;", StringComparison.Ordinal)));
        var employees = string.Join('\n', Csv.Split('\n').Where(line => !line.Contains("Leder;", StringComparison.Ordinal)));
        await ImportAsync(importer, leaders).JsonAsync(HttpStatusCode.Created);
        Assert.Equal("audience_answered", await ImportAsync(importer, leaders, dryRun: true).ProblemAsync());
        Assert.Equal("audience_answered", await ImportAsync(importer, Csv).ProblemAsync());
        Assert.Equal(3, StoredData.Count(app, "submission"));
        Assert.Equal(
            """[{"year":2023,"kind":"import","records":3,"by":"manage and microdata","at":"2024-05-06T07:08:09Z"}]""", (await importer.GetAsync(Accesses).JsonAsync()).GetRawText());
        await ExportAsync(importer);
        Assert.Equal("answers_read", await ImportAsync(importer, employees, dryRun: true).ProblemAsync());
        Assert.Equal("answers_read", await ImportAsync(importer, employees).ProblemAsync());
    }

    /// <summary>By the same rule as respondents' own: what they filled in themselves is no response count, and what their link fixed is one.</summary>
    [Fact]
    public async Task An_imported_wave_is_released_as_one_that_was_answered_and_counts_by_what_was_fixed()
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        var rows = Enumerable.Range(0, 12).Select(i => $"{(i < 8 ? "15" : "03")};{(i % 2 == 0 ? "Ny" : "Erfaren")};{(i % 3 == 0 ? "Nei" : "Ja")}");
        var mapping = new
        {
            audience = new { value = "leder" },
            breakdowns = new { fylke = new { column = "Fylke", @fixed = true }, cluster = new { value = "4" }, rolle = new { column = "Rolle" } },
            answers = new { deltatt = new { column = "Deltatt" } },
        };
        await ImportAsync(importer, $"Fylke;Rolle;Deltatt\n{string.Join('\n', rows)}\n", mapping).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(
            ["""leder {"cluster":"4","fylke":"03"} 4 True""", """leder {"cluster":"4","fylke":"15"} 8 True"""],
            StoredData.Query(
                app, "select l.audience, l.fixed, c.answered, l.deactivated_at is not null from link l join link_count c on c.link_id = l.id", row => $"{row.GetString(0)} {row.GetString(1)} {row.GetInt64(2)} {row.GetBoolean(3)}").Order(StringComparer.Ordinal));
        await importer.PostAsJsonAsync($"{Wave}/releases", new { }).JsonAsync(HttpStatusCode.Created);
        var table = await importer.GetAsync($"/api/studies/{Key}/distributions?questions=deltatt&by=fylke").JsonAsync();
        Assert.Equal([4, 8], table.GetProperty("rows").EnumerateArray().Select(row => row.Number("n")).Order());
    }

    [Fact]
    public async Task Progress_comes_line_by_line_to_those_who_ask_for_it_and_the_last_says_what_became_of_it()
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        var mapping = new
        {
            audience = new { value = "leder" },
            breakdowns = new { fylke = new { value = "15" }, rolle = new { value = "ny" } },
            answers = new { deltatt = new { column = "Deltatt" } },
        };
        async Task<List<JsonElement>> LinesAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Imports}?dryRun=false") { Content = Form(Encoding.UTF8.GetBytes("Deltatt\n" + string.Concat(Enumerable.Repeat("Ja\n", 12_000))), mapping) };
            request.Headers.Accept.ParseAdd("application/x-ndjson");
            using var response = await ExpectAsync(HttpStatusCode.OK, importer.SendAsync(request));
            Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
            return [.. (await response.Content.ReadAsStringAsync()).Split('\n')[..^1].Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
        }
        var lines = await LinesAsync();
        Assert.Equal(["reading 5000 41", "reading 10000 83", "storing 12000 100"], lines[..^1].Select(line => $"{line.Text("phase")} {line.Number("rows")} {line.Number("percent")}"));
        Assert.True(lines[^1].GetProperty("report").GetProperty("imported").GetBoolean());
        Assert.Equal(12_000, StoredData.Count(app, "submission"));
        Assert.Equal("audience_answered", (await LinesAsync())[^1].GetProperty("problem").Text("code"));
    }

    [Fact]
    public async Task Neither_order_nor_text_nor_file_nor_fault_leaves_a_trace()
    {
        const int respondents = 400;
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        var before = Directory.GetFiles(Path.GetTempPath()).ToHashSet();
        var rows = Enumerable.Range(1, respondents).Select(i => $"kari-{i:0000}@example.no;Ja;{i};nr {i:0000}");
        var mapping = new
        {
            audience = new { value = "leder" },
            breakdowns = new { fylke = new { value = "15" }, rolle = new { value = "ny" } },
            answers = new { deltatt = new { column = "Deltatt" }, ansatte = new { column = "Antall" }, mer = new { column = "Mer" } },
            ignore = new[] { "E-post" },
        };
        var csv = $"E-post;Deltatt;Antall;Mer\n{string.Join('\n', rows)}\n";
        await ImportAsync(importer, csv.Replace(";7;", ";merkeord-i-feil;", StringComparison.Ordinal), mapping, dryRun: true).JsonAsync();
        await ImportAsync(importer, csv, mapping).JsonAsync(HttpStatusCode.Created);

        var stored = StoredData.Query(app, "select answers from submission", row => ((byte[])row.GetValue(0))[4] + 256 * ((byte[])row.GetValue(0))[5]);
        var texts = StoredData.Query(app, "select text from text_answer", row => int.Parse(row.GetString(0).AsSpan(3), CultureInfo.InvariantCulture));
        Assert.True(!File.Exists(app.DatabasePath + "-wal") || new FileInfo(app.DatabasePath + "-wal").Length == 0, "the journal is not empty");
        var exported = (await ExportUnsortedAsync(importer)).ConvertAll(line => int.Parse(line.Split(',')[11], CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, respondents), stored.Order());
        Promises.Promise1Tests.AssertUncorrelated(stored);
        Promises.Promise1Tests.AssertUncorrelated(texts);
        Promises.Promise1Tests.AssertUncorrelated(exported);
        Promises.Promise1Tests.AssertUncorrelated([.. stored.Select(number => texts.IndexOf(number))]);
        var bytes = await File.ReadAllBytesAsync(CopyOf(app.DatabasePath));
        var places = Enumerable.Range(1, respondents).Select(i => (i, At: bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"ledermernr {i:0000}")))).Where(found => found.At >= 0).OrderBy(found => found.At).Select(found => found.i).ToList();
        Assert.True(places.Count > respondents / 2, $"only {places.Count} found");
        Promises.Promise1Tests.AssertUncorrelated(places);

        // The address stood beside the answers in the file, and stands nowhere now; nor is there a file that was not there before.
        Assert.True(bytes.AsSpan().IndexOf("kari-"u8) < 0);
        Assert.DoesNotContain(Directory.GetFiles(Path.GetTempPath()), path => !before.Contains(path) && path.Contains("ASPNETCORE", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log, line => line.Contains("kari-", StringComparison.Ordinal) || line.Contains("merkeord", StringComparison.Ordinal) || line.Contains("nr 0", StringComparison.Ordinal));
    }

    private static async Task<List<string>> ExportUnsortedAsync(HttpClient reader) => [.. (await reader.GetStringAsync($"{Wave}/microdata?audience=leder")).Split("\r\n")[1..^1]];

    /// <summary>The application has the file open for itself.</summary>
    private static string CopyOf(string path)
    {
        var copy = path + ".copy";
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var to = File.Create(copy);
        from.CopyTo(to);
        return copy;
    }

    private static string Optional(JsonElement element, string member) => element.Has(member) ? element.Text(member) : "";
}
