using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.ListReceipts;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/waves/{year:int}/receipts", Handle)
        .WithName("listReceipts")
        .WithSummary("All that forwarders have said they sent, corrections and what they corrected, oldest first.")
        .WithDescription("The wave's documentation: when each link went out, by whom, to how many, and to which services where they said so.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Manage)
        .Produces<IReadOnlyList<Response>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static IResult Handle(string study, int year, Database database)
    {
        var read = database.Read(connection => WaveLinks.Read(connection, study, year) is { } wave
            ? (wave, Forwarder.OfWave(connection, wave.Id))
            : ((WaveLinks Wave, IReadOnlyList<Forwarder> Forwarders)?)null);
        if (read is not var (wave, forwarders)) return Problems.WaveUnknown.Result;
        var names = forwarders.ToDictionary(forwarder => forwarder.Id, forwarder => forwarder.Name);
        var current = wave.Links.SelectMany(link => link.Current).Select(receipt => receipt.Id).ToHashSet();
        return TypedResults.Ok<IReadOnlyList<Response>>(
        [
            .. wave.Links.SelectMany(link => link.Receipts).OrderBy(receipt => receipt.Id).Select(receipt => new Response
            {
                ForwarderId = receipt.ForwarderId,
                Forwarder = names[receipt.ForwarderId],
                Counts = current.Contains(receipt.Id),
                Receipt = ReceiptResponse.Of(receipt),
            }),
        ]);
    }
}

internal sealed record Response
{
    public required long ForwarderId { get; init; }
    /// <summary>Name of the forwarder.</summary>
    public required string Forwarder { get; init; }
    /// <summary>False for what has been corrected since.</summary>
    public required bool Counts { get; init; }
    public required ReceiptResponse Receipt { get; init; }
}
