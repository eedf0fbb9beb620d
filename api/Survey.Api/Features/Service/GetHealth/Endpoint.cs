using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Service.GetHealth;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("health", Handle)
        .WithName("getHealth")
        .WithSummary("Whether the service answers and can read its database.")
        .WithDescription("It does not write: a probe would share the queue with respondents, and whoever asks needs no key.")
        .WithTags("service")
        .Produces<Response>()
        .Answers(Problems.StorageUnavailable);

    private static IResult Handle(HttpResponse response, Database database)
    {
        response.Headers.CacheControl = "no-store";
        return Data.CanRead(database) ? TypedResults.Ok(new Response { Status = "ok" }) : Problems.StorageUnavailable.With(retryAfter: 10);
    }
}

internal sealed record Response
{
    /// <summary>`ok`; else the answer is a problem.</summary>
    public required string Status { get; init; }
}
