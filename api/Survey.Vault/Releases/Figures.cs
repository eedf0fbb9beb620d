namespace Survey.Vault.Releases;

/// <summary>
/// Published counts of one answerable key: a sum of atoms, so at least k people who answered. Only the Vault makes them,
/// and adding them up is all that can be done with them: no figure about fewer people can be built outside.
/// </summary>
public sealed class Figures
{
    internal Figures(long n, IReadOnlyList<long> counts, long? total) => (N, Counts, Total) = (n, counts, total);

    /// <summary>How many answered the question.</summary>
    public long N { get; }
    /// <summary>In the order of the options (of a number: of its bands). For a multi they may sum to more than <see cref="N"/>.</summary>
    public IReadOnlyList<long> Counts { get; }
    /// <summary>The sum of the numbers answered; null for what is no number.</summary>
    public long? Total { get; }

    /// <summary>The figures of all of them together; null when the list is empty or they have different options.</summary>
    public static Figures? Sum(IReadOnlyList<Figures> parts)
    {
        if (parts.Count == 0 || parts.Any(part => part.Counts.Count != parts[0].Counts.Count)) return null;
        var counts = new long[parts[0].Counts.Count];
        foreach (var part in parts)
            for (var option = 0; option < counts.Length; option++) counts[option] += part.Counts[option];
        return new Figures(parts.Sum(part => part.N), counts, parts.All(part => part.Total is null) ? null : parts.Sum(part => part.Total));
    }
}

/// <summary>The answer to a requested row.</summary>
public abstract record ReleasedRow
{
    private ReleasedRow() { }

    public sealed record Published(Figures Figures) : ReleasedRow;

    /// <summary>Its strata are no union of atoms. The smallest published union that holds them stands in for it.</summary>
    /// <param name="Strata">Of that union: indexes into <see cref="ReleasedAudience.Strata"/>.</param>
    public sealed record Hidden(Figures Figures, IReadOnlyList<int> Strata) : ReleasedRow;

    /// <summary>Fewer than k answered in all: nothing is published but that.</summary>
    public sealed record Withheld : ReleasedRow;

    /// <summary>Nobody can have answered: no submission came from there.</summary>
    public sealed record Nobody : ReleasedRow;

    /// <summary>The question was not put to this audience in this wave.</summary>
    public sealed record NotAsked : ReleasedRow;
}
