using System.Data;
using Dapper;
using Survey.Api.Features.Regions;
using Survey.Api.Infrastructure;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Forwarding.MakeGovernors;

internal static class Data
{
    private const string InsertForwarder = """
        insert into forwarder (wave_id, token, name, kind, embete, rule, made_at)
        values (@waveId, @token, @name, 'statsforvalter', @embete, @rule, @now)
        on conflict (wave_id, embete) do nothing
        """;
    private const string InsertLink = """
        insert into link (wave_id, token, audience, fixed, made_at)
        values (@waveId, @token, @audience, @fixedValues, @now)
        """;

    public static (WaveLinks Wave, IReadOnlyList<Forwarder> Forwarders) Complete(
        IDbConnection connection, long waveId, Regions.Regions regions, CodeLists codeLists, IReadOnlyList<string> audiences, string now)
    {
        var wave = WaveLinks.Read(connection, waveId)!;
        foreach (var embete in regions.Embeter())
        {
            connection.Execute(InsertForwarder, new { waveId, token = LinkToken.New(), name = embete.Name, embete = embete.Code, rule = Strata.Canonical([new(Breakdown.Embete, embete.Code)]), now });
            foreach (var audience in audiences)
                foreach (var values in Places(wave, embete, regions).Where(place => !HasLink(wave, audience, place, codeLists)))
                    connection.Execute(InsertLink, new { waveId, token = LinkToken.New(), audience, fixedValues = Strata.Canonical([values]), now });
        }
        return (WaveLinks.Read(connection, waveId)!, Forwarder.OfWave(connection, waveId));
    }

    /// <summary>What the governor's links fix: the governor; where the study does not know governors, each of the counties.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Places(WaveLinks wave, Embete embete, Regions.Regions regions) =>
        wave.Study.Breakdowns.Any(breakdown => breakdown.Key == Breakdown.Embete)
            ? [new(Breakdown.Embete, embete.Code)]
            : regions.Fylker(wave.Year).Where(fylke => fylke.Embete.Code == embete.Code).Select(fylke => new KeyValuePair<string, string>(Breakdown.Fylke, fylke.Code));

    private static bool HasLink(WaveLinks wave, string audience, KeyValuePair<string, string> place, CodeLists codeLists) =>
        wave.Links.Any(link => link.DeactivatedAt is null && link.Audience == audience && link.ValueOf(place.Key, codeLists) == place.Value);
}
