using System.Globalization;

namespace Survey.Api.Tests.Attacker;

/// <summary>Who is really there, which only the judge knows; and what everybody knows: the links, and how many came through each, when.</summary>
internal sealed class Truth(Plan plan)
{
    private readonly List<TruePerson> people = [];
    private readonly Dictionary<int, int> rounds = plan.Years.ToDictionary(year => year, _ => 1);
    private readonly HashSet<int> withdrawn = [];
    private int previews;
    // A release never changes, and what is asked of it is asked thousands of times.
    private readonly Dictionary<(int Release, string Audience), IReadOnlyList<Stratum>> strata = [];
    private readonly Dictionary<(int Release, string Strata), Crowd> crowds = [];

    public IReadOnlyList<TruePerson> People => people;

    public List<TrueRelease> Releases { get; } = [];

    public void Add(int link, PlannedPerson person) => people.Add(new TruePerson(link, plan.Links[link], rounds[plan.Links[link].Year], person.Values, person.Answers));

    /// <summary>What comes from now on is in later releases only.</summary>
    public void Release(int year, int number, int minimumGroup) => Releases.Add(new TrueRelease(number, year, rounds[year]++, minimumGroup));

    /// <summary>The release that would come of a closed wave: of all who have answered.</summary>
    public TrueRelease Coming(int year, int minimumGroup) =>
        new(-++previews, year, people.Where(person => person.Of.Year == year).Max(person => (int?)person.Round) ?? 0, minimumGroup);

    /// <summary>What was read cannot be unread: it is taken back, and known.</summary>
    public void Withdraw(TrueRelease release) => withdrawn.Add(release.Number);

    /// <summary>Of each wave the newest that was not withdrawn.</summary>
    public IReadOnlyList<TrueRelease> Standing => [.. Releases.Where(release => !withdrawn.Contains(release.Number)).GroupBy(release => release.Year).Select(wave => wave.Last()).OrderBy(release => release.Year)];

    public bool IsWithdrawn(TrueRelease release) => withdrawn.Contains(release.Number);

    /// <summary>A breakdown that is a question is left out where fewer than k answered it: nobody is told apart by it.</summary>
    public bool LeavesOut(TrueRelease release, string audience) =>
        plan.FilledIn == Plan.Answered && people.Count(person => person.Of.Year == release.Year && person.Of.Audience == audience && person.Round <= release.Rounds && person.Answers.ContainsKey(Plan.Answered)) < release.MinimumGroup;

    public TrueRelease Find(int number) => Releases.Single(release => release.Number == number);

    /// <summary>The strata that anybody can be in, for a release: through a link that somebody used before it.</summary>
    public IReadOnlyList<Stratum> Strata(TrueRelease release, string audience) =>
        strata.TryGetValue((release.Number, audience), out var known) ? known : strata[(release.Number, audience)] = [.. StrataOf(release, audience, link => people.Exists(person => person.Link == link && person.Round <= release.Rounds))];

    /// <summary>Those too that nobody came to: what is asked for together is told by the links, not by their use.</summary>
    public IEnumerable<Stratum> Reachable(TrueRelease release, string audience) => StrataOf(release, audience, _ => true);

    /// <summary>The people of some strata, as a release has them.</summary>
    public Crowd Crowd(TrueRelease release, IEnumerable<Stratum> of)
    {
        List<Stratum> all = [.. of];
        var name = string.Join(" and ", all.Select(stratum => stratum.Name).Order(StringComparer.Ordinal));
        if (crowds.TryGetValue((release.Number, name), out var known)) return known;
        var names = all.Select(stratum => stratum.Name).ToHashSet(StringComparer.Ordinal);
        return crowds[(release.Number, name)] = new Crowd(release, all, name, [.. people.Where(person => person.Of.Year == release.Year && person.Round <= release.Rounds && names.Contains(person.Stratum.Name))]);
    }

    private IEnumerable<Stratum> StrataOf(TrueRelease release, string audience, Func<int, bool> isMeant) =>
        Enumerable.Range(0, plan.Links.Count)
            .Where(link => plan.Links[link].Year == release.Year && plan.Links[link].Audience == audience && isMeant(link))
            .SelectMany(link => ValuesThrough(plan.Links[link]))
            .Select(values => new Stratum(audience, values))
            .DistinctBy(stratum => stratum.Name);

    public IEnumerable<IReadOnlyDictionary<string, string>> ValuesThrough(PlannedLink link) =>
        plan.FilledIn is not { } key || link.Fixed.ContainsKey(key)
            ? [link.Fixed]
            : plan.FilledInCodes.Select(code => new SortedDictionary<string, string>(link.Fixed.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal) { [key] = code });
}

/// <summary>Some strata of a release together, and who is in them.</summary>
internal sealed class Crowd(TrueRelease release, IReadOnlyList<Stratum> strata, string name, IReadOnlyList<TruePerson> people)
{
    private readonly Dictionary<(string Question, string Option), int> counts = [];

    public TrueRelease Release => release;
    public IReadOnlyList<Stratum> Strata => strata;
    public string Name => name;
    public IReadOnlyList<TruePerson> People => people;

    /// <summary>How many chose an option; or the sum of their numbers.</summary>
    public int Count(PlannedQuestion question, string option) =>
        counts.TryGetValue((question.Key, option), out var known) ? known
        : counts[(question.Key, option)] = option == Knowledge.Sum ? people.Sum(person => person.Answers.TryGetValue(question.Key, out var answer) ? TruePerson.Number(answer) : 0)
        : people.Count(person => person.Chose(question, option));

    public int Answered(PlannedQuestion question) => people.Count(person => person.Answers.ContainsKey(question.Key));

    public IReadOnlyList<int> OnScale(PlannedQuestion question) => [.. question.Scale.Select(option => Count(question, option))];
}

internal sealed record TruePerson(
    int Link, PlannedLink Of, int Round, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, IReadOnlyList<string>> Answers)
{
    public Stratum Stratum { get; } = new(Of.Audience, Values);

    public bool Chose(PlannedQuestion question, string option) =>
        Answers.TryGetValue(question.Key, out var answer)
        && (question.Kind is QuestionKind.Number ? (Number(answer) <= 2) == (option == question.Options[0]) : answer.Contains(option));

    public static int Number(IReadOnlyList<string> answer) => int.Parse(answer[0], CultureInfo.InvariantCulture);
}

/// <param name="Rounds">The rounds of answers that are in it: 1 to this.</param>
internal sealed record TrueRelease(int Number, int Year, int Rounds, int MinimumGroup);

internal sealed record Stratum(string Audience, IReadOnlyDictionary<string, string> Values)
{
    public string Name { get; } = $"{Audience}|{string.Join(',', Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}";
}
