using System.Globalization;

namespace Survey.Api.Tests.Attacker;

/// <summary>Who is really there, which only the judge knows; and what everybody knows: the links, and how many came through each, when.</summary>
internal sealed class Truth(Plan plan)
{
    private readonly List<TruePerson> people = [];
    private readonly Dictionary<int, int> rounds = plan.Years.ToDictionary(year => year, _ => 1);

    public IReadOnlyList<TruePerson> People => people;

    public List<TrueRelease> Releases { get; } = [];

    public void Add(int link, PlannedPerson person) => people.Add(new TruePerson(link, plan.Links[link], rounds[plan.Links[link].Year], person.Values, person.Answers));

    /// <summary>What comes from now on is in later releases only.</summary>
    public void Release(int year, int number) => Releases.Add(new TrueRelease(number, year, rounds[year]++));

    public TrueRelease Find(int number) => Releases.Single(release => release.Number == number);

    /// <summary>The strata that anybody can be in, for a release: through a link that somebody used before it.</summary>
    public IReadOnlyList<Stratum> Strata(TrueRelease release, string audience) =>
    [
        .. Enumerable.Range(0, plan.Links.Count)
            .Where(link => plan.Links[link].Year == release.Year && plan.Links[link].Audience == audience && people.Exists(person => person.Link == link && person.Round <= release.Rounds))
            .SelectMany(link => ValuesThrough(plan.Links[link]))
            .Select(values => new Stratum(audience, values))
            .DistinctBy(stratum => stratum.Name),
    ];

    public IEnumerable<IReadOnlyDictionary<string, string>> ValuesThrough(PlannedLink link) =>
        plan.FilledIn is not { } key || link.Fixed.ContainsKey(key)
            ? [link.Fixed]
            : plan.FilledInCodes.Select(code => new SortedDictionary<string, string>(link.Fixed.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal) { [key] = code });

    public IReadOnlyList<TruePerson> In(TrueRelease release, IReadOnlyCollection<Stratum> strata)
    {
        var names = strata.Select(stratum => stratum.Name).ToHashSet(StringComparer.Ordinal);
        return [.. people.Where(person => person.Of.Year == release.Year && person.Round <= release.Rounds && names.Contains(person.Stratum.Name))];
    }
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
internal sealed record TrueRelease(int Number, int Year, int Rounds);

internal sealed record Stratum(string Audience, IReadOnlyDictionary<string, string> Values)
{
    public string Name { get; } = $"{Audience}|{string.Join(',', Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}";
}
