using System.Net;
using System.Net.Http.Json;
using System.Text;
using static Survey.Api.Tests.Microdata.AnsweredStudy;
using static Survey.Api.Tests.Microdata.ImportedFile;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Microdata;

public sealed class EraseTests
{
    private const string Confirmation = $"{Key}/2023";
    private const string Table = $"/api/studies/{Key}/distributions?questions=deltatt";

    private static Task<HttpResponseMessage> EraseAsync(HttpClient caller, string confirm = Confirmation) => caller.PostAsJsonAsync($"{Wave}/erase", new { confirm });

    [Fact]
    public async Task The_bytes_are_gone_from_the_file_and_the_journal_and_what_was_released_stands()
    {
        using var app = new SurveyApp(new SetClock("2024-05-06T07:08:09Z"));
        await AnswerAsync(app);
        await CloseAsync(app);
        await app.Manager.PostAsJsonAsync($"{Wave}/releases", new { @public = true }).JsonAsync(HttpStatusCode.Created);
        var released = await app.Anonymous.GetByteArrayAsync(Table);
        var eraser = await CallerAsync(app, "manage", "microdata");
        byte[][] traces = [.. StoredData.Query(app, "select key from submission", row => (byte[])row.GetValue(0)), Encoding.UTF8.GetBytes("En nabo"), Encoding.UTF8.GetBytes("Godt – bra")];
        Assert.Equal(7, traces.Length);
        Assert.All(traces, trace => Assert.True(Holds(app, trace)));
        // Names of breakdown values are in links and releases too; that somebody answered there is in the strata alone.
        Assert.Equal(3, StoredData.Count(app, "stratum"));

        var erased = await EraseAsync(eraser).JsonAsync();
        Assert.True(erased.GetProperty("erased").GetBoolean());
        Assert.All(traces, trace => Assert.False(Holds(app, trace)));
        foreach (var table in new[] { "submission", "text_answer", "stratum" }) Assert.Equal(0, StoredData.Count(app, table));

        Assert.Equal(released, await app.Anonymous.GetByteArrayAsync(Table));
        var ledger = Assert.Single((await app.Anonymous.GetAsync($"/api/studies/{Key}/releases").JsonAsync()).EnumerateArray());
        Assert.Equal("2024-05-06T07:08:09Z", ledger.Text("answersErasedAt"));
        var wave = Assert.Single((await app.Anonymous.GetAsync($"/api/studies/{Key}").JsonAsync()).GetProperty("waves").EnumerateArray(), wave => wave.GetProperty("year").GetInt32() == 2023);
        Assert.Equal("2024-05-06T07:08:09Z", wave.Text("answersErasedAt"));
        var entry = Assert.Single((await app.Manager.GetAsync(Accesses).JsonAsync()).EnumerateArray());
        Assert.Equal("""{"year":2023,"kind":"erasure","records":5,"by":"manage and microdata","at":"2024-05-06T07:08:09Z"}""", entry.GetRawText());
    }

    /// <summary>Else the same people, all but one, could be counted again, and the difference would be that one.</summary>
    [Fact]
    public async Task A_wave_that_was_released_takes_nothing_after_its_erasure_and_gives_nothing()
    {
        using var app = new SurveyApp();
        await AnswerAsync(app);
        await CloseAsync(app);
        await app.Manager.PostAsJsonAsync($"{Wave}/releases", new { }).JsonAsync(HttpStatusCode.Created);
        var eraser = await CallerAsync(app, "manage", "microdata");
        await EraseAsync(eraser).JsonAsync();
        Assert.Equal("answers_erased", await EraseAsync(eraser).ProblemAsync());
        Assert.Equal("answers_erased", await eraser.PostAsJsonAsync($"{Wave}/releases", new { minimumGroup = 4 }).ProblemAsync());
        Assert.Equal("answers_erased", await eraser.PostAsJsonAsync($"{Wave}/releases/preview", new { }).ProblemAsync());
        Assert.Equal("answers_erased", await eraser.GetAsync($"{Wave}/microdata").ProblemAsync());
        Assert.Equal("answers_erased", await eraser.GetAsync($"{Wave}/microdata?format=sav").ProblemAsync());
        Assert.Equal("answers_erased", await eraser.GetAsync($"/api/studies/{Key}/texts?question=mer&audience=leder").ProblemAsync());
        Assert.Equal("answers_read", await eraser.PostAsync($"{Wave}/open", null).ProblemAsync());
        Assert.Equal("answers_read", await ImportAsync(eraser, Csv).ProblemAsync());
    }

    [Fact]
    public async Task A_wave_that_nobody_has_seen_can_be_imported_anew_after_its_erasure()
    {
        using var app = new SurveyApp();
        var importer = await PrepareAsync(app);
        await ImportAsync(importer, Csv).JsonAsync(HttpStatusCode.Created);
        await EraseAsync(importer).JsonAsync();
        Assert.Equal("answers_erased", await importer.PostAsJsonAsync($"{Wave}/releases", new { }).ProblemAsync());
        await ImportAsync(importer, Csv).JsonAsync(HttpStatusCode.Created);
        var wave = (await importer.GetAsync($"/api/studies/{Key}").JsonAsync()).GetProperty("waves").EnumerateArray().Single(wave => wave.GetProperty("year").GetInt32() == 2023);
        Assert.False(wave.TryGetProperty("answersErasedAt", out _));
        Assert.Equal(5, (await ExportAsync(importer)).Length);
        await importer.PostAsJsonAsync($"{Wave}/releases", new { }).JsonAsync(HttpStatusCode.Created);
        // Read, it cannot be a third time.
        await EraseAsync(importer).JsonAsync();
        Assert.Equal("answers_read", await ImportAsync(importer, Csv).ProblemAsync());
    }

    [Fact]
    public async Task It_takes_both_scopes_a_closed_wave_and_its_name_written_out()
    {
        using var app = new SurveyApp();
        await AnswerAsync(app);
        var eraser = await CallerAsync(app, "manage", "microdata");
        Assert.Equal("erase_needs_closed", await EraseAsync(eraser).ProblemAsync());
        await CloseAsync(app);
        Assert.Equal("key_insufficient", await EraseAsync(app.Manager).ProblemAsync());
        Assert.Equal("key_insufficient", await EraseAsync(await CallerAsync(app, "microdata")).ProblemAsync());
        Assert.Equal("key_missing", await EraseAsync(app.Anonymous).ProblemAsync());
        Assert.Equal(["confirm: unknown_value"], (await ProblemAsync(await EraseAsync(eraser, "ja"))).Errors);
        Assert.Equal("wave_unknown", await eraser.PostAsJsonAsync($"/api/studies/{Key}/waves/1999/erase", new { confirm = Confirmation }).ProblemAsync());
        Assert.Equal(5, StoredData.Count(app, "submission"));
    }

    private static bool Holds(SurveyApp app, byte[] trace) =>
        Directory.GetFiles(Path.GetDirectoryName(app.DatabasePath)!).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)).Any(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(trace) >= 0;
        });
}
