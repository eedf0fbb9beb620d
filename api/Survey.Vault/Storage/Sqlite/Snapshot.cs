using Microsoft.Data.Sqlite;

namespace Survey.Vault.Storage.Sqlite;

/// <summary>
/// One state of the database for several reads. Begun in SQL, because the library's own transaction would have to be handed
/// to each of a slice's statements.
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
