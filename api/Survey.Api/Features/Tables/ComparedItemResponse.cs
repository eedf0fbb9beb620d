namespace Survey.Api.Features.Tables;

/// <summary>One item of a comparison: its two rows, and what lies between them.</summary>
internal sealed record ComparedItemResponse
{
    public required string Question { get; init; }
    public required string Text { get; init; }
    /// <summary>Of a battery: what its items begin with.</summary>
    public string? Stem { get; init; }
    public required ComparedRowResponse A { get; init; }
    public required ComparedRowResponse B { get; init; }
    /// <summary>How far A's share is above B's. Absent where `notGiven` says why.</summary>
    public ComparedShareResponse? Difference { get; init; }
    /// <summary>Whether A answers higher than B on the scale. Absent where `notGiven` or `notTested` says why, or there is no order.</summary>
    public ComparedOrderResponse? Order { get; init; }
    /// <summary>Why nothing is compared: `hidden`, `not_asked`, `nobody`, or the code of a break.</summary>
    public IReadOnlyList<string>? NotGiven { get; init; }
    /// <summary>`n_below_10`: fewer than ten on a side, so that no test is given.</summary>
    public string? NotTested { get; init; }
    /// <summary>What to keep in mind: breaks, in words.</summary>
    public IReadOnlyList<string>? Notes { get; init; }
}

internal sealed record ComparedRowResponse
{
    public int? N { get; init; }
    public BoxResponse? Share { get; init; }
    public double? Mean { get; init; }
    public HiddenResponse? Hidden { get; init; }
    public bool? NotAsked { get; init; }
}

internal sealed record ComparedShareResponse
{
    /// <summary>In whole prosentpoeng, from the counts.</summary>
    public required int Points { get; init; }
    /// <summary>Bounds of the 95 percent interval (Newcombe), in prosentpoeng.</summary>
    public required double Low { get; init; }
    public required double High { get; init; }
    /// <summary>Fisher's exact test, two-sided.</summary>
    public double? P { get; init; }
    /// <summary>Holm's, over the items of the battery.</summary>
    public double? PAdjusted { get; init; }
}

internal sealed record ComparedOrderResponse
{
    /// <summary>The chance that one of A, picked at random, answers higher than one of B; half of ties counted.</summary>
    public required double Superiority { get; init; }
    /// <summary>Mann–Whitney, two-sided.</summary>
    public required double P { get; init; }
    /// <summary>Holm's, over the items of the battery.</summary>
    public double? PAdjusted { get; init; }
    /// <summary>Whether p is exact, or the normal approximation.</summary>
    public required bool Exact { get; init; }
}
