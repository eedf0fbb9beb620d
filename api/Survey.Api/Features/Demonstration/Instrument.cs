using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>The real instruments that are built in, and the wave that the demonstration adds to them.</summary>
internal static class Instrument
{
    /// <summary>Later than any wave that was really asked.</summary>
    public const int InventedYear = 2026;

    public static Wave InventedWave { get; } = new()
    {
        Year = InventedYear,
        Label = new LocalizedText(new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["nb"] = "Oppdiktet demonstrasjon",
            ["nn"] = "Oppdikta demonstrasjon",
            ["en"] = "Invented demonstration",
        }),
        Invented = true,
    };

    public static StudyDefinition Read(string study)
    {
        using var stream = typeof(Instrument).Assembly.GetManifestResourceStream($"studies/{study}.json")
            ?? throw new InvalidOperationException($"The study {study} is not built in.");
        using var reader = new StreamReader(stream);
        return DefinitionJson.Parse(reader.ReadToEnd());
    }
}
