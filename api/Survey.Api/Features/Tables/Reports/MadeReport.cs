namespace Survey.Api.Features.Tables.Reports;

/// <summary>A report with its numbers, ready to be written as a Word document or a page.</summary>
internal sealed record MadeReport
{
    public required string Study { get; init; }
    public required string StudyTitle { get; init; }
    public required string Title { get; init; }
    public string? Subtitle { get; init; }
    public string? Author { get; init; }
    /// <summary>Of waves whose answers are not people's own: what they are. It stands before anything else is read.</summary>
    public required IReadOnlyList<string> Origins { get; init; }
    /// <summary>What stands below the title.</summary>
    public IEnumerable<string> Lead => new[] { Subtitle, Author }.OfType<string>().Concat(Origins);
    /// <summary>`nb`, `nn` or `en`.</summary>
    public required string Language { get; init; }
    public required int FirstChapter { get; init; }
    public required IReadOnlyList<MadePart> Parts { get; init; }
    /// <summary>Releases, rules, and what kind of answers they are.</summary>
    public required IReadOnlyList<string> Provenance { get; init; }
}

/// <summary>A block of the report, made.</summary>
/// <param name="Place">Of the block in the document.</param>
internal abstract record MadePart(int Place)
{
    /// <param name="Number">«3.1».</param>
    public sealed record Heading(int Place, int Level, string Number, string Text) : MadePart(Place);

    /// <param name="Paragraphs">With whether each is a point of a list.</param>
    public sealed record Prose(int Place, IReadOnlyList<(string Text, bool IsPoint)> Paragraphs) : MadePart(Place)
    {
        public MadeNumbers? Numbers { get; init; }
    }

    /// <param name="Label">«Figur» or «Tabell».</param>
    /// <param name="Number">«3-1».</param>
    /// <param name="Chart">Null for a table, and where all is hidden.</param>
    /// <param name="Table">The same numbers; null where the author wants the figure alone.</param>
    public sealed record Exhibit(int Place, string Label, string Number, string Caption, string Alternative, Chart? Chart, MadeTable Table, bool ShowsTable, string Source, IReadOnlyList<string> Notes, MadeNumbers Numbers)
        : MadePart(Place);
}

/// <param name="Header">Of the columns, the first that of the rows.</param>
internal sealed record MadeTable(IReadOnlyList<string> Header, IReadOnlyList<MadeTableRow> Rows);

/// <param name="Cells">As many as there are columns after the first, a number in each; or one text for all of them, where there is no number.</param>
internal sealed record MadeTableRow(string Name, IReadOnlyList<string> Cells)
{
    public string? Instead { get; init; }
    /// <summary>The name of the rows that follow, without numbers of its own.</summary>
    public bool IsGroup { get; init; }
}

/// <summary>What a block shows, to be remembered and compared with what it showed before.</summary>
/// <param name="Snapshot">For the document to keep.</param>
/// <param name="Sentences">Of its rows.</param>
/// <param name="Changes">In words; null where nothing was remembered.</param>
internal sealed record MadeNumbers(ReportSnapshot Snapshot, IReadOnlyList<string> Sentences, IReadOnlyList<string>? Changes);
