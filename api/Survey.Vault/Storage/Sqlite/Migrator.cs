using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Survey.Vault.Storage.Sqlite;

/// <summary>Brings the file to the newest schema: forward only, each migration a transaction, and none that has run may have changed since.</summary>
internal static class Migrator
{
    private const string Resource = "migrations/";

    public static IReadOnlyList<(int Number, string Name, string Sql)> All { get; } =
    [
        .. typeof(Migrator).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Resource, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (int.Parse(name.AsSpan(Resource.Length, 4), CultureInfo.InvariantCulture), name[Resource.Length..], Read(name))),
    ];

    public static void Migrate(SqliteConnection connection, TimeProvider clock)
    {
        connection.Execute("""
            create table if not exists migration (
                number integer primary key,
                name text not null,
                hash text not null,
                applied_at text not null
            ) strict
            """);
        var applied = connection.Query<Applied>("select number, name, hash from migration order by number").ToDictionary(row => row.Number);
        if (applied.Keys.Except(All.Select(migration => (long)migration.Number)).Any())
            throw new StartupException("The database was written by a newer version of Survey. Run that version, or restore a backup.");

        foreach (var (number, name, sql) in All)
        {
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            if (applied.TryGetValue(number, out var row))
            {
                if (row.Hash != hash)
                    throw new StartupException($"Migration {row.Name} has changed since it was applied to this database: the two do not belong together.");
                continue;
            }
            using var transaction = connection.BeginTransaction();
            connection.Execute(sql, transaction: transaction);
            connection.Execute(
                "insert into migration (number, name, hash, applied_at) values (@number, @name, @hash, @at)",
                new { number, name, hash, at = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) },
                transaction);
            transaction.Commit();
        }
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migrator).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private sealed record Applied
    {
        public required long Number { get; init; }
        public required string Name { get; init; }
        public required string Hash { get; init; }
    }
}
