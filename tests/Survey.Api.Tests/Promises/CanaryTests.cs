using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Survey.Api.Features.Access;
using Survey.Api.Tests.Contract;

namespace Survey.Api.Tests.Promises;

/// <summary>
/// One respondent who is like nobody else: alone in her county and cluster, with answers that nobody else gave and a word of her own in each text.
/// Whatever the API has is asked for, by everybody who may: the word is nowhere but where the controller reads texts and single answers.
/// </summary>
public sealed class CanaryTests
{
    private const string Word = "kanarifuglordet", Study = "liten";

    [Fact]
    public async Task What_a_unique_respondent_wrote_is_found_only_where_the_controller_reads_it()
    {
        using var app = new SurveyApp();
        var controller = await FilledAsync(app);
        var people = new Dictionary<string, HttpClient> { ["anyone"] = app.Anonymous, ["manager"] = app.Manager, ["controller"] = controller };
        var (asked, found) = (0, new HashSet<string>());
        foreach (var endpoint in ApiEndpoints.Read().Where(endpoint => endpoint.Method == "GET" || endpoint.Operation.StartsWith("preview", StringComparison.Ordinal) || endpoint.Operation == "makeReport"))
            foreach (var (who, client) in people)
                foreach (var query in QueriesOf(endpoint.Operation))
                {
                    var address = endpoint.Route.Replace("{study}", Study, StringComparison.Ordinal).Replace("{year:int}", "2023", StringComparison.Ordinal)
                        .Replace("{number:int}", "1", StringComparison.Ordinal).Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{link}", "ukjent-lenke-1234567890", StringComparison.Ordinal);
                    using var response = endpoint.Method == "GET" ? await client.GetAsync(address + query) : await client.PostAsJsonAsync(address, BodyOf(endpoint.Operation));
                    asked++;
                    var everything = string.Join('\n', response.Headers.Concat(response.Content.Headers).SelectMany(header => header.Value.Prepend(header.Key)).Concat(TextsOf(await response.Content.ReadAsByteArrayAsync())));
                    if (!everything.Contains(Word, StringComparison.OrdinalIgnoreCase)) continue;
                    found.Add(endpoint.Operation);
                    Assert.True(endpoint.Metadata.OfType<IAuthorizeData>().Any(data => data.Policy == Scope.Microdata), $"{who} finds the word at {address}{query}");
                    Assert.Equal("controller", who);
                }
        Assert.True(asked > 100, $"{asked}");
        // Were it found nowhere, it would not have been looked for well. Single answers have no texts beside them.
        Assert.Equal(["getTexts"], found);
        Assert.DoesNotContain(app.Log, line => line.Contains(Word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whatever is wrong with what she sends, the answer does not repeat it.</summary>
    [Theory]
    [InlineData("""{"answers":{"deltatt":"kanarifuglordet"}}""")]
    [InlineData("""{"answers":{"ansatte":"kanarifuglordet"}}""")]
    [InlineData("""{"answers":{"mer":"kanarifuglordet kanarifuglordet kanarifuglordet"}}""")]
    [InlineData("""{"answers":{"oppstart":"kanarifuglordet"}}""")]
    [InlineData("""{"answers":{"kilder":["kanarifuglordet"]}}""")]
    [InlineData("""{"answers":{"deltatt":"ja","mer":"kanarifuglordet"}""")]
    [InlineData("""{"language":"kanarifuglordet","answers":{"deltatt":"ja"}}""")]
    public async Task No_error_repeats_what_was_answered(string body)
    {
        using var app = new SurveyApp();
        await SmallStudy.OpenAsync(app);
        using var response = await SmallStudy.SubmitAsync(app, await SmallStudy.LinkAsync(app), body);
        Assert.True((int)response.StatusCode is >= 400 and < 500, $"{response.StatusCode}");
        Assert.DoesNotContain(Word, await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(response.Headers.SelectMany(header => header.Value), value => value.Contains(Word, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(app.Log, line => line.Contains(Word, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<HttpClient> FilledAsync(SurveyApp app)
    {
        await SmallStudy.OpenAsync(app);
        var many = await SmallStudy.LinkAsync(app);
        for (var person = 0; person < 12; person++)
            await SmallStudy.ExpectAsync(HttpStatusCode.Created, SmallStudy.SubmitAsync(app, many, $$$"""{"answers":{"deltatt":"ja","nytte.kunnskap":"{{{person % 3 + 1}}}","kilder":["leder"],"ansatte":{{{person + 1}}},"mer":"Nyttig {{{person}}}"}}"""));
        var alone = await SmallStudy.LinkAsync(app, fylke: "46", cluster: "9", role: "erfaren");
        await SmallStudy.ExpectAsync(HttpStatusCode.Created, SmallStudy.SubmitAsync(app, alone, $$$"""{"answers":{"deltatt":"nei","kilder":["annet"],"kilder:annet":"{{{Word}}}","ansatte":437,"oppstart":"2018-03-17","mer":"{{{Word}}}"}}"""));
        await app.Manager.PostAsync($"/api/studies/{Study}/waves/2023/close", null).JsonAsync();
        await app.Manager.PostAsJsonAsync($"/api/studies/{Study}/waves/2023/releases", new { @public = true }).JsonAsync(HttpStatusCode.Created);
        var key = (await app.Manager.PostAsJsonAsync("/api/keys", new { label = "behandlingsansvarlig", scopes = new[] { Scope.Microdata } }).JsonAsync(HttpStatusCode.Created)).Text("key");
        var controller = app.CreateClient();
        controller.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return controller;
    }

    private static IReadOnlyList<string> QueriesOf(string operation) => operation switch
    {
        "getDistributions" => ["", .. new[] { "json", "csv", "csv-excel", "xlsx", "json-stat" }.Select(format => $"?by=fylke,cluster&format={format}"), "?by=rolle&base=scale&top=2", "?groups=alene:cluster=9;resten:cluster!=9", "?exclude=cluster=4"],
        "getTrends" => ["?questions=ansatte&by=fylke", "?questions=mer"],
        "getComparisons" => ["?a=cluster=9&b=cluster!=9"],
        "getCorrelations" => ["?first=nytte&second=nytte"],
        "getCurves" => ["?over=cluster&questions=deltatt&codes=nei"],
        "getMeans" or "getReportTexts" => ["", "?by=fylke", "?questions=mer"],
        "getResponseRates" => ["", "?by=fylke,cluster", "?by=kanarifugl"],
        "getTexts" => ["?question=mer&year=2023&audience=leder", ""],
        "exportMicrodata" => ["", "?format=csv", "?format=sav"],
        _ => [""],
    };

    private static object BodyOf(string operation) =>
        operation == "previewRelease" ? new { } : new { title = "x", blocks = new[] { new { kind = "table", table = new { questions = "ansatte", by = "fylke" } }, new { kind = "table", table = new { questions = "kilder", by = "cluster" } } } };

    /// <summary>The bytes as text in the encodings that files have, and what is in them where they are packed.</summary>
    private static IEnumerable<string> TextsOf(byte[] bytes)
    {
        yield return Encoding.UTF8.GetString(bytes);
        yield return Encoding.Unicode.GetString(bytes);
        if (!bytes.AsSpan().StartsWith("PK"u8)) yield break;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var memory = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(memory);
            yield return Encoding.UTF8.GetString(memory.ToArray());
        }
    }
}
