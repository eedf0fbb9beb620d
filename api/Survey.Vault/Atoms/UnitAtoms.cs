namespace Survey.Vault.Atoms;

/// <summary>What a release may tell of one unit: the atoms, or why there are none.</summary>
/// <param name="Key">The unit's key.</param>
/// <param name="Atoms">
/// Disjoint sets of stratum indexes that together hold every stratum that is not empty; members ascending by code, atoms by
/// their first member's code. No atoms where something is withheld.
/// </param>
/// <param name="Withheld">Set where nothing is released of the unit but that fact.</param>
internal sealed record UnitAtoms(string Key, IReadOnlyList<int[]> Atoms, Withheld? Withheld)
{
    internal bool IsReleased => Withheld is null;
}

/// <summary>Why nothing is released of a question but that fact.</summary>
public enum Withheld
{
    /// <summary>All respondents together are fewer than k.</summary>
    TooFew,

    /// <summary>Those who are new since the unit's last release are fewer than k: the two releases' difference would be them.</summary>
    TooFewLate,

    /// <summary>An erasure took, or left, fewer than k of an earlier release's atom: no merging can take that difference back.</summary>
    TooFewErased,

    /// <summary>Nothing is released of a unit that its routing names, and its n would tell of that unit's answers.</summary>
    RoutingWithheld,
}
