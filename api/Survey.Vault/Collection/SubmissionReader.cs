using System.Globalization;
using System.Text.Json;
using Survey.Vault.Definitions;

namespace Survey.Vault.Collection;

/// <summary>
/// Reads a submission's JSON straight into its packed form, and notes every fault on the way. Nothing is allocated per
/// answer: this is what a respondent's request spends its time on.
/// </summary>
internal sealed class SubmissionReader(Form form)
{
    private const int MostFaults = 50;
    private const int LongestKey = 256;

    private readonly Questionnaire questionnaire = form.Questionnaire;
    private readonly bool[] seen = new bool[form.Questionnaire.Fields.Count];
    private readonly string?[] texts = new string?[form.Questionnaire.Fields.Count];
    private readonly string?[] background = new string?[form.Asked.Count];
    private readonly List<AnswerFault> faults = [];

    public byte[] Packed { get; } = new byte[form.Questionnaire.PackedLength];

    public IReadOnlyList<AnswerFault> Faults => faults;

    /// <summary>The single-use code that came along, if any. It is spent and forgotten; nothing stores it with the answers.</summary>
    public string? Code { get; private set; }

    public IReadOnlyList<(string Question, string Text)> Texts() =>
        [.. questionnaire.Fields.Where(asked => texts[asked.Index] is not null).Select(asked => (asked.Key, texts[asked.Index]!))];

    public string Breakdowns()
    {
        if (form.OnlyStratum is { } only) return only;
        var values = new SortedDictionary<string, string>(form.Fixed.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal);
        for (var i = 0; i < background.Length; i++) values[form.Asked[i].Key] = background[i]!;
        foreach (var (breakdown, field) in form.FromAnswers) values[breakdown] = AnswerAsBreakdown(field);
        return Strata.Canonical(values);
    }

    public void Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 4 });
        try
        {
            ReadBody(ref reader);
            if (reader.Read()) Fault(AnswerFaultCode.MalformedJson, "");
        }
        catch (JsonException exception)
        {
            faults.Clear();
            Fault(AnswerFaultCode.MalformedJson, "", $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
            return;
        }
        catch (InvalidOperationException)
        {
            // A string that is no valid UTF-8 (or half a surrogate pair) cannot be read as text.
            faults.Clear();
            Fault(AnswerFaultCode.MalformedJson, "", "UTF-8");
            return;
        }
        if (faults.Count == 0) CheckWhole();
    }

    private void ReadBody(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Fault(AnswerFaultCode.WrongType, "", "object");
            reader.Skip();
            return;
        }
        var (language, code, asked, answers) = (false, false, false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("language"u8)) ReadOnce(ref reader, ref language, "language", ReadLanguage);
            else if (reader.ValueTextEquals("code"u8)) ReadOnce(ref reader, ref code, "code", ReadCode);
            else if (reader.ValueTextEquals("background"u8)) ReadOnce(ref reader, ref asked, "background", ReadBackground);
            else if (reader.ValueTextEquals("answers"u8)) ReadOnce(ref reader, ref answers, "answers", ReadAnswers);
            else
            {
                Fault(AnswerFaultCode.UnknownField, Shorten(reader.GetString()!), "language, code, background, answers");
                reader.Read();
                reader.Skip();
            }
        }
        if (!answers) Fault(AnswerFaultCode.Required, "answers");
    }

    private delegate void Part(ref Utf8JsonReader reader);

    private void ReadOnce(ref Utf8JsonReader reader, ref bool before, string name, Part read)
    {
        if (before) Fault(AnswerFaultCode.RepeatedKey, name);
        before = true;
        reader.Read();
        read(ref reader);
    }

    private void ReadLanguage(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) WrongType(ref reader, "language", "text");
        else if (reader.GetString() is not { Length: >= 2 and <= 3 } code || !code.All(char.IsAsciiLetterLower)) Fault(AnswerFaultCode.UnknownLanguage, "language", "nb, nn, en");
    }

    private void ReadCode(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return;
        if (reader.TokenType != JsonTokenType.String) WrongType(ref reader, "code", "text");
        else Code = reader.GetString();
    }

    private void ReadBackground(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            WrongType(ref reader, "background", "object");
            return;
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            var field = "background." + Shorten(key);
            reader.Read();
            var index = IndexOfAsked(key);
            if (index < 0)
            {
                Fault(form.Fixed.ContainsKey(key) ? AnswerFaultCode.BackgroundFixed : AnswerFaultCode.UnknownBackground, field, string.Join(", ", form.Asked.Select(asked => asked.Key)));
                reader.Skip();
            }
            else if (background[index] is not null)
            {
                Fault(AnswerFaultCode.RepeatedKey, field);
                reader.Skip();
            }
            else if (reader.TokenType != JsonTokenType.String) WrongType(ref reader, field, "text");
            else if (form.Asked[index].Codes.Contains(reader.GetString()!)) background[index] = reader.GetString();
            else Fault(AnswerFaultCode.UnknownOption, field, string.Join(", ", form.Asked[index].Codes));
        }
    }

    private void ReadAnswers(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            WrongType(ref reader, "answers", "object");
            return;
        }
        Span<char> key = stackalloc char[LongestKey];
        var lookup = questionnaire.Lookup;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var known = reader.ValueSpan.Length <= LongestKey && lookup.TryGetValue(key[..reader.CopyString(key)], out _);
            if (!known)
            {
                Fault(AnswerFaultCode.UnknownQuestion, Shorten(reader.GetString()!));
                reader.Read();
                reader.Skip();
                continue;
            }
            var field = lookup[key[..reader.CopyString(key)]];
            reader.Read();
            if (seen[field.Index])
            {
                Fault(AnswerFaultCode.RepeatedKey, field.Key);
                reader.Skip();
                continue;
            }
            seen[field.Index] = true;
            ReadAnswer(ref reader, field);
        }
    }

    private void ReadAnswer(ref Utf8JsonReader reader, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Single when reader.TokenType == JsonTokenType.String:
                if (ReadOption(ref reader, field) is >= 0 and var option) Packing.SetSingle(Packed, field, option);
                break;
            case FieldKind.Multi when reader.TokenType == JsonTokenType.StartArray:
                ReadOptions(ref reader, field);
                break;
            case FieldKind.Number when reader.TokenType == JsonTokenType.Number:
                if (reader.TryGetInt32(out var number) && number >= field.Min && number <= field.Max) Packing.SetNumber(Packed, field, number);
                else Fault(AnswerFaultCode.OutOfBounds, field.Key, string.Create(CultureInfo.InvariantCulture, $"{field.Min}–{field.Max}"));
                break;
            case FieldKind.Date when reader.TokenType == JsonTokenType.String:
                ReadDate(ref reader, field);
                break;
            case FieldKind.Text when reader.TokenType == JsonTokenType.String:
                var text = reader.GetString()!;
                if (text.Length > field.MaxLength) Fault(AnswerFaultCode.TooLong, field.Key, field.MaxLength.ToString(CultureInfo.InvariantCulture));
                else if (!string.IsNullOrWhiteSpace(text)) texts[field.Index] = text;
                break;
            default:
                WrongType(ref reader, field.Key, field.Kind switch
                {
                    FieldKind.Single => "option",
                    FieldKind.Multi => "options",
                    FieldKind.Number => "number",
                    FieldKind.Date => "date",
                    FieldKind.Text => "text",
                    _ => throw new InvalidOperationException($"No type for {field.Kind}."),
                });
                break;
        }
    }

    private int ReadOption(ref Utf8JsonReader reader, Field field)
    {
        Span<char> code = stackalloc char[LongestKey];
        var option = reader.ValueSpan.Length <= LongestKey ? field.OptionIndex(code[..reader.CopyString(code)]) : -1;
        if (option < 0) Fault(AnswerFaultCode.UnknownOption, field.Key, string.Join(", ", field.Options.Select(known => known.Code)));
        return option;
    }

    private void ReadOptions(ref Utf8JsonReader reader, Field field)
    {
        var (ticked, exclusive) = (0, false);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
            {
                WrongType(ref reader, field.Key, "options");
                continue;
            }
            var option = ReadOption(ref reader, field);
            if (option < 0) continue;
            if (Packing.Ticked(Packed, field, option)) Fault(AnswerFaultCode.RepeatedKey, field.Key, field.Options[option].Code);
            Packing.Tick(Packed, field, option);
            ticked++;
            exclusive |= field.Options[option].Exclusive;
        }
        if (exclusive && ticked > 1) Fault(AnswerFaultCode.ExclusiveOption, field.Key, string.Join(", ", field.Options.Where(option => option.Exclusive).Select(option => option.Code)));
    }

    private void ReadDate(ref Utf8JsonReader reader, Field field)
    {
        if (DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.DayNumber >= field.Min && date.DayNumber <= field.Max) Packing.SetNumber(Packed, field, date.DayNumber);
        else Fault(AnswerFaultCode.OutOfBounds, field.Key, $"{DateOnly.FromDayNumber(field.Min):yyyy-MM-dd}–{DateOnly.FromDayNumber(field.Max):yyyy-MM-dd}");
    }

    /// <summary>What can only be judged when everything is read: routing, required answers, and background that is missing.</summary>
    private void CheckWhole()
    {
        foreach (var question in questionnaire.Questions)
        {
            var shown = RoutingRule.IsShown(question.Definition.ShowIf, questionnaire, Packed);
            foreach (var field in question.Fields)
            {
                var answered = field.Kind is FieldKind.Text ? texts[field.Index] is not null : Packing.IsAnswered(Packed, field);
                if (answered && !shown) Fault(AnswerFaultCode.HiddenByRouting, field.Key, string.Join(", ", question.Definition.ShowIf!.Named()));
                else if (!answered && shown && field.Required) Fault(AnswerFaultCode.Required, field.Key);
            }
        }
        foreach (var field in questionnaire.Fields)
            if (field.OptionCode is { } code && texts[field.Index] is not null && !IsChosen(questionnaire.Find(field.Question)!, code))
                Fault(AnswerFaultCode.OptionNotChosen, field.Key, code);
        for (var i = 0; i < background.Length; i++)
            if (background[i] is null) Fault(AnswerFaultCode.Required, "background." + form.Asked[i].Key, string.Join(", ", form.Asked[i].Codes));
    }

    private bool IsChosen(Field field, string code)
    {
        var option = field.OptionIndex(code);
        return field.Kind is FieldKind.Single ? Packing.Single(Packed, field) == option : Packing.Ticked(Packed, field, option);
    }

    /// <summary>The value of a breakdown that is a question: the option's code, or the number; empty when not answered.</summary>
    private string AnswerAsBreakdown(Field field) =>
        field.Kind is FieldKind.Single
            ? Packing.Single(Packed, field) is >= 0 and var option ? field.Options[option].Code : ""
            : Packing.Number(Packed, field)?.ToString(CultureInfo.InvariantCulture) ?? "";

    private int IndexOfAsked(string key)
    {
        for (var i = 0; i < form.Asked.Count; i++)
            if (form.Asked[i].Key == key) return i;
        return -1;
    }

    private void WrongType(ref Utf8JsonReader reader, string field, string expected)
    {
        Fault(AnswerFaultCode.WrongType, field, expected);
        reader.Skip();
    }

    private void Fault(AnswerFaultCode code, string field, string expected = "")
    {
        if (faults.Count < MostFaults) faults.Add(new AnswerFault(code, field, expected));
    }

    // A key from outside is shown back, but not a megabyte of it.
    private static string Shorten(string text) => text.Length <= 100 ? text : text[..100] + "…";
}
