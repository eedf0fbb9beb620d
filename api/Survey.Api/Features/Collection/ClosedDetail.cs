using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Collection;

/// <summary>Says kindly whether the survey is over or has not begun, and whom to ask.</summary>
internal static class ClosedDetail
{
    public static Words Of(LinkForm link)
    {
        var study = link.Form.Questionnaire.Study;
        var asker = study.ConductedBy ?? study.CommissionedBy;
        return link.State == "planned"
            ? new Words(
                $"«{study.Title.In("nb")}» har ikke åpnet ennå.{Ask(asker, "Spør", "hvis du lurer på når.")}",
                $"«{study.Title.In("nn")}» har ikkje opna enno.{Ask(asker, "Spør", "om du lurer på når.")}",
                $"“{study.Title.In("en")}” has not opened yet.{Ask(asker, "Ask", "if you wonder when.")}")
            : new Words(
                $"«{study.Title.In("nb")}» er avsluttet. Takk for interessen.{Ask(asker, "Spør", "hvis du har spørsmål.")}",
                $"«{study.Title.In("nn")}» er avslutta. Takk for interessa.{Ask(asker, "Spør", "om du har spørsmål.")}",
                $"“{study.Title.In("en")}” has ended. Thank you for your interest.{Ask(asker, "Ask", "if you have questions.")}");
    }

    private static string Ask(string? asker, string verb, string why) => asker is null ? "" : $" {verb} {asker} {why}";
}
