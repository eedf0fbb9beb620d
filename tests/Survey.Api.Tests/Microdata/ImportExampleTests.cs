using System.Net;
using System.Net.Http.Headers;
using Survey.Tests;

namespace Survey.Api.Tests.Microdata;

/// <summary>The example in db/imports is imported as its document says.</summary>
public sealed class ImportExampleTests
{
    private const string Wave = "/api/studies/tjenestestotteprogrammet/waves/2020";

    [Fact]
    public async Task The_example_fits_and_is_released_as_any_wave()
    {
        using var app = new SurveyApp();
        await app.Manager.DefineAsync("tjenestestotteprogrammet");
        var importer = await AnsweredStudy.CallerAsync(app, "manage", "microdata");
        var report = await importer.PostAsync($"{Wave}/imports", Form()).JsonAsync();
        Assert.Equal("[]", report.GetProperty("faults").GetRawText());
        Assert.Equal((24, 24, "windows-1252", ";"), (report.Number("rows"), report.Number("submissions"), report.Text("encoding"), report.Text("separator")));
        await importer.PostAsync($"{Wave}/imports?dryRun=false", Form()).JsonAsync(HttpStatusCode.Created);
        await importer.PostTextAsync($"{Wave}/releases", "{}").JsonAsync(HttpStatusCode.Created);
        var row = (await importer.GetAsync("/api/studies/tjenestestotteprogrammet/distributions?questions=forankring&audience=leder&year=2020").JsonAsync()).GetProperty("rows")[0];
        Assert.Equal(8, row.Number("n"));
        Assert.Equal(24, (await importer.GetAsync("/api/studies/tjenestestotteprogrammet/response-rates?year=2020").JsonAsync()).GetProperty("rows").EnumerateArray().Sum(rate => rate.Number("answered")));
    }

    private static MultipartFormDataContent Form()
    {
        ByteArrayContent Part(string file, string type)
        {
            var content = new ByteArrayContent(File.ReadAllBytes(Path.Combine(Golden.RepositoryRoot, "db", "imports", file)));
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            return content;
        }
        return new MultipartFormDataContent { { Part("eksempel-2020.mapping.json", "application/json"), "mapping" }, { Part("eksempel-2020.csv", "text/csv"), "file", "eksempel-2020.csv" } };
    }
}
