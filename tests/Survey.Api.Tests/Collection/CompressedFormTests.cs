using System.IO.Compression;
using System.Net;

namespace Survey.Api.Tests.Collection;

/// <summary>The form goes compressed, and nothing else of the API does: whose length would tell of what it holds (decision 0057).</summary>
public sealed class CompressedFormTests
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("gzip, deflate, br")]
    public async Task The_form_is_compressed_for_who_reads_that(string accepted)
    {
        using var app = new SurveyApp();
        await SmallStudy.OpenAsync(app);
        var form = $"/api/respond/{await SmallStudy.LinkAsync(app)}";
        using var plain = await AskAsync(app.Anonymous, form, null);
        using var compressed = await AskAsync(app.Anonymous, form, accepted);
        Assert.Equal((HttpStatusCode.OK, true), (compressed.StatusCode, compressed.Headers.CacheControl!.NoStore));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal(["gzip"], compressed.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", compressed.Headers.Vary);

        await using var body = await compressed.Content.ReadAsStreamAsync();
        await using var unpacked = new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Nothing_else_is()
    {
        using var app = new SurveyApp();
        await SmallStudy.OpenAsync(app);
        foreach (var path in new[] { "/api/respond/unknown", "/api/studies", $"/api/studies/{SmallStudy.Key}", $"/api/studies/{SmallStudy.Key}/codebook", $"/api/studies/{SmallStudy.Key}/response-rates", "/api/session", "/openapi.yaml" })
        {
            using var response = await AskAsync(app.Manager, path, "gzip");
            Assert.Empty(response.Content.Headers.ContentEncoding);
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string path, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null) request.Headers.Add("Accept-Encoding", accepted);
        return await client.SendAsync(request);
    }
}
