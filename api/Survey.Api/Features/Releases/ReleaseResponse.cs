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
    /// <summary>The label of the key that it was released with; for keys with the scope `aggregates` only.</summary>
    public string? ReleasedBy { get; init; }
    /// <summary>k: no number in it is about fewer people.</summary>
    public required int MinimumGroup { get; init; }
    /// <summary>The rule by which small groups were merged, in words.</summary>
    public required string Rule { get; init; }
    /// <summary>Rows of each question by each breakdown alone, and undivided.</summary>
    public required int Rows { get; init; }
    /// <summary>How many of those rows are hidden.</summary>
    public required int HiddenRows { get; init; }
    public required bool Public { get; init; }
    /// <summary>When the answers that it was counted from were erased, if they were. Its numbers stand, and can be cited; they cannot be counted again.</summary>
    public string? AnswersErasedAt { get; init; }
    /// <summary>When it was withdrawn, if it was.</summary>
    public string? WithdrawnAt { get; init; }
    public string? WithdrawnReason { get; init; }
    /// <summary>The label of the key; for keys with the scope `aggregates` only.</summary>
    public string? WithdrawnBy { get; init; }
}
