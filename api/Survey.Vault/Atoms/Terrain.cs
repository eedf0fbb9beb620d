namespace Survey.Vault.Atoms;

/// <summary>
/// The strata in canonical order, and their groups at every level: the group of a stratum at level i is its values at level i and all
/// coarser ones together, so that cluster 4 in fylke 15 and cluster 4 in fylke 46 are two. Level = number of levels is the nation.
/// </summary>
internal sealed class Terrain
{
    private readonly IReadOnlyList<PartitionStratum> strata;
    private readonly Dictionary<string, int[][]> groups = new(StringComparer.Ordinal);

    internal Terrain(IReadOnlyList<PartitionStratum> strata)
    {
        this.strata = strata;
        Order = [.. Enumerable.Range(0, strata.Count).OrderBy(index => strata[index].Code, StringComparer.Ordinal)];
        Rank = new int[strata.Count];
        for (var rank = 0; rank < Order.Length; rank++)
        {
            Rank[Order[rank]] = rank;
            if (rank > 0 && strata[Order[rank]].Code == strata[Order[rank - 1]].Code)
                throw new ArgumentException($"Two strata have the code '{strata[Order[rank]].Code}'.", nameof(strata));
            if (strata[Order[rank]].Path.Count != strata[0].Path.Count)
                throw new ArgumentException($"Stratum '{strata[Order[rank]].Code}' has more or fewer levels than others.", nameof(strata));
        }
    }

    internal int Count => strata.Count;

    /// <summary>Stratum indexes by code.</summary>
    internal int[] Order { get; }

    /// <summary>The place of each stratum in <see cref="Order"/>.</summary>
    internal int[] Rank { get; }

    internal bool IsEmpty(int stratum) => strata[stratum].Empty;

    /// <summary>For each level, finest first and the nation last, the group number of each stratum.</summary>
    internal int[][] Groups(IReadOnlyList<int>? levels)
    {
        levels ??= [.. Enumerable.Range(0, strata.Count == 0 ? 0 : strata[0].Path.Count)];
        var key = string.Join(',', levels);
        if (groups.TryGetValue(key, out var known))
            return known;

        var all = new int[levels.Count + 1][];
        all[^1] = new int[strata.Count];
        for (var level = levels.Count - 1; level >= 0; level--)
        {
            var numbers = new Dictionary<(int Coarser, string Value), int>();
            all[level] = new int[strata.Count];
            foreach (var stratum in Order)
            {
                var name = (all[level + 1][stratum], strata[stratum].Path[levels[level]]);
                if (!numbers.TryGetValue(name, out var number))
                    numbers.Add(name, number = numbers.Count);
                all[level][stratum] = number;
            }
        }

        return groups[key] = all;
    }
}
