using Survey.Vault.Storage;

namespace Survey.Vault.Tests.Storage;

/// <summary>A database file of its own, gone after the test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("survey-vault-");

    public TemporaryDatabase() => Database = Database.Open(Path, TimeProvider.System);

    public string Path => System.IO.Path.Combine(folder.FullName, "survey.db");
    public Database Database { get; private set; }

    public void Reopen()
    {
        Database.Dispose();
        Database = Database.Open(Path, TimeProvider.System);
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Delete(recursive: true);
    }
}
