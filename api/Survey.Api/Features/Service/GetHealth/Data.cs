using System.Data.Common;
using Dapper;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Service.GetHealth;

internal static class Data
{
    private const string SelectSchema = "select max(number) from migration";

    public static bool CanRead(Database database)
    {
        try
        {
            return database.Read(connection => connection.ExecuteScalar<long>(SelectSchema)) > 0;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
