using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding;

/// <summary>
/// How often a forwarder may say something. Receipts are never deleted, so whoever has the address could fill the disk with them; for
/// all links of a large forwarder in one go there is room.
/// </summary>
internal static class ForwarderLimits
{
    public const string Words = "forwarder";

    private const int InOneGo = 120;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public static void AddForwarderLimits(this IServiceCollection services) => services.Configure<RateLimiterOptions>(options => options.AddPolicy(Words, OfForwarder));

    // Addresses that are nobody's share one allowance: they make nothing grow in memory.
    private static RateLimitPartition<long> OfForwarder(HttpContext context)
    {
        var token = context.GetRouteValue("token") as string ?? "";
        var forwarder = context.RequestServices.GetRequiredService<Database>().Read(connection => Forwarder.Find(connection, token))?.Id ?? 0;
        return RateLimitPartition.GetTokenBucketLimiter(forwarder, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = InOneGo,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Pause,
            QueueLimit = 0,
        });
    }
}
