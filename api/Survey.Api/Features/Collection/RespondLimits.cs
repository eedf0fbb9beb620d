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
    /// <summary>One link, flooded or answered over a bad network, leaves this much for the others.</summary>
    private const int LinksAtLeast = 4;
    private const int RetrySeconds = 3;

    public static void AddRespondLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(Submissions, OfLink);
        // More than the machine works on at once waits in line; a longer line only makes everybody's wait longer.
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(AtOnce(_ => 0L, 1), AtOnce(LinkOf, LinksAtLeast));
        options.OnRejected = RefuseAsync;
    });

    private static PartitionedRateLimiter<HttpContext> AtOnce(Func<HttpContext, long> partition, int share) => PartitionedRateLimiter.Create<HttpContext, long>(context =>
    {
        if (!context.Request.Path.StartsWithSegments("/api/respond", StringComparison.Ordinal)) return RateLimitPartition.GetNoLimiter(-1L);
        var most = Options(context).RespondentsAtOnce;
        return RateLimitPartition.GetConcurrencyLimiter(partition(context), _ => new ConcurrencyLimiterOptions { PermitLimit = Math.Max(1, most / share), QueueLimit = 0 });
    });

    // Tokens that are nobody's share one allowance: guessing is slow, and makes nothing grow in memory.
    private static long LinkOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<WaveForms>().Find(context.GetRouteValue("link") as string ?? "")?.Form.LinkId ?? 0;

    private static SurveyOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<SurveyOptions>>().Value;

    private static RateLimitPartition<long> OfLink(HttpContext context)
    {
        var perSecond = Options(context).SubmissionsPerSecond;
        return RateLimitPartition.GetTokenBucketLimiter(LinkOf(context), _ => new TokenBucketRateLimiterOptions
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
