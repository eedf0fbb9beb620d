namespace Survey.Vault.Atoms;

/// <summary>The atoms of one unit while they are made: starts with each stratum alone, and only ever joins.</summary>
internal sealed class Blocks
{
    private readonly Terrain terrain;
    private readonly int[][] groups;
    private readonly int minimumGroup;
    private readonly int[] parent;
    private readonly long[] answered;
    private readonly long[] newLeast;
    private readonly long[] newMost;

    internal Blocks(Terrain terrain, IReadOnlyList<int>? levels, int minimumGroup)
    {
        this.terrain = terrain;
        this.minimumGroup = minimumGroup;
        groups = terrain.Groups(levels);
        parent = [.. Enumerable.Range(0, terrain.Count)];
        answered = new long[terrain.Count];
        newLeast = new long[terrain.Count];
        newMost = new long[terrain.Count];
    }

    /// <summary>What stands together there stands together here: the finest partition that both allow.</summary>
    internal void Join(IReadOnlyList<int[]> atoms)
    {
        foreach (var atom in atoms)
        {
            var first = -1;
            foreach (var stratum in atom)
            {
                if (terrain.IsEmpty(stratum))
                    continue;
                if (first >= 0)
                    Union(first, stratum);
                first = stratum;
            }
        }
    }

    internal void Count(UnitRound round, bool isNew)
    {
        for (var stratum = 0; stratum < terrain.Count; stratum++)
        {
            if (round.Least[stratum] < 0 || round.Least[stratum] > round.Most[stratum])
                throw new ArgumentException($"Round {round.Round} has counts that no answers give.", nameof(round));
            if (round.Most[stratum] > 0 && terrain.IsEmpty(stratum))
                throw new ArgumentException($"A stratum that is said to be empty has answers in round {round.Round}.", nameof(round));
            var block = Find(stratum);
            answered[block] += round.Least[stratum];
            newLeast[block] += isNew ? round.Least[stratum] : 0;
            newMost[block] += isNew ? round.Most[stratum] : 0;
        }
    }

    /// <summary>
    /// Level by level from the finest, so that a block goes out of its own group only when that group has nothing more to
    /// give. In each group first all who answered, then those who are new: a block without new ones cannot help there, and is left out.
    /// </summary>
    internal void Merge()
    {
        for (var level = 0; level < groups.Length; level++)
            foreach (var group in Whole(groups[level]))
            {
                MergeSmallest(group, answered, _ => true);
                MergeSmallest(group, newLeast, block => newMost[block] > 0);
            }
    }

    internal Withheld? Unsafe()
    {
        var blocks = Alive().ToList();
        if (blocks.Count == 0 || blocks.Any(block => answered[block] < minimumGroup))
            return Withheld.TooFew;
        return blocks.Any(block => newMost[block] > 0 && newLeast[block] < minimumGroup) ? Withheld.TooFewLate : null;
    }

    internal IReadOnlyList<int[]> Atoms()
    {
        var atoms = new Dictionary<int, List<int>>();
        foreach (var stratum in terrain.Order)
        {
            if (terrain.IsEmpty(stratum))
                continue;
            var block = Find(stratum);
            if (!atoms.TryGetValue(block, out var members))
                atoms.Add(block, members = []);
            members.Add(stratum);
        }

        return [.. atoms.Values.Select(members => members.ToArray())];
    }

    private IEnumerable<int> Alive() => terrain.Order.Where(stratum => !terrain.IsEmpty(stratum) && Find(stratum) == stratum);

    /// <summary>The groups of a level that hold two blocks or more, each with the blocks that lie whole in it.</summary>
    private List<List<int>> Whole(int[] group)
    {
        var crosses = new bool[terrain.Count];
        foreach (var stratum in terrain.Order)
            if (!terrain.IsEmpty(stratum) && group[stratum] != group[Find(stratum)])
                crosses[Find(stratum)] = true;

        return [.. Alive().Where(block => !crosses[block]).GroupBy(block => group[block])
            .Select(blocks => blocks.ToList()).Where(blocks => blocks.Count > 1)];
    }

    private void MergeSmallest(List<int> group, long[] size, Func<int, bool> takesPart)
    {
        var queue = new PriorityQueue<int, (long Size, int Rank)>();
        foreach (var block in group)
            if (Find(block) == block && takesPart(block))
                queue.Enqueue(block, (size[block], terrain.Rank[block]));

        while (queue.TryDequeue(out var smallest, out var of) && of.Size < minimumGroup && queue.TryDequeue(out var next, out _))
        {
            var both = Union(smallest, next);
            queue.Enqueue(both, (size[both], terrain.Rank[both]));
        }
    }

    private int Find(int stratum)
    {
        while (parent[stratum] != stratum)
            stratum = parent[stratum] = parent[parent[stratum]];
        return stratum;
    }

    /// <summary>The first by code stands for the block: ties between blocks are broken by its code.</summary>
    private int Union(int one, int other)
    {
        (one, other) = (Find(one), Find(other));
        if (one == other)
            return one;
        if (terrain.Rank[other] < terrain.Rank[one])
            (one, other) = (other, one);
        parent[other] = one;
        answered[one] += answered[other];
        newLeast[one] += newLeast[other];
        newMost[one] += newMost[other];
        return one;
    }
}
