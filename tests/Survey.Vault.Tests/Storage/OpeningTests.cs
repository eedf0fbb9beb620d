using Survey.Vault.Storage;

namespace Survey.Vault.Tests.Storage;

/// <summary>A fault at start is one line that says what to do.</summary>
public sealed class OpeningTests
{
    [Fact]
    public void A_second_opening_is_turned_away()
    {
        using var temporary = new TemporaryDatabase();
        var fault = Assert.Throws<StartupException>(() => Database.Open(temporary.Path, TimeProvider.System));
        Assert.Contains("Another process", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var fault = Assert.Throws<StartupException>(() => Database.Open("/no/such/folder/survey.db", TimeProvider.System));
        Assert.Contains("/no/such/folder", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_left_as_it_is()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("survey-vault-").FullName, "survey.db");
        var content = Enumerable.Range(0, 8192).Select(i => (byte)i).ToArray();
        File.WriteAllBytes(path, content);
        Assert.Throws<StartupException>(() => Database.Open(path, TimeProvider.System));
        Assert.Equal(content, File.ReadAllBytes(path));
    }

    [Fact]
    public void Half_a_database_is_found_out()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("survey-vault-").FullName, "survey.db");
        Database.Open(path, TimeProvider.System).Dispose();
        using (var file = File.OpenWrite(path)) file.SetLength(file.Length / 2);
        var fault = Assert.Throws<StartupException>(() => Database.Open(path, TimeProvider.System));
        Assert.Contains("damaged", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void The_lock_is_free_again_after_a_failed_opening()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("survey-vault-").FullName, "survey.db");
        File.WriteAllText(path, new string('x', 5000));
        Assert.Throws<StartupException>(() => Database.Open(path, TimeProvider.System));
        File.Delete(path);
        Database.Open(path, TimeProvider.System).Dispose();
    }
}
