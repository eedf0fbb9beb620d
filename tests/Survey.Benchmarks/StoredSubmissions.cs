using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Survey.Benchmarks;

/// <summary>
/// Puts submissions straight into the file of a stopped server, in the order of their keys, as they lie once a file has been rewritten: what
/// is measured is what comes after. They are packed as the server packs them, over the strata that it has made.
/// </summary>
internal static class StoredSubmissions
{
    /// <param name="file">Of the database; it holds one wave with at least one submission.</param>
    /// <param name="submissions">How many there are afterwards.</param>
    /// <param name="pack">Fills in the answers of the next one; it finds those of the one before.</param>
    public static void Fill(string file, int submissions, Action<byte[]> pack)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -200000");
        var strata = Numbers(connection, "select id from stratum");
        var wave = Numbers(connection, "select wave_id from submission limit 1")[0];
        var packed = First(connection);
        Execute(connection, "delete from submission");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into submission (wave_id, key, stratum_id, answers) values (@wave, @key, @stratum, @answers)";
        insert.Parameters.AddWithValue("@wave", wave);
        var (key, stratum, answers) = (insert.Parameters.Add("@key", SqliteType.Blob), insert.Parameters.Add("@stratum", SqliteType.Integer), insert.Parameters.Add("@answers", SqliteType.Blob));
        var (keyBytes, random) = (new byte[16], new Random(60));
        (key.Value, answers.Value) = (keyBytes, packed);
        var step = ulong.MaxValue / (ulong)submissions;
        for (var i = 0; i < submissions; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(keyBytes, ((ulong)i * step) + (ulong)random.NextInt64((long)(step / 2)));
            RandomNumberGenerator.Fill(keyBytes.AsSpan(8));
            pack(packed);
            stratum.Value = strata[random.Next(strata.Count)];
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        using (var count = connection.CreateCommand())
        {
            count.CommandText = "update link_count set answered = @each";
            count.Parameters.AddWithValue("@each", submissions / strata.Count);
            count.ExecuteNonQuery();
        }
        Execute(connection, "pragma wal_checkpoint(truncate)");
    }

    public static long Count(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return Numbers(connection, "select count(*) from submission")[0];
    }

    private static byte[] First(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select answers from submission order by length(answers) desc limit 1";
        return (byte[])command.ExecuteScalar()!;
    }

    private static List<long> Numbers(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var numbers = new List<long>();
        while (reader.Read()) numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    private static void Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
