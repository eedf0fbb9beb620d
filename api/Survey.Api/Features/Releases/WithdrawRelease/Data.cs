using System.Data;
using Dapper;

namespace Survey.Api.Features.Releases.WithdrawRelease;

internal static class Data
{
    private const string WithdrawRelease = """
        update release
        set withdrawn_at = @now, withdrawn_by = @by, withdrawn_reason = @reason
        where number = @number and study_id = (select id from study where key = @study) and withdrawn_at is null
        """;

    /// <summary>False where it does not exist or is withdrawn already.</summary>
    public static bool Withdraw(IDbConnection connection, string study, int number, string reason, string by, string now) =>
        connection.Execute(WithdrawRelease, new { study, number, reason, by, now }) == 1;
}
