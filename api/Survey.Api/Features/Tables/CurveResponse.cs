namespace Survey.Api.Features.Tables;

internal sealed record CurveResponse
{
    public required string Question { get; init; }
    public required string Text { get; init; }
    /// <summary>The group; «Alle» without groups.</summary>
    public required string Label { get; init; }
    /// <summary>`fitted`; or why there is no curve: `no_answers`, `collinear` (fewer than two values), `separated` (no finite curve fits best) or `too_few` (fewer than ten).</summary>
    public required string Outcome { get; init; }
    /// <summary>People that the curve is fitted to.</summary>
    public required int N { get; init; }
    /// <summary>What it is fitted to: the published rows.</summary>
    public required IReadOnlyList<CurvePointResponse> Points { get; init; }
    /// <summary>Rows that are hidden or have no number, and so are no part of it.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
    public CoefficientResponse? Intercept { get; init; }
    /// <summary>In log-odds; exp(slope) is what the odds are multiplied by for each step of x.</summary>
    public CoefficientResponse? Slope { get; init; }
    /// <summary>At each whole x from the lowest to the highest that was observed.</summary>
    public IReadOnlyList<PredictionResponse>? Curve { get; init; }
}

internal sealed record CurvePointResponse
{
    public required int X { get; init; }
    public required int N { get; init; }
    public required int Count { get; init; }
    public int? Percent { get; init; }
}

internal sealed record CoefficientResponse
{
    public required double Estimate { get; init; }
    public required double StandardError { get; init; }
    public required double Z { get; init; }
    public required double P { get; init; }
}

internal sealed record PredictionResponse
{
    public required int X { get; init; }
    /// <summary>In percent, one decimal.</summary>
    public required double Percent { get; init; }
    /// <summary>The 95 percent band of the curve.</summary>
    public required double Low { get; init; }
    public required double High { get; init; }
}
