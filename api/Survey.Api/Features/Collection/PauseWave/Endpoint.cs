using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.PauseWave;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/pause", HandleAsync)
        .WithName("pauseWave")
        .WithSummary("Pause an open wave: it takes no answers for a while, and says so kindly.")
        .WithDescription("A respondent is told to try again, and keeps what is written. Idempotent.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Produces<WaveStateResponse>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.WaveNotOpen);

    private static async Task<IResult> HandleAsync(string study, int year, Database database, CancellationToken ct) =>
        await database.WriteAsync(connection => WaveStates.SetPaused(connection, study, year, paused: true), ct) switch
        {
            true => TypedResults.Ok(new WaveStateResponse { Study = study, Year = year, State = "paused" }),
            false => Problems.WaveNotOpen.Result,
            null => Problems.WaveUnknown.Result,
        };
}
