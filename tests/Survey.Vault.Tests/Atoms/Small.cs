using Survey.Vault.Atoms;

namespace Survey.Vault.Tests.Atoms;

/// <summary>Short ways to write down small studies.</summary>
internal static class Small
{
    internal static PartitionStratum Stratum(string code, params string[] path) => new(code, path);

    internal static UnitRound Round(int number, params int[] answered) => new(number, answered, answered);

    internal static PartitionUnit Unit(string key, params int[] answered) => new(key, [Round(1, answered)], []);

    internal static PartitionInput First(int k, IReadOnlyList<PartitionStratum> strata, params PartitionUnit[] units) =>
        new(k, strata, units, [1], []);

    internal static EarlierRelease Earlier(IReadOnlyCollection<int> rounds, IReadOnlyList<UnitAtoms> atoms) =>
        new(rounds, atoms.Where(unit => unit.IsReleased).ToDictionary(unit => unit.Key, unit => unit.Atoms));

    /// <summary>The atoms as text, members joined by +, so that a test reads as the example does: "A+B C".</summary>
    internal static string Show(IReadOnlyList<PartitionStratum> strata, UnitAtoms unit) => unit.Withheld is { } withheld
        ? withheld.ToString()
        : string.Join(' ', unit.Atoms.Select(atom => string.Join('+', atom.Select(stratum => strata[stratum].Code))));

    internal static string Show(PartitionInput input, string unit) =>
        Show(input.Strata, Partition.Of(input).Single(atoms => atoms.Key == unit));
}
