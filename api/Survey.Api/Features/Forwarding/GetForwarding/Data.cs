using System.Data;
using Dapper;

namespace Survey.Api.Features.Forwarding.GetForwarding;

internal static class Data
{
    private const string UpdateOpened = "update forwarder set opened_at = @now where id = @id and opened_at is null";

    public static int MarkOpened(IDbConnection connection, long id, string now) => connection.Execute(UpdateOpened, new { id, now });
}
