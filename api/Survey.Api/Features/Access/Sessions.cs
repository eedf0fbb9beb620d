using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Survey.Api.Infrastructure;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Access;

/// <summary>
/// Those who are signed in to the pages. A session is a random token that a browser keeps where no script reads it; only its hash is
/// stored. It ends after a working day, when it is signed out, and with its key.
/// </summary>
internal sealed class Sessions(Database database, TimeProvider clock)
{
    private const string SelectKey = """
        select k.label, k.scopes
        from session s
        join access_key k on k.id = s.key_id
        where s.hash = @hash and s.expires_at > @now
        """;
    private const string InsertSession = """
        insert into session (hash, key_id, expires_at)
        select @hash, id, @expiresAt
        from access_key
        where hash = @keyHash
        """;
    private const string DeleteExpired = "delete from session where expires_at <= @now";
    private const string DeleteSession = "delete from session where hash = @hash";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    public AccessKey? Find(string token) =>
        database.Read(connection => connection.QuerySingleOrDefault<Row>(SelectKey, new { hash = Hash(token), now = Timestamp.Of(clock) })) is { } row
            ? new AccessKey(row.Label, row.Scopes.Split(' '))
            : null;

    /// <summary>A new session's token; null where the key has gone meanwhile.</summary>
    public async Task<string?> StartAsync(string key, CancellationToken ct)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var expiresAt = (clock.GetUtcNow() + Lasts).ToString(Timestamp.Format, CultureInfo.InvariantCulture);
        var made = await database.WriteAsync(
            connection =>
            {
                connection.Execute(DeleteExpired, new { now = Timestamp.Of(clock) });
                return connection.Execute(InsertSession, new { hash = Hash(token), keyHash = AccessKeys.Hash(key), expiresAt });
            },
            ct);
        return made == 1 ? token : null;
    }

    public Task EndAsync(string token, CancellationToken ct) => database.WriteAsync(connection => connection.Execute(DeleteSession, new { hash = Hash(token) }), ct);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private sealed record Row
    {
        public required string Label { get; init; }
        public required string Scopes { get; init; }
    }
}
