using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.GetPopulation;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/waves/{year:int}/population", Handle)
        .WithName("getPopulation")
        .WithSummary("The population register of a wave.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Aggregates)
        .Produces<IReadOnlyList<PopulationResponse>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static IResult Handle(string study, int year, Database database) =>
        database.Read(connection => WaveLinks.Read(connection, study, year) is { } wave ? PopulationResponse.OfWave(connection, wave.Id) : null) is { } lines
            ? TypedResults.Ok(lines)
            : Problems.WaveUnknown.Result;
}
