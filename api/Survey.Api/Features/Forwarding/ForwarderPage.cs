using Survey.Api.Infrastructure;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding;

/// <summary>What an address leads to: a forwarder, and the wave that it forwards links of.</summary>
internal sealed record ForwarderPage(Forwarder Forwarder, WaveLinks Wave)
{
    /// <summary>The page, or why there is none: the address is nobody's, or out of use.</summary>
    public static (ForwarderPage? Page, ProblemResult? Refusal) Open(Database database, string token) => database.Read(connection =>
        Forwarder.Find(connection, token) is { } forwarder ? (new ForwarderPage(forwarder, WaveLinks.Read(connection, forwarder.WaveId)!), null)
        : FormerAddress.WaveOf(connection, token) is { } wave ? ((ForwarderPage?)null, Retired(WaveLinks.Read(connection, wave)!))
        : (null, Problems.ForwarderUnknown.Result));

    private static ProblemResult Retired(WaveLinks wave) => Problems.ForwarderRetired.With(detail:
        (wave.Contact?.ToString() ?? wave.Study.ConductedBy ?? wave.Study.CommissionedBy) is { } asked
            ? new Words(
                $"Siden har fått en ny adresse, eller er tatt ned. Spør {asked} om den du skal bruke.",
                $"Sida har fått ei ny adresse, eller er teken ned. Spør {asked} om den du skal bruke.",
                $"The page has got a new address, or has been taken down. Ask {asked} for the one to use.")
            : null);
}
