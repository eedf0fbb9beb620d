using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.GetCollection;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/waves/{year:int}/collection", Handle)
        .WithName("getCollection")
        .WithSummary("How a wave is collected: its state, its deadline, and whom to ask.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Produces<CollectionResponse>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static IResult Handle(string study, int year, HttpRequest request, Database database, TimeProvider clock) =>
        database.Read(connection => CollectionResponse.Read(connection, study, year, clock, RequestLanguage.Of(request))) is { } found
            ? TypedResults.Ok(found)
            : Problems.WaveUnknown.Result;
}
