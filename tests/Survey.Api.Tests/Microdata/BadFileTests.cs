using System.Net;
using System.Text;
using static Survey.Api.Tests.Microdata.ImportedFile;

namespace Survey.Api.Tests.Microdata;

/// <summary>Files that are none, and mappings that nobody meant: each is told what is wrong with it, and none is a fault of ours.</summary>
public sealed class BadFileTests
{
    private static readonly object simple = new
    {
        audience = new { value = "leder" },
        breakdowns = new { fylke = new { value = "15" }, rolle = new { value = "ny" } },
        answers = new { deltatt = new { column = "Deltatt" }, mer = new { column = "Mer" } },
    };

    public static TheoryData<string, string[]> Files => new()
    {
        { "", ["column_missing", "column_missing"] },
        { "\uFEFF", ["column_missing", "column_missing"] },
        { "Deltatt;Mer", ["no_rows"] },
        { "Deltatt;Mer\n\n\n", ["no_rows"] },
        { "Deltatt;Mer\n;\n", ["no_rows"] },
        { "Deltatt;Mer;Deltatt\nJa;x;Nei", ["column_repeated"] },
        { "Deltatt;Mer\nJa;\"aldri lukket\nNei;x\n", ["row_malformed"] },
        { "Deltatt;Mer\nJa;x;y\n", ["row_length"] },
        { "Deltatt;Mer\nJa\n", ["row_length"] },
        { "Deltatt;Mer\n\0;\0\n", ["unknown_option"] },
        { "Deltatt;Mer\nJa;123456789012345678901\n", ["too_long"] },
        { "Deltatt;Mer\nJa;\"to\nlinjer\"\n", [] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_bad_file_is_told_what_is_wrong_with_it(string file, string[] codes)
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        var report = await ImportAsync(importer, file, simple, dryRun: true).JsonAsync();
        Assert.Equal(codes, report.GetProperty("faults").EnumerateArray().Select(fault => fault.Text("code")));
    }

    [Fact]
    public async Task Bytes_without_meaning_are_a_report_and_never_an_error()
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        var random = new Random(7);
        for (var length = 1; length < 4000; length *= 2)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            byte[][] starts = [[], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], Encoding.UTF8.GetBytes("Deltatt;Mer\nJa;")];
            foreach (var start in starts)
            {
                var report = await importer.PostAsync(Imports, Form([.. start, .. bytes], simple)).JsonAsync();
                Assert.False(report.GetProperty("imported").GetBoolean());
            }
        }
        Assert.DoesNotContain(app.Log, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"audience":null,"answers":{}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"audience":{"value":"leder"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"audience":{"value":"leder"},"answers":{"deltatt":null}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"audience":{"value":"leder"},"breakdowns":{"rolle":null},"answers":{}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"audience":{"column":"A","values":{"x":null}},"answers":{}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"audience":{"value":"leder"},"answers":{"kilder":{"columns":{"leder":null}}}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"audience":{"value":"leder"},"answers":{"deltatt":{"column":"A","values":{"Ja":null}}},"ignore":[null],"empty":[null]}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"audience":{"value":"leder"},"answers":{"oppstart":{"column":"A","dateFormat":"%"}}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"audience":{"value":"leder"},"answers":{"oppstart":{"column":"A","dateFormat":"MM.yyyy"}}}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"audience":{"value":"leder"},"answers":{"oppstart":{"column":"A","dateFormat":"d.M.yyyy"},"kilder":{"column":"B","separator":""}}}""", HttpStatusCode.OK)]
    [InlineData("null", HttpStatusCode.UnprocessableEntity)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    public async Task A_mapping_that_nobody_meant_is_no_error_of_ours(string mapping, HttpStatusCode status)
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        using var form = new MultipartFormDataContent { { new StringContent(mapping, Encoding.UTF8, "application/json"), "mapping" }, { new ByteArrayContent("A;B\n1.1.2020;2\n"u8.ToArray()), "file", "a.csv" } };
        using var response = await importer.PostAsync(Imports, form);
        Assert.True(status == response.StatusCode, await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain(app.Log, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"{AnsweredStudy.Wave}/microdata?audiense=leder", "audiense")]
    [InlineData($"/api/studies/{SmallStudy.Key}/texts?question=mer&audience=leder&aar=2023", "aar")]
    public async Task A_misspelt_parameter_is_refused_before_anything_is_read(string address, string parameter)
    {
        using var app = new SurveyApp();
        await AnsweredStudy.AnswerAsync(app);
        await AnsweredStudy.CloseAsync(app);
        var reader = await AnsweredStudy.CallerAsync(app, "microdata");
        Assert.Equal([$"{parameter}: unknown_parameter"], (await SmallStudy.ProblemAsync(await reader.GetAsync(address))).Errors);
        Assert.Empty((await app.Manager.GetAsync(AnsweredStudy.Accesses).JsonAsync()).EnumerateArray());
    }
}
