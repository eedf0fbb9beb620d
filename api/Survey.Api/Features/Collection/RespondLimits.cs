using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Collection;

/// <summary>
/// How much a link takes, and how much the whole takes at once; beyond that, 429 with Retry-After. By link and never by address: a
/// municipality sits behind one, and to tell its people apart one would have to track them.
/// </summary>
internal static class RespondLimits
{
    public const string Submissions = "submissions";

    /// <summary>How many seconds' worth a link takes in one go: a whole staff that was told to answer at the end of a meeting.</summary>
    private const int BurstSeconds = 10;
    /// <summary>More than the machine works on at once waits in line; a longer line than this only makes everybody's wait longer.</summary>
    private const int MostAtOnce = 4096;
    private const int RetrySeconds = 3;

    public static void AddRespondLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(Submissions, OfLink);
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(context => context.Request.Path.StartsWithSegments("/api/respond", StringComparison.Ordinal)
            ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions { PermitLimit = MostAtOnce, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(false));
        options.OnRejected = RefuseAsync;
    });

    // Tokens that are nobody's share one allowance: guessing is slow, and makes nothing grow in memory.
    private static RateLimitPartition<long> OfLink(HttpContext context)
    {
        var token = context.GetRouteValue("link") as string ?? "";
        var link = context.RequestServices.GetRequiredService<WaveForms>().Find(token)?.Form.LinkId ?? 0;
        var perSecond = context.RequestServices.GetRequiredService<IOptions<SurveyOptions>>().Value.SubmissionsPerSecond;
        return RateLimitPartition.GetTokenBucketLimiter(link, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perSecond * BurstSeconds,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
    }

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken ct)
    {
        var http = context.HttpContext;
        if (http.GetRouteValue("link") is string token && http.RequestServices.GetRequiredService<WaveForms>().Find(token) is { } link)
            http.RequestServices.GetRequiredService<Refusals>().Note(link.Form.LinkId, Problems.TooManyRequests.Code);
        var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 0;
        await Problems.TooManyRequests.With(retryAfter: Math.Max(RetrySeconds, seconds)).ExecuteAsync(http);
    }
}
