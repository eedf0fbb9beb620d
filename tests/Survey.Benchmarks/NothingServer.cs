using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Survey.Benchmarks;

/// <summary>The yardstick for submissions: an endpoint of the same framework that parses the same body and does nothing with it.</summary>
internal static class NothingServer
{
    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/api/respond/{link}/submissions", async (HttpRequest request, CancellationToken ct) =>
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
            return TypedResults.Created((string?)null, new { received = body.RootElement.TryGetProperty("answers", out _) });
        });
        await app.RunAsync();
        return 0;
    }
}
