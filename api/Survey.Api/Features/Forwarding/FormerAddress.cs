using System.Data;
using Dapper;

namespace Survey.Api.Features.Forwarding;

/// <summary>Addresses of forwarders' pages that are out of use, because there is a newer one or because the forwarder was removed.</summary>
internal static class FormerAddress
{
    private const string SelectWave = """
        select f.wave_id
        from former_address a
        join forwarder f on f.id = a.forwarder_id
        where a.token = @token
        """;
    private const string InsertFormer = """
        insert into former_address (token, forwarder_id, retired_at)
        select f.token, f.id, @now
        from forwarder f
        join wave w on w.id = f.wave_id
        join study s on s.id = w.study_id
        where f.id = @id and f.removed_at is null and w.year = @year and s.key = @study
        """;
    // What was opened was the page at the old address.
    private const string UpdateToken = "update forwarder set token = @token, opened_at = null where id = @id";

    /// <summary>The wave that the address was for; null where it was nobody's.</summary>
    public static long? WaveOf(IDbConnection connection, string token) => connection.QuerySingleOrDefault<long?>(SelectWave, new { token });

    /// <summary>Puts another address in place of a forwarder's; false where the wave has no such forwarder.</summary>
    public static bool Replace(IDbConnection connection, string study, int year, long id, string token, string now) =>
        connection.Execute(InsertFormer, new { study, year, id, now }) == 1 && connection.Execute(UpdateToken, new { id, token }) == 1;
}
