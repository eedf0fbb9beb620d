using System.Data;
using Dapper;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Forwarding.RemoveForwarder;

internal static class Data
{
    private const string UpdateRemoved = "update forwarder set removed_at = @now where id = @id";

    /// <summary>False where the wave has no such forwarder.</summary>
    public static bool Remove(IDbConnection connection, string study, int year, long id, string now) =>
        FormerAddress.Replace(connection, study, year, id, LinkToken.New(), now) && connection.Execute(UpdateRemoved, new { id, now }) == 1;
}
