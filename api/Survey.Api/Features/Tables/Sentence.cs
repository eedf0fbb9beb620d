using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>Small words of running text.</summary>
internal static class Sentence
{
    /// <summary>«a, b og c».</summary>
    public static string List(IReadOnlyList<string> parts, string language) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => string.Join(", ", parts.SkipLast(1)) + new Words(" og ", " og ", " and ").In(language) + parts[^1],
    };

    /// <summary>Cut after a whole word where it is too long; within one that is too long itself.</summary>
    public static string Short(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = text.LastIndexOf(' ', longest);
        if (end <= 0) end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return $"{text[..end]} …";
    }

    /// <summary>As within a sentence. Abbreviations keep their capitals.</summary>
    public static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
