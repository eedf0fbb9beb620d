using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Survey.Api.Tests.Infrastructure;

public sealed class NoEndpointTests : IDisposable
{
    private readonly SurveyApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("GET", "/api/nowhere", HttpStatusCode.NotFound, "address_unknown")]
    [InlineData("GET", "/api", HttpStatusCode.NotFound, "address_unknown")]
    [InlineData("GET", "/api/studies/x/releases/last", HttpStatusCode.NotFound, "address_unknown")]
    [InlineData("POST", "/api/studies/x/waves/next/open", HttpStatusCode.NotFound, "address_unknown")]
    [InlineData("DELETE", "/api/studies", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("GET", "/api/respond/abc/submissions", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("GET", "/api/studies/x/waves/2023/open", HttpStatusCode.MethodNotAllowed, "method_not_allowed")]
    [InlineData("POST", "/api/respond/abc/submissions", HttpStatusCode.UnsupportedMediaType, "media_type_unsupported")]
    [InlineData("POST", "/api/studies", HttpStatusCode.UnsupportedMediaType, "media_type_unsupported")]
    [InlineData("POST", "/api/keys", HttpStatusCode.UnsupportedMediaType, "media_type_unsupported")]
    public async Task A_request_that_no_endpoint_takes_is_told_why(string method, string path, HttpStatusCode status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Content = new StringContent("x", Encoding.UTF8, "text/plain");
        var response = await app.Manager.SendAsync(request);
        Assert.Equal((status, code), (response.StatusCode, (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!));
    }

    [Fact]
    public async Task What_a_refused_method_could_have_been_is_told()
    {
        var response = await app.Manager.DeleteAsync("/api/studies");
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }
}
