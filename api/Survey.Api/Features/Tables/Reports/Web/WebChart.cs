using System.Globalization;
using System.Text;

namespace Survey.Api.Features.Tables.Reports.Web;

/// <summary>A chart as SVG, drawn from the same numbers as the one in Word. Attributes only, so that no page has to allow styles in it.</summary>
internal sealed class WebChart
{
    private const decimal Width = 800, Names = 320, Bars = 430, Line = 17;
    private const int LettersOfName = 46, LettersOfLegend = 100, LettersOfTile = 13;
    private const string Ink = "#1e1e1e", Grid = "#e3e3e3";

    private readonly Chart chart;
    private readonly ReportWords words;
    private readonly StringBuilder svg = new();
    private decimal height;

    private readonly string hatch;

    private WebChart(Chart chart, ReportWords words, string suffix) => (this.chart, this.words, hatch) = (chart, words, $"hatch{suffix}");

    private string Hatched => $"url(#{hatch})";

    /// <param name="alternative">For who cannot see it; null where it is drawn as an image that has its own.</param>
    /// <param name="suffix">Of the names within it, where several drawings are in one page.</param>
    public static string Of(Chart chart, ReportWords words, string? alternative = null, string suffix = "") => new WebChart(chart, words, suffix).Draw(alternative);

    private string Draw(string? alternative)
    {
        switch (chart.Kind)
        {
            case ChartKind.Lines:
                DrawLines();
                break;
            case ChartKind.Scatter:
                DrawPoints();
                break;
            case ChartKind.Curve:
                DrawCurve();
                break;
            case ChartKind.Map:
                DrawTiles();
                break;
            default:
                DrawBars();
                break;
        }
        if (chart.HasLegend) DrawLegend();
        var role = alternative is null ? "" : $" role=\"img\" aria-label=\"{WebReport.Text(alternative)}\"";
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Number(Width)} {Number(height)}\" width=\"{Number(Width)}\" height=\"{Number(height)}\" font-family=\"Calibri, Carlito, 'Segoe UI', sans-serif\" font-size=\"14\"{role}>"
            + $"<defs><pattern id=\"{hatch}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#ffffff\"/><rect width=\"2\" height=\"6\" fill=\"#767676\"/></pattern></defs>"
            + $"{svg}</svg>";
    }

    private void DrawBars()
    {
        // Beside each other, a hidden side has its place; by itself, a hidden row is hatched from end to end.
        var isPaired = chart.Kind is ChartKind.Comparison;
        var bars = chart.Series.Where(series => isPaired || !series.IsHidden).ToList();
        var top = 4m;
        for (var place = 0; place < chart.Categories.Count; place++)
        {
            var lines = Wrap(chart.Categories[place], LettersOfName);
            var tall = chart.IsStacked ? 26 : 20m * bars.Count;
            var room = Math.Max(tall, lines.Count * Line) + 10;
            var middle = top + (room / 2);
            for (var line = 0; line < lines.Count; line++) Text(Names - 8, middle + ((line - ((lines.Count - 1) / 2m)) * Line) + 5, lines[line], "end", Ink);
            var y = middle - (tall / 2);
            if (!isPaired && chart.Series.FirstOrDefault(series => series.IsHidden)?.Values[place] is { } whole) Rectangle(Names, middle - 13, Wide(whole), 26, Hatched);
            else if (chart.IsStacked) DrawStack(bars, place, y, tall);
            else
                for (var bar = 0; bar < bars.Count; bar++)
                    if (bars[bar].Values[place] is { } value)
                    {
                        Rectangle(Names, y + (bar * 20) + 1, Wide(value), 18, bars[bar].IsHidden ? Hatched : $"#{bars[bar].Paint.Fill}");
                        if (!bars[bar].IsHidden) Text(Names + Wide(value) + 5, y + (bar * 20) + 15, Whole(value), "start", Ink);
                    }
            top += room;
        }
        var (left, right) = chart.Sides ?? (0, 100);
        for (var tick = -left; tick <= right; tick += Chart.Step)
        {
            var x = Number(Names + Wide(left + tick));
            svg.Insert(0, $"<line x1=\"{x}\" x2=\"{x}\" y1=\"0\" y2=\"{Number(top)}\" stroke=\"{(tick == 0 && chart.Sides is not null ? Ink : Grid)}\"/>");
            Text(Names + Wide(left + tick), top + 18, $"{Whole(Math.Abs(tick))} %", "middle", Ink);
        }
        height = top + 28;
    }

    private decimal Wide(decimal percent) => Bars * percent / chart.Most;

    private void DrawStack(List<ChartSeries> bars, int place, decimal y, decimal tall)
    {
        var x = Names;
        foreach (var series in bars)
        {
            if (series.Values[place] is not { } value) continue;
            var wide = Wide(value);
            if (value > 0 && !series.IsSpace) Rectangle(x, y, wide, tall, $"#{series.Paint.Fill}");
            if (value >= 4 && !series.IsSpace) Text(x + (wide / 2), y + 18, Whole(value), "middle", $"#{series.Paint.Ink}");
            x += wide;
        }
    }

    private void DrawLines()
    {
        const decimal Left = 50, Tall = 300;
        for (var tick = 0; tick <= 100; tick += Chart.Step)
        {
            var y = YOf(tick);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(Left)}\" x2=\"{Number(Width - 10)}\" y1=\"{Number(y)}\" y2=\"{Number(y)}\" stroke=\"{Grid}\"/>");
            Text(Left - 6, y + 5, $"{tick.ToString(CultureInfo.InvariantCulture)} %", "end", Ink);
        }
        for (var place = 0; place < chart.Categories.Count; place++) Text(XOf(place), Tall + 35, chart.Categories[place], "middle", Ink);
        foreach (var series in chart.Series)
        {
            var points = series.Values.Index().Where(value => value.Item is not null).Select(value => (X: XOf(value.Index), Y: YOf(value.Item!.Value), Value: value.Item.Value, value.Index)).ToList();
            var colour = $"#{series.Paint.Fill}";
            if (!series.IsPrinted && points.Count > 1)
                svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" points=\"{string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))}\"/>");
            foreach (var point in points)
            {
                if (series.Bounds?[point.Index] is { } bound)
                    svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(point.X)}\" x2=\"{Number(point.X)}\" y1=\"{Number(YOf(bound.High))}\" y2=\"{Number(YOf(bound.Low))}\" stroke=\"{colour}\"/>");
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(point.X)}\" cy=\"{Number(point.Y)}\" r=\"5\" fill=\"{(series.IsPrinted ? $"#{series.Paint.Tint}" : colour)}\" stroke=\"{colour}\" stroke-width=\"2\"/>");
                Text(point.X + 9, point.Y + 5, Whole(point.Value), "start", Ink);
            }
        }
        height = Tall + 48;

        decimal XOf(int place) => Left + ((Width - Left - 40) * (place + 0.5m) / chart.Categories.Count);
        static decimal YOf(decimal value) => 12 + (Tall * (100 - value) / 100);
    }

    private void DrawPoints()
    {
        const decimal Left = 60, Tall = 380;
        for (var tick = chart.Least; tick <= chart.Most; tick += 0.5m)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(Left)}\" x2=\"{Number(Width - 10)}\" y1=\"{Number(YOf(tick))}\" y2=\"{Number(YOf(tick))}\" stroke=\"{Grid}\"/><line x1=\"{Number(XOf(tick))}\" x2=\"{Number(XOf(tick))}\" y1=\"10\" y2=\"{Number(Tall + 10)}\" stroke=\"{Grid}\"/>");
            Text(Left - 6, YOf(tick) + 5, OneDecimal(tick), "end", Ink);
            Text(XOf(tick), Tall + 28, OneDecimal(tick), "middle", Ink);
        }
        foreach (var point in chart.Series)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(XOf(point.Across![0]!.Value))}\" cy=\"{Number(YOf(point.Values[0]!.Value))}\" r=\"5\" fill=\"#{point.Paint.Fill}\"/>");
            Text(XOf(point.Across[0]!.Value) + 8, YOf(point.Values[0]!.Value) + 5, point.Name.Split(' ')[0], "start", Ink);
        }
        height = Tall + 36;
        foreach (var line in Wrap($"→ {chart.XTitle}", LettersOfLegend).Concat(Wrap($"↑ {chart.YTitle}", LettersOfLegend))) Text(Left, height += Line + 2, line, "start", Ink);
        height += 12;

        decimal XOf(decimal value) => Left + ((Width - Left - 30) * (value - chart.Least) / (chart.Most - chart.Least));
        decimal YOf(decimal value) => 10 + (Tall * (chart.Most - value) / (chart.Most - chart.Least));
    }

    private void DrawCurve()
    {
        const decimal Left = 50, Tall = 320;
        for (var tick = 0; tick <= 100; tick += Chart.Step)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(Left)}\" x2=\"{Number(Width - 10)}\" y1=\"{Number(YOf(tick))}\" y2=\"{Number(YOf(tick))}\" stroke=\"{Grid}\"/>");
            Text(Left - 6, YOf(tick) + 5, $"{tick.ToString(CultureInfo.InvariantCulture)} %", "end", Ink);
        }
        var every = Math.Max(1, (int)Math.Ceiling(chart.Categories.Count / 20m));
        for (var place = 0; place < chart.Categories.Count; place += every) Text(XOf(place), Tall + 32, chart.Categories[place], "middle", Ink);
        if (chart.Series.Where(series => series.IsBand).ToList() is [var lower, var wide])
            svg.Append(CultureInfo.InvariantCulture, $"<polygon fill=\"#{wide.Paint.Fill}\" stroke=\"#a9cbe8\" points=\"{string.Join(' ', PointsOf(lower.Values).Concat(PointsOf([.. lower.Values.Zip(wide.Values, (low, width) => low + width)]).Reverse()))}\"/>");
        foreach (var series in chart.Series.Where(series => !series.IsBand))
            if (!series.IsObserved) svg.Append(CultureInfo.InvariantCulture, $"<polyline fill=\"none\" stroke=\"#{series.Paint.Fill}\" stroke-width=\"2.5\" points=\"{string.Join(' ', PointsOf(series.Values))}\"/>");
            else
                foreach (var (place, value) in series.Values.Index().Where(value => value.Item is not null))
                {
                    svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(XOf(place) - 5)}\" y=\"{Number(YOf(value!.Value) - 5)}\" width=\"10\" height=\"10\" fill=\"#{series.Paint.Fill}\"/>");
                    Text(XOf(place), YOf(value.Value) - 10, Whole(value.Value), "middle", Ink);
                }
        height = Tall + 38;
        foreach (var line in Wrap($"→ {chart.XTitle}", LettersOfLegend)) Text(Left, height += Line + 2, line, "start", Ink);

        IEnumerable<string> PointsOf(IReadOnlyList<decimal?> values) => values.Index().Where(value => value.Item is not null).Select(value => $"{Number(XOf(value.Index))},{Number(YOf(value.Item!.Value))}");
        decimal XOf(int place) => Left + 20 + ((Width - Left - 60) * place / Math.Max(1, chart.Categories.Count - 1));
        static decimal YOf(decimal value) => 18 + ((Tall - 10) * (100 - value) / 100);
    }

    private void DrawTiles()
    {
        const decimal Side = 96, Gap = 6;
        foreach (var tile in chart.Tiles)
        {
            var (x, y, ink) = (tile.Column * (Side + Gap), tile.Row * (Side + Gap), $"#{tile.Paint.Ink}");
            Rectangle(x, y, Side, Side, tile.IsHidden ? Hatched : $"#{tile.Paint.Fill}");
            var name = Wrap(tile.Name, LettersOfTile);
            var said = tile.IsHidden ? words.HiddenShort : tile.Percent is { } percent ? $"{percent.ToString(CultureInfo.InvariantCulture)} %" : words.NobodyShort;
            // On hatching, letters need paper below them.
            if (tile.IsHidden) Rectangle(x + 2, y + 3, Side - 4, ((name.Count + 1) * Line) + 8, "#ffffff");
            for (var line = 0; line < name.Count; line++) Text(x + (Side / 2), y + 18 + (line * Line), name[line], "middle", ink);
            Text(x + (Side / 2), y + 22 + (name.Count * Line), said, "middle", ink);
            if (tile is { Percent: not null, N: { } n }) Text(x + (Side / 2), y + Side - 9, $"N={n.ToString(CultureInfo.InvariantCulture)}", "middle", ink);
        }
        height = (CountyTiles.Rows * (Side + Gap)) + 6;
        var left = 0m;
        foreach (var (place, (from, to)) in ChartTile.Steps.Index())
        {
            var paint = Paint.OfStep(place, ChartTile.Steps.Count);
            Rectangle(left, height, 86, 24, $"#{paint.Fill}");
            Text(left + 43, height + 17, $"{from.ToString(CultureInfo.InvariantCulture)}–{to.ToString(CultureInfo.InvariantCulture)} %", "middle", $"#{paint.Ink}");
            left += 92;
        }
        if (chart.Tiles.Any(tile => tile.IsHidden))
        {
            Rectangle(left, height, 24, 24, Hatched);
            Text(left + 32, height + 17, words.Hidden, "start", Ink);
        }
        height += 34;
    }

    private void DrawLegend()
    {
        var x = 4m;
        height += 16;
        foreach (var series in chart.Series.Where(series => !series.IsContinued && !series.IsSpace))
        {
            // About half as wide as high; enough to know when a line is full.
            var wide = 30 + (series.Name.Length * 7.2m);
            if (x > 4 && x + wide > Width) (x, height) = (4, height + Line + 5);
            var fill = series.IsHidden ? Hatched : series.IsPrinted ? $"#{series.Paint.Tint}" : $"#{series.Paint.Fill}";
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(x)}\" y=\"{Number(height - 12)}\" width=\"14\" height=\"14\" fill=\"{fill}\" stroke=\"{(series.IsPrinted ? $"#{series.Paint.Fill}" : "#8c8c8c")}\"/>");
            Text(x + 20, height, series.Name, "start", Ink);
            x += wide + 12;
        }
        height += 10;
    }

    private void Rectangle(decimal x, decimal y, decimal wide, decimal tall, string fill) =>
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(wide)}\" height=\"{Number(tall)}\" fill=\"{fill}\" stroke=\"#8c8c8c\" stroke-width=\"0.5\"/>");

    private void Text(decimal x, decimal y, string text, string anchor, string fill) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" text-anchor=\"{anchor}\" fill=\"{fill}\">{WebReport.Text(text)}</text>");

    private static List<string> Wrap(string text, int letters)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= letters) lines.Add(word);
            else lines[^1] += lines[^1].Length == 0 ? word : $" {word}";
        return lines;
    }

    private static string Whole(decimal percent) => Math.Round(percent, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    private string OneDecimal(decimal number)
    {
        var text = number.ToString("0.0", CultureInfo.InvariantCulture);
        return words.Language == "en" ? text : text.Replace('.', ',');
    }

    private static string Number(decimal number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
