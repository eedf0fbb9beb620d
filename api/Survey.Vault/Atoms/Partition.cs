namespace Survey.Vault.Atoms;

/// <summary>
/// Which strata's tallies are released together: the rule that keeps any sum or difference of published numbers from being a
/// tally over 1 to k−1 people. Pure: the same input gives the same atoms, in whatever order its lists come.
/// <para>
/// Why it is safe. Take one unit, and let P1, P2, … be its partitions in the releases that gave it; each is a coarsening of the
/// one before. Whatever is computed from them weighs all people of one round in one atom of the round's first release alike,
/// because every later atom holds that atom whole. Each such group is nobody or at least k (the two measures of
/// <see cref="Blocks"/> see to it in the first release, <see cref="ErasureIsSafe"/> in those after it), so what is computed is
/// about nobody or at least k. A routed unit's n over an atom is a tally of the routing unit's answers; its atoms are unions
/// of that unit's, of which the sum was published already.
/// </para>
/// </summary>
internal static class Partition
{
    internal const int LowestMinimumGroup = 3;

    /// <summary>
    /// The key of one more result, last in the list, where <see cref="PartitionInput.Submissions"/> is given: which strata's submissions
    /// count together. It is stored with the release, as a later one needs it in <see cref="EarlierRelease.Atoms"/>.
    /// </summary>
    internal const string Submissions = "*";

    internal static IReadOnlyList<UnitAtoms> Of(PartitionInput input)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(input.MinimumGroup, LowestMinimumGroup);
        var terrain = new Terrain(input.Strata);
        var byKey = input.Units.ToDictionary(unit => unit.Key, StringComparer.Ordinal);
        var done = new Dictionary<string, UnitAtoms?>(StringComparer.Ordinal);
        var people = FilledIn.Partition(input);
        var start = people is null ? [] : FilledIn.Start(input, people);
        return people is null ? [.. input.Units.Select(unit => Visit(unit.Key))] : [.. input.Units.Select(unit => Visit(unit.Key)), people];

        // Routing units before the units that they route.
        UnitAtoms Visit(string key)
        {
            if (done.TryGetValue(key, out var known))
                return known ?? throw new ArgumentException($"The routing of '{key}' names a unit that it routes itself.", nameof(input));
            if (!byKey.TryGetValue(key, out var unit))
                throw new ArgumentException($"A routing names '{key}', which is no unit of this audience.", nameof(input));
            done[key] = null;
            // A battery whose items route each other is one unit, and hides as one.
            var routing = unit.RoutedBy.Where(name => name != key).Select(Visit).ToList();
            var atoms = people is { IsReleased: false } ? new(key, [], people.Withheld) : OfUnit(input, terrain, unit, routing, start);
            done[key] = atoms;
            return atoms;
        }
    }

    private static UnitAtoms OfUnit(
        PartitionInput input, Terrain terrain, PartitionUnit unit, List<UnitAtoms> routing, IReadOnlyList<int[]> start)
    {
        if (routing.Any(other => !other.IsReleased))
            return new(unit.Key, [], Withheld.RoutingWithheld);

        // A release that gave nothing of this unit told nothing of it: it sets nobody apart.
        var earlier = input.Earlier.Where(release => release.Atoms.ContainsKey(unit.Key)).ToList();
        var counts = unit.Counts.ToDictionary(round => round.Round);
        if (!ErasureIsSafe(input, unit.Key, earlier, counts))
            return new(unit.Key, [], Withheld.TooFewErased);

        var blocks = new Blocks(terrain, unit.Levels, input.MinimumGroup);
        blocks.Join(start);
        blocks.Join(input.Together ?? []);
        foreach (var release in earlier)
            blocks.Join(release.Atoms[unit.Key]);
        blocks.Join(input.Finer?.GetValueOrDefault(unit.Key) ?? []);
        foreach (var other in routing)
            blocks.Join(other.Atoms);

        var seen = earlier.SelectMany(release => release.Rounds).ToHashSet();
        foreach (var round in input.Rounds.Distinct())
            if (counts.TryGetValue(round, out var count))
                blocks.Count(count, isNew: earlier.Count > 0 && !seen.Contains(round));

        blocks.Merge();
        return blocks.Unsafe() is { } reason ? new(unit.Key, [], reason) : new(unit.Key, blocks.Atoms(), null);
    }

    /// <summary>
    /// People who were in the same releases until now, in one atom of the first of them, have never been told apart. Where this
    /// release counts some of them and not the others, its difference from the earlier ones does, so both must be k or more. Wider
    /// atoms now would not help: the other parts of the wider atom can be taken off with the earlier release.
    /// </summary>
    private static bool ErasureIsSafe(
        PartitionInput input, string key, List<EarlierRelease> earlier, Dictionary<int, UnitRound> counts)
    {
        var now = input.Rounds.ToHashSet();
        var alike = counts.Keys
            .Select(round => (Round: round, In: Enumerable.Range(0, earlier.Count).Where(t => earlier[t].Rounds.Contains(round)).ToList()))
            .Where(round => round.In.Count > 0)
            .GroupBy(round => (First: round.In[0], All: string.Join(',', round.In)), round => round.Round);
        foreach (var rounds in alike)
        {
            var kept = rounds.Where(now.Contains).Select(round => counts[round]).ToList();
            var gone = rounds.Where(round => !now.Contains(round)).Select(round => counts[round]).ToList();
            if (kept.Count == 0 || gone.Count == 0)
                continue;
            var atoms = earlier[rounds.Key.First].Atoms[key];
            // A stratum that was empty then is in no atom; should it have counts all the same, it stands for itself.
            var alone = Enumerable.Range(0, input.Strata.Count).Except(atoms.SelectMany(atom => atom)).Select(stratum => new[] { stratum });
            foreach (var atom in atoms.Concat(alone))
                if (Any(atom, kept) && Any(atom, gone) && !(Enough(atom, kept) && Enough(atom, gone)))
                    return false;
        }

        return true;

        static bool Any(int[] atom, List<UnitRound> rounds) => rounds.Any(round => atom.Any(stratum => round.Most[stratum] > 0));
        bool Enough(int[] atom, List<UnitRound> rounds) =>
            rounds.Sum(round => atom.Sum(stratum => (long)round.Least[stratum])) >= input.MinimumGroup;
    }
}
