using System.Globalization;
using Survey.Vault.Definitions;

namespace Survey.Vault.Microdata;

/// <summary>
/// The numbers that options have in a statistics program: those of the scale their codes, where these are whole numbers, else their
/// places from 1; those outside it the highest numbers of as many digits as are needed, as is the custom (98 vet ikke, 99 ikke stilt).
/// </summary>
internal static class OptionNumbers
{
    public static (IReadOnlyList<ColumnValue> Values, double? NotAsked) Of(Field field, string language, bool mayBeUnasked)
    {
        var onScale = field.Options.Where(option => !option.OutsideScale).ToList();
        var codes = onScale.Select(option => int.TryParse(option.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : -1).ToList();
        var byCode = codes.All(code => code is >= 0 and < 1_000_000) && codes.Distinct().Count() == codes.Count;
        var highest = byCode ? codes.DefaultIfEmpty().Max() : onScale.Count;
        var outside = field.Options.Count - onScale.Count;
        var next = Above(highest, outside + (mayBeUnasked ? 1 : 0));
        var place = 0;
        var values = field.Options
            .Select(option => new ColumnValue(
                option.Code,
                option.OutsideScale ? next++ : byCode ? codes[place++] : ++place,
                option.Label.In(language),
                option.OutsideScale))
            .ToList();
        return (values, mayBeUnasked ? next : null);
    }

    /// <summary>The first of <paramref name="count"/> numbers that end in 9, 99, 999 … and are all above <paramref name="highest"/>, with one between.</summary>
    public static double Above(long highest, int count)
    {
        long end = 10;
        while (end - count <= highest + 1) end *= 10;
        return end - count;
    }

    /// <summary>Options that are a scale of the study, or are given some outside it, have an order.</summary>
    public static bool IsOrdered(Field field) => field.Options.Count(option => !option.OutsideScale) > 2
        && field.Options.Where(option => !option.OutsideScale).All(option => int.TryParse(option.Code, NumberStyles.None, CultureInfo.InvariantCulture, out _));
}
