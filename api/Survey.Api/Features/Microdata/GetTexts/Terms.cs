using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Survey.Api.Features.Microdata.GetTexts;

/// <summary>
/// Counts in how many texts each word is. Words are not stemmed: «leder» and «ledere» are two, and the reader sees which. Words that
/// carry no matter, in bokmål and nynorsk, are passed over, and so is what fewer texts have than the minimum group.
/// </summary>
internal static partial class Terms
{
    private const int MostTerms = 100;

    private static readonly FrozenSet<string> StopWords = """
        alle allereie allerede alt altså andre annan annen anna annet at av bare berre ble blei bli blir blitt blitte bli både båe da de dei deira deires dem den denne der dere
        deres desse det dette di die din disse dit ditt du då eg ei ein eit eitt eller elles en enn enno er et ett etter finne finnes for fordi fra fram frå før få får fått gjennom gjer gjere gjort gjøre
        gjør går ha hadde han hans har hatt her hjå ho hoe honom hos hoss hossen hun hva hvem hver hvilke hvilken hvis hvor hvordan hvorfor i ifra ikke ikkje inn ingen ingi inkje innan inni ja jeg kan kor korleis
        korso kun kunne kva kvar kvarhelst kven kvi kvifor kom litt lite man mange med medan meg meget meir mellom men mer mer mest mi min mine mitt mot mye mykje må måtte nei no noe noen nok noka noko nokon nokor nokre
        nå når nær og også om opp oss over på samme same seg selv si sia sidan siden sin sine sitt sjå sjøl skal skulle slik slike so som somme somt som så sånn til under upp ut uten utan vart var vara vart vare veldig vere verte vi vil
        ville vore vors vort være vært vår våre vårt ved er å én ein
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="fewest">A word that fewer texts have is not told.</param>
    public static IEnumerable<TermResponse> Of(IReadOnlyList<string> texts, int fewest) =>
        texts.SelectMany(text => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => !StopWords.Contains(word)).Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal)
            .Where(term => term.Value >= fewest)
            .OrderByDescending(term => term.Value)
            .ThenBy(term => term.Key, StringComparer.Ordinal)
            .Take(MostTerms)
            .Select(term => new TermResponse { Term = term.Key, Texts = term.Value });

    // Letters, with hyphens and apostrophes inside: «fellessamling», «team-leder».
    [GeneratedRegex(@"\p{L}+([-'’]\p{L}+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
