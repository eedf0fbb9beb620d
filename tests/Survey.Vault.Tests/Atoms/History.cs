using Survey.Vault.Atoms;

namespace Survey.Vault.Tests.Atoms;

/// <summary>A wave's releases one after the other, on counts of the sizes that make trouble: 0, 1, k−1, k, k+1, a few large.</summary>
internal sealed class History
{
    private readonly Random random;
    private readonly int strata;
    private readonly List<string[]> paths;
    private readonly List<(string Key, string[] RoutedBy, int[]? Levels)> units = [];
    private readonly Dictionary<(string Unit, int Round), UnitRound> counts = [];
    private readonly List<int> rounds = [];
    private int minimumGroup;

    internal History(int number)
    {
        random = new Random(number);
        strata = random.Next(1, 13);
        var levels = random.Next(0, 4);
        paths = [.. Enumerable.Range(0, strata).Select(_ =>
            Enumerable.Range(0, levels).Select(level => $"{level}.{random.Next(4 - level)}").ToArray())];
        minimumGroup = random.Next(3, 8);
        for (var unit = random.Next(1, 5); unit > 0; unit--)
            units.Add((
                $"u{unit}",
                [.. units.Where(_ => random.Next(3) == 0).Select(other => other.Key)],
                random.Next(4) == 0 ? [.. Enumerable.Range(0, levels).OrderBy(_ => random.Next())] : null));

        for (var release = random.Next(1, 4); release > 0; release--)
            Release();
    }

    internal List<(PartitionInput Input, IReadOnlyList<UnitAtoms> Atoms)> Releases { get; } = [];

    private void Release()
    {
        for (var fresh = random.Next(Releases.Count == 0 ? 1 : 0, 3); fresh > 0; fresh--)
        {
            var number = counts.Count == 0 ? 1 : counts.Keys.Max(key => key.Round) + 1;
            rounds.Add(number);
            var answering = random.Next(4) switch { 0 => random.Next(1, 11), _ => 10 };
            foreach (var (key, _, _) in units)
                counts.Add((key, number), Round(number, answering));
        }

        if (Releases.Count > 0 && rounds.Count > 0 && random.Next(4) == 0)
            rounds.RemoveAt(random.Next(rounds.Count));
        if (random.Next(5) == 0)
            minimumGroup += random.Next(4);

        var input = new PartitionInput(
            minimumGroup,
            [.. Enumerable.Range(0, strata).Select(stratum => new PartitionStratum(
                $"s{stratum:00}", paths[stratum], random.Next(2) == 0 && NobodyIn(stratum)))],
            [.. units.Select(unit => new PartitionUnit(
                unit.Key,
                [.. counts.Where(count => count.Key.Unit == unit.Key).Select(count => count.Value)],
                unit.RoutedBy,
                unit.Levels))],
            [.. rounds],
            [.. Releases.Select(release => Small.Earlier(release.Input.Rounds, release.Atoms))]);
        Releases.Add((input, Partition.Of(input)));
    }

    private bool NobodyIn(int stratum) =>
        counts.Where(count => rounds.Contains(count.Key.Round)).All(count => count.Value.Most[stratum] == 0);

    private UnitRound Round(int number, int answering)
    {
        var most = Enumerable.Range(0, strata).Select(_ => random.Next(10) < answering ? Size() : 0).ToArray();
        return new(number, [.. most.Select(count => random.Next(3) == 0 ? random.Next(count + 1) : count)], most);
    }

    private int Size() => random.Next(6) switch
    {
        0 => 0,
        1 => random.Next(1, 3),
        2 => minimumGroup - 1,
        3 => minimumGroup,
        4 => minimumGroup + 1,
        _ => random.Next(10, 40),
    };
}
