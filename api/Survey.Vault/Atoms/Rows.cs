using System.Numerics;

namespace Survey.Vault.Atoms;

/// <summary>
/// What a release may serve of one unit: a requested set of strata is published exactly when it is a union of atoms. Nothing else
/// decides it, so complements, overlapping groups and other years' borders need no rules of their own.
/// </summary>
internal sealed class Rows
{
    private const int NoAtom = -1;
    private readonly int[] atomOf;
    private readonly int[] sizes;

    /// <param name="universe">The number of strata; those in no atom are the empty ones, and are ignored.</param>
    /// <param name="atoms">The unit's atoms.</param>
    internal Rows(int universe, IReadOnlyList<int[]> atoms)
    {
        atomOf = new int[universe];
        Array.Fill(atomOf, NoAtom);
        sizes = new int[atoms.Count];
        for (var atom = 0; atom < atoms.Count; atom++)
        {
            sizes[atom] = atoms[atom].Length;
            foreach (var stratum in atoms[atom])
                atomOf[stratum] = atomOf[stratum] == NoAtom
                    ? atom
                    : throw new ArgumentException($"Stratum {stratum} is in two atoms.", nameof(atoms));
        }
    }

    internal Row Ask(StrataSet requested)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(requested.Universe, atomOf.Length, nameof(requested));
        var found = new int[sizes.Length];
        var touched = new List<int>();
        var words = requested.Words;
        for (var index = 0; index < words.Length; index++)
            for (var word = words[index]; word != 0; word &= word - 1)
            {
                var atom = atomOf[(index << 6) + BitOperations.TrailingZeroCount(word)];
                if (atom != NoAtom && found[atom]++ == 0)
                    touched.Add(atom);
            }

        touched.Sort();
        return touched.TrueForAll(atom => found[atom] == sizes[atom]) ? new Row.Published([.. touched]) : new Row.Hidden([.. touched]);
    }

    /// <summary>The strata of some atoms: for a hidden row, those of the smallest published row that holds it.</summary>
    internal StrataSet Strata(IReadOnlyCollection<int> atoms)
    {
        var wanted = new bool[sizes.Length];
        foreach (var atom in atoms)
            wanted[atom] = true;
        var strata = new StrataSet(atomOf.Length);
        for (var stratum = 0; stratum < atomOf.Length; stratum++)
            if (atomOf[stratum] != NoAtom && wanted[atomOf[stratum]])
                strata.Add(stratum);
        return strata;
    }
}

/// <summary>The answer to a requested row.</summary>
internal abstract record Row
{
    private Row()
    {
    }

    /// <param name="Atoms">Its counts are the sums over these. None: nobody can have answered, and n is 0.</param>
    internal sealed record Published(IReadOnlyList<int> Atoms) : Row;

    /// <param name="MergedInto">The atoms that it touches: together the smallest published row that holds it.</param>
    internal sealed record Hidden(IReadOnlyList<int> MergedInto) : Row;
}
