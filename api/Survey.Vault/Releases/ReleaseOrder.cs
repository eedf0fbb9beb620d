using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Vault.Releases;

/// <summary>What is to be released, and by which rule.</summary>
public sealed record ReleaseOrder
{
    public required long WaveId { get; init; }
    /// <summary>The definition as it stood when the wave opened.</summary>
    public required StudyDefinition Definition { get; init; }
    public required int Year { get; init; }
    /// <summary>One form a link of the wave: together they say which strata there can be.</summary>
    public required IReadOnlyList<Form> Forms { get; init; }
    /// <summary>k: the study's, or raised.</summary>
    public required int MinimumGroup { get; init; }
    /// <summary>Whether its tables need no key.</summary>
    public required bool Public { get; init; }
    /// <summary>Whose key it is released with: for the ledger.</summary>
    public required string ReleasedBy { get; init; }
    /// <summary>The embete of a fylke in the wave's year, for studies that do not break down by embete themselves.</summary>
    public required Func<string, string?> EmbeteOf { get; init; }
}

/// <summary>What came of an order.</summary>
public abstract record ReleaseOutcome
{
    private ReleaseOutcome() { }

    /// <param name="Number">Its number in the study: what is cited.</param>
    public sealed record Released(int Number) : ReleaseOutcome;

    /// <summary>No answers have come since the last release, and k is the same.</summary>
    public sealed record Unchanged : ReleaseOutcome;

    public sealed record WaveNotClosed : ReleaseOutcome;

    /// <summary>Its answers are gone: what was released of it stands, and nothing can be added.</summary>
    public sealed record WaveErased : ReleaseOutcome;
}
