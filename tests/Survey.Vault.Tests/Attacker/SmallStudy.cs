using System.Globalization;
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
                Empty = stratum.Empty && !People.Exists(person => person.Stratum == index && rounds.Contains(person.Round)),
            })],
            [.. Questions.Select(question => question.Unit).Distinct().Select(Unit)],
            rounds,
            [.. released.Select(release => new EarlierRelease(
                release.Input.Rounds,
                release.Atoms.Where(unit => unit.IsReleased).ToDictionary(unit => unit.Key, unit => unit.Atoms)))]);
        released.Add((input, partition(input)));
        return this;
    }

    /// <summary>An attacker who has read the first so many releases, all if not said.</summary>
    internal Attacker Attack(int? releases = null)
    {
        var attacker = new Attacker(
            [.. People.Select(person => Cell(person.Stratum, person.Round)).Distinct()],
            Questions.ToDictionary(question => question.Key, question => question.Options),
            People.SelectMany(person => person.Answers.Keys.Select(question => (Cell(person.Stratum, person.Round), question)))
                .GroupBy(key => key).ToDictionary(group => group.Key, group => group.Count()));
        foreach (var question in Questions)
        {
            if (question.AskedAfter is not { } routing)
                attacker.KnowHowManyAnswered(question.Key);
            else if (question.AnsweredByAllAsked)
                attacker.KnowRouting(question.Key, routing, question.AskedWhen);
        }

        foreach (var (input, atoms) in released.Take(releases ?? released.Count))
            foreach (var question in Questions)
                foreach (var atom in atoms.Single(unit => unit.Key == question.Unit).Atoms)
                    foreach (var option in question.Options)
                        attacker.Read(question.Key, option, atom.SelectMany(stratum => input.Rounds.Select(round => Cell(stratum, round))));
        return attacker;
    }

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
