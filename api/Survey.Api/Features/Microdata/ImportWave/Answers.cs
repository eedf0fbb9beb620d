using System.Globalization;
using System.Text.Json;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>Writes the answer of a row to one question, as a respondent's device would have sent it.</summary>
internal sealed class Answers(Field asked, AnswerMapping mapping, Func<string, int> columnOf)
{
    private readonly int column = mapping.Column is { } name ? columnOf(name) : -1;
    private readonly List<(Option Option, string Name, int Column)> columns = [.. (mapping.Columns ?? new Dictionary<string, string>()).Select(pair => (asked.Options[asked.OptionIndex(pair.Key)], pair.Value, columnOf(pair.Value)))];
    private readonly Dictionary<string, string> lookup = Cells.Lookup(asked, mapping.Values);
    private readonly string separator = mapping.Separator ?? ";";

    public Field Field => asked;

    /// <summary>What the report calls it.</summary>
    public string? Column => mapping.Column ?? mapping.Columns?.Values.FirstOrDefault();

    /// <summary>Whether anything was answered, or was meant to be.</summary>
    public bool Write(Utf8JsonWriter json, Func<int, string> cell, ImportReport report, long row)
    {
        if (columns.Count > 0) return Ticks(json, cell, report, row);
        if (column < 0 || cell(column) is not { Length: > 0 } said) return false;
        switch (asked.Kind)
        {
            case FieldKind.Single:
                if (Code(said, report, row) is { } code) json.WriteString(asked.Key, code);
                break;
            case FieldKind.Multi:
                json.WriteStartArray(asked.Key);
                foreach (var part in said.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (Code(part, report, row) is { } option) json.WriteStringValue(option);
                json.WriteEndArray();
                break;
            case FieldKind.Number:
                if (Cells.Number(said) is { } number) json.WriteNumber(asked.Key, number);
                else report.Add("wrong_type", Column, asked.Key, said, "number", row);
                break;
            case FieldKind.Date:
                if (Cells.Date(said, mapping.DateFormat) is { } date) json.WriteString(asked.Key, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                else report.Add("wrong_type", Column, asked.Key, said, "date", row);
                break;
            case FieldKind.Text:
                json.WriteString(asked.Key, said);
                break;
            default:
                throw new InvalidOperationException($"No answer for {asked.Kind}.");
        }
        return true;
    }

    private bool Ticks(Utf8JsonWriter json, Func<int, string> cell, ImportReport report, long row)
    {
        var ticked = new List<string>();
        foreach (var (option, name, place) in columns)
        {
            if (place < 0 || cell(place) is not { Length: > 0 } said) continue;
            if (Cells.Ticked(said, option, mapping) is not { } isTicked) report.Add("unknown_option", name, asked.Key, said, $"{option.Code}, 1, 0", row);
            else if (isTicked) ticked.Add(option.Code);
        }
        if (ticked.Count == 0) return false;
        json.WriteStartArray(asked.Key);
        foreach (var code in ticked) json.WriteStringValue(code);
        json.WriteEndArray();
        return true;
    }

    private string? Code(string said, ImportReport report, long row)
    {
        if (lookup.TryGetValue(said, out var code)) return code;
        report.Add("unknown_option", Column, asked.Key, said, string.Join(", ", asked.Options.Select(option => option.Code)), row);
        return null;
    }
}
