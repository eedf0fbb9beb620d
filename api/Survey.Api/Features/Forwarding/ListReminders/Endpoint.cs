using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.ListReminders;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/waves/{year:int}/reminders", Handle)
        .WithName("listReminders")
        .WithSummary("The reminders of a wave, and the log of who sent them when: part of the wave's documentation.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Aggregates)
        .Produces<IReadOnlyList<ReminderResponse>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static IResult Handle(string study, int year, Database database) =>
        database.Read(connection => WaveLinks.Read(connection, study, year)) is { } wave
            ? TypedResults.Ok(ReminderResponse.OfWave(database, wave.Id))
            : Problems.WaveUnknown.Result;
}
