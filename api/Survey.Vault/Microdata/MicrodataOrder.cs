using Survey.Vault.Definitions;

namespace Survey.Vault.Microdata;

/// <summary>Which answers the controller of the data takes out, how they are written, and whose key it is done with.</summary>
public sealed record MicrodataOrder
{
    public required long WaveId { get; init; }
    /// <summary>The definition as it stood when the wave opened.</summary>
    public required StudyDefinition Definition { get; init; }
    public required int Year { get; init; }
    /// <summary>Null: all of them.</summary>
    public string? Audience { get; init; }
    public required MicrodataFormat Format { get; init; }
    /// <summary>In CSV: labels in place of codes.</summary>
    public bool Labels { get; init; }
    /// <summary>Of labels and variable texts.</summary>
    public required string Language { get; init; }
    /// <summary>What a breakdown's value is called: the code lists are the host's.</summary>
    public required Func<Breakdown, string, string> NameOf { get; init; }
    /// <summary>For the log.</summary>
    public required string By { get; init; }
}

public enum MicrodataFormat
{
    /// <summary>RFC 4180.</summary>
    Csv,
    /// <summary>Semicolon and a byte order mark, for Norwegian Excel.</summary>
    CsvExcel,
    /// <summary>SPSS system file.</summary>
    Sav,
}
