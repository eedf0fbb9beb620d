using Survey.Vault.Atoms;

namespace Survey.Vault.Releases;

/// <summary>One audience of a release: rows are asked for by their strata, and come as sums of atoms or not at all.</summary>
public sealed class ReleasedAudience
{
    private readonly IReadOnlyDictionary<string, string> questionOf;
    private readonly Dictionary<string, Rows> rows;
    private readonly IReadOnlyDictionary<string, Figures[]> tallies;

    internal ReleasedAudience(
        IReadOnlyList<IReadOnlyDictionary<string, string>> strata,
        IReadOnlyDictionary<string, string> questionOf,
        IReadOnlyDictionary<string, IReadOnlyList<int[]>> atoms,
        IReadOnlyDictionary<string, Figures[]> tallies)
    {
        (Strata, this.questionOf, this.tallies) = (strata, questionOf, tallies);
        rows = atoms.ToDictionary(unit => unit.Key, unit => new Rows(strata.Count, unit.Value), StringComparer.Ordinal);
    }

    /// <summary>The breakdown values of each stratum there could be. That one is listed does not tell that anybody is in it.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Strata { get; }

    /// <summary>The figures of the strata with these indexes, if they may be told.</summary>
    public ReleasedRow Ask(string field, IEnumerable<int> strata)
    {
        if (!questionOf.TryGetValue(field, out var question)) return new ReleasedRow.NotAsked();
        var requested = new StrataSet(Strata.Count, strata);
        // Nobody is in no stratum, whether the question is withheld or not.
        if (requested.Count == 0) return new ReleasedRow.Nobody();
        if (!rows.TryGetValue(question, out var atoms)) return new ReleasedRow.Withheld();
        return atoms.Ask(requested) switch
        {
            Row.Published { Atoms: [] } => new ReleasedRow.Nobody(),
            Row.Published published => new ReleasedRow.Published(SumOf(field, published.Atoms)),
            Row.Hidden hidden => new ReleasedRow.Hidden(SumOf(field, hidden.MergedInto), [.. atoms.Strata(hidden.MergedInto).Members()]),
            _ => throw new InvalidOperationException("No such row."),
        };
    }

    private Figures SumOf(string field, IReadOnlyList<int> atoms) => Figures.Sum([.. atoms.Select(atom => tallies[field][atom])])!;
}
