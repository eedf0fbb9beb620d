using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>Figures with a bar a row, or a bar an option.</summary>
internal sealed class BarCharts(ReportRows rows, ReportWords words)
{
    private const int LongestName = 75;

    /// <summary>
    /// A bar a row, the scale's options in it in the order of the codebook, empty ones kept. What is outside the scale is no part of the
    /// bar (decision 0044): it stands after the bar's end, white, with its own number.
    /// </summary>
    public Chart Stacked()
    {
        var drawn = Drawn();
        var (inside, outside) = Parts(drawn, Paint.OfStep);
        return new Chart(ChartKind.Stacked, NamesOf(drawn), [.. inside, .. outside, .. HiddenSeries(drawn, 100)]) { Beside = CountsBeside(drawn) };
    }

    /// <summary>
    /// The same bars, each moved so that the middle of the scale stands at one place; an option in the middle lies half on each side. What is outside the scale stands
    /// below each other, beyond the longest bar. What moves is a piece without a colour: so the options keep their order in the key, which pieces on both sides of zero
    /// would not.
    /// </summary>
    public Chart Diverging()
    {
        const decimal Gap = 5;
        var drawn = Drawn();
        var (inside, outside) = Parts(drawn, Paint.OfSide);
        List<decimal?> left = [.. drawn.Select((_, row) => SumOf(inside.Take(inside.Count / 2), row) + MiddleOf(row))];
        List<decimal?> right = [.. drawn.Select((_, row) => SumOf(inside.TakeLast(inside.Count / 2), row) + MiddleOf(row))];
        var (leftmost, rightmost) = (Reach(left), Reach(right));
        List<ChartSeries> spread = [Space(words.SpaceBefore, left.Select(value => leftmost - value)), .. inside];
        if (outside.Count > 0) spread.AddRange([Space(words.SpaceAfter, right.Select(value => rightmost - value + Gap)), .. outside]);
        return new Chart(ChartKind.Diverging, NamesOf(drawn), [.. spread, .. HiddenSeries(drawn, leftmost + rightmost)])
        {
            Sides = (leftmost, rightmost),
            Most = leftmost + rightmost + (outside.Count > 0 ? Gap + Math.Ceiling(drawn.Select((_, row) => SumOf(outside, row) ?? 0).Max()) : 0),
            Beside = CountsBeside(drawn),
        };

        decimal? MiddleOf(int row) => inside.Count % 2 == 0 ? 0 : inside[inside.Count / 2].Values[row] / 2;
        static decimal? SumOf(IEnumerable<ChartSeries> series, int row) => series.Aggregate((decimal?)0, (sum, of) => sum + of.Values[row]);
        static decimal Reach(IEnumerable<decimal?> side) => Math.Max(1, Math.Ceiling((side.Max() ?? 0) / Chart.Step)) * Chart.Step;
        static ChartSeries Space(string name, IEnumerable<decimal?> values) => new(name, [.. values], Paint.None) { IsSpace = true };
    }

    private (List<ChartSeries> Inside, List<ChartSeries> Outside) Parts(List<ReportRow> drawn, Func<int, int, Paint> paintOf)
    {
        var inside = rows.Block!.Choices.Where(choice => !Outside.Contains(choice.Code)).ToList();
        var outside = rows.Block.Choices.Where(choice => Outside.Contains(choice.Code));
        return ([.. inside.Select((choice, step) => Of(choice, paintOf(step, inside.Count)))], [.. outside.Select(choice => Of(choice, Paint.Outside) with { IsOutside = true })]);

        ChartSeries Of(Choice choice, Paint paint) => new(choice.Label, [.. drawn.Select(row => row.Measures is { } measures ? PercentOf(CountOf(measures, choice.Code), measures.N) : null)], paint);
    }

    /// <summary>A bar a row: the share of the options that are summed up.</summary>
    public Chart OfShares()
    {
        var drawn = Drawn();
        var codes = drawn.Select(row => row.Measures?.Top?.Codes).FirstOrDefault(of => of is not null) ?? [];
        var name = string.Join(" + ", rows.Block!.Choices.Where(choice => codes.Contains(choice.Code)).Select(choice => choice.Label));
        return new Chart(
            ChartKind.Bars,
            NamesOf(drawn),
            [new ChartSeries(name.Length > 0 ? name : words.Share, [.. drawn.Select(row => row.Measures is { Top: { } top } measures ? PercentOf(top.Count, measures.N) : null)], Paint.One), .. HiddenSeries(drawn, 100)])
        {
            Beside = [("N", [.. drawn.Select(row => row.Measures?.N)]), (words.Count, [.. drawn.Select(row => row.Measures?.Top?.Count)])],
        };
    }

    /// <summary>A bar an option and row. Hidden rows have no bars: what they are merged into has.</summary>
    public Chart OfOptions(bool isSorted)
    {
        var drawn = rows.Shown;
        var exclusive = Options.Where(option => option.Exclusive || option.OutsideScale).Select(option => option.Code).ToHashSet(StringComparer.Ordinal);
        IEnumerable<Choice> choices = rows.Block!.Choices;
        if (isSorted && drawn.Count > 0) choices = choices.OrderBy(choice => exclusive.Contains(choice.Code)).ThenByDescending(choice => drawn.Max(row => PercentOf(CountOf(row.Measures!, choice.Code), row.Measures!.N) ?? 0));
        var shown = choices.ToList();
        return new Chart(
            ChartKind.Bars,
            [.. shown.Select(choice => choice.Label)],
            [.. drawn.Select((row, place) => new ChartSeries($"{Short(row.Label)} (N={row.Measures!.N})", [.. shown.Select(choice => PercentOf(CountOf(row.Measures, choice.Code), row.Measures.N))], drawn.Count == 1 ? Paint.One : Paint.OfStep(Math.Min(place, 4), Math.Min(drawn.Count, 5))))])
        {
            Beside = [.. drawn.Select(row => ($"{words.Count}: {row.Label}", (IReadOnlyList<int?>)[.. shown.Select(choice => (int?)CountOf(row.Measures!, choice.Code))]))],
        };
    }

    /// <summary>Rows with a bar: shown ones, and hidden ones, which have a hatched one.</summary>
    private List<ReportRow> Drawn() => [.. rows.All.Where(row => row.IsShown || row.Hidden is not null)];

    private IReadOnlyList<(string, IReadOnlyList<int?>)> CountsBeside(List<ReportRow> drawn) =>
        [("N", [.. drawn.Select(row => row.Measures?.N)]), .. rows.Block!.Choices.Select(choice => ($"{words.Count}: {choice.Label}", CountsOf(drawn, choice.Code)))];

    /// <param name="wide">From end to end of the other bars.</param>
    private IEnumerable<ChartSeries> HiddenSeries(List<ReportRow> drawn, decimal wide) =>
        drawn.Exists(row => row.Hidden is not null)
            ? [new ChartSeries(words.Hidden, [.. drawn.Select(row => row.Hidden is null ? (decimal?)null : wide)], Paint.Hidden) { IsHidden = true }]
            : [];

    /// <summary>With the N of each row, where they have not all the same. What a hidden row is shown in is said below the figure.</summary>
    private IReadOnlyList<string> NamesOf(List<ReportRow> drawn)
    {
        var sameN = drawn.Where(row => row.Hidden is null).Select(row => row.Measures!.N).Distinct().Count() < 2;
        return [.. drawn.Select(row => row.Hidden is not null ? $"{Short(row.Label)}: {Sentence.Lower(words.Hidden)}" : sameN ? Short(row.Label) : $"{Short(row.Label)} (N={row.Measures!.N})")];
    }

    // The names of all that is merged can be a paragraph: the table and the note have them whole.
    private static string Short(string name) => Sentence.Short(name, LongestName);

    private IEnumerable<Option> Options => rows.Query.Waves.SelectMany(wave => rows.Query.Audiences.SelectMany(audience => rows.Block!.Keys.Select(wave.Questionnaire(audience).Find)).OfType<Field>()).SelectMany(of => of.Options);

    // What a scale has outside of it; a multi's options are no scale.
    private HashSet<string> Outside => outside ??= rows.Shown.Any(row => row.Measures!.IsMulti) ? [] : [.. Options.Where(option => option.OutsideScale).Select(option => option.Code)];
    private HashSet<string>? outside;

    private static IReadOnlyList<int?> CountsOf(List<ReportRow> drawn, string code) => [.. drawn.Select(row => row.Measures is { } measures ? (int?)CountOf(measures, code) : null)];

    private static int CountOf(Measures measures, string code) => measures.Options.FirstOrDefault(share => share.Code == code)?.Count ?? 0;

    // Ten decimals: enough that no rounding at output can differ from the one of the counts.
    private static decimal? PercentOf(int count, int n) => n == 0 ? null : Math.Round(100m * count / n, 10, MidpointRounding.AwayFromZero);
}
