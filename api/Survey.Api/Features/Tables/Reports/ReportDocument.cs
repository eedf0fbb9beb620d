using System.Text.Json.Serialization;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>A report as its author keeps it: what is to be shown and said, in order. The numbers come from releases each time it is made.</summary>
internal sealed record ReportDocument
{
    public required string Title { get; init; }
    public string? Subtitle { get; init; }
    public string? Author { get; init; }
    /// <summary>`nb`, `nn` or `en`: of everything but the author's own words. Bokmål when left out.</summary>
    public string? Language { get; init; }
    /// <summary>The number of the first chapter; 1 when left out. Figures are numbered within their chapter: «Figur 3-1».</summary>
    public int? FirstChapter { get; init; }
    public required IReadOnlyList<ReportBlock> Blocks { get; init; }
}

/// <summary>One block of a report.</summary>
internal sealed record ReportBlock
{
    /// <summary>`heading`, `text`, `figure`, `table` or `sentence` (the numbers in running text).</summary>
    public required string Kind { get; init; }
    /// <summary>Of a heading: 1 is a chapter.</summary>
    public int? Level { get; init; }
    /// <summary>Of a heading or a text. An empty line parts paragraphs; a line that begins with «- » is a point of a list.</summary>
    public string? Text { get; init; }
    /// <summary>Of a figure, a table or a sentence: which numbers, as in distributions.</summary>
    public ReportTable? Table { get; init; }
    /// <summary>Of a figure: `stacked` (all options of each row), `diverging` (the same around the middle of a scale), `bars` (options that several may tick, or one share of each row), `lines` (a share over the waves, as in trends), `scatter` (the means of two batteries), `comparison` (a share of two groups, as in comparisons), `curve` (a logistic curve, as in curves) or `map` (a share county by county). Of a table or a sentence: the same numbers without the figure.</summary>
    public string? Chart { get; init; }
    /// <summary>Of a figure or a table; made from the question when left out.</summary>
    public string? Caption { get; init; }
    /// <summary>Of a figure: its table follows it.</summary>
    public bool? WithTable { get; init; }
    /// <summary>Of bars: the longest first. What excludes the others comes last all the same.</summary>
    public bool? Sorted { get; init; }
    /// <summary>Of a scatter: what the horizontal axis is called.</summary>
    public string? Across { get; init; }
    /// <summary>Of a scatter: what the vertical axis is called.</summary>
    public string? Up { get; init; }
    /// <summary>Of a sentence: all options, not only the highest.</summary>
    public bool? Full { get; init; }
    /// <summary>The numbers as they were when the report was last made: changes since are told.</summary>
    public ReportSnapshot? Rendered { get; init; }

    /// <summary>What its numbers are seen as; null where they are distributions, with no figure chosen for them.</summary>
    [JsonIgnore]
    public ChartKind? View => Chart is { } chart && ChartKinds.ByName.TryGetValue(chart, out var kind) ? kind : null;

    public bool IsOf(ChartKind kind) => View == kind;
}

/// <summary>Which numbers: the parameters of distributions, comparisons and curves, by the same names.</summary>
internal sealed record ReportTable
{
    /// <summary>One question or one battery; for `scatter` two batteries, for `curve` and `map` one question or item.</summary>
    public required string Questions { get; init; }
    public string? Year { get; init; }
    public string? Audience { get; init; }
    public string? By { get; init; }
    public string? Groups { get; init; }
    public string? Exclude { get; init; }
    public int? BordersOf { get; init; }
    public string? Base { get; init; }
    public int? Top { get; init; }
    public string? Codes { get; init; }
    public int? Release { get; init; }
    /// <summary>Of a comparison: one side, as in comparisons. `audience=leder:year=2023`.</summary>
    public string? A { get; init; }
    /// <summary>Of a comparison: the other side.</summary>
    public string? B { get; init; }
    /// <summary>Of a curve: a breakdown whose values are numbers.</summary>
    public string? Over { get; init; }
    /// <summary>Of a curve: a year; x is then the years from the value of `over` to it.</summary>
    public int? Since { get; init; }

    public TableParameters AsParameters() => new()
    {
        Questions = Questions,
        Year = Year,
        Audience = Audience,
        By = By,
        Groups = Groups,
        Exclude = Exclude,
        BordersOf = BordersOf,
        Base = Base,
        Top = Top,
        Codes = Codes,
        Release = Release,
    };
}

/// <summary>The numbers of a block at one time.</summary>
internal sealed record ReportSnapshot
{
    /// <summary>Release number by wave.</summary>
    public required IReadOnlyDictionary<string, int> Releases { get; init; }
    /// <summary>Question, row and what was counted, and the number in whole percent (or how many, for `n`).</summary>
    public required IReadOnlyDictionary<string, int> Values { get; init; }
}
