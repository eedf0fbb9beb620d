using System.Collections.Frozen;
using System.Globalization;

namespace Survey.Vault.Definitions;

/// <summary>
/// What one audience is asked in one wave, compiled: each answerable key a <see cref="Field"/> with its place
/// in a packed submission. The layout follows from the definition alone, so a stored submission is read back
/// by compiling the same definition again; that is why a published questionnaire never changes.
/// </summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, Field> fieldByKey;

    private Questionnaire(Study study, Wave wave, string audience, IReadOnlyList<AskedQuestion> questions, IReadOnlyList<Field> fields)
    {
        (Study, Wave, Audience, Questions, Fields) = (study, wave, audience, questions, fields);
        fieldByKey = fields.ToFrozenDictionary(field => field.Key, StringComparer.Ordinal);
        PackedLength = fields.Sum(field => field.Width);
    }

    public Study Study { get; }
    public Wave Wave { get; }
    public string Audience { get; }
    /// <summary>In the order of the questionnaire; sections and information blocks included.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; }
    /// <summary>In the order of the questionnaire, a battery's items each a field.</summary>
    public IReadOnlyList<Field> Fields { get; }
    /// <summary>Bytes of a packed submission.</summary>
    public int PackedLength { get; }

    /// <summary>The languages that everything on the form is given in. A form is in one language: half a translation is none.</summary>
    public IReadOnlyList<string> Languages =>
        [.. Texts().Aggregate(Study.Title.ByLanguage.Keys.AsEnumerable(), (common, text) => common.Intersect(text.ByLanguage.Keys)).Order(StringComparer.Ordinal)];

    private IEnumerable<LocalizedText> Texts() =>
        Questions.SelectMany(
            question => new[] { question.Definition.Text, question.Definition.Stem, question.Definition.Help, question.Definition.Unit })
            .Concat(Fields.Select(field => field.Text))
            .Concat(Fields.SelectMany(field => field.Options).Select(option => option.Label))
            .OfType<LocalizedText>();

    public Field? Find(string key) => fieldByKey.GetValueOrDefault(key);

    internal FrozenDictionary<string, Field>.AlternateLookup<ReadOnlySpan<char>> Lookup =>
        fieldByKey.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The questionnaire of a wave and audience that a valid <paramref name="definition"/> has.</summary>
    public static Questionnaire Compile(StudyDefinition definition, int year, string audience)
    {
        var study = definition.Study;
        var wave = study.Waves.Single(candidate => candidate.Year == year);
        var scales = definition.Scales.ToDictionary(scale => scale.Key, scale => scale.Options, StringComparer.Ordinal);
        var questions = new List<AskedQuestion>();
        var fields = new List<Field>();
        var offset = 0;

        foreach (var question in study.Questions.Where(question => question.Audiences.Contains(audience)))
        {
            var key = KeyOf(question);
            var first = fields.Count;
            if (question.Type is QuestionType.Battery)
            {
                foreach (var item in question.Items ?? [])
                    if (IsAsked(study, item.Key, year) && IsAsked(study, key, year))
                        Add(question, key, item.Key, FieldKind.Single, item.Text);
                if (fields.Count == first) continue;
            }
            else if (!IsAsked(study, key, year)) continue;
            else if (question.Type is not (QuestionType.Section or QuestionType.Info)) Add(
                question, key, key, KindOf(question.Type), question.Text!);

            questions.Add(new AskedQuestion { Key = key, Definition = question, Fields = [.. fields.Skip(first).Where(field => field.OptionCode is null)] });
            foreach (var option in OptionsOf(question, key, year).Where(option => option.FreeText))
                fields.Add(new Field
                {
                    Key = $"{key}:{option.Code}",
                    Question = key,
                    Kind = FieldKind.Text,
                    Text = option.Label,
                    Options = [],
                    Offset = offset,
                    MaxLength = question.MaxLength ?? Question.DefaultMaxLength,
                    OptionCode = option.Code,
                    Index = fields.Count,
                });
        }

        return new Questionnaire(study, wave, audience, questions, fields);

        IReadOnlyList<Option> OptionsOf(Question question, string fieldKey, int asked)
        {
            var wording = study.Wordings?.FirstOrDefault(candidate => candidate.Item == fieldKey && candidate.Waves.Contains(asked));
            return (wording?.Scale ?? question.Scale) is { } scale ? scales[scale] : question.Options ?? [];
        }

        void Add(Question question, string questionKey, string fieldKey, FieldKind kind, LocalizedText text)
        {
            var wording = study.Wordings?.FirstOrDefault(candidate => candidate.Item == fieldKey && candidate.Waves.Contains(year));
            var field = new Field
            {
                Key = fieldKey,
                Question = questionKey,
                Kind = kind,
                Text = wording?.Text ?? text,
                Options = OptionsOf(question, fieldKey, year),
                Offset = offset,
                Required = question.Required,
                Min = kind is FieldKind.Date ? question.Earliest!.Value.DayNumber : question.Min ?? 0,
                Max = kind is FieldKind.Date ? question.Latest!.Value.DayNumber : question.Max ?? 0,
                MaxLength = question.MaxLength ?? Question.DefaultMaxLength,
                Bands = question.Bands ?? [],
                ShowIf = question.ShowIf,
                Index = fields.Count,
            };
            fields.Add(field);
            offset += field.Width;
        }
    }

    /// <summary>A question's key; a battery that has none is called what its items' keys have before the last dot.</summary>
    public static string KeyOf(Question question)
    {
        if (question.Key is { } key) return key;
        if (question.Items is not [var first, ..]) return "";
        var dot = first.Key.LastIndexOf('.');
        var prefix = dot > 0 ? first.Key[..dot] : first.Key;
        return question.Items.All(item => item.Key.StartsWith(prefix + ".", StringComparison.Ordinal)) ? prefix : first.Key;
    }

    /// <summary>Whether a key is asked in the wave of <paramref name="year"/>.</summary>
    public static bool IsAsked(Study study, string key, int year) =>
        !YearsNaming(study.NewIn, key).Any(from => year < from) && !YearsNaming(study.DroppedIn, key).Any(from => year >= from);

    private static IEnumerable<int> YearsNaming(IReadOnlyDictionary<string, IReadOnlyList<string>>? changes, string key) =>
        (changes ?? new Dictionary<string, IReadOnlyList<string>>())
        .Where(change => change.Value.Contains(key))
        .Select(change => int.Parse(change.Key, CultureInfo.InvariantCulture));

    private static FieldKind KindOf(QuestionType type) => type switch
    {
        QuestionType.Single or QuestionType.Battery => FieldKind.Single,
        QuestionType.Multi => FieldKind.Multi,
        QuestionType.Number => FieldKind.Number,
        QuestionType.Date => FieldKind.Date,
        QuestionType.Text => FieldKind.Text,
        QuestionType.Section or QuestionType.Info => throw new ArgumentOutOfRangeException(nameof(type), type, "Nothing is answered here."),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    };
}
