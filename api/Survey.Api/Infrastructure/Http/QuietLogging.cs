using Survey.Api.Features.Access;

namespace Survey.Api.Infrastructure.Http;

internal static class QuietLogging
{
    /// <summary>
    /// Logs never hold a request: its address has a link's token and its line has a time, and the two beside each other are
    /// what promise 1 forbids. So the framework's request log is off for good, not by a setting.
    /// </summary>
    public static void Quiet(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole();
        logging.AddFilter((category, level) => category is not null && category.StartsWith("Microsoft.", StringComparison.Ordinal)
            ? category == "Microsoft.Hosting.Lifetime" && level >= LogLevel.Warning
            // What the framework says of sign-in it says in our handler's name: a line for each request without a key tells nobody anything.
            : level >= (category == typeof(KeyAuthentication).FullName ? LogLevel.Warning : LogLevel.Information));
    }
}
