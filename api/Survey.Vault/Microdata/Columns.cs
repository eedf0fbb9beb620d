using System.Globalization;
using System.Text;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Vault.Microdata;

/// <summary>The columns of an export, in the order of the questionnaire. Free texts are none of them: they are kept apart from the other answers.</summary>
internal sealed class Columns(MicrodataOrder order, IReadOnlyList<Questionnaire> questionnaires)
{
    /// <summary>The day that stands for «not asked» in a statistics program: the first of its calendar, before any answer.</summary>
    private static readonly DateOnly FirstDay = new(1582, 10, 15);

    private readonly Dictionary<string, Questionnaire> byAudience = questionnaires.ToDictionary(questionnaire => questionnaire.Audience, StringComparer.Ordinal);

    /// <param name="respondents">Their values say how wide the columns of text are, and which of them need a name.</param>
    public IReadOnlyList<Column> Make(IReadOnlyList<Respondent> respondents)
    {
        var study = order.Definition.Study;
        var columns = new List<Column>
        {
            new()
            {
                Name = "year", Label = Words("År", "År", "Year"), Measure = Measure.Nominal, Digits = 4,
                Read = _ => Cell.Of(Text(order.Year), order.Year),
            },
            Texts("audience", Words("Målgruppe", "Målgruppe", "Audience"), [.. study.Audiences.Select(audience => (audience.Key, audience.Label.In(order.Language)))], respondent => respondent.Audience),
        };
        // A breakdown that is a question has its column among the questions.
        foreach (var breakdown in study.Breakdowns.Where(breakdown => breakdown.Question is null))
        {
            var codes = respondents.Select(respondent => respondent.Breakdowns).Distinct().Select(values => values.GetValueOrDefault(breakdown.Key)).Where(code => code is { Length: > 0 }).Distinct().Order(StringComparer.Ordinal);
            columns.Add(Texts(
                breakdown.Key, breakdown.Label?.In(order.Language) ?? breakdown.Key, [.. codes.Select(code => (code!, order.NameOf(breakdown, code!)))],
                respondent => respondent.Breakdowns.GetValueOrDefault(breakdown.Key)));
        }
        foreach (var field in questionnaires.SelectMany(questionnaire => questionnaire.Fields).Where(field => field.Kind is not FieldKind.Text).DistinctBy(field => field.Key).OrderBy(Place))
            columns.AddRange(field.Kind switch
            {
                FieldKind.Single => [Single(field)],
                FieldKind.Multi => field.Options.Select((_, option) => Option(field, option)),
                FieldKind.Number => [Number(field)],
                FieldKind.Date => [Date(field)],
                _ => throw new InvalidOperationException($"No column for {field.Kind}."),
            });
        return columns;
    }

    private static Column Texts(string name, string label, IReadOnlyList<(string Code, string Label)> values, Func<Respondent, string?> read)
    {
        var labels = values.ToDictionary(value => value.Code, value => value.Label, StringComparer.Ordinal);
        return new Column
        {
            Name = name,
            Label = label,
            Measure = Measure.Nominal,
            Width = Math.Max(1, values.Select(value => Encoding.UTF8.GetByteCount(value.Code)).DefaultIfEmpty().Max()),
            Values = [.. values.Select(value => new ColumnValue(value.Code, 0, value.Label))],
            Read = respondent => read(respondent) is { Length: > 0 } code ? Cell.Of(code, 0, labels[code]) : Cell.NotAnswered,
        };
    }

    private Column Single(Field field)
    {
        var (values, notAsked) = OptionNumbers.Of(field, order.Language, MayBeUnasked(field));
        return new Column
        {
            Name = field.Key,
            Label = LabelOf(field),
            Measure = OptionNumbers.IsOrdered(field) ? Measure.Ordinal : Measure.Nominal,
            Values = values,
            NotAsked = notAsked,
            Digits = Text((long)values.Select(value => value.Number).Append(notAsked ?? 0).Max()).Length,
            Read = respondent => Read(respondent, field, (packed, own) =>
                Packing.Single(packed, own) is >= 0 and var option ? Cell.Of(values[option].Code, values[option].Number, values[option].Label) : Cell.NotAnswered),
        };
    }

    private Column Option(Field field, int option)
    {
        var (code, label) = (field.Options[option].Code, field.Options[option].Label.In(order.Language));
        ColumnValue[] values = [new("0", 0, Words("Ikke valgt", "Ikkje vald", "Not chosen")), new("1", 1, label)];
        return new Column
        {
            Name = $"{field.Key}:{code}",
            Label = $"{LabelOf(field)} – {label}",
            Measure = Measure.Nominal,
            Values = values,
            NotAsked = MayBeUnasked(field) ? 9 : null,
            Read = respondent => Read(respondent, field, (packed, own) =>
            {
                if (!Packing.IsAnswered(packed, own)) return Cell.NotAnswered;
                var value = values[Packing.Ticked(packed, own, option) ? 1 : 0];
                return Cell.Of(value.Code, value.Number, value.Label);
            }),
        };
    }

    private Column Number(Field field)
    {
        double? notAsked = MayBeUnasked(field) ? OptionNumbers.Above(field.Max, 1) : null;
        return new Column
        {
            Name = field.Key,
            Label = LabelOf(field),
            Measure = Measure.Scale,
            NotAsked = notAsked,
            Digits = Math.Max(Text(field.Min).Length, Text((long)(notAsked ?? field.Max)).Length),
            Read = respondent => Read(respondent, field, (packed, own) => Packing.Number(packed, own) is { } number ? Cell.Of(Text(number), number) : Cell.NotAnswered),
        };
    }

    private Column Date(Field field) => new()
    {
        Name = field.Key,
        Label = LabelOf(field),
        Measure = Measure.Scale,
        IsDate = true,
        NotAsked = MayBeUnasked(field) ? SavFile.Seconds(FirstDay) : null,
        Read = respondent => Read(respondent, field, (packed, own) =>
            Packing.Number(packed, own) is { } day ? Cell.Of(DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), SavFile.Seconds(DateOnly.FromDayNumber(day))) : Cell.NotAnswered),
    };

    private Cell Read(Respondent respondent, Field field, Func<byte[], Field, Cell> read)
    {
        // Of another audience the same key may lie elsewhere in the packed answers, or not be asked at all.
        var questionnaire = byAudience[respondent.Audience];
        if (questionnaire.Find(field.Key) is not { } own || !RoutingRule.IsShown(own.ShowIf, questionnaire, respondent.Answers)) return Cell.NotAsked;
        return read(respondent.Answers, own);
    }

    private bool MayBeUnasked(Field field) => questionnaires.Any(questionnaire => questionnaire.Find(field.Key) is not { ShowIf: null });

    private int Place(Field field)
    {
        var keys = order.Definition.Study.Questions.SelectMany(question => question.Items?.Select(item => item.Key) ?? [Questionnaire.KeyOf(question)]);
        return keys.ToList().IndexOf(field.Key);
    }

    /// <summary>A battery's stem stands before its item, so that each variable can be read alone.</summary>
    private string LabelOf(Field field)
    {
        var stem = questionnaires.SelectMany(questionnaire => questionnaire.Questions).First(question => question.Key == field.Question).Definition.Stem?.In(order.Language);
        var text = field.Text.In(order.Language);
        return stem is null ? text : $"{stem} {text}";
    }

    private string Words(string nb, string nn, string en) => order.Language switch { "nn" => nn, "en" => en, _ => nb };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
