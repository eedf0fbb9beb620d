using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.DeactivateLink;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/links/{id:long}/deactivate", HandleAsync)
        .WithName("deactivateLink")
        .WithSummary("Take a link out of use, as when it has come to the wrong people.")
        .WithDescription("Idempotent. It takes no more answers; those that came through it count.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Produces<Response>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.LinkUnknown);

    private static async Task<IResult> HandleAsync(string study, int year, long id, Database database, TimeProvider clock, CancellationToken ct) =>
        await database.WriteAsync(connection => Data.Deactivate(connection, study, year, id, Timestamp.Of(clock)), ct)
            ? TypedResults.Ok(new Response { Id = id, Active = false })
            : Problems.LinkUnknown.Result;
}

internal sealed record Response
{
    public required long Id { get; init; }
    /// <summary>False.</summary>
    public required bool Active { get; init; }
}
