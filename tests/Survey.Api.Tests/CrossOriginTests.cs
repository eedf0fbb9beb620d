namespace Survey.Api.Tests;

/// <summary>A client served elsewhere may call from the origins that are set, and from no other.</summary>
public sealed class CrossOriginTests
{
    [Theory]
    [InlineData("https://survey.example", "https://survey.example")]
    [InlineData("https://stranger.example", null)]
    public async Task Only_a_configured_origin_is_let_in(string origin, string? allowed)
    {
        using var app = new SurveyApp();
        using var configured = app.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Survey:AllowedOrigins:0", "https://survey.example");
            builder.UseSetting("Survey:Database", app.DatabasePath + ".cross-origin");
        });
        using var client = configured.CreateClient();
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/respond/x/submissions");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type,idempotency-key");
        var response = await client.SendAsync(preflight);
        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }
}
