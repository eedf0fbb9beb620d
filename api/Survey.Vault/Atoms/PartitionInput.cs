using System.Text.Json.Serialization;

namespace Survey.Vault.Atoms;

/// <summary>
/// All that decides the atoms of one release of one wave and audience. Only codes and counts of who answered: no answer is
/// in it, so that no merge can tell one.
/// </summary>
/// <param name="MinimumGroup">k of this release: the study's, or raised. Never under <see cref="Partition.LowestMinimumGroup"/>.</param>
/// <param name="Strata">Every stratum that the wave has or ever had a submission in. All index lists below are positions in it.</param>
/// <param name="Units">The questions; a battery is one unit.</param>
/// <param name="Rounds">The rounds that are counted in this release.</param>
/// <param name="Earlier">
/// All earlier releases of the wave and audience, in their order, withdrawn ones too: what was read cannot be unread.
/// </param>
/// <param name="Submissions">
/// Where respondents fill in a breakdown themselves (strata that share <see cref="PartitionStratum.FromLink"/>): how many submissions
/// there are, by stratum and round; routed by the units that route a question which is such a breakdown. Else null.
/// </param>
/// <param name="Together">Strata that no unit may part, for what else is known of them. Each list shares one <see cref="PartitionStratum.FromLink"/>.</param>
/// <param name="Finer">
/// The atoms, by unit, that a lower k gives for the same answers: those of this k are made of whole ones. So whatever several values of k tell of the same
/// answers (a preview tries some, and then one is released) is about sums of the lowest one's atoms.
/// </param>
internal sealed record PartitionInput(
    int MinimumGroup,
    IReadOnlyList<PartitionStratum> Strata,
    IReadOnlyList<PartitionUnit> Units,
    IReadOnlyCollection<int> Rounds,
    IReadOnlyList<EarlierRelease> Earlier,
    PartitionUnit? Submissions = null,
    IReadOnlyList<int[]>? Together = null,
    IReadOnlyDictionary<string, IReadOnlyList<int[]>>? Finer = null);

/// <param name="Code">Canonical and unique in the list: ties are broken by its ordinal order.</param>
/// <param name="Path">Its value at each level, finest first; as long in every stratum. The nation needs no level of its own.</param>
/// <param name="Empty">
/// Known from the outside (by what links fix) to have no submission in this release's rounds: no member of any atom, and ignored
/// in rows. Never set it for what only respondents' own background answers tell.
/// </param>
/// <param name="FromLink">
/// What the link fixes of it: strata that share it differ only in what respondents fill in, and are empty together or not at all.
/// All the values that could be filled in are listed, with zeros: that nobody chose one is an answer. Null: the link fixes everything.
/// </param>
internal sealed record PartitionStratum(string Code, IReadOnlyList<string> Path, bool Empty = false, string? FromLink = null);

/// <param name="Key">The question, or the battery.</param>
/// <param name="Counts">
/// How many answered, for each round that is in this release or was in an earlier one. Erased rounds keep their counts:
/// a release before the erasure minus one after it is the erased.
/// </param>
/// <param name="RoutedBy">Keys of the units that its routing names.</param>
/// <param name="Levels">Where a battery overrides the study's order: positions in the strata's paths, finest first.</param>
internal sealed record PartitionUnit(
    string Key,
    IReadOnlyList<UnitRound> Counts,
    IReadOnlyList<string> RoutedBy,
    IReadOnlyList<int>? Levels = null);

/// <summary>
/// A round is the submissions that are in exactly the same releases: normally those between one release and the next. Where an
/// erasure takes some of a round, what it took and what it left are two rounds.
/// </summary>
/// <param name="Round">Its number.</param>
/// <param name="Least">For each stratum, how many answered the unit's least answered item: what k is compared with.</param>
/// <param name="Most">
/// For each stratum, how many answered its most answered item: "nobody" means that this is 0. A single question gives the same
/// list twice. (With the least alone, two late answers to one item of a battery would pass for none.)
/// </param>
[JsonConverter(typeof(NeverWritten))]
internal sealed record UnitRound(int Round, IReadOnlyList<int> Least, IReadOnlyList<int> Most);

/// <param name="Rounds">The rounds that were counted in it.</param>
/// <param name="Atoms">Its atoms by unit; a unit for which nothing was released is not in it.</param>
internal sealed record EarlierRelease(
    IReadOnlyCollection<int> Rounds,
    IReadOnlyDictionary<string, IReadOnlyList<int[]>> Atoms);
