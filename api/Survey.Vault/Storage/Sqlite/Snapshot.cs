using Microsoft.Data.Sqlite;

namespace Survey.Vault.Storage.Sqlite;

/// <summary>
/// One state of the database for several reads. Begun in SQL, as the writer's transactions are: the library's own refuses commands
/// that were made before it.
/// </summary>
internal sealed class Snapshot : IDisposable
{
    private readonly SqliteConnection connection;

    public Snapshot(SqliteConnection connection)
    {
        this.connection = connection;
        Connections.Execute(connection, "begin");
    }

    public void Dispose() => Connections.Execute(connection, "rollback");
}
