using System.Globalization;
using System.Net;
using System.Text;
using Survey.Tests;
using static Survey.Api.Tests.Microdata.AnsweredStudy;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Microdata;

public sealed class ExportTests
{
    private const string Oracle = "tests/Survey.Api.Tests/Microdata/small-study.sav.txt";

    [Fact]
    public async Task The_csv_has_a_row_for_each_respondent_and_tells_not_asked_from_not_answered()
    {
        using var app = new SurveyApp();
        await AnswerAsync(app);
        await CloseAsync(app);
        var reader = await CallerAsync(app, "microdata");
        using var response = await ExpectAsync(HttpStatusCode.OK, reader.GetAsync($"{Wave}/microdata"));
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("liten-2023.csv", response.Content.Headers.ContentDisposition?.FileName);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var lines = (await response.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal("year,audience,fylke,cluster,rolle,deltatt,nytte.kunnskap,nytte.samarbeid,kilder:leder,kilder:annet,kilder:ingen,ansatte,oppstart", lines[0]);
        Assert.Equal(
            [
                "2023,leder,03,Ytre Øst,erfaren,ja,1,,,,,1,2024-12-31",
                "2023,leder,15,4,ny,ja,3,vet_ikke,1,1,0,12,2020-02-29",
                "2023,leder,15,4,ny,nei,(not_asked),(not_asked),0,0,1,500,",
                "2023,medarbeider,15,4,ny,ja,,2,0,1,0,(not_asked),(not_asked)",
                "2023,medarbeider,15,4,ny,nei,(not_asked),(not_asked),,,,(not_asked),(not_asked)",
            ],
            lines[1..^1].Order(StringComparer.Ordinal));

        var excel = await reader.GetByteArrayAsync($"{Wave}/microdata?format=csv-excel&values=labels&audience=leder");
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, excel[..3]);
        var labels = Encoding.UTF8.GetString(excel.AsSpan(3)).Split("\r\n");
        Assert.Equal("year;audience;fylke;cluster;rolle;deltatt;nytte.kunnskap;nytte.samarbeid;kilder:leder;kilder:annet;kilder:ingen;ansatte;oppstart", labels[0]);
        Assert.Contains("2023;Ledere;Møre og Romsdal;4;Ny;Ja;I stor grad;Vet ikke;Leder;Annet;Ikke valgt;12;2020-02-29", labels);
        Assert.Equal(3, labels[1..^1].Length);
    }

    /// <summary>
    /// The reader of this test knows the published format and not the writer; what it finds is printed as PSPP prints it, and PSPP's own print
    /// of the same export is the committed file (read-sav.sh; this test writes the export where SURVEY_SAV says).
    /// </summary>
    [Fact]
    public async Task The_spss_file_says_what_PSPP_reads_in_it()
    {
        using var app = new SurveyApp(new SetClock("2024-05-06T07:08:09Z"));
        await AnswerAsync(app);
        await CloseAsync(app);
        var bytes = await (await CallerAsync(app, "microdata")).GetByteArrayAsync($"{Wave}/microdata?format=sav");
        if (Environment.GetEnvironmentVariable("SURVEY_SAV") is { } path) await File.WriteAllBytesAsync(path, bytes);
        var file = new SavReader(bytes);
        Assert.Equal(("06 May 24 07:08:09", "Liten undersøkelse", 5), (file.Created, file.Title, file.Cases));

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Golden.RepositoryRoot, Oracle)), AsPsppPrints(file));
    }

    private static string AsPsppPrints(SavReader file)
    {
        var text = new StringBuilder("Table: Variables\nName,Position,Label,Measurement Level,Role,Width,Alignment,Print Format,Write Format,Missing Values\n");
        foreach (var (place, variable) in file.Variables.Index())
        {
            var (kind, width) = ((variable.Format >> 16) switch { 1 => "A", 5 => "F", 38 => "EDATE", var other => $"?{other}" }, variable.Format >> 8 & 255);
            var format = kind == "F" ? FormattableString.Invariant($"F{width}.{variable.Format & 255}") : FormattableString.Invariant($"{kind}{width}");
            var measure = variable.Measure switch { 1 => "Nominal", 2 => "Ordinal", _ => "Scale" };
            text.Append(CultureInfo.InvariantCulture, $"{variable.Name},{place + 1},{variable.Label},{measure},Input,{variable.Columns},{(variable.Alignment == 0 ? "Left" : "Right")},{format},{format},{string.Join("; ", variable.Missing)}\n");
        }
        text.Append("\nTable: Value Labels\nVariable Value,,Label\n");
        foreach (var variable in file.Variables)
            foreach (var (index, (value, label)) in variable.Labels.OrderBy(pair => pair.Key, StringComparer.Ordinal).Index())
            {
                var isMissing = variable.Width == 0 && variable.Missing.Contains(double.Parse(value, CultureInfo.InvariantCulture));
                var shown = variable.Width > 0 ? value : Shown(variable, double.Parse(value, CultureInfo.InvariantCulture));
                text.Append(CultureInfo.InvariantCulture, $"{(index == 0 ? variable.Label : "")},{shown}{(isMissing ? "[a]" : "")},{label}\n");
            }
        text.Append(CultureInfo.InvariantCulture, $"Footnote: a. User-missing value\n\n{string.Join(',', file.Variables.Select(variable => variable.Name))}\n");
        foreach (var row in file.Rows.Select(row => string.Join(',', row.Zip(file.Variables, (value, variable) => Shown(variable, value)))).Order(StringComparer.Ordinal)) text.Append(row).Append('\n');
        return text.ToString();
    }

    private static string Shown(SavReaderVariable variable, object? value) => value switch
    {
        null => ".",
        double seconds when variable.Format >> 16 == 38 => new DateTime(1582, 10, 14).AddSeconds(seconds).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    [Fact]
    public async Task The_order_of_rows_tells_nothing_of_arrival_of_the_order_stored_or_of_an_earlier_export()
    {
        const int respondents = 300;
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        for (var i = 1; i <= respondents; i++) await SendAsync(app, link, $$"""{"deltatt":"ja","ansatte":{{i}},"mer":"{{i}}"}""");
        await CloseAsync(app);
        var reader = await CallerAsync(app, "microdata");
        async Task<List<int>> ExportAsync() =>
            [.. (await reader.GetStringAsync($"{Wave}/microdata?audience=leder")).Split("\r\n")[1..^1].Select(line => int.Parse(line.Split(',')[11], CultureInfo.InvariantCulture))];
        var (first, second) = (await ExportAsync(), await ExportAsync());
        var inSpss = new SavReader(await reader.GetByteArrayAsync($"{Wave}/microdata?format=sav&audience=leder")).Rows.Select(row => (int)(double)row[11]!).ToList();
        var stored = StoredData.Query(app, "select answers from submission", row => ((byte[])row.GetValue(0))[4] + 256 * ((byte[])row.GetValue(0))[5]);
        var texts = (await reader.GetAsync($"/api/studies/{Key}/texts?question=mer&audience=leder").JsonAsync()).GetProperty("texts").EnumerateArray().Select(text => int.Parse(text.GetString()!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(1, respondents), first.Order());
        Promises.Promise1Tests.AssertUncorrelated(first);
        foreach (var other in new[] { second, inSpss, stored, texts }) Promises.Promise1Tests.AssertUncorrelated([.. first.Select(value => other.IndexOf(value))]);
    }

    [Fact]
    public async Task No_format_holds_a_free_text_an_id_a_link_or_a_time()
    {
        using var app = new SurveyApp();
        await AnswerAsync(app);
        await CloseAsync(app);
        var reader = await CallerAsync(app, "microdata");
        var tokens = StoredData.Query(app, "select token from link", row => row.GetString(0));
        var keys = StoredData.Query(app, "select hex(key) from submission", row => row.GetString(0));
        foreach (var format in new[] { "csv", "csv-excel", "sav" })
        {
            var bytes = await reader.GetByteArrayAsync($"{Wave}/microdata?format={format}");
            foreach (var trace in tokens.Concat(keys).Concat(["En nabo", "Godt"])) Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) < 0, $"{trace} is in {format}");
            foreach (var key in keys) Assert.True(bytes.AsSpan().IndexOf(Convert.FromHexString(key)) < 0, $"a key is in {format}");
        }
        Assert.DoesNotContain(app.Log, line => line.Contains("leder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_controllers_key_exports_only_closed_waves_and_each_export_is_logged_before_it_is_made()
    {
        using var app = new SurveyApp(new SetClock("2024-05-06T07:08:09Z"));
        await AnswerAsync(app);
        var reader = await CallerAsync(app, "microdata");
        Assert.Equal("answers_not_closed", await reader.GetAsync($"{Wave}/microdata").ProblemAsync());
        await CloseAsync(app);
        Assert.Equal("key_missing", await app.Anonymous.GetAsync($"{Wave}/microdata").ProblemAsync());
        Assert.Equal("key_insufficient", await app.Manager.GetAsync($"{Wave}/microdata").ProblemAsync());
        Assert.Equal("key_insufficient", await (await CallerAsync(app, "manage", "aggregates")).GetAsync($"{Wave}/microdata").ProblemAsync());
        Assert.Equal("wave_unknown", await reader.GetAsync($"/api/studies/{Key}/waves/1999/microdata").ProblemAsync());
        Assert.Equal(["format: unknown_value", "audience: unknown_value"], (await ProblemAsync(await reader.GetAsync($"{Wave}/microdata?format=xlsx&audience=alle"))).Errors);
        Assert.Equal(["values: contradiction"], (await ProblemAsync(await reader.GetAsync($"{Wave}/microdata?format=sav&values=labels"))).Errors);
        Assert.Empty((await app.Manager.GetAsync(Accesses).JsonAsync()).EnumerateArray());

        await ExpectAsync(HttpStatusCode.OK, reader.GetAsync($"{Wave}/microdata?format=sav&audience=leder"));
        await ExpectAsync(HttpStatusCode.OK, reader.GetAsync($"{Wave}/microdata"));
        Assert.Equal(
            """[{"year":2023,"kind":"sav","audience":"leder","by":"microdata","at":"2024-05-06T07:08:09Z"},{"year":2023,"kind":"csv","by":"microdata","at":"2024-05-06T07:08:09Z"}]""",
            (await app.Manager.GetAsync(Accesses).JsonAsync()).GetRawText());
        Assert.Equal("answers_read", await app.Manager.PostAsync($"{Wave}/open", null).ProblemAsync());
    }
}
