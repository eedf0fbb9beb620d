namespace Survey.Api.Features.Tables.GetComparisons;

internal sealed record Response
{
    public required string Study { get; init; }
    public required IReadOnlyList<TableReleaseResponse> Release { get; init; }
    /// <summary>`all` or `scale`.</summary>
    public required string Base { get; init; }
    public required ComparedSideResponse A { get; init; }
    public required ComparedSideResponse B { get; init; }
    public required bool Rebuilt { get; init; }
    public required bool Invented { get; init; }
    public required IReadOnlyList<ComparedItemResponse> Items { get; init; }
}

internal sealed record ComparedSideResponse
{
    public required string Label { get; init; }
    public required int Year { get; init; }
    public required GroupResponse Group { get; init; }
}
