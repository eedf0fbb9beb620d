using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.ListDays;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/waves/{year:int}/days", Handle)
        .WithName("listDays")
        .WithSummary("How many had answered a wave by the end of which day, oldest first.")
        .WithDescription(
            "Of the whole wave, and never by link. Two lines, and the last one and how many have answered by now, are the study's minimum group apart at least: days with fewer are told together with those after them, and "
            + "the last days of a wave not at all. It ends where a link is taken out of use, and when the wave is released.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Produces<IReadOnlyList<DayResponse>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static IResult Handle(string study, int year, Database database) =>
        database.Read(connection => WaveStates.Exists(connection, study, year) ? Data.Days(connection, study, year) : null) is { } days
            ? TypedResults.Ok(days)
            : Problems.WaveUnknown.Result;
}
