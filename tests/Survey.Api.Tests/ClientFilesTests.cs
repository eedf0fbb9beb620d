using System.IO.Compression;
using System.Net;
using System.Text;

namespace Survey.Api.Tests;

public sealed class ClientFilesTests : IDisposable
{
    private const string Script = "console.log('hei');";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-client-");
    private readonly SurveyApp app;

    public ClientFilesTests()
    {
        Write("index.html", "<!doctype html><title>Skall</title>"u8.ToArray());
        Write("_app/immutable/a.js", Encoding.UTF8.GetBytes(Script));
        Write("_app/immutable/a.js.br", Compressed(stream => new BrotliStream(stream, CompressionLevel.Fastest)));
        Write("_app/immutable/a.js.gz", Compressed(stream => new GZipStream(stream, CompressionLevel.Fastest)));
        Write("_app/immutable/b.js", Encoding.UTF8.GetBytes(Script));
        app = new SurveyApp(settings: new Dictionary<string, string> { ["Survey:Client"] = folder.FullName });
    }

    public void Dispose()
    {
        app.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    public async Task A_file_is_sent_as_it_was_compressed_at_build_time(string accepted, string sent)
    {
        using var response = await Get("/_app/immutable/a.js", accepted);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([sent], response.Content.Headers.ContentEncoding);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.True(response.Headers.CacheControl?.MaxAge > TimeSpan.FromDays(300));

        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = sent == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.Equal(Script, await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("/_app/immutable/a.js", null)]
    [InlineData("/_app/immutable/b.js", "br, gzip")]
    public async Task A_file_is_sent_plain_to_who_asks_for_nothing_else_or_when_there_is_nothing_else(string address, string? accepted)
    {
        using var response = await Get(address, accepted);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(Script, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/s/en-lenke")]
    [InlineData("/finnes/ikke")]
    public async Task An_address_of_the_client_is_answered_with_its_shell_and_the_policy(string address)
    {
        using var response = await Get(address, "br, gzip");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Skall", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy")).Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain(policy, directive => directive.Contains("unsafe", StringComparison.Ordinal) || directive.Contains('*', StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> Get(string address, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accepted is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        return await app.Anonymous.SendAsync(request);
    }

    private void Write(string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private static byte[] Compressed(Func<Stream, Stream> compress)
    {
        using var written = new MemoryStream();
        using (var stream = compress(written)) stream.Write(Encoding.UTF8.GetBytes(Script));
        return written.ToArray();
    }
}
