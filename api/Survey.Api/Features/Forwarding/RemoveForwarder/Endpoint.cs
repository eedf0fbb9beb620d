using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.RemoveForwarder;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("studies/{study}/waves/{year:int}/forwarders/{id:long}", HandleAsync)
        .WithName("removeForwarder")
        .WithSummary("Remove a forwarder: the page is taken down, and says whom to ask.")
        .WithDescription(
            "The links stay, as respondents have them. What the forwarder said it sent counts still, and the reminders that it sent stay in the log. A county governor who has been "
            + "removed may be made again.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Manage)
        .Produces(204)
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.ForwarderUnknown);

    private static async Task<IResult> HandleAsync(string study, int year, long id, Database database, TimeProvider clock, CancellationToken ct) =>
        await database.WriteAsync(connection => Data.Remove(connection, study, year, id, Timestamp.Of(clock)), ct) ? TypedResults.NoContent() : Problems.ForwarderUnknown.Result;
}
