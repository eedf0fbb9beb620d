using Survey.Api.Infrastructure;
using Survey.Vault.Atoms;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;

namespace Survey.Api.Features.Releases.PreviewRelease;

/// <summary>Names what a preview has as codes.</summary>
internal sealed class InWords(WaveToRelease wave, CodeLists codeLists, string language)
{
    private readonly Study study = wave.Definition.Study;

    public Response Of(string key, ReleasePreview preview) => new()
    {
        Study = key,
        Year = wave.Year,
        MinimumGroup = preview.Sizes[0].MinimumGroup,
        LeastMinimumGroup = wave.LeastGroup,
        Late = preview.Late,
        NothingNew = preview.Unchanged,
        Rows = preview.Sizes[0].Rows,
        HiddenRows = preview.Sizes[0].Hidden,
        Larger = [.. preview.Sizes.Skip(1).Select(size => new LargerGroupResponse { MinimumGroup = size.MinimumGroup, Rows = size.Rows, HiddenRows = size.Hidden })],
        Withheld = [.. preview.Withheld.Select(of => new WithheldQuestionResponse
        {
            Audience = of.Audience,
            AudienceLabel = AudienceOf(of.Audience),
            Question = of.Question,
            Text = TextOf(of.Audience, of.Question),
            Reason = CodeOf(of.Reason),
            ReasonText = ReasonOf(of.Reason),
        })],
        Hidden = [.. preview.Hidden
            .GroupBy(row => (row.Audience, row.By, row.Code, Merged: LabelOf(row)))
            .Select(row => new HiddenRowResponse
            {
                Audience = row.Key.Audience,
                AudienceLabel = AudienceOf(row.Key.Audience),
                By = row.Key.By,
                Code = row.Key.Code,
                Label = NameOf(row.Key.By, row.Key.Code),
                MergedInto = row.Key.Merged,
                Questions = [.. row.Select(of => of.Question)],
            })],
        Alike = [.. preview.Alike.Select(row => new AlikeRowResponse
        {
            Audience = row.Audience,
            AudienceLabel = AudienceOf(row.Audience),
            Question = row.Question,
            Text = TextOf(row.Audience, row.Question),
            By = row.By.Length == 0 ? null : row.By,
            Label = LabelOf(row),
        })],
    };

    private string LabelOf(PreviewedRow row) =>
        row.Union is [var only] && row.Parts.Count == 0
            ? NameOf(row.By, only)
            : UnionName.Of([.. row.Union.Select(code => NameOf(row.By, code))], [.. row.Parts.Select(code => NameOf(row.By, code))], hasOthers: false, language);

    private string NameOf(string by, string code) =>
        by.Length == 0 ? Say("Alle", "Alle", "All")
        : code.Length == 0 ? Say("Ikke oppgitt", "Ikkje oppgjeve", "Not given")
        : codeLists.NameOf(study.Breakdowns.FirstOrDefault(breakdown => breakdown.Key == by) ?? new Breakdown { Key = by }, code, wave.Year, language);

    private string AudienceOf(string audience) => study.Audiences.Single(of => of.Key == audience).Label.In(language);

    /// <summary>Of a battery what its items begin with; of an item all of it.</summary>
    private string TextOf(string audience, string key)
    {
        var questionnaire = Questionnaire.Compile(wave.Definition, wave.Year, audience);
        if (questionnaire.Find(key) is not { } field) return questionnaire.Questions.Single(question => question.Key == key).Definition.Stem?.In(language) ?? key;
        return questionnaire.Questions.Single(question => question.Key == field.Question).Definition.Stem is { } stem ? $"{stem.In(language)} {field.Text.In(language)}" : field.Text.In(language);
    }

    private static string CodeOf(Withheld reason) => reason switch
    {
        Withheld.TooFew => "too_few",
        Withheld.TooFewLate => "too_few_late",
        Withheld.TooFewErased => "too_few_erased",
        Withheld.RoutingWithheld => "routing_withheld",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    private string ReasonOf(Withheld reason) => reason switch
    {
        Withheld.TooFew => Say("For få har svart.", "For få har svara.", "Too few answered."),
        Withheld.TooFewLate => Say(
            "For få har svart siden forrige utgave: forskjellen mellom utgavene ville vært dem. Den forrige står.",
            "For få har svara sidan førre utgåve: skilnaden mellom utgåvene ville vore dei. Den førre står.",
            "Too few have answered since the last release: the difference of the two would be they. The last one stands."),
        Withheld.TooFewErased => Say(
            "Svar er slettet, og for få ble slettet eller er igjen. Den forrige utgaven står.",
            "Svar er sletta, og for få vart sletta eller er att. Den førre utgåva står.",
            "Answers were erased, and too few were erased or are left. The last release stands."),
        Withheld.RoutingWithheld => Say(
            "Et spørsmål som avgjør hvem som får dette, kan ikke gis ut.", "Eit spørsmål som avgjer kven som får dette, kan ikkje gjevast ut.", "A question that decides who is asked this cannot be released."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    private string Say(string nb, string nn, string en) => new Words(nb, nn, en).In(language);
}
