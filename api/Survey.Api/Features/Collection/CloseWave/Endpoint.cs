using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.CloseWave;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/close", HandleAsync)
        .WithName("closeWave")
        .WithSummary("Close a wave: no more answers are taken, and it can be released.")
        .WithDescription("The file is then rewritten in the order of its random keys, so that no trace of the order of arrival is left in it.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Produces<WaveStateResponse>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.WaveNotOpen);

    private static async Task<IResult> HandleAsync(string study, int year, Database database, TimeProvider clock, CancellationToken ct)
    {
        var outcome = await database.WriteAsync(connection => Data.Close(connection, study, year, clock), ct);
        // Also where it is closed already: a close whose rewriting failed is finished by closing again.
        if (outcome is not Data.Outcome.Unknown) await database.RewriteAsync(ct);
        return outcome switch
        {
            Data.Outcome.Closed => TypedResults.Ok(new WaveStateResponse { Study = study, Year = year, State = "closed" }),
            Data.Outcome.NotOpen => Problems.WaveNotOpen.Result,
            Data.Outcome.Unknown => Problems.WaveUnknown.Result,
            _ => throw new InvalidOperationException($"No answer for {outcome}."),
        };
    }
}
