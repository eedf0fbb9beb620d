using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Survey.Api.Infrastructure.Http;

internal static class Limits
{
    /// <summary>A form with all its texts filled is well under this.</summary>
    public const int SubmissionBytes = 256 * 1024;

    /// <summary>A long report with all that it remembers of its numbers is well under this.</summary>
    public const int ReportBytes = 2 * 1024 * 1024;

    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        // Each takes memory and a file descriptor; a rehearsed rush has some hundreds.
        options.Limits.MaxConcurrentConnections = 10_000;
        options.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        options.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 100, gracePeriod: TimeSpan.FromSeconds(10));
        options.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 100, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
