namespace Survey.Vault.Definitions.Rules;

/// <summary>
/// A definition with its keys looked up. It stands on any definition that could be read, faulty ones too: of a key that
/// is there twice it knows the first.
/// </summary>
internal sealed class StudyMap
{
    private readonly Dictionary<string, Place> placeByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Option>> optionsByScale = new(StringComparer.Ordinal);

    public StudyMap(StudyDefinition definition)
    {
        Study = definition.Study;
        foreach (var scale in definition.Scales) optionsByScale.TryAdd(scale.Key, scale.Options);
        foreach (var (index, question) in Study.Questions.Index())
        {
            var key = Questionnaire.KeyOf(question);
            placeByKey.TryAdd(key, new Place(index, question, null, key));
            foreach (var item in question.Items ?? []) placeByKey.TryAdd(item.Key, new Place(index, question, item, key));
        }
    }

    public Study Study { get; }

    /// <summary>The question or item of a key.</summary>
    public Place? Find(string key) => placeByKey.GetValueOrDefault(key);

    public bool HasScale(string key) => optionsByScale.ContainsKey(key);

    /// <summary>The options that a question has by itself, without older wordings.</summary>
    public IReadOnlyList<Option> OptionsOf(Question question) =>
        question.Scale is { } scale ? optionsByScale.GetValueOrDefault(scale) ?? [] : question.Options ?? [];

    /// <summary>The options that a key has in one wave.</summary>
    public IReadOnlyList<Option> OptionsOf(Place place, int year)
    {
        var wording = WordingOf(place.Key, year);
        return wording?.Scale is { } scale ? optionsByScale.GetValueOrDefault(scale) ?? [] : OptionsOf(place.Question);
    }

    public Wording? WordingOf(string key, int year) =>
        Study.Wordings?.FirstOrDefault(wording => wording.Item == key && wording.Waves.Contains(year));

    /// <summary>Whether a key, and the battery that it stands in, is asked in a wave.</summary>
    public bool IsAsked(Place place, int year) => IsAsked(place.Key, year) && (place.Item is null || IsAsked(place.QuestionKey, year));

    /// <summary>Whether anything of a question is asked in a wave.</summary>
    public bool IsAsked(Question question, int year) =>
        IsAsked(Questionnaire.KeyOf(question), year)
        && (question.Type is not QuestionType.Battery || (question.Items ?? []).Any(item => IsAsked(item.Key, year)));

    // A change's year that is no number is a fault of its own; here it changes nothing.
    private bool IsAsked(string key, int year) =>
        !Years(Study.NewIn, key).Any(from => year < from) && !Years(Study.DroppedIn, key).Any(from => year >= from);

    public static IEnumerable<int> Years(IReadOnlyDictionary<string, IReadOnlyList<string>>? changes, string key)
    {
        foreach (var (year, keys) in changes ?? new Dictionary<string, IReadOnlyList<string>>())
            if (keys.Contains(key) && ChangeRules.TryYear(year, out var number)) yield return number;
    }

    /// <summary>Where a key stands: the question's place in the questionnaire, and the item if it is one of a battery.</summary>
    internal sealed record Place(int Index, Question Question, Item? Item, string QuestionKey)
    {
        public string Key => Item?.Key ?? QuestionKey;
        /// <summary>What the routing may ask about it: one choice, several, or neither.</summary>
        public bool IsOneChoice => Item is not null || Question.Type is QuestionType.Single;
        public bool IsSeveral => Question.Type is QuestionType.Multi;
        public bool IsAnswered =>
            Item is not null || Question.Type is not (QuestionType.Battery or QuestionType.Section or QuestionType.Info);
    }
}
