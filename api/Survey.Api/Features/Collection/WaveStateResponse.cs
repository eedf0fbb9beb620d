namespace Survey.Api.Features.Collection;

/// <summary>A wave, and the state that it has been brought to.</summary>
internal sealed record WaveStateResponse
{
    public required string Study { get; init; }
    public required int Year { get; init; }
    /// <summary>`open`, `paused` or `closed`.</summary>
    public required string State { get; init; }
}
