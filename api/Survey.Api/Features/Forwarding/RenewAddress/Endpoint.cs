using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.RenewAddress;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/forwarders/{id:long}/address", HandleAsync)
        .WithName("renewForwarderAddress")
        .WithSummary("Give a forwarder's page a new address, as when the old one has come to the wrong people.")
        .WithDescription("The old address says from then on that it is out of use, and whom to ask. Links, receipts and reminders stay.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Manage)
        .Produces<ForwarderResponse>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.ForwarderUnknown);

    private static async Task<IResult> HandleAsync(
        string study, int year, long id, HttpRequest http, Database database, CodeLists codeLists, PublicAddress address, TimeProvider clock, CancellationToken ct)
    {
        var token = LinkToken.New();
        if (!await database.WriteAsync(connection => FormerAddress.Replace(connection, study, year, id, token, Timestamp.Of(clock)), ct)) return Problems.ForwarderUnknown.Result;
        return database.Read(connection => Forwarder.Find(connection, token) is { } forwarder
            ? ForwarderResponse.Of(forwarder, forwarder.LinksOf(WaveLinks.Read(connection, forwarder.WaveId)!, codeLists), address, http)
            : null) is { } renewed
            ? TypedResults.Ok(renewed)
            // Removed in between by somebody else.
            : Problems.ForwarderUnknown.Result;
    }
}
