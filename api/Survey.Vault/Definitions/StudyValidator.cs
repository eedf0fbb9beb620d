using Survey.Vault.Definitions.Rules;
using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions;

/// <summary>
/// Holds a definition to everything that <see cref="Questionnaire.Compile"/>, routing and tables take for granted.
/// Tells every fault at once: a person who writes a questionnaire by hand should not meet them one by one.
/// </summary>
public static class StudyValidator
{
    public const int EarliestYear = 1990, LatestYear = 2100;
    public const int MostScales = 200, MostWaves = 100, MostAudiences = 50, MostBreakdowns = 20, MostQuestions = 500, MostItems = 100, MostValues = 2000;

    /// <summary>Members of a table's row: a breakdown of the same name could not stand beside them.</summary>
    private static readonly string[] Reserved =
        ["audience", "year", "question", "label", "n", "options", "top", "mean", "hidden", "not_asked", "base", "by", "release", "group", "groups", "bottom", "notAsked", "exclude", "bordersOf", "format", "all"];

    public static IReadOnlyList<DefinitionFault> Validate(StudyDefinition definition)
    {
        var faults = new FaultList();
        var study = definition.Study;
        Scales(definition, faults);
        Head(study, faults);
        Waves(study, faults);
        Audiences(study, faults);
        var map = new StudyMap(definition);
        QuestionRules.Check(map, faults);
        RoutingRules.Check(map, faults);
        Breakdowns(map, faults);
        ChangeRules.Check(map, faults);
        return faults.All;
    }

    private static void Scales(StudyDefinition definition, FaultList faults)
    {
        KeyRules.AtMost(definition.Scales.Count, MostScales, "scales", faults);
        KeyRules.Unique(definition.Scales.Select((scale, index) => (scale.Key, $"scales[{index}].key")), faults);
        foreach (var (index, scale) in definition.Scales.Index())
        {
            KeyRules.Key(scale.Key, $"scales[{index}].key", faults);
            TextRules.Label(scale.Label, $"scales[{index}].label", faults);
            OptionRules.Check(scale.Options, Field.MostOptions, $"scales[{index}].options", faults);
        }
    }

    private static void Head(Study study, FaultList faults)
    {
        KeyRules.Code(study.Key, "study.key", faults);
        TextRules.Label(study.Title, "study.title", faults);
        TextRules.Plain(study.CommissionedBy, "study.commissionedBy", faults);
        TextRules.Plain(study.ConductedBy, "study.conductedBy", faults);
        TextRules.Text(study.Distribution, "study.distribution", faults);
        if (study.MinimumGroup < Study.SmallestMinimumGroup)
            faults.Add(
                MinimumGroupTooSmall,
                "study.minimumGroup",
                FaultList.Number(study.MinimumGroup),
                FaultList.Number(Study.SmallestMinimumGroup));
        if (study.Population < 1) faults.Add(PopulationInvalid, "study.population");
    }

    private static void Waves(Study study, FaultList faults)
    {
        KeyRules.Count(study.Waves.Count, MostWaves, "study.waves", faults);
        KeyRules.Unique(study.Waves.Select((wave, index) => (FaultList.Number(wave.Year), $"study.waves[{index}].year")), faults);
        foreach (var (index, wave) in study.Waves.Index())
        {
            Year(wave.Year, $"study.waves[{index}].year");
            if (wave.FieldworkYear is { } fieldwork) Year(fieldwork, $"study.waves[{index}].fieldworkYear");
            TextRules.Label(wave.Label, $"study.waves[{index}].label", faults);
        }

        void Year(int year, string path)
        {
            if (year is < EarliestYear or > LatestYear)
                faults.Add(YearOutOfRange, path, FaultList.Number(year), FaultList.Number(EarliestYear), FaultList.Number(LatestYear));
        }
    }

    private static void Audiences(Study study, FaultList faults)
    {
        KeyRules.Count(study.Audiences.Count, MostAudiences, "study.audiences", faults);
        KeyRules.Unique(study.Audiences.Select((audience, index) => (audience.Key, $"study.audiences[{index}].key")), faults);
        foreach (var (index, audience) in study.Audiences.Index())
        {
            KeyRules.Key(audience.Key, $"study.audiences[{index}].key", faults);
            TextRules.Label(audience.Label, $"study.audiences[{index}].label", faults);
            TextRules.Text(audience.Note, $"study.audiences[{index}].note", faults);
            if (!study.Questions.Any(question => question.Audiences.Contains(audience.Key)))
                faults.Add(NothingAsked, $"study.audiences[{index}].key", KeyRules.Shown(audience.Key));
        }
    }

    private static void Breakdowns(StudyMap map, FaultList faults)
    {
        var breakdowns = map.Study.Breakdowns;
        KeyRules.AtMost(breakdowns.Count, MostBreakdowns, "study.breakdowns", faults);
        KeyRules.Unique(breakdowns.Select((breakdown, index) => (breakdown.Key, $"study.breakdowns[{index}].key")), faults);
        foreach (var (index, breakdown) in breakdowns.Index())
        {
            var path = $"study.breakdowns[{index}]";
            KeyRules.Key(breakdown.Key, $"{path}.key", faults);
            if (Reserved.Contains(breakdown.Key)) faults.Add(ReservedKey, $"{path}.key", breakdown.Key);
            TextRules.Label(breakdown.Label, $"{path}.label", faults);
            if (breakdown.Options is { } options)
            {
                // Counties and their governors come from the code lists of the wave's year; a question's values from the question.
                if (breakdown.Key is Breakdown.Fylke or Breakdown.Embete || breakdown.Question is not null)
                    faults.Add(MemberNotAllowed, $"{path}.options", "options", KeyRules.Shown(breakdown.Key));
                OptionRules.Check(options, MostValues, $"{path}.options", faults);
            }

            if (breakdown.Question is { } key) Source(key, $"{path}.question");
        }

        void Source(string key, string path)
        {
            if (map.Find(key) is not { } target) faults.Add(UnknownItem, path, KeyRules.Shown(key));
            else if (target.Question.Type is not (QuestionType.Single or QuestionType.Number)) faults.Add(BreakdownKind, path, key);
            else if (target.Question is { Type: QuestionType.Number, Bands: null, Min: { } min, Max: { } max } && (long)max - min >= Field.MostOptions)
                faults.Add(BreakdownWide, path, key, FaultList.Number(Field.MostOptions));
        }
    }
}
