using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>Makes figures, tables and sentences of opened tables.</summary>
internal sealed class Exhibits(CodeLists codeLists, ReportWords words, Func<IReadOnlyList<PublishedFigure>> printed)
{
    private const int MostBars = 80, MostLines = 20, MostTableRows = 500, LongestAlternative = 1_200;
    private readonly Lazy<IReadOnlyList<PublishedFigure>> printed = new(printed);

    /// <summary>The block's parameters, with what its kind implies: lines are over the waves, and follow a share.</summary>
    public static TableParameters ParametersOf(ReportBlock block)
    {
        var parameters = block.Table!.AsParameters();
        var isLines = IsChart(block, ChartKind.Lines);
        if (isLines && parameters.By?.Split(',').Contains(TableQuery.ByYear) != true) parameters = parameters with { By = parameters.By is { Length: > 0 } by ? $"{TableQuery.ByYear},{by}" : TableQuery.ByYear };
        // The two highest, as in trends and report texts, where nothing else is said.
        var wantsShare = isLines || block.Kind == ReportKinds.Sentence;
        return wantsShare && parameters.Top is null && parameters.Codes is null ? parameters with { Top = 2 } : parameters;
    }

    public IReadOnlyList<FieldError> FaultsOf(ReportBlock block, OpenTable table)
    {
        var units = table.Questions.Select(question => question.Unit).Distinct().ToList();
        if (IsChart(block, ChartKind.Scatter) ? units.Count != 2 : units.Count != 1)
            return [new FieldError("questions", IsChart(block, ChartKind.Scatter) ? "two_batteries" : "one_question", string.Join(", ", units))];
        if (IsChart(block, ChartKind.Scatter) && (table.Rows.Cells.Count != 1 || table.Questions.Any(question => !question.HasMean))) return [new FieldError("by", "contradiction", "chart=scatter")];
        var isNumber = table.Questions.All(question => question.HasMean) && table.Rows.Make().All(row => row.Choices.Count == 0);
        if (block.Kind == ReportKinds.Figure && isNumber) return [new FieldError("chart", "contradiction", "questions")];
        var most = block.Kind != ReportKinds.Figure ? MostTableRows : IsChart(block, ChartKind.Lines) ? MostLines * table.Query.Waves.Count : MostBars;
        return table.Rows.Count > most ? [new FieldError("by", "too_many_rows", $"{most}")] : [];
    }

    public MadePart.Prose Sentences(int place, ReportBlock block, OpenTable table)
    {
        var rows = new ReportRows(table, words);
        var sentences = SentencesOf(rows, block.Full == true);
        return new MadePart.Prose(place, [.. sentences.Select(sentence => (sentence, sentences.Count > 1))]) { Numbers = new Snapshots(words).Of(rows.All, rows.Query, block.Rendered, sentences) };
    }

    public MadePart.Exhibit Make(int place, ReportBlock block, OpenTable table, string label, string number)
    {
        if (IsChart(block, ChartKind.Scatter)) return Scatter(place, block, table, label, number);
        var rows = new ReportRows(table, words, mixesScales: IsChart(block, ChartKind.Lines));
        var notes = new List<string>();
        var made = ReportTables.Of(rows, words);
        var chart = block.Kind == ReportKinds.Figure && rows.Shown.Count > 0 ? ChartOf(block, table, rows, notes, ref made) : null;
        notes.AddRange(NotesOf(rows, chart));
        var caption = CaptionOf(block, rows);
        return new MadePart.Exhibit(
            place, label, number, caption, AlternativeOf(chart, caption, made), chart, made, block.Kind == ReportKinds.Table || block.WithTable == true || chart is null,
            SourceLine.Of(rows.Query, rows.Block?.Keys ?? [], rows.Title, [.. rows.Shown.Select(row => row.Measures!.N)], words.Language), notes,
            new Snapshots(words).Of(rows.All, rows.Query, block.Rendered, SentencesOf(rows, isFull: false)));
    }

    private MadePart.Exhibit Scatter(int place, ReportBlock block, OpenTable table, string label, string number)
    {
        var units = table.Questions.Select(question => question.Unit).Distinct().ToList();
        var (across, up) = (Half(0), Half(1));
        var chart = ScatterCharts.Draw(across, up, (block.Across, block.Up), words, out var missing);
        var caption = CaptionOf(block, across);
        List<string> notes = [.. missing.Select(name => words.Say($"{name} har ikke noe punkt: for få har svart.", $"{name} har ikkje noko punkt: for få har svara.", $"{name} has no point: too few answered."))];
        var ns = across.Shown.Concat(up.Shown).Select(row => row.Measures!.N).ToList();
        var source = SourceLine.Of(table.Query, [.. across.Block!.Keys, .. up.Block!.Keys], $"{across.Block.Title}{words.BetweenQuotes}{up.Block.Title}", [.. ns], words.Language);
        return new MadePart.Exhibit(
            place, label, number, caption, AlternativeOf(chart, caption, null), chart.Series.Count == 0 ? null : chart, ReportTables.OfMeans(across, up, chart, words), ShowsTable: true,
            source, notes, new Snapshots(words).Of([.. across.All, .. up.All], table.Query, block.Rendered, []));

        ReportRows Half(int which) => new(table with { Query = table.Query with { Fields = [.. table.Questions.Where(question => question.Unit == units[which]).Select(question => question.Key)] } }, words);
    }

    private Chart ChartOf(ReportBlock block, OpenTable table, ReportRows rows, List<string> notes, ref MadeTable made)
    {
        var bars = new BarCharts(rows, words);
        switch (ChartKinds.ByName[block.Chart!])
        {
            case ChartKind.Lines:
                var lines = new LineCharts(rows, table.Rows.Labels, printed.Value, codeLists, words);
                var chart = lines.Draw();
                notes.Add(string.Join(" + ", rows.Block!.Choices.Where(choice => rows.Shown[0].Measures!.Top?.Codes.Contains(choice.Code) == true).Select(choice => choice.Label)) + $". {words.Interval}");
                notes.AddRange(lines.Notes);
                made = lines.Table();
                return chart;
            case ChartKind.Bars:
                return rows.IsBattery || rows.Query.Top is not null || rows.Query.Codes.Count > 0 ? bars.OfShares() : bars.OfOptions(block.Sorted == true);
            default:
                return bars.Stacked();
        }
    }

    private IEnumerable<string> NotesOf(ReportRows rows, Chart? chart)
    {
        // Lines tell theirs by year.
        if (chart is not { Kind: ChartKind.Lines })
            foreach (var hidden in rows.All.Where(row => row.Hidden is not null).GroupBy(row => ReportTables.InsteadOf(row, words)))
                yield return $"{Sentence.List([.. hidden.Select(row => row.Label)], words.Language)}: {Sentence.Lower(hidden.Key!)}.";
        foreach (var row in rows.All.Where(row => row.Hidden is null && !row.IsShown)) yield return $"{row.Label}: {Sentence.Lower(ReportTables.InsteadOf(row, words)!)}.";
        if (rows.Others.Count > 0) yield return words.Say($"Svart på en annen skala, og ikke med her: {Sentence.List(rows.Others, "nb")}.", $"Svara på ein annan skala, og ikkje med her: {Sentence.List(rows.Others, "nn")}.", $"Answered on another scale, and left out: {Sentence.List(rows.Others, "en")}.");
        yield return rows.Document.BaseText;
        if (rows.Shown.Any(row => row.Measures!.IsMulti)) yield return words.Say("Det går an å krysse av for flere svar, og summen kan være over 100.", "Det går an å krysse av for fleire svar, og summen kan vere over 100.", "Several answers may be ticked, and the sum may be over 100.");
    }

    private string CaptionOf(ReportBlock block, ReportRows rows)
    {
        if (block.Caption is { Length: > 0 } own) return own.Replace('\n', ' ').Trim();
        var title = rows.Title;
        var end = title.Length > 0 && char.IsPunctuation(title[^1]) ? "" : ".";
        return $"{title}{end} {rows.Audiences}, {string.Join(", ", rows.Query.Waves.Select(wave => wave.Year))}. {words.Percent}.";
    }

    private List<string> SentencesOf(ReportRows rows, bool isFull)
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

    /// <summary>What the figure says to who cannot see it: its kind, its caption and its numbers, as many as one can listen to.</summary>
    private string AlternativeOf(Chart? chart, string caption, MadeTable? table)
    {
        if (chart is null) return caption;
        var text = $"{words.ChartName(chart.Kind)}. {caption}";
        var lines = table is null
            ? chart.Series.Select(point => $"{point.Name}: {words.Decimal(point.Across![0]!.Value)}{words.And}{words.Decimal(point.Values[0]!.Value)}.")
            : table.Rows.Select(row => row.Instead is { } instead ? $"{row.Name}: {instead}." : $"{row.Name}: {string.Join(", ", table.Header.Skip(1).Zip(row.Cells, (name, cell) => $"{name.Replace(" (%)", "", StringComparison.Ordinal)} {cell}{(name.EndsWith(" (%)", StringComparison.Ordinal) ? " %" : "")}"))}.");
        foreach (var line in lines)
        {
            if (text.Length + line.Length > LongestAlternative) return $"{text} …";
            text += $" {line}";
        }
        return text;
    }

    private static bool IsChart(ReportBlock block, ChartKind kind) => block.Kind == ReportKinds.Figure && ChartKinds.ByName[block.Chart!] == kind;
}
