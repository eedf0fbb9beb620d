using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Collection;

/// <summary>A form in the words of one language.</summary>
internal static class FormTexts
{
    public static FormResponse Of(LinkForm link, CodeLists codeLists, TimeProvider clock, string language)
    {
        var form = link.Form;
        var questionnaire = form.Questionnaire;
        var (study, wave) = (questionnaire.Study, questionnaire.Wave);
        var audience = study.Audiences.Single(candidate => candidate.Key == questionnaire.Audience);
        Breakdown Declared(string key) => study.Breakdowns.Single(breakdown => breakdown.Key == key);
        return new FormResponse
        {
            Study = new FormStudyResponse { Key = study.Key, Title = study.Title.In(language), CommissionedBy = study.CommissionedBy, ConductedBy = study.ConductedBy },
            Wave = new FormWaveResponse { Year = wave.Year, Label = wave.Label.In(language), Rebuilt = wave.Rebuilt, Invented = wave.Invented },
            Audience = new CodedResponse { Key = audience.Key, Label = audience.Label.In(language) },
            MinimumGroup = study.MinimumGroup,
            Deadline = DeadlineResponse.Of(link.Deadline, clock, language),
            Contact = ContactResponse.Of(link.Contact),
            NeedsCode = link.NeedsCode,
            Language = language,
            Languages = questionnaire.Languages,
            Fixed =
            [
                .. form.Fixed.Select(pair => new FixedValueResponse
                {
                    Key = pair.Key,
                    Label = LabelOf(Declared(pair.Key), language),
                    Code = pair.Value,
                    Name = codeLists.NameOf(Declared(pair.Key), pair.Value, wave.Year, language),
                }),
            ],
            Background =
            [
                .. form.Asked.Select(asked => new BackgroundResponse
                {
                    Key = asked.Key,
                    Label = LabelOf(Declared(asked.Key), language),
                    Required = true,
                    Options = [.. asked.Codes.Select(code => new BackgroundOptionResponse { Code = code, Label = codeLists.NameOf(Declared(asked.Key), code, wave.Year, language) })],
                }),
            ],
            Questions = [.. questionnaire.Questions.Select(question => QuestionOf(question, language))],
        };
    }

    private static string LabelOf(Breakdown breakdown, string language) => breakdown.Label?.In(language) ?? breakdown.Key;

    private static FormQuestionResponse QuestionOf(AskedQuestion question, string language)
    {
        var definition = question.Definition;
        var first = question.Fields is [var field, ..] ? field : null;
        var isBattery = definition.Type is QuestionType.Battery;
        return new FormQuestionResponse
        {
            Type = definition.Type,
            Key = question.Key,
            Text = (isBattery ? definition.Stem! : first?.Text ?? definition.Text!).In(language),
            Help = definition.Help?.In(language),
            Required = definition.Required,
            Options = first is { Options.Count: > 0 } ? [.. first.Options.Select(option => OptionOf(option, language))] : null,
            Items = isBattery ? [.. question.Fields.Select(item => new FormItemResponse { Key = item.Key, Text = item.Text.In(language) })] : null,
            Min = definition.Min,
            Max = definition.Max,
            Unit = definition.Unit?.In(language),
            Earliest = definition.Earliest,
            Latest = definition.Latest,
            MaxLength = definition.Type is QuestionType.Text || first?.Options.Any(option => option.FreeText) == true ? definition.MaxLength ?? Question.DefaultMaxLength : null,
            ShowIf = definition.ShowIf,
        };
    }

    private static FormOptionResponse OptionOf(Option option, string language) => new()
    {
        Code = option.Code,
        Label = option.Label.In(language),
        OutsideScale = option.OutsideScale,
        Exclusive = option.Exclusive,
        FreeText = option.FreeText,
    };
}
