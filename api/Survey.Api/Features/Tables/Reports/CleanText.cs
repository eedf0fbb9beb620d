using System.Globalization;
using System.Text;
using System.Xml;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>What XML cannot hold, neither a document nor a page shows: control characters, and halves of surrogate pairs.</summary>
internal static class CleanText
{
    private const int LongestBefore = 30;

    /// <summary>The text without it: the author is told of such a sign and mends it, what comes from elsewhere is shown without.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' || !IsHeld(text, i)) continue;
            clean.Append(text[i]);
            if (char.IsHighSurrogate(text[i])) clean.Append(text[++i]);
        }
        return clean.ToString();
    }

    /// <summary>The first such sign, by its number and what stands before it, since nobody can see it; null where there is none.</summary>
    public static string? Unprintable(string? text)
    {
        for (var i = 0; i < (text?.Length ?? 0); i++)
            if (!IsHeld(text!, i)) return $"U+{((int)text![i]).ToString("X4", CultureInfo.InvariantCulture)}{Before(text, i)}";
            else if (char.IsHighSurrogate(text![i])) i++;
        return null;
    }

    private static bool IsHeld(string text, int at) =>
        XmlConvert.IsXmlChar(text[at]) || (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]));

    private static string Before(string text, int at)
    {
        var from = Math.Max(0, at - LongestBefore);
        var before = text[from..at].ReplaceLineEndings(" ").Trim();
        return before.Length == 0 ? "" : $" «{(from > 0 ? "… " : "")}{Of(before)}»";
    }
}
