using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.ListForwarders;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/waves/{year:int}/forwarders", Handle)
        .WithName("listForwarders")
        .WithSummary("The forwarders of a wave: who has opened the page, who has confirmed, who lags.")
        .WithDescription("Counts are by what links fix, never by what respondents fill in.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Manage)
        .Produces<IReadOnlyList<Response>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static IResult Handle(string study, int year, HttpRequest request, Database database, CodeLists codeLists, PublicAddress address, TimeProvider clock)
    {
        var read = database.Read(connection => WaveLinks.Read(connection, study, year) is { } wave
            ? (wave, Forwarder.OfWave(connection, wave.Id), Reminder.OfWave(connection, wave.Id))
            : ((WaveLinks Wave, IReadOnlyList<Forwarder> Forwarders, IReadOnlyList<Reminder> Reminders)?)null);
        if (read is not var (wave, forwarders, reminders)) return Problems.WaveUnknown.Result;
        return TypedResults.Ok<IReadOnlyList<Response>>([.. forwarders.Where(forwarder => forwarder.RemovedAt is null).Select(forwarder => ResponseOf(forwarder))]);

        Response ResponseOf(Forwarder forwarder)
        {
            var links = forwarder.LinksOf(wave, codeLists).Where(link => link.DeactivatedAt is null).ToList();
            var own = links.SelectMany(link => link.Current).Where(receipt => receipt.ForwarderId == forwarder.Id).ToList();
            return new Response
            {
                Forwarder = ForwarderResponse.Of(forwarder, links, address, request),
                OpenedAt = forwarder.OpenedAt,
                Expected = Totals.Sum(links.Select(link => link.Expected)),
                Confirmed = Totals.Sum(links.Select(link => link.Confirmed)),
                UnconfirmedLinks = links.Count(link => link.Confirmed is null),
                LastSentOn = own.Select(receipt => receipt.SentOn).Max(StringComparer.Ordinal),
                Answered = links.Sum(link => link.Answered),
                Lags = links.Any(link => link.Lags),
                Alarm = links.Any(link => link.IsOver) ? "over_100" : null,
                RemindersDue = [.. reminders.Where(reminder => reminder.IsDueFor(forwarder, links, wave, clock)).Select(reminder => reminder.Number)],
                RemindersSent = [.. reminders.Where(reminder => reminder.SentBy(forwarder.Id) is not null).Select(reminder => reminder.Number)],
            };
        }
    }
}

internal sealed record Response
{
    public required ForwarderResponse Forwarder { get; init; }
    /// <summary>When the page was first opened (ISO 8601, UTC); absent while it has not been.</summary>
    public string? OpenedAt { get; init; }
    /// <summary>Sum over the links; absent where one of them has none.</summary>
    public int? Expected { get; init; }
    /// <summary>How many they say they sent to, by their newest word; absent while a link has no receipt.</summary>
    public int? Confirmed { get; init; }
    public required int UnconfirmedLinks { get; init; }
    /// <summary>The latest date on their receipts.</summary>
    public string? LastSentOn { get; init; }
    public required int Answered { get; init; }
    /// <summary>Whether a link of theirs has fewer answers than it was sent to; also when nobody has said how many.</summary>
    public required bool Lags { get; init; }
    /// <summary>`over_100`: through a link of theirs more have answered than it was sent to.</summary>
    public string? Alarm { get; init; }
    /// <summary>Numbers of the reminders that should have gone out.</summary>
    public required IReadOnlyList<int> RemindersDue { get; init; }
    public required IReadOnlyList<int> RemindersSent { get; init; }
}
