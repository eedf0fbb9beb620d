namespace Survey.Vault.Atoms;

/// <summary>
/// Breakdowns that respondents fill in themselves. Then the number in a stratum is a tally of their answers, and how many answered
/// through each link is known to all: with one person in a county, the years that others there did not give would be hers. So the
/// strata of a link first find company by what links fix, as any unit's do, with the number of submissions; and among those that
/// are together, the strata with the same filled in values are never parted again, by any question. Whatever is published then weighs all
/// links of a company alike, and they have at least k people.
/// <para>
/// Where such a breakdown is a question that is asked after another one, its n tells of that other one's answers, so the company is made
/// of whole atoms of that question over links.
/// </para>
/// </summary>
internal static class FilledIn
{
    /// <summary>Which strata's submissions count together: whole links. Null where links fix everything.</summary>
    internal static UnitAtoms? Partition(PartitionInput input)
    {
        var links = Links(input);
        if (links.TrueForAll(link => link.Length == 1))
            return null;
        var submissions = input.Submissions
            ?? throw new ArgumentException("Respondents fill in a breakdown: submissions must be counted.", nameof(input));
        if (links.Exists(link => link.Any(stratum => input.Strata[stratum].Empty != input.Strata[link[0]].Empty)))
            throw new ArgumentException("Strata of one link are empty together or not at all.", nameof(input));

        var linkOf = new int[input.Strata.Count];
        for (var link = 0; link < links.Count; link++)
            foreach (var stratum in links[link])
                linkOf[stratum] = link;
        List<PartitionUnit> units = [.. Routing(input, submissions), submissions with { Key = Atoms.Partition.Submissions }];
        var released = Atoms.Partition.Of(new(
            input.MinimumGroup,
            [.. links.Select(link => OfLink(input.Strata, link))],
            [.. units.Select(unit => unit with
            {
                Counts = [.. unit.Counts.Select(round => new UnitRound(round.Round, Sums(links, round.Least), Sums(links, round.Most)))],
                Levels = unit.Levels is { } levels ? [.. levels, input.Strata[0].Path.Count] : null,
            })],
            input.Rounds,
            [.. input.Earlier.Select(release => release with { Atoms = OverLinks(release.Atoms) })],
            Finer: input.Finer is { } finer ? OverLinks(finer) : null));
        var people = released[^1];
        return people with { Atoms = [.. people.Atoms.Select(company => company.SelectMany(link => links[link]).ToArray())] };

        Dictionary<string, IReadOnlyList<int[]>> OverLinks(IReadOnlyDictionary<string, IReadOnlyList<int[]>> atoms) =>
            atoms.Where(unit => units.Exists(other => other.Key == unit.Key)).ToDictionary(
                unit => unit.Key,
                IReadOnlyList<int[]> (unit) => [.. unit.Value.Select(atom => atom.Select(stratum => linkOf[stratum]).Distinct().ToArray())]);
    }

    /// <summary>
    /// In each company, the strata with the same filled in values. Links that ask for different things are alike in what all of them ask.
    /// </summary>
    internal static IReadOnlyList<int[]> Start(PartitionInput input, UnitAtoms people)
    {
        var links = Links(input);
        var varies = new bool[input.Strata.Count][];
        foreach (var link in links)
            foreach (var stratum in link)
                varies[stratum] = Varies(input.Strata, link);
        return
        [
            .. people.Atoms.SelectMany(company => company.GroupBy(stratum => string.Join(
                '\n',
                input.Strata[stratum].Path.Where((_, level) => company.All(other => varies[other][level])))))
                .Select(alike => alike.ToArray()),
        ];
    }

    private static List<int[]> Links(PartitionInput input) =>
    [
        .. Enumerable.Range(0, input.Strata.Count)
            .GroupBy(stratum => input.Strata[stratum].FromLink ?? input.Strata[stratum].Code, StringComparer.Ordinal)
            .Select(link => link.OrderBy(stratum => input.Strata[stratum].Code, StringComparer.Ordinal).ToArray()),
    ];

    /// <summary>The units that route a filled in question, and those that route these.</summary>
    private static List<PartitionUnit> Routing(PartitionInput input, PartitionUnit submissions)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(submissions.RoutedBy);
        while (open.TryPop(out var key))
            if (found.Add(key) && input.Units.FirstOrDefault(unit => unit.Key == key) is { } unit)
                foreach (var other in unit.RoutedBy)
                    open.Push(other);
        return [.. input.Units.Where(unit => found.Contains(unit.Key))];
    }

    private static bool[] Varies(IReadOnlyList<PartitionStratum> strata, int[] link) =>
        [.. strata[link[0]].Path.Select((value, level) => link.Any(stratum => strata[stratum].Path[level] != value))];

    /// <summary>What links fix, and as the coarsest level what they ask for: company is sought first among links that ask alike.</summary>
    private static PartitionStratum OfLink(IReadOnlyList<PartitionStratum> strata, int[] link)
    {
        var varies = Varies(strata, link);
        var first = strata[link[0]];
        return new(
            first.FromLink ?? first.Code,
            [
                .. first.Path.Select((value, level) => varies[level] ? "" : value),
                string.Concat(varies.Select(asked => asked ? '?' : '.')),
            ],
            first.Empty);
    }

    private static int[] Sums(List<int[]> links, IReadOnlyList<int> counts) =>
        [.. links.Select(link => link.Sum(stratum => counts[stratum]))];
}
