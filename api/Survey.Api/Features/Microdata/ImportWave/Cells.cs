using System.Globalization;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>What the cells of other tools say: codes or labels in any of the study's languages, numbers, days, ticks.</summary>
internal static class Cells
{
    private static readonly HashSet<string> Ticks = new(["1", "x", "ja", "true", "yes"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Blanks = new(["", "0", "nei", "false", "no"], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "d.M.yyyy"];

    /// <summary>By what a cell may say, the code. A label that two have is none's; a code goes before any label, and what the mapping says before all.</summary>
    public static Dictionary<string, string> Lookup(IEnumerable<(string Code, IEnumerable<string> Labels)> options, IReadOnlyDictionary<string, string>? values)
    {
        var known = options.ToList();
        var lookup = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var label in known.SelectMany(option => option.Labels.Select(Plain).Distinct(StringComparer.OrdinalIgnoreCase).Select(label => (label, option.Code))).GroupBy(pair => pair.label, StringComparer.OrdinalIgnoreCase))
            if (label.Count() == 1) lookup[label.Key] = label.Single().Code;
        foreach (var (code, _) in known) lookup[code] = code;
        foreach (var (said, code) in values ?? new Dictionary<string, string>()) lookup[Plain(said)] = code;
        return lookup;
    }

    public static Dictionary<string, string> Lookup(Field field, IReadOnlyDictionary<string, string>? values) =>
        Lookup(field.Options.Select(option => (option.Code, (IEnumerable<string>)option.Label.ByLanguage.Values)), values);

    /// <summary>Whole numbers, also as programs write them: «1 200», «12,0», «12.00».</summary>
    public static int? Number(string cell)
    {
        var text = cell.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : null;
    }

    public static DateOnly? Date(string cell, string? format) =>
        DateOnly.TryParseExact(cell, format is null ? DateFormats : [format], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>Whether a format has day, month and year, and can be read back.</summary>
    public static bool IsDateFormat(string format)
    {
        var day = new DateOnly(2001, 2, 3);
        try
        {
            return DateOnly.TryParseExact(day.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read == day;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether a cell ticks its option; null where it says neither.</summary>
    public static bool? Ticked(string cell, Option option, AnswerMapping mapping) =>
        mapping.Ticked?.Contains(cell, StringComparer.OrdinalIgnoreCase) == true ? true
        : mapping.Unticked?.Contains(cell, StringComparer.OrdinalIgnoreCase) == true ? false
        : Ticks.Contains(cell) || string.Equals(cell, option.Code, StringComparison.OrdinalIgnoreCase) || option.Label.ByLanguage.Values.Any(label => string.Equals(Plain(label), cell, StringComparison.OrdinalIgnoreCase)) ? true
        : Blanks.Contains(cell) ? false
        : null;

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
