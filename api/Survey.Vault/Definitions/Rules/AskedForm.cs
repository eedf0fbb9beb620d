namespace Survey.Vault.Definitions.Rules;

/// <summary>
/// One line of what an audience is asked in a wave: a question, a battery's beginning, or one of its items. Whatever a
/// respondent sees, and whatever <see cref="Questionnaire.Compile"/> makes the layout of packed answers from.
/// </summary>
internal sealed record AskedForm
{
    public required string Path { get; init; }
    public required string Key { get; init; }
    public required Question Question { get; init; }
    /// <summary>What it says in this wave; of a battery its stem.</summary>
    public required LocalizedText? Text { get; init; }
    public required IReadOnlyList<Option> Options { get; init; }
    public required bool IsItem { get; init; }

    public static IReadOnlyList<AskedForm> Of(StudyMap map, int year, string audience) =>
        [.. map.Study.Questions.Index()
            .Where(entry => entry.Item.Audiences.Contains(audience) && map.IsAsked(entry.Item, year))
            .SelectMany(entry => Lines(map, entry.Item, entry.Index, year))];

    private static IEnumerable<AskedForm> Lines(StudyMap map, Question question, int index, int year)
    {
        var path = $"study.questions[{index}]";
        var key = Questionnaire.KeyOf(question);
        var wording = map.WordingOf(key, year);
        yield return new AskedForm
        {
            Path = path,
            Key = question.Type is QuestionType.Battery ? key + ".*" : key,
            Question = question,
            Text = question.Type is QuestionType.Battery ? question.Stem : wording?.Text ?? question.Text,
            Options = map.OptionsOf(new StudyMap.Place(index, question, null, key), year),
            IsItem = false,
        };
        foreach (var (place, item) in (question.Items ?? []).Index())
        {
            var at = new StudyMap.Place(index, question, item, key);
            if (map.IsAsked(at, year))
                yield return new AskedForm
                {
                    Path = $"{path}.items[{place}]",
                    Key = item.Key,
                    Question = question,
                    Text = map.WordingOf(item.Key, year)?.Text ?? item.Text,
                    Options = map.OptionsOf(at, year),
                    IsItem = true,
                };
        }
    }

    /// <summary>Whether <paramref name="later"/> asks the same. A text may get languages that nobody was asked in.</summary>
    public bool IsKeptBy(AskedForm later) =>
        IsItem == later.IsItem
        && Keeps(Text, later.Text)
        && Options.Count == later.Options.Count && Options.Zip(later.Options).All(pair => Keeps(pair.First, pair.Second))
        // What the question says stands at its own line: its items are not told as well.
        && (IsItem || KeepsQuestion(Question, later.Question));

    private static bool KeepsQuestion(Question before, Question later) =>
        before.Type == later.Type
        && before.Required == later.Required
        && (before.Min, before.Max, before.MaxLength) == (later.Min, later.Max, later.MaxLength)
        && (before.Earliest, before.Latest) == (later.Earliest, later.Latest)
        && Keeps(before.Help, later.Help)
        && Keeps(before.Unit, later.Unit)
        && Keeps(before.Bands, later.Bands)
        && Keeps(before.ShowIf, later.ShowIf);

    private static bool Keeps(LocalizedText? before, LocalizedText? later) =>
        before is null
            ? later is null
            : later is not null && before.ByLanguage.All(text => later.ByLanguage.TryGetValue(text.Key, out var kept) && kept == text.Value);

    private static bool Keeps(Option before, Option later) =>
        before.Code == later.Code
        && (before.OutsideScale, before.Exclusive, before.FreeText) == (later.OutsideScale, later.Exclusive, later.FreeText)
        && Keeps(before.Label, later.Label);

    // Two releases of the same answers in different bands would together tell more than either.
    private static bool Keeps(IReadOnlyList<Band>? before, IReadOnlyList<Band>? later) =>
        (before ?? []).Select(band => (band.From, band.To)).SequenceEqual((later ?? []).Select(band => (band.From, band.To)));

    private static bool Keeps(Routing? before, Routing? later)
    {
        if (before is null || later is null) return before is null && later is null;
        return before.Question == later.Question && Same(before.Is, later.Is) && Same(before.Contains, later.Contains)
            && Parts(before.All, later.All) && Parts(before.Any, later.Any) && Keeps(before.Not, later.Not);

        static bool Same(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
            (one is null) == (other is null) && (one ?? []).SequenceEqual(other ?? []);
        static bool Parts(IReadOnlyList<Routing>? one, IReadOnlyList<Routing>? other) =>
            (one is null) == (other is null)
                && (one ?? []).Count == (other ?? []).Count
                && (one ?? []).Zip(other ?? []).All(pair => Keeps(pair.First, pair.Second));
    }
}
