using Microsoft.Data.Sqlite;

namespace Survey.Vault.Storage;

/// <summary>Nothing was stored: the disk is full or failing, the file is locked, or more is waiting to be written than may wait.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The queue was full: the same may go through in a moment.</summary>
    public bool Busy { get; init; }

    /// <summary>SQLite's result code (5 locked, 10 input or output, 13 full), where it was SQLite that refused.</summary>
    public int? SqliteCode => (InnerException as SqliteException)?.SqliteErrorCode;
}
