using System.Data;
using Microsoft.Data.Sqlite;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Storage;

/// <summary>
/// The file, and the only ways to it. Slices read through <see cref="Read{T}"/> and write through <see cref="WriteAsync{T}"/>;
/// in both, SQLite itself refuses to touch answers and tallies, whatever the statement.
/// </summary>
public sealed class Database : IDisposable
{
    private readonly FileStream processLock;
    private readonly Connections connections;

    private Database(FileStream processLock, Connections connections, Writer writer)
    {
        (this.processLock, this.connections) = (processLock, connections);
        Writer = writer;
    }

    internal Writer Writer { get; }

    /// <summary>Rises with every write of a slice (not with submissions): what was read at a generation holds as long as it stands.</summary>
    public long Generation => Writer.Generation;

    /// <summary>Opens or creates the file at <paramref name="path"/>.</summary>
    /// <exception cref="StartupException">The folder is missing, the file is no whole database, or another process has it.</exception>
    public static Database Open(string path, TimeProvider clock)
    {
        path = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw new StartupException($"The folder of the database does not exist: {Path.GetDirectoryName(path)}. Create it, or set Survey__Database to another path.");

        var processLock = Lock(path);
        try
        {
            var connections = new Connections(path);
            using (var connection = connections.Writer(static () => false))
            {
                // Small files are read whole; a large one would keep people waiting, and SQLite finds damage when it gets there.
                if (new FileInfo(path).Length < 64 << 20 && (string?)Scalar(connection, "pragma quick_check(1)") is var verdict and not "ok")
                    throw new StartupException($"The database {path} is damaged ({verdict}). Restore a backup.");
                Migrator.Migrate(connection, clock);
            }
            return new Database(processLock, connections, new Writer(connections, clock));
        }
        catch (SqliteException exception)
        {
            processLock.Dispose();
            throw new StartupException(exception.SqliteErrorCode switch
            {
                11 or 26 => $"The database {path} is damaged or no database at all. Restore a backup, or move the file away.",
                8 => $"The database {path} cannot be written: the file or the disk is read-only.",
                13 => $"The database {path} cannot be opened: the disk is full.",
                14 => $"The database {path} cannot be opened: check the rights to the file and its folder.",
                _ => $"The database {path} cannot be opened: {exception.Message}",
            }, exception);
        }
        catch
        {
            processLock.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="work"/> on a read-only connection that sees one state of the database.</summary>
    public T Read<T>(Func<IDbConnection, T> work)
    {
        using var connection = connections.GuardedReader();
        using var snapshot = new Snapshot(connection);
        return work(connection);
    }

    /// <summary>
    /// Queues <paramref name="work"/> to the one writer and answers after its commit is on disk. It is one transaction:
    /// if it throws, nothing of it is kept, and the exception comes here.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<IDbConnection, T> work, CancellationToken ct) => Writer.WriteAsync(work, ct);

    /// <summary>
    /// Rewrites the file in the order of its keys and empties the journal: after it, neither the place of a row within its page
    /// nor the journal tells in which order submissions came.
    /// </summary>
    public Task RewriteAsync(CancellationToken ct) => Writer.RewriteAsync(ct);

    /// <summary>Writes a whole copy to <paramref name="destination"/>, which may not exist; no acknowledgement waits for it.</summary>
    public void BackUp(string destination)
    {
        using var connection = connections.UnguardedReader();
        using var command = connection.CreateCommand();
        command.CommandText = "vacuum into $destination";
        command.Parameters.AddWithValue("$destination", destination);
        command.ExecuteNonQuery();
    }

    internal SqliteConnection UnguardedReader() => connections.UnguardedReader();

    public void Dispose()
    {
        Writer.Dispose();
        SqliteConnection.ClearAllPools();
        processLock.Dispose();
    }

    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StartupException($"The folder of the database cannot be written: {Path.GetDirectoryName(path)}.", exception);
        }
        catch (IOException exception) when (exception.HResult is 11 or 35 or unchecked((int)0x80070020) || exception.Message.Contains("being used", StringComparison.Ordinal))
        {
            throw new StartupException($"Another process has the database {path} open. Only one may.", exception);
        }
        catch (IOException exception)
        {
            throw new StartupException($"The folder of the database cannot be written: {Path.GetDirectoryName(path)} ({exception.Message}).", exception);
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
