using Survey.Vault.Definitions;

namespace Survey.Api.Features.Studies;

/// <summary>One answerable question or item of a study, over the waves that are asked about.</summary>
internal sealed record Variable
{
    public required string Key { get; init; }
    public required Question Question { get; init; }
    /// <summary>Of the question, or of the battery that it is an item of.</summary>
    public required string QuestionKey { get; init; }
    /// <summary>As it stands in the newest of the waves.</summary>
    public required Field Field { get; init; }
    public required IReadOnlyList<int> Waves { get; init; }
    /// <summary>What it said in waves where that was something else.</summary>
    public required IReadOnlyList<(int Wave, LocalizedText Text)> OtherTexts { get; init; }
    /// <summary>Waves in which it was answered on other options than in the one that asked it before.</summary>
    public required IReadOnlyList<int> Rescaled { get; init; }

    public IReadOnlyList<Option> Options =>
        Field.Kind is FieldKind.Number ? [.. Field.Bands.Select(band => band.AsOption())] : Field.Options;

    /// <summary>In the order of the questionnaire. Sections, information and the texts beside options are no variables.</summary>
    public static IReadOnlyList<Variable> Of(StudyDefinition definition, IReadOnlyList<int> years)
    {
        var asked = years.Order()
            .SelectMany(year => definition.Study.Audiences
                .SelectMany(audience => Questionnaire.Compile(definition, year, audience.Key).Questions)
                .SelectMany(question => question.Fields.Select(field => (Year: year, Question: question, Field: field))))
            .ToLookup(entry => entry.Field.Key, StringComparer.Ordinal);
        return
        [
            .. definition.Study.Questions
                .SelectMany(question => question.Items?.Select(item => item.Key) ?? [Questionnaire.KeyOf(question)])
                .Where(key => asked.Contains(key))
                .Select(key =>
                {
                    var newest = asked[key].Last();
                    var byYear = asked[key].DistinctBy(entry => entry.Year).ToList();
                    return new Variable
                    {
                        Key = key,
                        Question = newest.Question.Definition,
                        QuestionKey = newest.Question.Key,
                        Field = newest.Field,
                        Waves = [.. byYear.Select(entry => entry.Year)],
                        OtherTexts =
                        [
                            .. asked[key].Where(entry => !entry.Field.Text.Equals(newest.Field.Text))
                                .Select(entry => (entry.Year, entry.Field.Text)).DistinctBy(entry => entry.Year),
                        ],
                        Rescaled = [.. byYear.Zip(byYear.Skip(1)).Where(pair => !IsAnsweredAlike(pair.First.Field, pair.Second.Field)).Select(pair => pair.Second.Year)],
                    };
                }),
        ];
    }

    private static bool IsAnsweredAlike(Field one, Field other) =>
        one.Options.Select(option => (option.Code, option.Label.In(LocalizedText.Default))).SequenceEqual(other.Options.Select(option => (option.Code, option.Label.In(LocalizedText.Default))));
}
