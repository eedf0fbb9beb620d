using System.Data;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Survey.Api.Infrastructure;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Access;

/// <summary>The keys that open the API for evaluators and managers. Only their hashes are stored: a key is shown once, when it is made.</summary>
internal sealed class AccessKeys(Database database, TimeProvider clock)
{
    private const string SelectKeys = "select hash, label, scopes from access_key";
    private const string InsertKey = """
        insert into access_key (hash, label, scopes, made_at)
        values (@hash, @label, @scopes, @madeAt)
        on conflict (hash) do nothing
        """;

    private const string DeleteKey = "delete from access_key where hash = @hash";

    private Cache cache = new(-1, []);

    public AccessKey? Find(string key)
    {
        var current = cache;
        var generation = database.Generation;
        if (current.Generation != generation)
        {
            var rows = database.Read(connection => connection.Query<Row>(SelectKeys).ToList());
            current = new Cache(generation, rows.ToDictionary(row => Convert.ToHexString(row.Hash), row => new AccessKey(row.Label, row.Scopes.Split(' '))));
            cache = current;
        }
        return current.ByHash.GetValueOrDefault(Convert.ToHexString(Hash(key)));
    }

    public bool Any() => database.Read(connection => connection.ExecuteScalar<long>("select count(hash) from access_key")) > 0;

    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_');

    public Task AddAsync(string key, string label, IEnumerable<string> scopes, CancellationToken ct) =>
        database.WriteAsync(connection => Insert(connection, key, label, scopes), ct);

    public Task RemoveAsync(string key, CancellationToken ct) =>
        database.WriteAsync(connection => connection.Execute(DeleteKey, new { hash = Hash(key) }), ct);

    private int Insert(IDbConnection connection, string key, string label, IEnumerable<string> scopes) =>
        connection.Execute(InsertKey, new { hash = Hash(key), label, scopes = string.Join(' ', scopes), madeAt = Timestamp.Of(clock) });

    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    // A class and no tuple: two words are written one after the other, and a reader between would take the old keys for the new.
    private sealed record Cache(long Generation, Dictionary<string, AccessKey> ByHash);

    private sealed record Row
    {
        public required byte[] Hash { get; init; }
        public required string Label { get; init; }
        public required string Scopes { get; init; }
    }
}

internal sealed record AccessKey(string Label, IReadOnlyList<string> Scopes);
