using Dapper;

namespace Survey.Vault.Tests.Storage;

public sealed class SettingsTests
{
    private const long Full = 2;

    [Fact]
    public async Task The_writer_waits_for_the_disk()
    {
        using var temporary = new TemporaryDatabase();
        Assert.Equal((Full, "wal"), await temporary.Database.Writer.WriteUnguardedAsync(
            connection => (connection.ExecuteScalar<long>("pragma synchronous"), connection.ExecuteScalar<string>("pragma journal_mode")),
            CancellationToken.None));
    }

    [Fact]
    public async Task The_writer_checks_foreign_keys_and_overwrites_what_is_deleted()
    {
        using var temporary = new TemporaryDatabase();
        Assert.Equal((1, 1), await temporary.Database.Writer.WriteUnguardedAsync(
            connection => (connection.ExecuteScalar<long>("pragma foreign_keys"), connection.ExecuteScalar<long>("pragma secure_delete")),
            CancellationToken.None));
    }
}
