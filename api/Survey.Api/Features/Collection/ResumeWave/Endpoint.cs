using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.ResumeWave;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/resume", HandleAsync)
        .WithName("resumeWave")
        .WithSummary("Let a paused wave take answers again.")
        .WithDescription("Idempotent.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Produces<WaveStateResponse>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.WaveNotOpen);

    private static async Task<IResult> HandleAsync(string study, int year, Database database, CancellationToken ct) =>
        await database.WriteAsync(connection => WaveStates.SetPaused(connection, study, year, paused: false), ct) switch
        {
            true => TypedResults.Ok(new WaveStateResponse { Study = study, Year = year, State = "open" }),
            false => Problems.WaveNotOpen.Result,
            null => Problems.WaveUnknown.Result,
        };
}
