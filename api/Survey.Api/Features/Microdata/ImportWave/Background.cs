using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>Reads the audience or a breakdown value of a row.</summary>
internal sealed class Background
{
    private const int LongestCode = 100;

    private readonly BackgroundMapping mapping;
    private readonly int column;
    private readonly Dictionary<string, string>? lookup;
    private readonly string expected;

    /// <param name="values">The declared values with their names; null where anything is a value.</param>
    /// <param name="column">Its place in the file; -1 where it has none.</param>
    public Background(string key, BackgroundMapping mapping, int column, IReadOnlyList<(string Code, IEnumerable<string> Names)>? values)
    {
        (Key, this.mapping, this.column) = (key, mapping, column);
        lookup = values is null ? null : Cells.Lookup(values, mapping.Values);
        expected = string.Join(", ", values?.Select(value => value.Code) ?? []);
    }

    public string Key { get; }
    /// <summary>What has no declared values is always fixed: nobody could have been asked for it.</summary>
    public bool IsFixed => mapping.Fixed || lookup is null;
    public bool IsMissing => mapping.Column is not null && column < 0;

    public static Background OfBreakdown(Breakdown breakdown, BackgroundMapping mapping, int column, int year, CodeLists codeLists) =>
        new(breakdown.Key, mapping, column, RequestLanguage.All.Select(language => codeLists.ValuesOf(breakdown, year, language)).ToList() is [{ } first, ..] all
            ? [.. first.Select((value, index) => (value.Code, all.Select(names => names![index].Name)))]
            : null);

    /// <summary>The code; null where there is none, and then the report says why.</summary>
    public string? Read(Func<int, string> cell, ImportReport report, long row)
    {
        if (mapping.Value is { } same) return same;
        if (column < 0) return null;
        var said = cell(column);
        if (said.Length == 0) report.Add("required", mapping.Column, row: row);
        else if (lookup is not null)
        {
            if (lookup.TryGetValue(said, out var code)) return code;
            report.Add("unknown_value", mapping.Column, value: said, expected: expected, row: row);
        }
        else if (mapping.Values?.GetValueOrDefault(said) is { } renamed) return renamed;
        else if (said.Length <= LongestCode) return said;
        else report.Add("too_long", mapping.Column, expected: $"{LongestCode}", row: row);
        return null;
    }
}
