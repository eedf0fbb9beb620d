using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>A share of two groups against each other, as in comparisons: size first, interval and test after it.</summary>
internal sealed class ComparisonContent
{
    private readonly OpenComparison comparison;
    private readonly ReportWords words;
    private readonly ReportRows rows;
    private readonly IReadOnlyList<ComparedItemResponse> items;
    private readonly (string A, string B) names;

    public ComparisonContent(OpenComparison comparison, CodeLists codeLists, ReportWords words)
    {
        (this.comparison, this.words) = (comparison, words);
        var table = comparison.Table;
        // The words are of the waves and the people that are compared, and of no others.
        var asked = table.Rows.Cells.SelectMany(cell => cell.Parts).Where(part => part.Strata.Count > 0).Select(part => part.Part.Questionnaire.Audience).ToHashSet();
        var query = table.Query with { Waves = comparison.Waves, Audiences = asked.Count == 0 ? table.Query.Audiences : [.. table.Query.Audiences.Where(asked.Contains)] };
        rows = new ReportRows(table with { Query = query }, words, mixesScales: true);
        items = comparison.Items(codeLists);
        names = (comparison.LabelOf(comparison.A), comparison.LabelOf(comparison.B));
    }

    public BlockContent Of(ReportBlock block)
    {
        var said = new RowWords(rows, words);
        return new BlockContent
        {
            Query = rows.Query,
            Rows = rows.All,
            Caption = said.Caption(block),
            Chart = block.Kind == ReportKinds.Figure && rows.Shown.Count > 0 ? ChartOf() : null,
            Table = TableOf(),
            NeedsTable = true,
            Source = said.Source(),
            Notes = [$"{words.Share}: {said.ShareName()}.", .. said.Notes(), words.Bounds, .. items.SelectMany(item => item.Notes ?? []).Concat(items.Where(item => item.NotTested is not null).Select(_ => words.NotTested)).Distinct(), .. IsAdjusted ? [words.Holm] : Array.Empty<string>()],
            Sentences = [.. items.Select(SentenceOf)],
            Between = [.. items.Where(item => item.Difference is not null).Select(item => new RememberedNumber($"{item.Question}/{OpenComparison.ParameterA}-{OpenComparison.ParameterB}", rows.IsBattery ? item.Text : $"{names.A} – {names.B}", words.Difference, item.Difference!.Points))],
        };
    }

    private bool IsAdjusted => items.Any(item => item.Difference?.PAdjusted is not null);

    // Of one question a bar a side; of a battery two beside each other for each item.
    private Chart ChartOf() => rows.IsBattery ? PairedBars.Draw(rows, items, names, words) : new BarCharts(rows, words).OfShares();

    private MadeTable TableOf()
    {
        var made = new ChangeTable(words.Row, words.Difference, IsAdjusted, words);
        foreach (var item in items)
        {
            if (rows.IsBattery) made.Group(item.Text);
            foreach (var row in rows.All.Where(row => row.Field == item.Question))
                // Of a battery, what hidden sides are merged into is said once, below the table.
                if (ReportTables.InsteadOf(row, words) is { } instead) made.Instead(PeopleOf(row), rows.IsBattery && row.Hidden is not null ? words.Hidden : instead);
                else made.Share(PeopleOf(row), row.Measures!.Top!.Percent!.Value, row.Measures.N, row.Measures.Top.Low, row.Measures.Top.High);
            if (item.Difference is { } difference) made.Difference(words.Difference, difference.Points, difference.Low, difference.High, difference.P, difference.PAdjusted);
            else made.Instead(words.Difference, $"{words.NotGiven}: {Sentence.Lower(WhyNot(item))}");
        }
        return made.Made;
    }

    // In a battery the item has its name above.
    private string PeopleOf(ReportRow row) => rows.IsBattery && row.Label.StartsWith($"{rows.QuestionOf(row.Field).Text} – ", StringComparison.Ordinal) ? row.Label[(rows.QuestionOf(row.Field).Text.Length + 3)..] : row.Label;

    private string WhyNot(ComparedItemResponse item) => item.NotGiven?[0] switch
    {
        "hidden" => $"{words.Hidden}.",
        "not_asked" => $"{words.NotAsked}.",
        "nobody" or null => $"{words.Nobody}.",
        _ => string.Join(' ', item.Notes ?? []),
    };

    private string SentenceOf(ComparedItemResponse item)
    {
        var begin = rows.IsBattery ? $"{item.Text.TrimEnd('.', '?')}: " : "";
        if (item.Difference is not { } difference) return $"{begin}{names.A}{words.And}{names.B}: {Sentence.Lower(words.NotGiven)}. {WhyNot(item)}";
        var size = words.Say($"Forskjellen er {words.Number(difference.Points, 0)} prosentpoeng", $"Forskjellen er {words.Number(difference.Points, 0)} prosentpoeng", $"The difference is {words.Number(difference.Points, 0)} percentage points");
        return $"{begin}{names.A}: {SizeOf(item.A)}. {names.B}: {SizeOf(item.B)}. {size}{words.IntervalAndTest(difference.Low, difference.High, difference.P, difference.PAdjusted)}";
    }

    // A percentage of fewer than ten says more than they can tell.
    private string SizeOf(ComparedRowResponse row) => row.N < Statistics.SmallSamples.Least
        ? words.Say($"{row.Share!.Count} av {row.N}", $"{row.Share.Count} av {row.N}", $"{row.Share.Count} of {row.N}")
        : words.Say($"{row.Share!.Percent} prosent (N={row.N})", $"{row.Share.Percent} prosent (N={row.N})", $"{row.Share.Percent} percent (N={row.N})");
}
