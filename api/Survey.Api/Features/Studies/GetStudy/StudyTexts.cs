using System.Globalization;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Studies.GetStudy;

/// <summary>A study in the words of one language.</summary>
internal static class StudyTexts
{
    public static Response Of(DefinedStudy defined, CodeLists codeLists, string language)
    {
        var study = defined.Definition.Study;
        return new Response
        {
            Key = study.Key,
            Title = study.Title.In(language),
            CommissionedBy = study.CommissionedBy,
            ConductedBy = study.ConductedBy,
            Distribution = study.Distribution?.In(language),
            MinimumGroup = study.MinimumGroup,
            Population = study.Population,
            Waves = [.. defined.Waves.Select(wave => WaveOf(wave, defined.Definition, language))],
            Audiences = [.. study.Audiences.Select(audience => new StudyAudienceResponse { Key = audience.Key, Label = audience.Label.In(language) })],
            Breakdowns = [.. study.Breakdowns.Select(breakdown => BreakdownOf(breakdown, defined.Definition, codeLists, language))],
            Questions = [.. Variable.Of(defined.Definition, [.. study.Waves.Select(wave => wave.Year)]).Select(variable => QuestionOf(variable, study, language))],
        };
    }

    private static StudyWaveResponse WaveOf(DefinedWave wave, StudyDefinition current, string language)
    {
        var described = wave.In(current);
        return new StudyWaveResponse
        {
            Year = wave.Year,
            FieldworkYear = described?.FieldworkYear,
            Label = described?.Label.In(language) ?? "",
            State = wave.State,
            Rebuilt = described?.Rebuilt ?? false,
            Invented = described?.Invented ?? false,
            Releases = wave.Releases,
            Withdrawn = NoneIfEmpty(wave.Withdrawn),
            AnswersErasedAt = wave.ErasedAt,
        };
    }

    private static StudyBreakdownResponse BreakdownOf(Breakdown breakdown, StudyDefinition definition, CodeLists codeLists, string language) => new()
    {
        Key = breakdown.Key,
        Label = breakdown.Label?.In(language) ?? breakdown.Key,
        Question = breakdown.Question,
        Options =
        [
            .. ValuesOf(breakdown, definition, codeLists, language)
                .DistinctBy(value => value.Code)
                .OrderBy(
                    value => value.Code,
                    breakdown.Options is null && breakdown.Question is null ? StringComparer.Ordinal : Comparer<string>.Create((_, _) => 0))
                .Select(value => new StudyCodeResponse { Code = value.Code, Label = value.Name }),
        ],
    };

    private static IEnumerable<CodeName> ValuesOf(Breakdown breakdown, StudyDefinition definition, CodeLists codeLists, string language)
    {
        var study = definition.Study;
        if (breakdown.Question is null)
            return study.Waves.OrderByDescending(wave => wave.Year)
                .SelectMany(wave => codeLists.ValuesOf(breakdown, wave.Year, language) ?? []);
        var question = study.Questions.Single(question => question.Key == breakdown.Question);
        if (question is { Type: QuestionType.Number, Min: { } min, Max: { } max })
            return Enumerable.Range(min, max - min + 1)
                .Select(number => number.ToString(CultureInfo.InvariantCulture))
                .Select(number => new CodeName(number, number));
        var options = question.Options ?? definition.Scales.Single(scale => scale.Key == question.Scale).Options;
        return options.Select(option => new CodeName(option.Code, option.Label.In(language)));
    }

    private static StudyQuestionResponse QuestionOf(Variable variable, Study study, string language) => new()
    {
        Key = variable.Key,
        Question = variable.QuestionKey,
        Type = variable.Question.Type,
        Text = variable.Field.Text.In(language),
        Stem = variable.Question.Stem?.In(language),
        Audiences = variable.Question.Audiences,
        Waves = variable.Waves,
        Options =
        [
            .. variable.Options.Select(option => new StudyOptionResponse
            {
                Code = option.Code,
                Label = option.Label.In(language),
                OutsideScale = option.OutsideScale,
                Exclusive = option.Exclusive,
                FreeText = option.FreeText,
            }),
        ],
        Unit = variable.Question.Unit?.In(language),
        ShowIf = variable.Question.ShowIf,
        NotComparable = NoneIfEmpty(
            (study.NotComparable ?? []).Where(entry => entry.Item == variable.Key)
                .Select(entry => new NotComparableResponse { Wave = entry.Wave, Reason = entry.Reason.In(language) })),
        Wordings = NoneIfEmpty(
            variable.OtherTexts.Select(entry => new StudyWordingResponse { Wave = entry.Wave, Text = entry.Text.In(language) })),
        Rescaled = NoneIfEmpty(variable.Rescaled),
    };

    private static List<T>? NoneIfEmpty<T>(IEnumerable<T> entries) => entries.ToList() is { Count: > 0 } list ? list : null;
}
