using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Collection;

/// <summary>Says kindly why a link takes no answers now, and whom to ask.</summary>
internal static class ClosedLink
{
    /// <summary>A quarter of an hour: a pause is for mending something.</summary>
    private const int PauseSeconds = 900;

    /// <summary>The problem; null when the link takes answers.</summary>
    public static ProblemResult? Of(LinkForm link, TimeProvider clock)
    {
        var title = link.Form.Questionnaire.Study.Title;
        return link switch
        {
            { IsActive: false } => Closed(link, new Words(
                "Denne lenken er ikke lenger i bruk.", "Denne lenkja er ikkje lenger i bruk.", "This link is no longer in use.")),
            { State: "planned" } => Closed(link, new Words(
                $"«{title.In("nb")}» har ikke åpnet ennå.", $"«{title.In("nn")}» har ikkje opna enno.", $"“{title.In("en")}” has not opened yet.")),
            { State: "closed" } => Closed(link, new Words(
                $"«{title.In("nb")}» er avsluttet. Takk for interessen.", $"«{title.In("nn")}» er avslutta. Takk for interessa.", $"“{title.In("en")}” has ended. Thank you for your interest.")),
            { Deadline: { } deadline } when deadline.IsPast(clock) => Closed(link, new Words(
                $"Fristen for «{title.In("nb")}» gikk ut {deadline.In("nb")}. Takk for interessen.",
                $"Fristen for «{title.In("nn")}» gjekk ut {deadline.In("nn")}. Takk for interessa.",
                $"The deadline of “{title.In("en")}” was {deadline.In("en")}. Thank you for your interest.")),
            { State: "paused" } => Problems.LinkPaused.With(detail: Ask(link, new Words(
                $"«{title.In("nb")}» tar en pause og åpner igjen. Svarene du har skrevet, ligger på enheten din så lenge.",
                $"«{title.In("nn")}» tek ein pause og opnar att. Svara du har skrive, ligg på eininga di så lenge.",
                $"“{title.In("en")}” is paused and will open again. What you have written stays on your device meanwhile.")), retryAfter: PauseSeconds),
            _ => null,
        };
    }

    private static ProblemResult Closed(LinkForm link, Words why) => Problems.LinkClosed.With(detail: Ask(link, why));

    private static Words Ask(LinkForm link, Words why)
    {
        var study = link.Form.Questionnaire.Study;
        return (link.Contact?.ToString() ?? study.ConductedBy ?? study.CommissionedBy) is { } asked
            ? new Words($"{why.Nb} Spør {asked} hvis du lurer på noe.", $"{why.Nn} Spør {asked} om du lurer på noko.", $"{why.En} Ask {asked} if you have questions.")
            : why;
    }
}
