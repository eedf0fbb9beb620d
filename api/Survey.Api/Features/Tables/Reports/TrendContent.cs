using System.Globalization;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>
/// A share over the waves, as in trends: a line breaks where two waves are not of the same thing, each change has its interval and test,
/// and what was printed elsewhere is a mark beside it.
/// </summary>
internal sealed class TrendContent(OpenTable table, IReadOnlyList<PublishedFigure> printed, CodeLists codeLists, ReportWords words)
{
    private readonly ReportRows rows = new(table, words, mixesScales: true);
    private readonly IReadOnlyList<TrendSeriesResponse> series = new TrendSeries(table.Query, table.Rows, printed, codeLists, table.Language).Of(table.Questions);

    public BlockContent Of(ReportBlock block)
    {
        var said = new RowWords(rows, words);
        return new BlockContent
        {
            Query = table.Query,
            Rows = rows.All,
            Caption = said.Caption(block),
            Chart = block.Kind == ReportKinds.Figure && rows.Shown.Count > 0 ? LineCharts.Draw(series, NameOf, words) : null,
            Table = TableOf(),
            Source = said.Source(),
            Notes = [$"{words.Share}: {said.ShareName()}.", words.Interval, words.Bounds, .. Notes().Distinct(), .. said.Base()],
            Sentences = [.. series.SelectMany(SentencesOf)],
            Between = [.. series.SelectMany(line => line.Changes.Where(change => change.Points is not null).Select(change => new RememberedNumber(KeyOf(line, change), $"{NameOf(line)}, {Years(change)}", words.Change, change.Points!.Value)))],
        };
    }

    private MadeTable TableOf()
    {
        var made = new ChangeTable(words.Year, words.Change, series.Any(line => line.Changes.Any(change => change.PAdjusted is not null)), words);
        foreach (var line in series)
        {
            if (series.Count > 1) made.Group(NameOf(line));
            foreach (var point in line.Points)
            {
                var year = point.Year.ToString(CultureInfo.InvariantCulture);
                var share = point.Share is { Percent: not null } of ? of : null;
                if (share is not null) made.Share(year, share.Percent!.Value, point.N, share.Low, share.High);
                else if (RowOf(line, point.Year) is { } row && ReportTables.InsteadOf(row, words) is { } instead) made.Instead(year, instead);
                foreach (var figure in share is null ? PrintedOf(point) : []) made.Share($"{year} ({words.Printed})", figure.Share!.Value, figure.N, null, null);
                foreach (var change in line.Changes.Where(change => change.To == point.Year))
                    if (change.Points is { } points) made.Difference($"{words.Change} {Years(change)}", points, change.Low, change.High, change.P, change.PAdjusted);
                    else made.Instead($"{words.Change} {Years(change)}", $"{words.NotGiven}: {string.Join(' ', BreaksIn(line, change))}");
            }
        }
        return made.Made;
    }

    /// <summary>Hidden points, breaks, and sources of printed numbers.</summary>
    private IEnumerable<string> Notes()
    {
        foreach (var line in series)
        {
            foreach (var point in line.Points.Where(point => point.Hidden is not null))
                yield return $"{NameOf(line)}, {point.Year}: {Sentence.Lower(words.Hidden)}{(point.Hidden!.MergedInto is { } merged ? $" ({words.ShownIn(merged.Label)})" : "")}.";
            foreach (var of in line.Breaks) yield return $"{of.From}–{of.To}: {of.Text}";
            foreach (var change in line.Changes.Where(change => change.NotTested is not null)) yield return words.NotTested;
            foreach (var (point, figure) in line.Points.Where(point => point.Share?.Percent is null).SelectMany(point => PrintedOf(point).Select(figure => (point, figure))))
                yield return $"{point.Year} {words.Say("er gjengitt fra", "er attgjeve frå", "is taken from")} {figure.Source}{(figure.Figure is { } number ? $", {words.Figure.ToLowerInvariant()} {number}" : "")}.";
        }
    }

    private IEnumerable<string> SentencesOf(TrendSeriesResponse line)
    {
        foreach (var change in line.Changes)
            if (change.Sentence is { } sentence) yield return $"{NameOf(line)}, {Years(change)}: {Sentence.Lower(sentence.TrimEnd('.'))}{words.IntervalAndTest(change.Low, change.High, change.P, change.PAdjusted)}";
            else if (change.NotGiven is not null) yield return $"{NameOf(line)}, {Years(change)}: {Sentence.Lower(words.NotGiven)}. {string.Join(' ', BreaksIn(line, change))}";
    }

    private static IEnumerable<string> BreaksIn(TrendSeriesResponse line, TrendChangeResponse change) =>
        line.Breaks.Where(of => !of.Comparable && of.From >= change.From && of.To <= change.To).Select(of => of.Text).Distinct();

    private static IEnumerable<PrintedFigureResponse> PrintedOf(TrendPointResponse point) => (point.Printed ?? []).Where(figure => figure.Share is not null).Take(1);

    private ReportRow? RowOf(TrendSeriesResponse line, int year) =>
        rows.All.FirstOrDefault(row => row.Field == line.Question && row.Row is { } of && of.Values.All(value => value.By == TableQuery.ByYear ? value.Code == year.ToString(CultureInfo.InvariantCulture) : line.By![value.By].GetString() == value.Code));

    /// <summary>The line by what it is of: item, people, or both.</summary>
    private string NameOf(TrendSeriesResponse line)
    {
        var isDivided = table.Query.Dimensions.Count > 1;
        return rows.IsBattery ? isDivided ? $"{line.Text} – {line.Label}" : line.Text : isDivided ? line.Label : rows.Audiences;
    }

    private static string Years(TrendChangeResponse change) => $"{change.From}–{change.To}";

    private static string KeyOf(TrendSeriesResponse line, TrendChangeResponse change) => string.Join('/', [line.Question, .. (line.By ?? []).Values.Select(value => value.ToString()), Years(change)]);
}
