using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.GetForwarding;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("forward/{token}", HandleAsync)
        .WithName("getForwarding")
        .WithSummary("A forwarder's page: the links, texts to copy, receipts, reminders, and how many have answered.")
        .WithDescription("The token is the right to it. Answered is a count for each link, live; nothing tells who answered or what.")
        .WithTags("forwarder")
        .Produces<Response>()
        .Answers(Problems.ForwarderUnknown, Problems.ForwarderRetired, Problems.TooManyRequests, Problems.StorageUnavailable);

    private static async Task<IResult> HandleAsync(string token, HttpRequest request, Database database, CodeLists codeLists, PublicAddress address, TimeProvider clock, CancellationToken ct)
    {
        var (page, refusal) = ForwarderPage.Open(database, token);
        if (page is not var (forwarder, wave)) return refusal!;
        // The forwarder's own doing, which the manager's overview shows: that the page has been opened.
        if (forwarder.OpenedAt is null) await database.WriteAsync(connection => Data.MarkOpened(connection, forwarder.Id, Timestamp.Of(clock)), ct);
        var reminders = database.Read(connection => Reminder.OfWave(connection, wave.Id));
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(PageTexts.Of(new Page(forwarder, wave, reminders, forwarder.LinksOf(wave, codeLists)), codeLists, address, clock, request));
    }
}
