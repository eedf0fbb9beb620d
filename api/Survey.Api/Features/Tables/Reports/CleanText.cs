using System.Text;

namespace Survey.Api.Features.Tables.Reports;

internal static class CleanText
{
    /// <summary>The text without what XML cannot hold: a paste from elsewhere may have it, and no reader can see it.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(text[i]).Append(text[++i]);
            else if (text[i] is '\n' or '\t' or (>= ' ' and not (>= '\uD800' and <= '\uDFFF') and not '\uFFFE' and not '\uFFFF')) clean.Append(text[i]);
        return clean.ToString();
    }
}
