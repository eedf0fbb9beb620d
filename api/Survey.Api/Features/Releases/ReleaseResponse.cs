namespace Survey.Api.Features.Releases;

/// <summary>An entry of the release ledger.</summary>
internal sealed record ReleaseResponse
{
    /// <summary>Its number in the study: what is cited.</summary>
    public required int Number { get; init; }
    /// <summary>Of the wave that it releases.</summary>
    public required int Year { get; init; }
    /// <summary>ISO 8601, UTC.</summary>
    public required string ReleasedAt { get; init; }
    /// <summary>k: no number in it is about fewer people.</summary>
    public required int MinimumGroup { get; init; }
    public required bool Public { get; init; }
    /// <summary>When it was withdrawn, if it was.</summary>
    public string? WithdrawnAt { get; init; }
}
