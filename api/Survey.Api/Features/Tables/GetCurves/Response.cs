namespace Survey.Api.Features.Tables.GetCurves;

internal sealed record Response
{
    public required string Study { get; init; }
    public required IReadOnlyList<TableReleaseResponse> Release { get; init; }
    /// <summary>`all` or `scale`.</summary>
    public required string Base { get; init; }
    public required string Over { get; init; }
    public int? Since { get; init; }
    public required bool Rebuilt { get; init; }
    public required bool Invented { get; init; }
    public required IReadOnlyList<CurveResponse> Curves { get; init; }
}
