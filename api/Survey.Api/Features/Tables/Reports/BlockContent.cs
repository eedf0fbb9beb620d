namespace Survey.Api.Features.Tables.Reports;

/// <summary>What a block comes to, before it is a figure, a table or running text: the same numbers as all three.</summary>
internal sealed record BlockContent
{
    /// <summary>Whose numbers they are.</summary>
    public required TableQuery Query { get; init; }
    public required IReadOnlyList<ReportRow> Rows { get; init; }
    public required string Caption { get; init; }
    /// <summary>Null where there is nothing to draw.</summary>
    public Chart? Chart { get; init; }
    public required MadeTable Table { get; init; }
    /// <summary>The figure says too little by itself: its table follows it whatever the author chose.</summary>
    public bool NeedsTable { get; init; }
    public required string Source { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
    public IReadOnlyList<string> Sentences { get; init; } = [];
    /// <summary>Numbers between rows, such as differences, that are remembered as theirs are.</summary>
    public IReadOnlyList<RememberedNumber> Between { get; init; } = [];
}

/// <summary>A number that is no row's own, to be compared with what it was.</summary>
/// <param name="Key">The same as long as it is asked for in the same way.</param>
/// <param name="Label">What it lies between, in words.</param>
/// <param name="Name">What it is.</param>
internal sealed record RememberedNumber(string Key, string Label, string Name, int Points);
