using System.Globalization;
using Survey.Api.Infrastructure;
using Survey.Statistics;

namespace Survey.Api.Features.Tables;

/// <summary>Puts the rows of a table by year into series, and says what lies between their points.</summary>
internal sealed class TrendSeries(TableQuery query, TableRows table, IReadOnlyList<PublishedFigure> printed, CodeLists codeLists, string language)
{
    private readonly Comparability comparability = new(query, codeLists, language);
    private readonly Dictionary<int, ReleasedWave> waveOf = query.Waves.ToDictionary(wave => wave.Year);

    public IReadOnlyList<TrendSeriesResponse> Of(IReadOnlyList<TableQuestion> questions)
    {
        var texts = questions.ToDictionary(question => question.Key, question => question.Text, StringComparer.Ordinal);
        var series = table.Make()
            .GroupBy(row => (row.Field, Key: string.Join('\u001f', ByOf(row).Select(value => value.Code))))
            .Select(group => SeriesOf(group.Key.Field, texts[group.Key.Field], [.. group.OrderBy(YearOf)]))
            .ToList();
        return WithHolm(series);
    }

    private TrendSeriesResponse SeriesOf(string field, string text, IReadOnlyList<TableRow> rows)
    {
        var by = ByOf(rows[0]).ToList();
        var names = rows[0].Names.Where((_, place) => query.Dimensions[place] != TableQuery.ByYear).ToList();
        var found = PrintedOf(field, by).ToLookup(figure => figure.Year);
        return new TrendSeriesResponse
        {
            Question = field,
            Text = text,
            Label = table.Labels.Of(names),
            By = RowParts.Members(by),
            Points =
            [
                .. rows.Select(row => PointOf(field, row, found[YearOf(row)]))
                    .Concat(found.Where(year => rows.All(row => YearOf(row) != year.Key)).Select(year => new TrendPointResponse { Year = year.Key, Printed = PrintedOf(year) }))
                    .OrderBy(point => point.Year),
            ],
            Breaks = [.. rows.Zip(rows.Skip(1)).SelectMany(pair => BreaksBetween(field, by, pair.First, pair.Second).Select(of => new TrendBreakResponse
            {
                From = YearOf(pair.First),
                To = YearOf(pair.Second),
                Code = of.Code,
                Text = of.Text,
                Comparable = !of.IsBroken,
            }))],
            Changes = [.. Changes(field, by, rows)],
        };
    }

    private TrendPointResponse PointOf(string field, TableRow row, IEnumerable<PublishedFigure> figures)
    {
        var wave = waveOf[YearOf(row)];
        var point = new TrendPointResponse
        {
            Year = wave.Year,
            FieldworkYear = wave.Wave.FieldworkYear,
            Wording = Asked.Of(wave, query.Audiences, field)?.Questionnaire.Find(field)?.Text.In(language),
            NotComparable = comparability.NotComparable(field, wave),
            Printed = figures.Any() ? PrintedOf(figures) : null,
        };
        return row switch
        {
            TableRow.Shown { Measures: var measures } => point with { N = measures.N, Population = measures.Population, Options = [.. measures.Options.Select(RowParts.Of)], Share = RowParts.Of(measures.Top), Mean = measures.Mean },
            TableRow.Hidden hidden => point with { Hidden = RowParts.Of(hidden) },
            _ => point with { NotAsked = true },
        };
    }

    private IReadOnlyList<Break> BreaksBetween(string field, IReadOnlyList<(string By, string Code)> by, TableRow one, TableRow other)
    {
        if (one is TableRow.NotAsked || other is TableRow.NotAsked) return [];
        var (first, second) = (waveOf[YearOf(one)], waveOf[YearOf(other)]);
        return [.. comparability.Between(field, Asked.Of(first, query.Audiences, field)!, Asked.Of(second, query.Audiences, field)!), .. comparability.Borders(by, first, second)];
    }

    private IEnumerable<TrendChangeResponse> Changes(string field, IReadOnlyList<(string By, string Code)> by, IReadOnlyList<TableRow> rows)
    {
        var shown = rows.OfType<TableRow.Shown>().Where(row => row.Measures.Top is not null && comparability.NotComparable(field, waveOf[YearOf(row)]) is null).ToList();
        foreach (var (before, after) in shown.Zip(shown.Skip(1)))
        {
            var change = new TrendChangeResponse { From = YearOf(before), To = YearOf(after) };
            var broken = BreaksBetween(field, by, before, after).Where(of => of.IsBroken).Select(of => of.Code).ToList();
            var (old, now) = (before.Measures, after.Measures);
            if (broken.Count > 0) yield return change with { NotGiven = broken };
            else if (Difference.Of(now, old) is { } difference)
                yield return change with
                {
                    Points = difference.Points,
                    Low = difference.Low,
                    High = difference.High,
                    P = difference.P,
                    NotTested = difference.P is null ? "n_below_10" : null,
                    Sentence = ChangeSentence.Of(old, now, difference.Points, language),
                };
        }
    }

    /// <summary>Holm over the items of the battery, for each step and row of its own.</summary>
    private static IReadOnlyList<TrendSeriesResponse> WithHolm(List<TrendSeriesResponse> series)
    {
        var adjusted = new Dictionary<(string Question, string Label, int From, int To), double?>();
        foreach (var family in series.SelectMany(of => of.Changes.Select(change => (of, change))).GroupBy(pair => (pair.of.Label, pair.change.From, pair.change.To)))
        {
            var members = family.ToList();
            var p = Holm.Adjust([.. members.Select(member => member.change.P)]);
            if (p.Count(of => of is not null) < 2) continue;
            for (var i = 0; i < members.Count; i++) adjusted[(members[i].of.Question, family.Key.Label, family.Key.From, family.Key.To)] = p[i] is { } of ? Difference.Round(of) : null;
        }
        return [.. series.Select(of => of with { Changes = [.. of.Changes.Select(change => change with { PAdjusted = adjusted.GetValueOrDefault((of.Question, of.Label, change.From, change.To)) })] })];
    }

    /// <summary>What was printed of the same people: an audience undivided, all who answered.</summary>
    private IEnumerable<PublishedFigure> PrintedOf(string field, IReadOnlyList<(string By, string Code)> by)
    {
        if (query.OnScale || query.Groups.Count + query.Excluded.Count > 0 || by.Any(value => value.By != TableQuery.ByAudience)) return [];
        var audience = by.Count == 1 ? by[0].Code : query.Audiences.Count == 1 ? query.Audiences[0] : null;
        return printed.Where(figure => figure.Question == field && figure.Audience == audience);
    }

    private List<PrintedFigureResponse> PrintedOf(IEnumerable<PublishedFigure> figures) =>
        [.. figures.Select(figure => new PrintedFigureResponse { Source = figure.Source, Figure = figure.Figure, N = figure.N, Percent = figure.Percent, Share = ShareOf(figure), Note = figure.Note })];

    // As it was printed, or not at all: rounded percentages are not added.
    private int? ShareOf(PublishedFigure figure)
    {
        var codes = query.Codes.Count > 0 ? query.Codes : query.Waves.Reverse().Select(wave => Asked.Of(wave, [figure.Audience], figure.Question)?.Questionnaire.Find(figure.Question))
            .FirstOrDefault(field => field is not null) is { } field ? [.. field.Options.Where(option => !option.OutsideScale).TakeLast(query.Top ?? 0).Select(option => option.Code)] : [];
        return figure.Percent.Where(entry => codes.Count > 0 && entry.Key.Split('+').Order(StringComparer.Ordinal).SequenceEqual(codes.Order(StringComparer.Ordinal))).Select(entry => (int?)entry.Value).FirstOrDefault();
    }

    private static int YearOf(TableRow row) => int.Parse(row.Values.Single(value => value.By == TableQuery.ByYear).Code, CultureInfo.InvariantCulture);

    private static IEnumerable<(string By, string Code)> ByOf(TableRow row) => row.Values.Where(value => value.By != TableQuery.ByYear);
}
