using System.Runtime.CompilerServices;

namespace Survey.Tests;

/// <summary>Compares with a committed file. <c>UPDATE_GOLDEN=1</c> rewrites the file and fails all the same, so that no updating run passes.</summary>
internal static class Golden
{
    public static string RepositoryRoot { get; } = Find();

    public static void Assert(string pathFromRoot, string actual)
    {
        var path = Path.Combine(RepositoryRoot, pathFromRoot);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected.ReplaceLineEndings("\n") == actual.ReplaceLineEndings("\n")) return;
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual.ReplaceLineEndings("\n"));
        Xunit.Assert.Fail($"{pathFromRoot} differs from what the code makes. Look at the difference after UPDATE_GOLDEN=1 dotnet test, and commit it if it is meant.");
    }

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Survey.sln"))) return folder;
        throw new InvalidOperationException("The tests lie outside the repository.");
    }
}
