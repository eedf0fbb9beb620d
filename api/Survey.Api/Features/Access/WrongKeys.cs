using System.Threading.RateLimiting;

namespace Survey.Api.Features.Access;

/// <summary>
/// How many wrong keys are looked at: some in one go, and then twenty a second in all. Beyond that no key is looked at, so that guessing
/// stays slow however many guess; sessions are not touched. In all and not by address: to tell guessers apart is to track people.
/// </summary>
internal sealed class WrongKeys : IDisposable
{
    public const int RetrySeconds = 1;
    public const int Burst = 200;

    private readonly TokenBucketRateLimiter limiter = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = Burst,
        TokensPerPeriod = 20,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });

    public bool TooMany => limiter.GetStatistics() is { CurrentAvailablePermits: 0 };

    public void Note() => limiter.AttemptAcquire().Dispose();

    public void Dispose() => limiter.Dispose();
}

internal static class WrongKeyLimit
{
    public static void UseWrongKeyLimit(this WebApplication app)
    {
        var wrong = app.Services.GetRequiredService<WrongKeys>();
        app.Use((context, next) => KeyAuthentication.BearerOf(context.Request) is not null && wrong.TooMany
            ? Problems.TooManyRequests.With(retryAfter: WrongKeys.RetrySeconds).ExecuteAsync(context)
            : next(context));
    }
}
