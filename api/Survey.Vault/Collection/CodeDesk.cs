using Dapper;
using Survey.Vault.Storage;

namespace Survey.Vault.Collection;

/// <summary>Issues single-use codes. They are given out this once; what is kept cannot be turned back into them, and nobody can ask which are spent.</summary>
public sealed class CodeDesk(Database database)
{
    private const string FindLink = "select token from link where id = @linkId and codes = 'required' and deactivated_at is null";
    private const string InsertCode = "insert into link_code (link_id, hash) values (@linkId, @hash)";
    private const string CountIssued = "update link set codes_issued = codes_issued + @count where id = @linkId";

    /// <summary>New codes for a link; null where it takes none.</summary>
    public Task<IReadOnlyList<string>?> IssueAsync(long linkId, int count, CancellationToken ct) => database.Writer.WriteUnguardedAsync<IReadOnlyList<string>?>(
        connection =>
        {
            if (connection.QuerySingleOrDefault<string>(FindLink, new { linkId }) is not { } token) return null;
            var codes = Enumerable.Range(0, count).Select(_ => CodeHash.NewCode()).ToList();
            connection.Execute(InsertCode, codes.Select(code => new { linkId, hash = CodeHash.Of(token, code) }));
            connection.Execute(CountIssued, new { linkId, count });
            return codes;
        },
        ct);
}
