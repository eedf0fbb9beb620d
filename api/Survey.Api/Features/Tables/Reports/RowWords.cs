namespace Survey.Api.Features.Tables.Reports;

/// <summary>What is said about rows: above them, below them, and in running text.</summary>
internal sealed class RowWords(ReportRows rows, ReportWords words)
{
    public string Caption(ReportBlock block)
    {
        if (block.Caption is { Length: > 0 } own) return own.Replace('\n', ' ').Trim();
        var title = rows.Title;
        var end = title.Length > 0 && char.IsPunctuation(title[^1]) ? "" : ".";
        return $"{title}{end} {rows.Audiences}, {string.Join(", ", rows.Query.Waves.Select(wave => wave.Year))}. {words.Percent}.";
    }

    /// <param name="n">How many the figure is of, where that is not told row by row.</param>
    public string Source(int? n = null) =>
        SourceLine.Of(rows.Query, rows.Block?.Keys ?? [], rows.Title, n is { } all ? [all] : [.. rows.Shown.Select(row => row.Measures!.N)], words.Language);

    /// <summary>What is not there and why, and what the percentages are of.</summary>
    public IEnumerable<string> Notes() => [.. Hidden(), .. NotThere(), .. Base()];

    /// <summary>Hidden rows by what they are merged into. People who are hidden for all items of a battery are named once.</summary>
    public IEnumerable<string> Hidden()
    {
        var items = rows.Questions.Count;
        var named = rows.All.Where(row => row.Hidden is not null)
            .GroupBy(row => (People: row.Row!.Label, Instead: ReportTables.InsteadOf(row, words)!))
            .SelectMany(people => people.Count() == items && rows.IsBattery && people.First().Row!.Names.Count > 0 ? [(Name: people.Key.People, people.Key.Instead)] : people.Select(row => (Name: row.Label, people.Key.Instead)));
        return from hidden in named.GroupBy(of => of.Instead) select $"{Sentence.List([.. hidden.Select(of => of.Name)], words.Language)}: {Sentence.Lower(hidden.Key)}.";
    }

    public IEnumerable<string> NotThere()
    {
        foreach (var row in rows.All.Where(row => row.Hidden is null && !row.IsShown)) yield return $"{row.Label}: {Sentence.Lower(ReportTables.InsteadOf(row, words)!)}.";
        if (rows.Others.Count > 0) yield return words.Say($"Svart på en annen skala, og ikke med her: {Sentence.List(rows.Others, "nb")}.", $"Svara på ein annan skala, og ikkje med her: {Sentence.List(rows.Others, "nn")}.", $"Answered on another scale, and left out: {Sentence.List(rows.Others, "en")}.");
    }

    public IEnumerable<string> Base()
    {
        yield return rows.Document.BaseText;
        if (rows.Shown.Any(row => row.Measures!.IsMulti)) yield return words.Say("Det går an å krysse av for flere svar, og summen kan være over 100.", "Det går an å krysse av for fleire svar, og summen kan vere over 100.", "Several answers may be ticked, and the sum may be over 100.");
    }

    /// <summary>«I noen grad + I stor grad»: the options that the share is of.</summary>
    public string ShareName()
    {
        var codes = rows.Shown.Select(row => row.Measures!.Top?.Codes).FirstOrDefault(of => of is not null) ?? [];
        return string.Join(" + ", (rows.Block?.Choices ?? []).Where(choice => codes.Contains(choice.Code)).Select(choice => choice.Label));
    }

    public IReadOnlyList<string> Sentences(bool isFull)
    {
        var sentence = new NumberSentence(words.Language);
        return
        [
            .. rows.All.Select(row => row.Row).OfType<TableRow>().Select(row => (row, Text: row switch
            {
                TableRow.Shown shown => isFull ? sentence.Full(shown) : sentence.Short(shown),
                TableRow.Hidden hidden => sentence.Hidden(hidden),
                TableRow.NotAsked notAsked => sentence.NotAsked(notAsked),
                _ => throw new InvalidOperationException("No such row."),
            })).Where(of => of.Text is not null).Select(of => rows.IsBattery ? $"{rows.QuestionOf(of.row.Field).Text.TrimEnd('.', '?')}: {of.Text}" : of.Text!),
        ];
    }
}
