using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.OpenWave;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/open", HandleAsync)
        .WithName("openWave")
        .WithSummary("Open a wave for answers, for the first time or again.")
        .WithDescription("From the first opening on, what the wave asks never changes. A wave whose single answers have been read stays closed; one that was previewed is released before it opens again.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Produces<WaveStateResponse>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.WaveAlreadyOpen, Problems.AnswersRead, Problems.WavePreviewed);

    private static async Task<IResult> HandleAsync(string study, int year, Database database, TimeProvider clock, CancellationToken ct)
    {
        var outcome = await database.WriteAsync(connection => Data.Open(connection, study, year, clock), ct);
        return outcome switch
        {
            Data.Outcome.Opened => TypedResults.Ok(new WaveStateResponse { Study = study, Year = year, State = "open" }),
            Data.Outcome.AlreadyOpen => Problems.WaveAlreadyOpen.Result,
            Data.Outcome.Final => Problems.AnswersRead.Result,
            Data.Outcome.Previewed => Problems.WavePreviewed.Result,
            Data.Outcome.Unknown => Problems.WaveUnknown.Result,
            _ => throw new InvalidOperationException($"No answer for {outcome}."),
        };
    }
}
