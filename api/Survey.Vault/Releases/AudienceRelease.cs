using System.Text.Json.Serialization;
using Survey.Vault.Atoms;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Vault.Releases;

/// <summary>Makes one audience's part of a release: counts by stratum and round in, tallies by atom out.</summary>
/// <param name="order">What is to be released.</param>
/// <param name="counted">The counts of each stored stratum: its breakdowns, its round, its row of the sheet.</param>
/// <param name="earlier">Earlier releases: their rounds, and by question the atoms as lists of breakdowns.</param>
internal sealed class AudienceRelease(
    ReleaseOrder order,
    Questionnaire questionnaire,
    TallySheet sheet,
    int rounds,
    IReadOnlyList<(string Breakdowns, int Round, long[] Row)> counted,
    IReadOnlyList<(int Rounds, IReadOnlyDictionary<string, IReadOnlyList<string[]>> Atoms)> earlier,
    IReadOnlySet<long>? unanswered = null)
{
    private readonly List<AskedQuestion> units = [.. questionnaire.Questions.Where(IsCounted)];
    private Parted? least;

    /// <param name="minimumGroup">k. What the study's own gives is never parted by a higher one.</param>
    public AudienceTallies Make(int minimumGroup)
    {
        least ??= Part(questionnaire.Study.MinimumGroup, null);
        var (strata, atoms, placed) = minimumGroup <= questionnaire.Study.MinimumGroup ? least : Part(minimumGroup, least);
        var merged = Enumerable.Range(0, strata.Count).Select(_ => sheet.NewRow()).ToArray();
        foreach (var (place, _, row) in placed) Add(merged[place], row);
        return new AudienceTallies(
            [.. strata.Select(stratum => stratum.Code)],
            [.. atoms.Where(unit => unit.IsReleased).Select(unit => new QuestionAtoms(unit.Key, [.. unit.Atoms]))],
            [.. units.Zip(atoms).Where(pair => pair.Second.IsReleased).SelectMany(pair => Tallies(pair.First, pair.Second, merged))],
            units.Zip(atoms).Where(pair => !pair.Second.IsReleased).ToDictionary(pair => pair.First.Key, pair => pair.Second.Withheld!.Value, StringComparer.Ordinal));
    }

    private Parted Part(int minimumGroup, Parted? finer)
    {
        var forms = order.Forms.Where(form => form.Questionnaire.Audience == questionnaire.Audience).ToList();
        var collapsed = Collapsed(minimumGroup);
        var domain = new Domain(questionnaire, forms, collapsed, unanswered);
        var placed = counted.Select(row => (Place: domain.Place(row.Breakdowns), row.Round, row.Row)).ToList();
        var earlierPlaced = earlier
            .Select(release => new EarlierRelease([.. Enumerable.Range(1, release.Rounds)], release.Atoms.ToDictionary(unit => unit.Key, unit => Placed(unit.Value))))
            .ToList();
        var finerPlaced = finer?.Atoms.Where(unit => unit.IsReleased).ToDictionary(
            unit => unit.Key,
            unit => Placed([.. unit.Atoms.Select(atom => atom.Select(stratum => finer.Strata[stratum].Code).ToArray())]));

        var answeredThrough = placed.Select(row => domain.Sites[row.Place].FromLink).ToHashSet(StringComparer.Ordinal);
        var levels = Levels();
        var strata = domain.Sites
            .Select(site => new PartitionStratum(site.Breakdowns, PathOf(site.Breakdowns, levels), Empty: !answeredThrough.Contains(site.FromLink), site.FromLink))
            .ToList();
        var atoms = Partition.Of(new PartitionInput(
            minimumGroup,
            strata,
            [.. units.Select(unit => UnitOf(unit, placed, strata.Count, levels))],
            [.. Enumerable.Range(1, rounds)],
            earlierPlaced,
            Submissions(placed, strata.Count, collapsed),
            domain.Together,
            finerPlaced));
        return new Parted(strata, atoms, placed);

        IReadOnlyList<int[]> Placed(IReadOnlyList<string[]> of) => [.. of.Select(atom => atom.SelectMany(domain.Places).Distinct().ToArray())];
    }

    // A breakdown that is a question cannot part the others where too few answered it: it would hide them all.
    private List<string> Collapsed(int minimumGroup) =>
        [
            .. questionnaire.Study.Breakdowns
                .Where(breakdown => breakdown.Question is { } key && questionnaire.Find(key) is { } field && counted.Sum(row => sheet.Answered(row.Row, field)) < minimumGroup)
                .Select(breakdown => breakdown.Key),
        ];

    private PartitionUnit UnitOf(AskedQuestion unit, List<(int Place, int Round, long[] Row)> placed, int strata, IReadOnlyList<string> levels)
    {
        var counts = Enumerable.Range(1, rounds).Select(round =>
        {
            var least = new int[strata];
            var most = new int[strata];
            foreach (var rows in placed.Where(row => row.Round == round).GroupBy(row => row.Place))
            {
                var answered = unit.Fields.Where(IsCounted).Select(field => (int)rows.Sum(row => sheet.Answered(row.Row, field))).ToList();
                (least[rows.Key], most[rows.Key]) = (answered.Min(), answered.Max());
            }
            return new UnitRound(round, least, most);
        });
        return new PartitionUnit(unit.Key, [.. counts], [.. RoutedBy(unit)], LevelsOf(unit, levels));
    }

    private PartitionUnit Submissions(List<(int Place, int Round, long[] Row)> placed, int strata, List<string> collapsed)
    {
        var counts = Enumerable.Range(1, rounds).Select(round =>
        {
            var submissions = new int[strata];
            foreach (var (place, _, row) in placed.Where(row => row.Round == round)) submissions[place] += (int)sheet.Submissions(row);
            return new UnitRound(round, submissions, submissions);
        });
        var filledIn = questionnaire.Study.Breakdowns
            .Where(breakdown => breakdown.Question is not null && !collapsed.Contains(breakdown.Key))
            .Select(breakdown => questionnaire.Find(breakdown.Question!)?.Question)
            .ToHashSet(StringComparer.Ordinal);
        var routing = units.Where(unit => filledIn.Contains(unit.Key)).SelectMany(unit => RoutedBy(unit)).Where(key => !filledIn.Contains(key));
        return new PartitionUnit(Partition.Submissions, [.. counts], [.. routing.Distinct()]);
    }

    /// <summary>The questions that decide whether this is shown: its n is a tally of their answers.</summary>
    private IEnumerable<string> RoutedBy(AskedQuestion unit) =>
        (unit.Definition.ShowIf?.Named() ?? [])
            .Select(key => questionnaire.Find(key)?.Question)
            .Where(owner => owner is not null && owner != unit.Key && units.Any(other => other.Key == owner))
            .Select(owner => owner!)
            .Distinct();

    private IEnumerable<AtomTally> Tallies(AskedQuestion unit, UnitAtoms atoms, long[][] rows)
    {
        for (var atom = 0; atom < atoms.Atoms.Count; atom++)
        {
            var sum = sheet.NewRow();
            foreach (var stratum in atoms.Atoms[atom]) Add(sum, rows[stratum]);
            foreach (var field in unit.Fields.Where(IsCounted))
                yield return new AtomTally(field.Key, atom, sheet.Answered(sum, field), sheet.Counts(sum, field), sheet.Total(sum, field));
        }
    }

    /// <summary>Finest first: other breakdowns, cluster, fylke, embete; the nation is what is left.</summary>
    private List<string> Levels() => LevelsOf(questionnaire.Study);

    private static List<string> LevelsOf(Study study)
    {
        string[] regional = [Breakdown.Cluster, Breakdown.Fylke, Breakdown.Embete];
        return [.. study.Breakdowns.Select(breakdown => breakdown.Key).Except(regional), .. regional];
    }

    /// <summary>The rule by which atoms are made, for the ledger: its version, the levels in their order, and whether questions have an order of their own.</summary>
    public static string RuleOf(Study study) =>
        "atoms/1 " + string.Join(',', LevelsOf(study)) + (study.Questions.Any(question => question.Levels is not null) ? " own" : "");

    private static List<int>? LevelsOf(AskedQuestion unit, IReadOnlyList<string> levels) =>
        unit.Definition.Levels is { } own ? [.. own.Select(level => levels.ToList().IndexOf(level)).Where(level => level >= 0)] : null;

    private List<string> PathOf(string breakdowns, List<string> levels)
    {
        var values = Strata.Parse(breakdowns);
        return [.. levels.Select(level => values.GetValueOrDefault(level) ?? (level == Breakdown.Embete && values.TryGetValue(Breakdown.Fylke, out var fylke) ? order.EmbeteOf(fylke) : null) ?? "")];
    }

    /// <summary>Whether the question has anything that a release counts.</summary>
    public static bool IsCounted(AskedQuestion question) => question.Fields.Any(IsCounted);

    private static bool IsCounted(Field field) => field.Kind is not FieldKind.Text;

    private static void Add(long[] to, long[] from)
    {
        for (var slot = 0; slot < to.Length; slot++) to[slot] += from[slot];
    }

    private sealed record Parted(IReadOnlyList<PartitionStratum> Strata, IReadOnlyList<UnitAtoms> Atoms, IReadOnlyList<(int Place, int Round, long[] Row)> Placed);
}

/// <summary>What is stored of an audience: its strata, and by question and answerable key the atoms and their tallies.</summary>
/// <param name="Withheld">Not stored: why there is nothing of a question.</param>
[JsonConverter(typeof(NeverWritten))]
internal sealed record AudienceTallies(
    IReadOnlyList<string> Strata, IReadOnlyList<QuestionAtoms> Atoms, IReadOnlyList<AtomTally> Tallies, IReadOnlyDictionary<string, Withheld> Withheld);

internal sealed record QuestionAtoms(string Question, IReadOnlyList<int[]> Atoms);

[JsonConverter(typeof(NeverWritten))]
internal sealed record AtomTally(string Field, int Atom, long N, IReadOnlyList<long> Counts, long? Total);
