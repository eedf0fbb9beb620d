using System.Text.RegularExpressions;
using System.Xml;
using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions.Rules;

/// <summary>Texts for people: there, in languages that exist, and no longer than a page can carry.</summary>
internal static partial class TextRules
{
    public const int LongestLabel = 500;
    public const int LongestText = 4000;

    public static void Label(LocalizedText? text, string path, FaultList faults) => Check(text, LongestLabel, path, faults);

    public static void Text(LocalizedText? text, string path, FaultList faults) => Check(text, LongestText, path, faults);

    public static void Plain(string? text, string path, FaultList faults)
    {
        if (text is not null) One(text, LongestText, path, faults);
    }

    private static void Check(LocalizedText? text, int longest, string path, FaultList faults)
    {
        if (text is null) return;
        if (text.ByLanguage.Count == 0) faults.Add(TextEmpty, path);
        // A bare string stands at the path itself; an object of languages has a path a language.
        var bare = text.ByLanguage.Count == 1 && text.ByLanguage.ContainsKey(LocalizedText.Default);
        foreach (var (language, value) in text.ByLanguage)
        {
            var at = bare ? path : $"{path}.{language}";
            if (!LanguageSyntax().IsMatch(language)) faults.Add(LanguageInvalid, at, KeyRules.Shown(language));
            One(value, longest, at, faults);
        }
    }

    private static void One(string text, int longest, string path, FaultList faults)
    {
        if (string.IsNullOrWhiteSpace(text)) faults.Add(TextEmpty, path);
        else if (!CanBeShown(text)) faults.Add(TextUnprintable, path);
        else if (text.Length > longest) faults.Add(TextTooLong, path, FaultList.Number(text.Length), FaultList.Number(longest));
    }

    // A control character, or half a surrogate pair: no page shows it, and a codebook, a document or a sheet (all XML) cannot hold it.
    private static bool CanBeShown(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 == text.Length || !XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) return false;
            i++;
        }
        return true;
    }

    // ISO 639-1 or -3, with a region or script where one is needed.
    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageSyntax();
}
