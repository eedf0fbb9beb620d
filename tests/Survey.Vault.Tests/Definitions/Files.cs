using System.Reflection;

namespace Survey.Vault.Tests.Definitions;

/// <summary>The definitions of db/studies, as they are built into this assembly.</summary>
internal static class Files
{
    public static readonly TheoryData<string> Studies = ["tjenestestotteprogrammet", "nasjonal-barnevernsledere", "kartlegging-statsforvaltere"];

    public static string Study(string key) => Text($"studies/{key}.json");

    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
