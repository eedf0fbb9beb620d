namespace Survey.Api.Features.Tables;

/// <summary>An answerable key of a table, in words.</summary>
/// <param name="Key">Of the question or item.</param>
/// <param name="Unit">The question that it belongs to: itself, or its battery.</param>
/// <param name="Text">What it says, in the newest of the table's waves that asked it.</param>
/// <param name="Stem">What a battery's items begin with.</param>
/// <param name="HasMean">Whether it is a number or has an order.</param>
internal sealed record TableQuestion(string Key, string Unit, string Text, string? Stem, bool HasMean)
{
    /// <summary>The whole question: «I hvilken grad … Samarbeid med foreldre».</summary>
    public string Full => Stem is null ? Text : $"{Stem} {Text}";

    public static TableQuestion Of(TableQuery query, string key, string language)
    {
        foreach (var wave in query.Waves.Reverse())
            foreach (var audience in query.Audiences)
            {
                var questionnaire = wave.Questionnaire(audience);
                if (questionnaire.Find(key) is not { } field) continue;
                var owner = questionnaire.Questions.Single(question => question.Key == field.Question).Definition;
                return new TableQuestion(key, field.Question, field.Text.In(language), owner.Stem?.In(language), Measures.HasMean(questionnaire.Study, field));
            }
        throw new InvalidOperationException($"No wave of the table asks {key}.");
    }
}
