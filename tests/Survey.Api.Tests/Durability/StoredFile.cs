using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Survey.Api.Tests.Durability;

/// <summary>A database file in a folder of its own, looked into past the program.</summary>
internal sealed class StoredFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-durability-");

    public string Path => System.IO.Path.Combine(folder.FullName, "survey.db");
    public string Folder => folder.FullName;

    /// <summary>The hashes of the idempotency keys that are stored.</summary>
    public HashSet<string> Keys() => [.. Query("select key from submission", reader => Convert.ToHexString((byte[])reader.GetValue(0)))];

    public long Count(string sql) => Query(sql, reader => reader.GetInt64(0)).Single();

    public string Integrity() => string.Join('\n', Query("pragma integrity_check", reader => reader.GetString(0)));

    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key))[..16]);

    // Read-write: after a kill, the journal has to be recovered by whoever opens first.
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
