using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>What a mapping may say of a study, before the file is looked at.</summary>
internal static class MappingRules
{
    public static readonly IReadOnlyList<string> Separators = [";", ",", "|", "\t"];
    public static readonly IReadOnlyList<string> Encodings = ["utf-8", "utf-16", "windows-1252"];

    public static List<FieldError> Check(Mapping mapping, StudyDefinition definition, int year, CodeLists codeLists)
    {
        // What is null in a list or by a key is let through by the reading of JSON.
        var faults = Nulls(mapping).Select(path => new FieldError(path, "required")).ToList();
        if (faults.Count > 0) return faults;
        var study = definition.Study;
        var fields = study.Audiences.SelectMany(audience => Questionnaire.Compile(definition, year, audience.Key).Fields).DistinctBy(field => field.Key).ToDictionary(field => field.Key, StringComparer.Ordinal);

        if (mapping.Separator is not null && !Separators.Contains(mapping.Separator)) faults.Add(new FieldError("separator", "unknown_value", string.Join(" ", Separators)));
        if (mapping.Encoding is not null && !Encodings.Contains(mapping.Encoding)) faults.Add(new FieldError("encoding", "unknown_value", string.Join(", ", Encodings)));
        OneSource("audience", mapping.Audience);
        foreach (var code in new[] { mapping.Audience.Value }.Concat(mapping.Audience.Values?.Values ?? []).OfType<string>())
            if (study.Audiences.All(audience => audience.Key != code)) faults.Add(new FieldError("audience", "unknown_value", string.Join(", ", study.Audiences.Select(audience => audience.Key))));

        // A breakdown that is a question is mapped as the question.
        var breakdowns = study.Breakdowns.Where(breakdown => breakdown.Question is null).ToDictionary(breakdown => breakdown.Key, StringComparer.Ordinal);
        foreach (var (key, background) in mapping.Breakdowns)
        {
            if (!breakdowns.TryGetValue(key, out var breakdown)) faults.Add(new FieldError($"breakdowns.{key}", "unknown_field", string.Join(", ", breakdowns.Keys)));
            else if (OneSource($"breakdowns.{key}", background) && codeLists.ValuesOf(breakdown, year, LocalizedText.Default) is { } known)
                foreach (var code in new[] { background.Value }.Concat(background.Values?.Values ?? []).OfType<string>().Where(code => known.All(value => value.Code != code)))
                    faults.Add(new FieldError($"breakdowns.{key}", "unknown_value", string.Join(", ", known.Select(value => value.Code))));
        }
        foreach (var (key, answer) in mapping.Answers)
        {
            if (!fields.TryGetValue(key, out var field)) faults.Add(new FieldError($"answers.{key}", "unknown_question"));
            else Answer($"answers.{key}", answer, field, faults);
        }
        return faults;

        bool OneSource(string path, BackgroundMapping background)
        {
            if (background.Value is null == background.Column is not null) return true;
            faults.Add(new FieldError(path, "one_source", "value, column"));
            return false;
        }
    }

    private static IEnumerable<string> Nulls(Mapping mapping) =>
        [
            .. mapping.Ignore.Any(name => name is null) ? ["ignore"] : Array.Empty<string>(),
            .. mapping.Empty.Any(said => said is null) ? ["empty"] : Array.Empty<string>(),
            .. HasNull(mapping.Audience.Values) ? ["audience.values"] : Array.Empty<string>(),
            .. mapping.Breakdowns.Where(pair => pair.Value is null || HasNull(pair.Value.Values)).Select(pair => $"breakdowns.{pair.Key}"),
            .. mapping.Answers.Where(pair => pair.Value is not { } answer || HasNull(answer.Values) || HasNull(answer.Columns)).Select(pair => $"answers.{pair.Key}"),
        ];

    private static bool HasNull(IReadOnlyDictionary<string, string>? values) => values?.Values.Any(value => value is null) == true;

    private static void Answer(string path, AnswerMapping answer, Field field, List<FieldError> faults)
    {
        if (answer.Column is null == answer.Columns is null) faults.Add(new FieldError(path, "one_source", "column, columns"));
        if (answer.Columns is not null && field.Kind is not FieldKind.Multi) faults.Add(new FieldError($"{path}.columns", "needs", "multi"));
        if (answer.DateFormat is { } format && !Cells.IsDateFormat(format)) faults.Add(new FieldError($"{path}.dateFormat", "unknown_value", "dd.MM.yyyy, yyyyMMdd"));
        var codes = (answer.Columns?.Keys ?? []).Concat(answer.Values?.Values ?? []);
        if (codes.Any(code => field.OptionIndex(code) < 0)) faults.Add(new FieldError(path, "unknown_option", string.Join(", ", field.Options.Select(option => option.Code))));
    }
}
