using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.ListLinks;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/waves/{year:int}/links", Handle)
        .WithName("listLinks")
        .WithSummary("The links of a wave, with how many were expected, confirmed and have answered.")
        .WithDescription(
            "Odd patterns stand here as counts of requests: more answers than the link was sent to, wrong codes, floods, keys used twice. Nothing is counted of what answers say "
            + "before a release, and nothing by the hour: the count of an hour with one answer would be the time of that answer.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Produces<IReadOnlyList<Response>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static IResult Handle(string study, int year, HttpRequest request, Database database, CodeLists codeLists, PublicAddress address, Refusals refusals)
    {
        var read = database.Read(connection => WaveLinks.Read(connection, study, year) is { } wave ? (wave, Forwarder.OfWave(connection, wave.Id)) : ((WaveLinks, IReadOnlyList<Forwarder>)?)null);
        if (read is not var (wave, forwarders)) return Problems.WaveUnknown.Result;
        var language = RequestLanguage.Of(request);
        var owners = forwarders.SelectMany(forwarder => forwarder.LinksOf(wave, codeLists).Select(link => (LinkId: link.Id, ForwarderId: forwarder.Id))).ToLookup(pair => pair.LinkId, pair => pair.ForwarderId);
        return TypedResults.Ok<IReadOnlyList<Response>>(
        [
            .. wave.Links.Select(link => new Response
            {
                Id = link.Id,
                Link = link.Token,
                Path = link.Path,
                Url = address.Of(request, link.Path),
                Label = link.Label(wave.Study, wave.Year, codeLists, language),
                Audience = link.Audience,
                Breakdowns = link.Fixed,
                Active = link.DeactivatedAt is null,
                Codes = link.NeedsCode ? "required" : "none",
                CodesIssued = link.NeedsCode ? link.CodesIssued : null,
                Expected = link.Expected,
                Confirmed = link.Confirmed,
                Answered = link.Answered,
                Alarm = link.IsOver ? "over_100" : null,
                Resent = refusals.ResentTo(link.Id),
                Refused = refusals.Of(link.Id),
                Forwarders = [.. owners[link.Id]],
            }),
        ]);
    }
}

internal sealed record Response
{
    public required long Id { get; init; }
    /// <summary>The unguessable part of the address.</summary>
    public required string Link { get; init; }
    public required string Path { get; init; }
    public required string Url { get; init; }
    /// <summary>What the link is for, in words.</summary>
    public required string Label { get; init; }
    public required string Audience { get; init; }
    /// <summary>Breakdown values that everyone behind the link has.</summary>
    public required IReadOnlyDictionary<string, string> Breakdowns { get; init; }
    /// <summary>False when it has been taken out of use.</summary>
    public required bool Active { get; init; }
    /// <summary>`none` or `required`.</summary>
    public required string Codes { get; init; }
    /// <summary>How many codes have been issued; which of them are spent is known to nobody.</summary>
    public int? CodesIssued { get; init; }
    public int? Expected { get; init; }
    /// <summary>How many it was sent to, by the newest receipts.</summary>
    public int? Confirmed { get; init; }
    public required int Answered { get; init; }
    /// <summary>`over_100`: more have answered than it was sent to.</summary>
    public string? Alarm { get; init; }
    /// <summary>How many submissions came again, acknowledged and not counted, since the program started: many of them tell of a poor network.</summary>
    public required int Resent { get; init; }
    /// <summary>How many submissions were turned away since the program started, by the problem's code: wrong codes, floods, faults.</summary>
    public required IReadOnlyDictionary<string, int> Refused { get; init; }
    /// <summary>Ids of the forwarders whose link it is.</summary>
    public required IReadOnlyList<long> Forwarders { get; init; }
}
