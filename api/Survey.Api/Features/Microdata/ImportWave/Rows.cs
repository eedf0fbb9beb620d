using System.Buffers;
using System.Text.Json;
using Survey.Api.Infrastructure;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Microdata;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>Turns the rows of a file into submissions, by a mapping and the names in the file's header.</summary>
internal sealed class Rows : IDisposable
{
    // Each is a link: more of them than this is no way of reaching people, but a column that tells them apart.
    private const int MostForms = 2000;

    private readonly StoredWave wave;
    private readonly CodeLists codeLists;
    private readonly ImportReport report;
    private readonly ImportBatch batch;
    private readonly HashSet<string> empty;
    private readonly Background audience;
    private readonly List<Background> breakdowns;
    private readonly Dictionary<string, (Questionnaire Questionnaire, List<Answers> Answers)> byAudience;
    private readonly Dictionary<string, Form> forms = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly Utf8JsonWriter json;

    public Rows(Mapping mapping, StoredWave wave, IReadOnlyList<string> header, CodeLists codeLists, ImportReport report, ImportBatch batch)
    {
        (this.wave, this.codeLists, this.report, this.batch) = (wave, codeLists, report, batch);
        json = new Utf8JsonWriter(buffer);
        empty = new HashSet<string>(mapping.Empty, StringComparer.OrdinalIgnoreCase);
        CheckColumns(mapping, header);
        var columnOf = (string? name) => name is null ? -1 : header.ToList().IndexOf(name);
        var study = wave.Definition.Study;
        audience = new Background("audience", mapping.Audience, columnOf(mapping.Audience.Column), [.. study.Audiences.Select(known => (known.Key, known.Label.ByLanguage.Values.AsEnumerable()))]);
        breakdowns = [.. study.Breakdowns.Where(breakdown => mapping.Breakdowns.ContainsKey(breakdown.Key)).Select(breakdown =>
            Background.OfBreakdown(breakdown, mapping.Breakdowns[breakdown.Key], columnOf(mapping.Breakdowns[breakdown.Key].Column), wave.Year, codeLists))];
        byAudience = study.Audiences.Select(known => Questionnaire.Compile(wave.Definition, wave.Year, known.Key)).ToDictionary(
            questionnaire => questionnaire.Audience,
            questionnaire => (questionnaire, mapping.Answers.Select(pair => (Field: questionnaire.Find(pair.Key), pair.Value)).Where(pair => pair.Field is not null)
                .Select(pair => new Answers(pair.Field!, pair.Value, name => columnOf(name))).ToList()),
            StringComparer.Ordinal);
    }

    /// <summary>Rows in which nothing was answered: whoever opened a form and left it is no respondent.</summary>
    public int Empty { get; private set; }

    /// <param name="cell">A cell's text by its place.</param>
    /// <param name="row">As a spreadsheet numbers it.</param>
    public void Add(Func<int, string> cell, long row)
    {
        var said = (int place) => cell(place) is { } text && !empty.Contains(text) ? text : "";
        if (audience.IsMissing || audience.Read(said, report, row) is not { } key) return;
        var (questionnaire, answers) = byAudience[key];
        var values = breakdowns.ConvertAll(breakdown => (Breakdown: breakdown, Code: breakdown.Read(said, report, row)));

        buffer.ResetWrittenCount();
        json.Reset(buffer);
        json.WriteStartObject();
        json.WriteStartObject("background");
        foreach (var (breakdown, code) in values)
            if (!breakdown.IsFixed && code is not null) json.WriteString(breakdown.Key, code);
        json.WriteEndObject();
        json.WriteStartObject("answers");
        var answered = false;
        foreach (var answer in answers) answered |= answer.Write(json, said, report, row);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();

        if (!answered)
        {
            if (!report.IsFaulty(row)) Empty++;
            return;
        }
        if (values.Exists(value => value.Breakdown.IsFixed && value.Code is null) || FormOf(questionnaire, values, row) is not { } form) return;
        var isFaulty = report.IsFaulty(row);
        foreach (var fault in isFaulty ? ImportBatch.Check(form, buffer.WrittenSpan) : batch.Add(form, buffer.WrittenSpan))
            if (!isFaulty || !HangsOnOthers(fault.Code)) report.Add(AnswerErrors.CodeOf(fault.Code), ColumnOf(answers, fault.Field), fault.Field, expected: fault.Expected, row: row);
    }

    /// <summary>Where a cell could not be read, an answer that hangs on it is faulted by that alone.</summary>
    private static bool HangsOnOthers(AnswerFaultCode code) => code is AnswerFaultCode.Required or AnswerFaultCode.HiddenByRouting or AnswerFaultCode.OptionNotChosen;

    public void Dispose() => json.Dispose();

    private void CheckColumns(Mapping mapping, IReadOnlyList<string> header)
    {
        string[] mapped =
        [
            .. mapping.Answers.Values.SelectMany(answer => answer.AllColumns),
            .. mapping.Breakdowns.Values.Append(mapping.Audience).Select(background => background.Column).OfType<string>(),
        ];
        foreach (var name in mapped.Distinct().Except(header)) report.Add("column_missing", name);
        foreach (var name in mapped.GroupBy(name => name).Where(same => same.Count() > 1)) report.Add("column_mapped_twice", name.Key);
        foreach (var name in header.GroupBy(name => name).Where(same => same.Count() > 1 && mapped.Contains(same.Key))) report.Add("column_repeated", name.Key);
        if (!mapping.Ignore.Contains("*"))
            foreach (var name in header.Distinct().Except(mapped).Except(mapping.Ignore)) report.Add("column_unmapped", name);
    }

    private Form? FormOf(Questionnaire questionnaire, List<(Background Breakdown, string? Code)> values, long row)
    {
        var fixedValues = values.Where(value => value.Breakdown.IsFixed).ToDictionary(value => value.Breakdown.Key, value => value.Code!);
        var key = questionnaire.Audience + Strata.Canonical(fixedValues);
        if (forms.TryGetValue(key, out var form)) return form;
        if (fixedValues.TryGetValue(Breakdown.Fylke, out var fylke) && fixedValues.TryGetValue(Breakdown.Embete, out var embete) && codeLists.EmbeteOf(fylke) != embete)
        {
            report.Add("contradiction", null, value: embete, expected: $"fylke {fylke} ({codeLists.EmbeteOf(fylke)})", row: row);
            return null;
        }
        if (forms.Count == MostForms)
        {
            report.Add("too_many_values", null, expected: $"{MostForms}", row: row);
            return null;
        }
        return forms[key] = codeLists.FormOf(wave.Id, 0, questionnaire, fixedValues);
    }

    private static string? ColumnOf(List<Answers> answers, string field) => answers.Find(answer => answer.Field.Key == field)?.Column;
}
