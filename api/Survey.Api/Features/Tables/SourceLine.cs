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
        var by = study.ConductedBy is { } conductedBy
            ? new Words($" gjennomført av {conductedBy}", $" gjennomført av {conductedBy}", $" conducted by {conductedBy}").In(language)
            : "";
        var n = ns.Count == 0 ? "" : ns.Min() == ns.Max() ? $" N={ns.Min()}." : $" N={ns.Min()}–{ns.Max()}.";
        return new Words(
            $"Kilde: Spørreundersøkelse til {audiences}{by} på spørsmål: «{question}».{n}",
            $"Kjelde: Spørjeundersøking til {audiences}{by} på spørsmål: «{question}».{n}",
            $"Source: Survey of {audiences}{by} on the question: “{question}”.{n}").In(language);
    }
}
