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
            Breakdowns = [.. study.Breakdowns.Select(breakdown => BreakdownOf(breakdown, study, codeLists, language))],
            Questions = [.. Questions(defined.Definition, language)],
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
        };
    }

    private static StudyBreakdownResponse BreakdownOf(Breakdown breakdown, Study study, CodeLists codeLists, string language) => new()
    {
        Key = breakdown.Key,
        Label = breakdown.Label?.In(language) ?? breakdown.Key,
        Options =
        [
            .. study.Waves.OrderByDescending(wave => wave.Year)
                .SelectMany(wave => codeLists.ValuesOf(breakdown, wave.Year, language) ?? [])
                .DistinctBy(value => value.Code)
                .OrderBy(value => value.Code, breakdown.Options is null ? StringComparer.Ordinal : Comparer<string>.Create((_, _) => 0))
                .Select(value => new StudyCodeResponse { Code = value.Code, Label = value.Name }),
        ],
    };

    private static IEnumerable<StudyQuestionResponse> Questions(StudyDefinition definition, string language)
    {
        var study = definition.Study;
        var compiled = study.Waves.OrderByDescending(wave => wave.Year)
            .SelectMany(wave => study.Audiences.Select(audience => (wave.Year, Audience: audience.Key, Questionnaire: Questionnaire.Compile(definition, wave.Year, audience.Key))))
            .ToList();
        foreach (var question in study.Questions)
            foreach (var key in question.Items?.Select(item => item.Key) ?? [question.Key ?? ""])
            {
                var asked = compiled.Where(one => one.Questionnaire.Find(key) is not null).ToList();
                if (asked.Count == 0) continue;
                var field = asked[0].Questionnaire.Find(key)!;
                var broken = study.NotComparable?.Where(entry => entry.Item == key).ToList() ?? [];
                yield return new StudyQuestionResponse
                {
                    Key = key,
                    Question = field.Question,
                    Type = question.Type,
                    Text = field.Text.In(language),
                    Stem = question.Stem?.In(language),
                    Audiences = [.. study.Audiences.Select(audience => audience.Key).Where(audience => asked.Exists(one => one.Audience == audience))],
                    Waves = [.. asked.Select(one => one.Year).Distinct().Order()],
                    Options = [.. field.Options.Select(option => new StudyOptionResponse { Code = option.Code, Label = option.Label.In(language), OutsideScale = option.OutsideScale, Exclusive = option.Exclusive })],
                    NotComparable = broken.Count == 0 ? null : [.. broken.Select(entry => new NotComparableResponse { Wave = entry.Wave, Reason = entry.Reason.In(language) })],
                };
            }
    }
}
