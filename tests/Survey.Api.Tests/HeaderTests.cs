using System.Net;

namespace Survey.Api.Tests;

/// <summary>Every answer, of faults too, says what a browser may do with it.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("/api/studies", HttpStatusCode.OK)]
    [InlineData("/api/openapi.yaml", HttpStatusCode.OK)]
    [InlineData("/api/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/regions/fylker?year=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/studies/x/waves/2023/links", HttpStatusCode.Unauthorized)]
    public async Task An_answer_of_the_api_may_load_and_run_nothing(string path, HttpStatusCode expected)
    {
        using var app = new SurveyApp();
        using var answer = await app.Anonymous.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }
}
