using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Survey.Vault.Storage.Sqlite;

/// <summary>
/// The one place that makes connections. One writes and checkpoints; all others are read-only, because in SQLite before
/// 3.51.3 two connections that both write or checkpoint can corrupt a write-ahead log.
/// </summary>
internal sealed class Connections(string path)
{
    public string JournalPath => path + "-wal";

    /// <summary>Tables that hold answers or tallies, or tell what people have filled in of themselves or which codes are spent: only the Vault's own statements touch them.</summary>
    private static readonly HashSet<string> Protected = new(StringComparer.OrdinalIgnoreCase)
    {
        "submission", "text_answer", "stratum", "release_stratum", "release_atom", "release_tally", "link_code",
    };

    /// <summary>How long the writer waits for a file that somebody else has locked, before it says that nothing could be stored.</summary>
    public const int LongestWaitSeconds = 5;

    /// <summary>The writer's connection. <paramref name="guarded"/> is asked whenever a statement is prepared.</summary>
    public SqliteConnection Writer(Func<bool> guarded)
    {
        var connection = Open(SqliteOpenMode.ReadWriteCreate, pooling: false);
        // The library tries again for as long as this, whatever the pragma says; half a minute, its own choice, is longer than people wait.
        connection.DefaultTimeout = LongestWaitSeconds;
        Execute(connection, """
            pragma journal_mode = wal;
            pragma synchronous = full;
            pragma foreign_keys = on;
            pragma secure_delete = on;
            pragma busy_timeout = 5000;
            pragma cache_size = -65536;
            """);
        Guard(connection, guarded);
        return connection;
    }

    /// <summary>A read-only connection that may not see answers: for the slices. Pooled; the authorizer stays on the handle, so the pool is its own.</summary>
    public SqliteConnection GuardedReader()
    {
        var connection = Open(SqliteOpenMode.ReadOnly, pooling: true);
        Guard(connection, static () => true);
        return connection;
    }

    /// <summary>A read-only connection that may see everything: for the Vault's counting. Not pooled, so that no slice can be handed it.</summary>
    public SqliteConnection UnguardedReader() => Open(SqliteOpenMode.ReadOnly, pooling: false);

    private SqliteConnection Open(SqliteOpenMode mode, bool pooling)
    {
#pragma warning disable RS0030 // This is the one place.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = pooling }.ToString());
#pragma warning restore RS0030
        try
        {
            connection.Open();
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        return connection;
    }

    private static void Guard(SqliteConnection connection, Func<bool> guarded)
    {
        strdelegate_authorizer authorizer = (_, action, first, second, _, _) => Decide(action, first, guarded);
        var result = raw.sqlite3_set_authorizer(connection.Handle, authorizer, null);
        if (result != raw.SQLITE_OK) throw new InvalidOperationException($"SQLite refused the authorizer ({result}).");
    }

    private static int Decide(int action, string? table, Func<bool> guarded)
    {
        if (!guarded()) return raw.SQLITE_OK;
        return action switch
        {
            raw.SQLITE_READ or raw.SQLITE_INSERT or raw.SQLITE_UPDATE or raw.SQLITE_DELETE or raw.SQLITE_DROP_TABLE or raw.SQLITE_ALTER_TABLE
                when table is not null && Protected.Contains(table) => raw.SQLITE_DENY,
            // Another file, or a setting, would be a way around.
            raw.SQLITE_ATTACH or raw.SQLITE_DETACH or raw.SQLITE_PRAGMA => raw.SQLITE_DENY,
            _ => raw.SQLITE_OK,
        };
    }

    /// <summary>Ends a transaction that has failed, if SQLite has not done so already, as on a full disk.</summary>
    public static void RollBack(SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) != 0) return;
        try
        {
            Execute(connection, "rollback");
        }
        catch (SqliteException)
        {
            // The transaction is gone either way; the next begin tells if the connection is.
        }
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
