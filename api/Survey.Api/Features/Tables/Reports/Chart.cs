namespace Survey.Api.Features.Tables.Reports;

internal enum ChartKind
{
    /// <summary>A bar a row, divided by options.</summary>
    Stacked,
    /// <summary>The same bars, each laid so that the middle of the scale stands at the same place.</summary>
    Diverging,
    /// <summary>A bar an option, or a bar a row for one share.</summary>
    Bars,
    /// <summary>A share over the waves.</summary>
    Lines,
    /// <summary>A point an item: two means.</summary>
    Scatter,
    /// <summary>Two groups beside each other.</summary>
    Comparison,
    /// <summary>A share over a number, with a fitted curve.</summary>
    Curve,
    /// <summary>A share a county, on tiles.</summary>
    Map,
}

internal static class ChartKinds
{
    public static IReadOnlyDictionary<string, ChartKind> ByName { get; } =
        Enum.GetValues<ChartKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}

/// <summary>What a figure draws, whoever draws it: Word and the page are given the same numbers.</summary>
/// <param name="Categories">Rows, options or years, as many as each series has values.</param>
internal sealed record Chart(ChartKind Kind, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>Between two lines of an axis of percent. A diverging figure goes a whole number of them to each side, so that one is its middle.</summary>
    public const int Step = 20;

    /// <summary>The highest value of the axis; 100 for percent.</summary>
    public decimal Most { get; init; } = 100;
    public decimal Least { get; init; }
    /// <summary>What the axes are of, where they are not in percent.</summary>
    public string? XTitle { get; init; }
    public string? YTitle { get; init; }
    /// <summary>How far a diverging figure goes to both sides of its middle, in percent. Between them and what is outside the scale is a gap.</summary>
    public (decimal Left, decimal Right)? Sides { get; init; }
    /// <summary>Of a map.</summary>
    public IReadOnlyList<ChartTile> Tiles { get; init; } = [];
    /// <summary>The series of a row lie after each other in one bar.</summary>
    public bool IsStacked => Kind is ChartKind.Stacked or ChartKind.Diverging;
    /// <summary>The drawing has a key to its colours.</summary>
    public bool HasLegend => Kind is ChartKind.Lines or ChartKind.Curve || (Kind is not ChartKind.Scatter && Series.Count > 1);
    /// <summary>Columns that stand beside the drawn ones in the chart's own spreadsheet: N and counts.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<int?> Values)> Beside { get; init; } = [];
}

/// <summary>One colour of a chart.</summary>
/// <param name="Values">Percent as it is, not rounded: labels show whole ones. Null where there is none.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, Paint Paint)
{
    /// <summary>Means on the horizontal axis, of a scatter.</summary>
    public IReadOnlyList<decimal?>? Across { get; init; }
    /// <summary>Bounds of the 95 percent intervals.</summary>
    public IReadOnlyList<(decimal Low, decimal High)?>? Bounds { get; init; }
    /// <summary>Hidden rows: hatched, and without a number.</summary>
    public bool IsHidden { get; init; }
    /// <summary>Outside the scale, as «vet ikke»: after the bar, without a colour of the scale.</summary>
    public bool IsOutside { get; init; }
    /// <summary>Nothing that is seen: it moves what comes after it in the bar.</summary>
    public bool IsSpace { get; init; }
    /// <summary>Printed elsewhere: a mark of its own, and no line.</summary>
    public bool IsPrinted { get; init; }
    /// <summary>Of the band around a curve: its lower bound, or how wide it is above that.</summary>
    public bool IsBand { get; init; }
    /// <summary>What was seen, beside a curve: marks without a line.</summary>
    public bool IsObserved { get; init; }
    /// <summary>The rest of a line that was broken: the legend has its name already.</summary>
    public bool IsContinued { get; init; }
}

/// <summary>A county on a map of tiles.</summary>
/// <param name="Percent">Null where it is hidden, or nobody has answered.</param>
internal sealed record ChartTile(string Name, int Column, int Row, int? Percent, int? N, bool IsHidden)
{
    /// <summary>In steps of twenty percent.</summary>
    public static IReadOnlyList<(int From, int To)> Steps { get; } = [(0, 19), (20, 39), (40, 59), (60, 79), (80, 100)];

    public Paint Paint => IsHidden || Percent is not { } percent ? Paint.Outside : Paint.OfStep(Math.Min(percent / 20, Steps.Count - 1), Steps.Count);
}

/// <param name="Fill">Six hexadecimal digits.</param>
/// <param name="Ink">Of a label on it: at least 4.5 to 1.</param>
internal sealed record Paint(string Fill, string Ink)
{
    /// <summary>The same hue, half as strong: for marks that are no result of ours.</summary>
    public string Tint => string.Concat(Enumerable.Range(0, 3).Select(part => ((Convert.ToInt32(Fill.Substring(part * 2, 2), 16) + 255) / 2).ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));

    public static readonly Paint One = new("1F6FB5", "FFFFFF");
    public static readonly Paint Hidden = new("767676", "1E1E1E");
    public static readonly Paint Outside = new("FFFFFF", "1E1E1E");
    public static readonly Paint None = new("FFFFFF", "FFFFFF");
    public static readonly Paint Band = new("DBE8F5", "1E1E1E");

    // One hue from light to dark: the order of a scale shows without colours being told apart, and in grey print.
    private static readonly Paint[] Steps = [new("DBE8F5", "002C54"), new("A9CBE8", "002C54"), new("6EA8DA", "00213F"), One, new("003D75", "FFFFFF")];
    // Lines are told apart by more than hue: from dark to middle, with marks of their own.
    private static readonly Paint[] Apart = [new("003D75", "FFFFFF"), new("B34D00", "FFFFFF"), new("3C7A3C", "FFFFFF"), new("7A3E8E", "FFFFFF"), new("595959", "FFFFFF"), One];

    public static Paint OfStep(int step, int of) => Steps[(of, step) switch
    {
        (1, _) => 3,
        (2, _) => (step * 3) + 1,
        (3, _) => step * 2,
        (4, _) => step < 2 ? step : step + 1,
        _ => step * Steps.Length / of,
    }];

    // Two hues from the middle out: the side tells in grey what the hue tells in colour.
    private static readonly Paint[] Below = [new("8A4A0B", "FFFFFF"), new("E3B778", "00213F")];
    private static readonly Paint[] Above = [new("8DBBE4", "00213F"), new("003D75", "FFFFFF")];
    private static readonly Paint Middle = new("DFE3E8", "00213F");

    /// <summary>Brown below the middle of a scale and blue above it, darkest at the ends; as on the page of results.</summary>
    public static Paint OfSide(int step, int of)
    {
        var half = of / 2;
        if (step < half) return Below[half == 1 ? 0 : Nearest(step, half)];
        if (step < of - half) return Middle;
        return Above[half == 1 ? 1 : Nearest(step - (of - half), half)];

        static int Nearest(int place, int half) => (int)Math.Round((double)place / (half - 1), MidpointRounding.AwayFromZero);
    }

    public static Paint OfLine(int line) => Apart[line % Apart.Length];
}
