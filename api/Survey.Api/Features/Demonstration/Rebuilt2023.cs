using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>
/// The 141 submissions of the participant survey's 2023 wave, rebuilt so that they give every figure that was printed with
/// its N, with the printed number of leaders and employees and of respondents a county. Who answered what together was never
/// published: that, and all that is not printed, is filled in from a fixed seed.
/// </summary>
internal static class Rebuilt2023
{
    public const string Study = "tjenestestotteprogrammet";
    public const int Year = 2023;

    private const ulong Seed = 2023_141;
    private const string Gathering = "fellessamling";

    /// <summary>
    /// Respondents a cluster: leaders, then employees. The counties' sums are printed (10, 22, 20, 84 and 5), as are 22 and 119;
    /// that one of Møre og Romsdal's five is a leader, too. The rest is chosen, Bergen's 84 over its four clusters among it.
    /// </summary>
    private static readonly (string Fylke, string Cluster, int Leaders, int Employees)[] Places =
    [
        ("30", "1", 4, 6),
        ("34", "2", 5, 17),
        ("38", "3", 5, 15),
        ("15", "4", 1, 4),
        ("46", "5", 2, 20),
        ("46", "6", 2, 19),
        ("46", "7", 2, 19),
        ("46", "8", 1, 19),
    ];

    /// <summary>Leaders who left questions out: all in Bergen, as the other counties have too few to spare any.</summary>
    private const int SilentLeaders = 4;

    public static IReadOnlyList<RebuiltSubmission> Submissions(StudyDefinition definition) =>
        [.. OfAudience(definition, "leder"), .. OfAudience(definition, "medarbeider")];

    private static RebuiltSubmission[] OfAudience(StudyDefinition definition, string audience)
    {
        var random = new SeededRandom(Seed ^ (ulong)audience.Length);
        var printed = new PrintedCounts(Study, Year);
        var people = People(audience, random);
        var answers = people.Select(_ => new Dictionary<string, object>(StringComparer.Ordinal)).ToArray();
        // Whoever likes one thing about the programme tends to like the next.
        var content = people.Select(_ => random.Share()).ToArray();

        foreach (var question in Questionnaire.Compile(definition, Year, audience).Questions)
            foreach (var field in question.Fields)
            {
                // People in the order of how much they answer: whoever answers a question that few answer answers those that more do.
                var n = printed.N(audience, field.Key, question.Key) ?? Expectation.N(audience, question.Key);
                if (field.Key == Gathering) Gatherings(audience, answers);
                else if (field.Kind is FieldKind.Single) Choose(printed, audience, field, answers, content, n, random);
                else if (field.Kind is FieldKind.Multi) Tick(printed, audience, field, answers, n, random);
            }
        return [.. people.Zip(answers, (place, given) => new RebuiltSubmission(audience, place, given))];
    }

    private static (string Fylke, string Cluster)[] People(string audience, SeededRandom random)
    {
        var places = Places.SelectMany(
            place => Enumerable.Repeat((place.Fylke, place.Cluster), audience == "leder" ? place.Leaders : place.Employees));
        var shuffled = random.Shuffled(places);
        if (audience != "leder") return shuffled;
        var silent = shuffled.Index().Where(entry => entry.Item.Fylke == "46").Take(SilentLeaders).Select(entry => entry.Index).ToHashSet();
        return [.. shuffled.Where((_, index) => !silent.Contains(index)), .. silent.Order().Select(index => shuffled[index])];
    }

    /// <summary>Decides the questions about the gatherings: only those who say yes are asked them.</summary>
    private static void Gatherings(string audience, Dictionary<string, object>[] answers)
    {
        var took = Expectation.Took(audience);
        for (var person = 0; person < answers.Length; person++)
            answers[person][Gathering] = person < took ? "2" : audience != "leder" && person >= answers.Length - 2 ? "vet_ikke" : "1";
    }

    private static void Choose(
        PrintedCounts printed, string audience, Field field, Dictionary<string, object>[] answers, double[] content, int n, SeededRandom random)
    {
        var counts = printed.Complete(audience, field, n, Expectation.Weights(field, Expectation.Lean(audience, field.Key)));
        var given = field.Options.SelectMany((option, index) => Enumerable.Repeat(option, counts[index]))
            .ToLookup(option => option.OutsideScale, option => option.Code);
        var (outside, onScale) = (given[true].ToList(), given[false].ToList());

        var order = random.Shuffled(Enumerable.Range(0, n));
        foreach (var (place, person) in order.Take(outside.Count).Index()) answers[person][field.Key] = outside[place];
        var byContent = order.Skip(outside.Count)
            .Select(person => (Person: person, Score: content[person] + (0.6 * random.Share())))
            .OrderBy(entry => entry.Score);
        foreach (var (place, entry) in byContent.Index()) answers[entry.Person][field.Key] = onScale[place];
    }

    private static void Tick(
        PrintedCounts printed, string audience, Field field, Dictionary<string, object>[] answers, int n, SeededRandom random)
    {
        var counts = printed.Fixed(audience, field.Key, n);
        foreach (var (code, count) in Expectation.Ticks(audience, field.Key)) counts.TryAdd(code, count);

        var people = new Queue<int>(random.Shuffled(Enumerable.Range(0, n)));
        var ticks = new Dictionary<int, List<string>>();
        foreach (var option in field.Options.Where(option => Expectation.StandsAlone(field.Key, option)))
            for (var i = 0; i < counts[option.Code]; i++) ticks[people.Dequeue()] = [option.Code];

        // One tick for each of the others, and what is left over to those who lack it.
        var others = people.ToArray();
        var deck = random.Shuffled(field.Options
            .Where(option => !Expectation.StandsAlone(field.Key, option))
            .SelectMany(option => Enumerable.Repeat(option.Code, counts[option.Code])));
        foreach (var (place, person) in others.Index()) ticks[person] = [deck[place]];
        foreach (var code in deck.Skip(others.Length))
            ticks[random.Shuffled(others.Where(person => !ticks[person].Contains(code)))[0]].Add(code);

        foreach (var (person, codes) in ticks)
            answers[person][field.Key] = field.Options.Select(option => option.Code).Where(codes.Contains).ToArray();
    }
}

/// <summary>A submission as it is sent.</summary>
/// <param name="Audience">Whose questionnaire.</param>
/// <param name="Place">What its link fixes.</param>
/// <param name="Answers">A code, or of a multi codes, by key.</param>
internal sealed record RebuiltSubmission(
    string Audience, (string Fylke, string Cluster) Place, IReadOnlyDictionary<string, object> Answers);
