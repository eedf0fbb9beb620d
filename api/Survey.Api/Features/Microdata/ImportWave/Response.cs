namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>What became of a file, or would.</summary>
internal sealed record Response
{
    public required string Study { get; init; }
    public required int Year { get; init; }
    /// <summary>Whether the answers are stored now; never in a dry run.</summary>
    public required bool Imported { get; init; }
    /// <summary>Whether all of it fits: what a dry run is for.</summary>
    public required bool Fits { get; init; }
    /// <summary>In the file, without its header.</summary>
    public required int Rows { get; init; }
    /// <summary>Rows that are submissions.</summary>
    public required int Submissions { get; init; }
    /// <summary>Rows in which nothing is answered: they are left out.</summary>
    public required int EmptyRows { get; init; }
    /// <summary>Rows with a fault.</summary>
    public required int FaultyRows { get; init; }
    /// <summary>As it was set or found.</summary>
    public required string Encoding { get; init; }
    /// <summary>As it was set or found; absent in a file with one column.</summary>
    public string? Separator { get; init; }
    public required IReadOnlyList<ImportFaultResponse> Faults { get; init; }
    /// <summary>Faults beyond those that are listed.</summary>
    public required int UnlistedFaults { get; init; }
}

/// <summary>A fault, once for each value that it is met with.</summary>
internal sealed record ImportFaultResponse
{
    /// <summary>The column's name in the file.</summary>
    public string? Column { get; init; }
    /// <summary>Key of the question or item.</summary>
    public string? Question { get; init; }
    /// <summary>Stable: programs may depend on it.</summary>
    public required string Code { get; init; }
    public required string Message { get; init; }
    /// <summary>What the cell says.</summary>
    public string? Value { get; init; }
    /// <summary>How often it is met.</summary>
    public required int Count { get; init; }
    /// <summary>The first rows that have it, as a spreadsheet numbers them: the header is 1.</summary>
    public required IReadOnlyList<long> Rows { get; init; }
}

/// <summary>A line of the answer to those who accept `application/x-ndjson`: how far it has come, and last what became of it.</summary>
internal sealed record ImportLineResponse
{
    /// <summary>`reading`, `storing` or `done`.</summary>
    public required string Phase { get; init; }
    /// <summary>Rows read.</summary>
    public int? Rows { get; init; }
    /// <summary>Of the file that is read.</summary>
    public int? Percent { get; init; }
    /// <summary>With `done`: the report, where there is one.</summary>
    public Response? Report { get; init; }
    /// <summary>With `done`: why nothing was imported.</summary>
    public Infrastructure.ProblemResponse? Problem { get; init; }
}
