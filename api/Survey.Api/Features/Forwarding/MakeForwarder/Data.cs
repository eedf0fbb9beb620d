using System.Data;
using Dapper;
using Survey.Vault.Collection;

namespace Survey.Api.Features.Forwarding.MakeForwarder;

internal static class Data
{
    private const string InsertForwarder = """
        insert into forwarder (wave_id, token, name, kind, embete, rule, made_at)
        values (@waveId, @token, @name, @kind, @embete, @rule, @now)
        on conflict (wave_id, embete) do update
        set token = excluded.token, name = excluded.name, rule = excluded.rule, made_at = excluded.made_at, opened_at = null, removed_at = null
        where forwarder.removed_at is not null
        returning id
        """;
    private const string DeleteLinks = "delete from forwarder_link where forwarder_id = @id";
    private const string InsertLink = "insert into forwarder_link (forwarder_id, link_id) values (@id, @link)";

    /// <summary>False where the governor already has a page in the wave.</summary>
    public static bool Insert(IDbConnection connection, long waveId, string token, Request request, string name, string now)
    {
        var id = connection.QuerySingleOrDefault<long?>(InsertForwarder, new
        {
            waveId,
            token,
            name,
            kind = request.Kind.ToString().ToLowerInvariant(),
            embete = request.Embete,
            rule = request.Match is null ? null : Strata.Canonical(request.Match),
            now,
        });
        if (id is null) return false;
        // Of a governor who had been removed.
        connection.Execute(DeleteLinks, new { id });
        connection.Execute(InsertLink, (request.Links ?? []).Distinct().Select(link => new { id, link }));
        return true;
    }
}
