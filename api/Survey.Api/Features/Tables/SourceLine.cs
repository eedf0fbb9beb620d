using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>The line below a figure in a report: who was asked, by whom, what, and how many answered.</summary>
internal static class SourceLine
{
    /// <summary>«Kilde: Spørreundersøkelse til ledere gjennomført av Agenda Kaupang på spørsmål: «…». N=22.»</summary>
    /// <param name="keys">Of the question, or of the items.</param>
    /// <param name="question">As it was asked; a battery's by its stem.</param>
    /// <param name="ns">The N of each row that is shown.</param>
    public static string Of(TableQuery query, IReadOnlyCollection<string> keys, string question, IReadOnlyCollection<int> ns, string language)
    {
        var study = query.Waves[^1].Definition.Study;
        var audiences = Sentence.List([.. query.Audiences
            .Where(audience => query.Waves.Any(wave => keys.Any(key => wave.Questionnaire(audience).Find(key) is not null)))
            .Select(audience => Sentence.Lower(study.Audiences.Single(of => of.Key == audience).Label.In(language)))], language);
        // What is invented, nobody has asked.
        var by = study.ConductedBy is { } conductedBy && query.Waves.Any(wave => !wave.Wave.Invented)
            ? new Words($" gjennomført av {conductedBy}", $" gjennomført av {conductedBy}", $" conducted by {conductedBy}").In(language)
            : "";
        var n = ns.Count == 0 ? "" : ns.Min() == ns.Max() ? $" N={ns.Min()}." : $" N={ns.Min()}–{ns.Max()}.";
        return new Words(
            $"Kilde: Spørreundersøkelse til {audiences}{by} på spørsmål: «{question}».{n}",
            $"Kjelde: Spørjeundersøking til {audiences}{by} på spørsmål: «{question}».{n}",
            $"Source: Survey of {audiences}{by} on the question: “{question}”.{n}").In(language)
            + string.Concat(Origins(query.Waves, language).Select(text => $" {text}"));
    }

    /// <summary>Of the waves whose answers are not people's own: what they are.</summary>
    public static IEnumerable<string> Origins(IReadOnlyCollection<ReleasedWave> waves, string language) =>
        waves.Select(wave => Origin(wave, waves.Count > 1, language)).OfType<string>();

    /// <summary>That answers are not people's own: the line goes into reports, where nothing else would say so.</summary>
    /// <param name="isOneOfMany">Whether the wave must be named.</param>
    public static string? Origin(ReleasedWave wave, bool isOneOfMany, string language)
    {
        var (nb, nn, en) = isOneOfMany ? ($"Svarene fra {wave.Year}", $"Svara frå {wave.Year}", $"The answers of {wave.Year}") : ("Svarene", "Svara", "The answers");
        return wave.Wave.Rebuilt ? new Words($"{nb} er gjenskapt fra trykte tall.", $"{nn} er gjenskapte frå trykte tal.", $"{en} are rebuilt from printed figures.").In(language)
            : wave.Wave.Invented ? new Words($"{nb} er oppdiktet for demonstrasjon.", $"{nn} er oppdikta for demonstrasjon.", $"{en} are invented for demonstration.").In(language)
            : null;
    }
}
