using System.Globalization;
using Survey.Api.Infrastructure;
using Survey.Statistics;

namespace Survey.Api.Features.Tables;

/// <summary>
/// A row in a sentence, from its counts: «52 prosent svarer i noen grad og 5 prosent i stor grad, til sammen 57 prosent.» Below ten
/// the people are counted instead: a percentage of eight says more than eight can tell.
/// </summary>
internal sealed class NumberSentence(string language)
{
    private const int LongestBare = 30;

    /// <summary>The options that are summed up, and their sum; the mean of a number.</summary>
    public string? Short(TableRow.Shown row)
    {
        var measures = row.Measures;
        if (measures.N == 0) return Begin(row, Say("ingen har svart.", "ingen har svara.", "nobody has answered."));
        if (measures.Top is not { } top) return measures is { Mean: { } mean, IsOrdinal: false } ? Begin(row, MeanOf(mean, measures.N)) : null;
        var together = top.Codes.Count < 2 ? "" : Say(", til sammen ", ", til saman ", ", together ") + (IsSmall(measures) ? $"{top.Count} {Of} {measures.N}" : Percent(top.Count, measures.N));
        return Begin(row, List([.. measures.Options.Where(share => top.Codes.Contains(share.Code))], measures) + together + ".");
    }

    /// <summary>«Av 21 svarer 24 prosent ikke i det hele tatt, 19 prosent i liten grad …»: all options that somebody chose, in their order.</summary>
    public string? Full(TableRow.Shown row)
    {
        var measures = row.Measures;
        var chosen = measures.Options.Where(share => share.Count > 0).ToList();
        if (chosen.Count == 0) return null;
        var phrases = chosen.Select((share, place) =>
        {
            var size = IsSmall(measures) ? share.Count.ToString(CultureInfo.InvariantCulture) : Percent(share.Count, measures.N);
            return measures.IsMulti
                ? $"{size} {(place == 0 ? Say("krysset av ", "kryssa av ", "ticked ") : "")}{Say("for ", "for ", "")}{Quoted(share.Label)}"
                : $"{size} {(place == 0 && language == "en" ? "answer " : "")}{Label(share.Label)}";
        });
        var verb = measures.IsMulti ? Say(" har", " har", ",") : Say(" svarer", " svarar", ",");
        return Begin(row, $"{Of} {measures.N}{verb} {Sentence.List([.. phrases], language)}.");
    }

    public string Hidden(TableRow.Hidden row)
    {
        var inside = row.MergedInto is { } merged ? Say($" De inngår i {merged.Label}.", $" Dei går inn i {merged.Label}.", $" They are part of {merged.Label}.") : "";
        var reason = TableDocument.ReasonText(row.Reason, language);
        return Begin(row, Say($"tallene kan ikke vises: {reason}.", $"tala kan ikkje visast: {reason}.", $"the numbers cannot be shown: {reason}.") + inside);
    }

    public string NotAsked(TableRow.NotAsked row) => Begin(row, Say("spørsmålet ble ikke stilt.", "spørsmålet vart ikkje stilt.", "the question was not asked."));

    private string List(IReadOnlyList<Share> shares, Measures measures) =>
        Sentence.List([.. shares.Select((share, place) => Phrase(share, measures, isFirst: place == 0))], language);

    private string Phrase(Share share, Measures measures, bool isFirst)
    {
        var size = share.Count == 0 ? Say("ingen", "ingen", "none")
            : !IsSmall(measures) ? Percent(share.Count, measures.N)
            : isFirst ? $"{share.Count} {Of} {measures.N}"
            : share.Count.ToString(CultureInfo.InvariantCulture);
        var isTick = measures is { IsOrdinal: false, IsMulti: true };
        var verb = (isFirst, isTick) switch
        {
            (true, true) => Say(" har krysset av for", " har kryssa av for", " ticked"),
            (false, true) => Say(" for", " for", ""),
            (true, false) => Say(" svarer", " svarar", " answer"),
            _ => "",
        };
        return $"{size}{verb} {(isTick ? Quoted(share.Label) : Label(share.Label))}";
    }

    // From the counts: a few are not zero percent, and nearly all are not all.
    private string Percent(int count, int n)
    {
        var percent = Statistics.Percent.Whole(count, n);
        var word = Say("prosent", "prosent", "percent");
        return percent == 0 && count > 0 ? $"{Say("under", "under", "under")} 1 {word}" : percent == 100 && count < n ? $"{Say("over", "over", "over")} 99 {word}" : $"{percent} {word}";
    }

    private string MeanOf(double mean, int n)
    {
        var number = Math.Round((decimal)mean, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);
        if (language != "en") number = number.Replace('.', ',');
        return Say($"gjennomsnittet er {number} (N={n}).", $"gjennomsnittet er {number} (N={n}).", $"the mean is {number} (N={n}).");
    }

    private static bool IsSmall(Measures measures) => measures.N < SmallSamples.Least;

    private string Of => Say("av", "av", "of");

    private string Label(string label) => label.Length > LongestBare || label.AsSpan().ContainsAny(',', '«', '"') ? Quoted(label) : Sentence.Lower(label);

    private string Quoted(string label) => language == "en" ? $"“{label}”" : $"«{label}»";

    private static string Begin(TableRow row, string sentence) => row.Names.Count > 0 ? $"{row.Label}: {sentence}" : char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private string Say(string nb, string nn, string en) => new Words(nb, nn, en).In(language);
}
