namespace Survey.Api.Features.Tables;

internal sealed record OptionResponse
{
    public required string Code { get; init; }
    public required string Label { get; init; }
    public required int Count { get; init; }
    /// <summary>Whole percent of n; absent when n is 0.</summary>
    public int? Percent { get; init; }
    /// <summary>Bounds of the 95 percent interval, in percent.</summary>
    public double? Low { get; init; }
    public double? High { get; init; }
}

internal sealed record BoxResponse
{
    public required IReadOnlyList<string> Codes { get; init; }
    /// <summary>Sum of the options' counts; the percent is of this sum, never a sum of percents.</summary>
    public required int Count { get; init; }
    public int? Percent { get; init; }
    public double? Low { get; init; }
    public double? High { get; init; }
}

internal sealed record HiddenResponse
{
    /// <summary>`too_few`, `not_separable`, `scale_too_few`, `scale_changed` or `borders_moved`.</summary>
    public required string Reason { get; init; }
    /// <summary>The smallest published row that holds this one; absent when nothing at all can be published.</summary>
    public MergedResponse? MergedInto { get; init; }
}

internal sealed record MergedResponse
{
    public required string Label { get; init; }
    public required int N { get; init; }
    public required IReadOnlyList<OptionResponse> Options { get; init; }
    public BoxResponse? Top { get; init; }
    public BoxResponse? Bottom { get; init; }
    public double? Mean { get; init; }
}
