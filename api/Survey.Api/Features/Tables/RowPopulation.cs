using Survey.Api.Features.Population;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables;

/// <summary>How many people a row is about, where the register tells it of just them: then the intervals are for that many, not for an endless population.</summary>
internal sealed class RowPopulation(TableQuery query, Populations populations, CodeLists codeLists)
{
    /// <summary>The population that a question was put to, in a cell; null where the register does not say, or the question went to part of it.</summary>
    public int? Of(string fieldKey, Cell cell)
    {
        // Groups and other years' borders are cut across the register's lines; on the scale, the base is those who chose an option on it.
        if (query.Groups.Count > 0 || query.Excluded.Count > 0 || query.BordersOf is not null || query.OnScale) return null;
        if (cell.Parts.Select(part => part.Part.Wave).Distinct().ToList() is not [var wave]) return null;

        var values = query.By.Zip(cell.Key).Where(value => value.First != TableQuery.ByYear).ToList();
        if (values.Exists(value => value.Second.Length == 0 || IsAnswered(wave.Definition.Study, value.First))) return null;
        var named = values.Where(value => value.First == TableQuery.ByAudience).Select(value => value.Second).ToList();
        var asked = (named.Count > 0 ? named : query.Audiences).Where(audience => wave.Questionnaire(audience).Find(fieldKey) is not null).ToList();
        if (asked.Exists(audience => IsRouted(wave.Questionnaire(audience), fieldKey))) return null;
        var region = Region.Of(
            wave.Definition.Study, wave.Year, codeLists, asked,
            values.Where(value => value.First != TableQuery.ByAudience).Select(value => new KeyValuePair<string, IReadOnlyList<string>>(value.First, [value.Second])));
        return populations.Of(wave.Definition.Study, wave.Year).CountOf(region);
    }

    private static bool IsAnswered(Study study, string key) => study.Breakdowns.Any(breakdown => breakdown.Key == key && breakdown.Question is not null);

    private static bool IsRouted(Questionnaire questionnaire, string fieldKey) =>
        questionnaire.Questions.Any(question => question.Definition.ShowIf is not null && question.Fields.Any(field => field.Key == fieldKey));
}
