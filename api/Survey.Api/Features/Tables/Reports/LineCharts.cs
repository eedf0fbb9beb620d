using System.Globalization;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>A share over the waves: a line breaks where two waves are not of the same thing, and what was printed elsewhere is a mark beside it.</summary>
internal sealed class LineCharts(ReportRows rows, RowLabels labels, IReadOnlyList<PublishedFigure> printed, CodeLists codeLists, ReportWords words)
{
    private readonly Comparability comparability = new(rows.Query, codeLists, words.Language);
    private readonly Dictionary<int, ReleasedWave> waveOf = rows.Query.Waves.ToDictionary(wave => wave.Year);
    private readonly List<string> notes = [];

    /// <summary>What to know beside the figure: breaks, and sources of printed numbers.</summary>
    public IReadOnlyList<string> Notes => [.. notes.Distinct()];

    public Chart Draw()
    {
        var (lines, marks, years) = Read();
        var series = new List<ChartSeries>();
        for (var i = 0; i < lines.Count; i++)
        {
            var paint = Paint.OfLine(i);
            series.AddRange(LineOf(lines[i], years, paint));
            if (marks[i].Count > 0)
                series.Add(new ChartSeries($"{NameOf(lines[i][0])} ({words.Printed})", [.. years.Select(year => marks[i].TryGetValue(year, out var share) ? share : (decimal?)null)], paint) { IsPrinted = true });
        }
        return new Chart(ChartKind.Lines, [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))], series)
        {
            Beside = [.. lines.Select(line => ($"N: {NameOf(line[0])}", (IReadOnlyList<int?>)[.. years.Select(year => line.Find(row => YearOf(row.Row!) == year)?.Measures?.N)]))],
        };
    }

    /// <summary>A row a line, a column a wave: the share, and how many it is of.</summary>
    public MadeTable Table()
    {
        var (lines, marks, years) = Read();
        return new MadeTable(
            [rows.IsBattery ? words.Item : words.Row, .. years.Select(year => $"{year} (%)")],
            [.. lines.Zip(marks, (line, printed) => new MadeTableRow(NameOf(line[0]), [.. years.Select(year => CellOf(line.Find(row => YearOf(row.Row!) == year), printed, year))]))]);

        string CellOf(ReportRow? row, Dictionary<int, decimal> printed, int year) =>
            row?.Measures?.Top?.Percent is { } percent ? $"{percent} (N={row.Measures.N})"
            : printed.TryGetValue(year, out var share) ? $"{(int)share} ({words.Printed})"
            : row is null ? "" : ReportTables.InsteadOf(row, words) ?? "";
    }

    private (List<List<ReportRow>> Lines, List<Dictionary<int, decimal>> Printed, List<int> Years) Read()
    {
        var lines = rows.All.Where(row => row.Row is not null)
            .GroupBy(row => (row.Field, Key: string.Join('/', Others(row.Row!).Select(value => value.Code))))
            .Select(group => group.OrderBy(row => YearOf(row.Row!)).ToList())
            .ToList();
        var marks = lines.Select(line => PrintedOf(line[0])).ToList();
        return (lines, marks, [.. waveOf.Keys.Concat(marks.SelectMany(of => of.Keys)).Distinct().Order()]);
    }

    private IEnumerable<ChartSeries> LineOf(List<ReportRow> line, List<int> years, Paint paint)
    {
        var pieces = new List<List<ReportRow>> { new() };
        ReportRow? last = null;
        foreach (var row in line)
        {
            if (row.Hidden is { } hidden)
                notes.Add($"{NameOf(row)}, {YearOf(row.Row!)}: {Sentence.Lower(words.Hidden)}{(hidden.MergedInto is { } merged ? $" ({words.ShownIn(merged.Label)})" : "")}.");
            if (row.Measures?.Top?.Percent is null) continue;
            if (last is not null && IsBroken(last, row)) pieces.Add([]);
            pieces[^1].Add(row);
            last = row;
        }
        return pieces.Select((piece, place) => new ChartSeries(NameOf(line[0]), [.. years.Select(year => At(piece, year) is { } of ? Math.Round(100m * of.Top!.Count / of.N, 10, MidpointRounding.AwayFromZero) : (decimal?)null)], paint)
        {
            IsContinued = place > 0,
            Bounds = [.. years.Select(year => At(piece, year)?.Top is { Low: { } low, High: { } high } ? ((decimal, decimal)?)((decimal)low, (decimal)high) : null)],
        });
    }

    private static Measures? At(List<ReportRow> piece, int year) => piece.Find(row => YearOf(row.Row!) == year)?.Measures;

    private bool IsBroken(ReportRow before, ReportRow after)
    {
        var (first, second) = (waveOf[YearOf(before.Row!)], waveOf[YearOf(after.Row!)]);
        if (Asked.Of(first, rows.Query.Audiences, before.Field) is not { } one || Asked.Of(second, rows.Query.Audiences, after.Field) is not { } other) return false;
        List<Break> breaks = [.. comparability.Between(before.Field, one, other), .. comparability.Borders(Others(before.Row!), first, second)];
        notes.AddRange(breaks.Select(of => $"{first.Year}–{second.Year}: {of.Text}"));
        return breaks.Exists(of => of.IsBroken);
    }

    /// <summary>What was printed of the series' audience, where just these options were printed.</summary>
    private Dictionary<int, decimal> PrintedOf(ReportRow row)
    {
        var query = rows.Query;
        var by = Others(row.Row!).ToList();
        // They are of a whole audience.
        if (query.Groups.Count > 0 || query.Excluded.Count > 0 || query.OnScale || by.Exists(value => value.By != TableQuery.ByAudience)) return [];
        if ((by.Count > 0 ? by[0].Code : query.Audiences.Count == 1 ? query.Audiences[0] : null) is not { } audience) return [];
        if (rows.Shown.Select(of => of.Measures!.Top?.Codes).FirstOrDefault(of => of is not null) is not { } codes) return [];
        var key = string.Join('+', codes);
        var found = printed.Where(figure => figure.Question == row.Field && figure.Audience == audience && figure.Percent.ContainsKey(key) && !IsComputed(row, figure.Year)).ToList();
        foreach (var figure in found)
            notes.Add($"{figure.Year} {words.Say("er gjengitt fra", "er attgjeve frå", "is taken from")} {figure.Source}{(figure.Figure is { } number ? $", {words.Figure.ToLowerInvariant()} {number}" : "")}.");
        return found.GroupBy(figure => figure.Year).ToDictionary(year => year.Key, year => (decimal)year.First().Percent[key]);
    }

    private bool IsComputed(ReportRow row, int year) => rows.All.Any(of => of.Field == row.Field && of.Row is not null && YearOf(of.Row) == year && of.Measures?.Top?.Percent is not null);

    private string NameOf(ReportRow row)
    {
        var names = row.Row!.Names.Where((_, place) => rows.Query.Dimensions[place] != TableQuery.ByYear).ToList();
        var text = rows.QuestionOf(row.Field).Text;
        return rows.IsBattery ? names.Count > 0 ? $"{text} – {string.Join(" · ", names)}" : text : names.Count > 0 ? labels.Of(names) : rows.Audiences;
    }

    private static int YearOf(TableRow row) => int.Parse(row.Values.Single(value => value.By == TableQuery.ByYear).Code, CultureInfo.InvariantCulture);

    private static IEnumerable<(string By, string Code)> Others(TableRow row) => row.Values.Where(value => value.By != TableQuery.ByYear);
}
