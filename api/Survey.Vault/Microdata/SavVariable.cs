using System.Text;

namespace Survey.Vault.Microdata;

/// <summary>A column as the dictionary of an SPSS file has it.</summary>
/// <param name="ShortName">Eight capitals: what the records themselves are called.</param>
/// <param name="LongName">What programs show.</param>
/// <param name="Index">Its place among the eight-byte elements of a case, from 1.</param>
internal sealed record SavVariable(Column Column, string ShortName, string LongName, int Index)
{
    private const int LongestName = 64;

    private static readonly HashSet<string> Reserved = new(["ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH"], StringComparer.Ordinal);

    public bool IsText => Column.Width > 0;

    /// <summary>Eight-byte elements that a value takes.</summary>
    public int Elements => IsText ? (Column.Width + 7) / 8 : 1;

    public static IReadOnlyList<SavVariable> Of(IReadOnlyList<Column> columns)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var variables = new List<SavVariable>(columns.Count);
        var index = 1;
        foreach (var column in columns)
        {
            var variable = new SavVariable(column, FormattableString.Invariant($"V{variables.Count + 1:0000000}"), NameOf(column.Name, taken), index);
            variables.Add(variable);
            index += variable.Elements;
        }
        return variables;
    }

    /// <summary>Names begin with a letter, have letters, digits, dots and low lines, are no word of the language, and differ in more than case.</summary>
    private static string NameOf(string name, HashSet<string> taken)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name) text.Append(char.IsAsciiLetterOrDigit(character) || character == '.' ? character : '_');
        if (!char.IsAsciiLetter(text[0])) text.Insert(0, 'v');
        if (text[^1] == '.' || Reserved.Contains(text.ToString().ToUpperInvariant())) text.Append('_');
        var whole = text.ToString();
        var unique = whole[..Math.Min(whole.Length, LongestName)];
        for (var number = 2; !taken.Add(unique); number++)
        {
            var ending = FormattableString.Invariant($"_{number}");
            unique = whole[..Math.Min(whole.Length, LongestName - ending.Length)] + ending;
        }
        return unique;
    }
}
