using System.Globalization;
using Survey.Tests;
using Survey.Vault.Atoms;

namespace Survey.Vault.Tests.Attacker;

/// <summary>
/// A wave small enough to be taken apart: people with all their answers, and releases of them. It gives the partition what the vault
/// would (counts), and the attacker what the vault would publish (tallies of atoms).
/// </summary>
internal sealed class SmallStudy
{
    private readonly List<(PartitionInput Input, IReadOnlyList<UnitAtoms> Atoms)> released = [];

    internal required IReadOnlyList<PartitionStratum> Strata { get; init; }

    /// <summary>In order: a routing question before those that it routes.</summary>
    internal required IReadOnlyList<StudyQuestion> Questions { get; init; }

    /// <summary>
    /// The question that is a breakdown, if respondents fill in one: its answer, or nothing, is the first level of each stratum.
    /// </summary>
    internal string? FilledIn { get; init; }

    internal List<Person> People { get; } = [];

    internal IReadOnlyList<(PartitionInput Input, IReadOnlyList<UnitAtoms> Atoms)> Released => released;

    internal SmallStudy Add(int people, string stratum, int round, params (string Question, string Option)[] answers)
    {
        var index = Strata.Select((other, place) => (other.Code, place)).Single(other => other.Code == stratum).place;
        for (var person = 0; person < people; person++)
            People.Add(new(index, round, answers.ToDictionary(answer => answer.Question, answer => answer.Option)));
        return this;
    }

    internal SmallStudy Release(int k, Func<PartitionInput, IReadOnlyList<UnitAtoms>> partition, params int[] rounds)
    {
        var input = new PartitionInput(
            k,
            [.. Strata.Select((stratum, index) => stratum with
            {
                Empty = stratum.Empty && !People.Exists(person => rounds.Contains(person.Round) && (person.Stratum == index
                    || (stratum.FromLink is { } link && Strata[person.Stratum].FromLink == link))),
            })],
            [.. Questions.Select(question => question.Unit).Distinct().Select(Unit)],
            rounds,
            [.. released.Select(release => new EarlierRelease(
                release.Input.Rounds,
                release.Atoms.Where(unit => unit.IsReleased).ToDictionary(unit => unit.Key, unit => unit.Atoms)))],
            FilledIn is null ? null : Submissions());
        released.Add((input, partition(input)));
        return this;
    }

    /// <summary>An attacker who has read the first so many releases, all if not said.</summary>
    internal LinearAttacker Attack(int? releases = null)
    {
        var cells = Strata.SelectMany((stratum, index) => People.Select(person => person.Round).Distinct()
            .Where(round => People.Exists(person => person.Round == round && Among(person.Stratum) == Among(index)))
            .Select(round => (Stratum: index, Round: round))).ToList();
        var answered = People.SelectMany(person => person.Answers.Keys.Append(FilledIn).OfType<string>().Distinct()
                .Select(question => (Cell(person.Stratum, person.Round), question)))
            .GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count());
        var attacker = new LinearAttacker(
            [.. cells.Select(cell => Cell(cell.Stratum, cell.Round))],
            Questions.ToDictionary(question => question.Key, question => question.Options),
            answered,
            (question, cell) => TellsOfFilledIn(question)
                ? string.Concat(Among(StratumOf(cell)), "/", cell.AsSpan(cell.IndexOf('/') + 1))
                : cell);
        foreach (var (stratum, round) in cells)
            Know(attacker, stratum, round);
        foreach (var question in Questions)
            if (question.AskedAfter is { } routing && question.AnsweredByAllAsked && question.Key != FilledIn)
                attacker.KnowRouting(question.Key, routing, question.AskedWhen);

        foreach (var (input, atoms) in released.Take(releases ?? released.Count))
            foreach (var question in Questions)
                foreach (var atom in atoms.Single(unit => unit.Key == question.Unit).Atoms)
                    foreach (var option in question.Options.Where(option => option.Length > 0))
                        attacker.Read(question.Key, option, atom.SelectMany(stratum => input.Rounds.Select(round => Cell(stratum, round))));
        return attacker;
    }

    /// <summary>How many answered what all were asked; where a breakdown is filled in, only how many came through the link.</summary>
    private void Know(LinearAttacker attacker, int stratum, int round)
    {
        var cell = Cell(stratum, round);
        if (FilledIn is { } filledIn)
        {
            var breakdown = Questions.Single(question => question.Key == filledIn);
            foreach (var option in breakdown.Options.Where(option => option != Strata[stratum].Path[0]))
                attacker.Know([(new(cell, filledIn, option), 1)]);
            attacker.Know(Enumerable.Range(0, Strata.Count).Where(other => Among(other) == Among(stratum))
                .Select(other => (new Unknown(Cell(other, round), filledIn, Strata[other].Path[0]), 1)));
            if (breakdown.AskedAfter is { } routing && Strata[stratum].Path[0].Length > 0)
                attacker.Know(breakdown.AskedWhen.Select(option => (new Unknown(cell, routing, option), 1))
                    .Append((new(cell, filledIn, Strata[stratum].Path[0]), -1)));
        }

        foreach (var question in Questions.Where(question => question.AskedAfter is null && question.Key != FilledIn))
            if (FilledIn is null)
                attacker.Know(question.Options.Select(option => (new Unknown(cell, question.Key, option), 1)));
            else if (question.AnsweredByAllAsked)
                attacker.Know(question.Options.Select(option => (new Unknown(cell, question.Key, option), 1))
                    .Append((new(cell, FilledIn, Strata[stratum].Path[0]), -1)));
    }

    private bool TellsOfFilledIn(string question) =>
        FilledIn is not null && (question == FilledIn || Questions.Single(other => other.Key == FilledIn).AskedAfter == question);

    private string Among(int stratum) => Strata[stratum].FromLink ?? Strata[stratum].Code;

    private int StratumOf(string cell) => Strata.Select((stratum, index) => (stratum, index))
        .Single(pair => cell.StartsWith($"{pair.stratum.Code}/", StringComparison.Ordinal)).index;

    private PartitionUnit Submissions() => new(
        Partition.Submissions,
        [.. People.Select(person => person.Round).Distinct().Select(round =>
        {
            int[] counts = [.. Strata.Select((_, stratum) => People.Count(person => person.Stratum == stratum && person.Round == round))];
            return new UnitRound(round, counts, counts);
        })],
        [.. Questions.Where(question => question.Key == FilledIn).Select(question => question.AskedAfter).OfType<string>()]);

    private PartitionUnit Unit(string key)
    {
        var questions = Questions.Where(question => question.Unit == key).ToList();
        var routing = questions.Select(question => question.AskedAfter).OfType<string>()
            .Select(name => Questions.Single(question => question.Key == name).Unit).Distinct();
        return new(key, [.. People.Select(person => person.Round).Distinct().Select(Round)], [.. routing]);

        UnitRound Round(int round)
        {
            var counts = Strata.Select((_, stratum) => questions.Select(question => People.Count(person =>
                person.Stratum == stratum && person.Round == round && person.Answers.ContainsKey(question.Key))).ToList()).ToList();
            return new(round, [.. counts.Select(items => items.Min())], [.. counts.Select(items => items.Max())]);
        }
    }

    private string Cell(int stratum, int round) => string.Create(CultureInfo.InvariantCulture, $"{Strata[stratum].Code}/{round}");
}

internal sealed record Person(int Stratum, int Round, IReadOnlyDictionary<string, string> Answers);

/// <param name="Key">The question.</param>
/// <param name="Unit">The battery that it is an item of, or itself.</param>
/// <param name="Options">Its options.</param>
/// <param name="AskedAfter">The question that its routing names.</param>
/// <param name="AskedWhen">The answers to that question after which it is asked.</param>
/// <param name="AnsweredByAllAsked">True where its n is known to be the routing question's tally.</param>
internal sealed record StudyQuestion(
    string Key, string Unit, IReadOnlyList<string> Options, string? AskedAfter, IReadOnlyList<string> AskedWhen, bool AnsweredByAllAsked)
{
    internal static StudyQuestion Single(string key, params string[] options) => new(key, key, options, null, [], true);

    internal StudyQuestion In(string unit) => this with { Unit = unit };

    internal StudyQuestion After(string question, params string[] answers) => this with { AskedAfter = question, AskedWhen = answers };
}
