using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Tests.Infrastructure;

public sealed class LoggedFaultTests
{
    private const string Sent = "what somebody sent";

    [Fact]
    public async Task A_fault_is_logged_by_where_it_happened_and_never_by_what_it_says()
    {
        using var log = new LogLines();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var context = new DefaultHttpContext { RequestServices = services };
        await new ExceptionProblems(factory.CreateLogger<ExceptionProblems>()).TryHandleAsync(context, Thrown(), CancellationToken.None);

        var line = Assert.Single(log.Lines);
        Assert.Contains(nameof(Thrown), line, StringComparison.Ordinal);
        Assert.Contains(nameof(FormatException), line, StringComparison.Ordinal);
        Assert.DoesNotContain(Sent, line, StringComparison.Ordinal);
    }

    // Messages of several lines, and faults within faults: a trace as text has all of them.
    private static InvalidOperationException Thrown()
    {
        try
        {
            try
            {
                try
                {
                    throw new FormatException($"First line.\n{Sent}");
                }
                catch (FormatException innermost)
                {
                    throw new ArgumentException($"First line.\n{Sent}", innermost);
                }
            }
            catch (ArgumentException inner)
            {
                throw new InvalidOperationException(Sent, inner);
            }
        }
        catch (InvalidOperationException outer)
        {
            return outer;
        }
    }
}
