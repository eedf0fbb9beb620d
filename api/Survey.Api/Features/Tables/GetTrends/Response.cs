namespace Survey.Api.Features.Tables.GetTrends;

internal sealed record Response
{
    public required string Study { get; init; }
    /// <summary>The releases that the computed numbers come from.</summary>
    public required IReadOnlyList<TableReleaseResponse> Release { get; init; }
    /// <summary>`all` or `scale`.</summary>
    public required string Base { get; init; }
    public required IReadOnlyList<string> By { get; init; }
    public int? BordersOf { get; init; }
    public required bool Rebuilt { get; init; }
    public required bool Invented { get; init; }
    public required IReadOnlyList<TrendSeriesResponse> Series { get; init; }
}
