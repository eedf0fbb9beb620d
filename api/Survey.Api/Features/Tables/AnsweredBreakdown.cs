using System.Globalization;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables;

/// <summary>A breakdown that is a question.</summary>
internal static class AnsweredBreakdown
{
    /// <summary>What could be answered, and nothing; null where the breakdown is no question of this questionnaire.</summary>
    public static IReadOnlyList<string>? ValuesOf(Questionnaire questionnaire, string breakdown) =>
        questionnaire.Study.Breakdowns.FirstOrDefault(candidate => candidate.Key == breakdown)?.Question is not { } key || questionnaire.Find(key) is not { } field ? null
        : field.Kind is FieldKind.Single ? [.. field.Options.Select(option => option.Code), ""]
        : [.. Enumerable.Range(field.Min, field.Max - field.Min + 1).Select(number => number.ToString(CultureInfo.InvariantCulture)), ""];
}
