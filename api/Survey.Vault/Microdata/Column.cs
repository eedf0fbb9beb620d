namespace Survey.Vault.Microdata;

/// <summary>A column of the export: what it is called, what its values are called, and how it is read from a respondent.</summary>
internal sealed record Column
{
    /// <summary>The key of the question, item or breakdown; of an option of a multi <c>question:option</c>, as the texts of options are keyed.</summary>
    public required string Name { get; init; }
    public required string Label { get; init; }
    public required Measure Measure { get; init; }
    /// <summary>Bytes of the longest text; 0 for a column of numbers.</summary>
    public int Width { get; init; }
    public bool IsDate { get; init; }
    public IReadOnlyList<ColumnValue> Values { get; init; } = [];
    /// <summary>Stands for «not asked» in formats that have no other way to say it. Null where all were asked.</summary>
    public double? NotAsked { get; init; }
    /// <summary>Digits that the numbers need.</summary>
    public int Digits { get; init; } = 1;
    public required Func<Respondent, Cell> Read { get; init; }

    /// <summary>The numbers that are answers outside the scale, or none: user-missing.</summary>
    public IReadOnlyList<double> Missing => [.. Values.Where(value => value.IsMissing).Select(value => value.Number).Concat(NotAsked is { } notAsked ? [notAsked] : []).Order()];
}

/// <param name="Code">As the definition has it.</param>
/// <param name="Number">As statistics programs have it.</param>
/// <param name="IsMissing">Outside the scale: vet ikke, ikke relevant.</param>
internal sealed record ColumnValue(string Code, double Number, string Label, bool IsMissing = false);

internal enum Measure
{
    Nominal = 1,
    Ordinal = 2,
    Scale = 3,
}
