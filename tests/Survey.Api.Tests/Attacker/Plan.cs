using System.Globalization;
using System.Text.Json.Nodes;

namespace Survey.Api.Tests.Attacker;

/// <summary>
/// A study small enough to be taken apart, drawn from one number: what is asked, the links, and the shapes that tempt a rule into
/// telling too much (a leader alone in her county, clusters nested in counties or across them, counties that borders moved).
/// </summary>
internal sealed class Plan
{
    public const string Key = "angrepet", Background = "rolle", Answered = "oppstart";
    public static readonly IReadOnlyList<string> Audiences = ["leder", "medarbeider"];
    private static readonly IReadOnlyDictionary<int, string[]> Counties = new Dictionary<int, string[]>
    {
        // 12 and 14 became 46, and a piece of 14 went to 15; 05 became 34 and a piece of 30; 30 became 31, 32 and 33.
        [2019] = ["12", "14", "15", "05", "01"],
        [2020] = ["46", "15", "34", "30"],
        [2024] = ["46", "15", "34", "33"],
    };

    private readonly Random random;
    private readonly Shape? shape;

    /// <param name="shape">What is not drawn, where it is written down: the links, how many answer, and the releases.</param>
    public Plan(int number, Shape? shape = null)
    {
        (random, this.shape) = (new Random(number), shape);
        MinimumGroup = shape?.MinimumGroup ?? random.Next(3, 5);
        // A breakdown besides what links fix: none, one that respondents fill in, or a question.
        FilledIn = shape is not null ? null : (number % 3) switch { 0 => null, 1 => Background, _ => Answered };
        Questions = [.. Draw(number)];
        Years = shape is not null ? [.. shape.Links.Select(link => link.Year).Distinct().Order()] : [.. new[] { 2019, 2020, 2024 }.Where(year => year == 2020 || random.Next(2) == 0)];
        Links = shape?.Links ?? [.. Years.SelectMany(LinksOf)];
        // Of its own numbers, so that it changes nothing else of the study.
        var register = new Random(~number);
        Headcounts = [.. Links.Select(link => (link.Year, link.Audience, link.Fylke)).Distinct().Where(_ => register.Next(6) > 0).Select(of => new PlannedHeadcount(of.Year, of.Audience, of.Fylke, register.Next(3, 12 * MinimumGroup)))];
    }

    public int MinimumGroup { get; }
    public string? FilledIn { get; }
    public IReadOnlyList<PlannedQuestion> Questions { get; }
    public IReadOnlyList<int> Years { get; }
    public IReadOnlyList<PlannedLink> Links { get; }
    /// <summary>How many there are, as it is registered: of most audiences and counties, and not always enough for those who answer.</summary>
    public IReadOnlyList<PlannedHeadcount> Headcounts { get; }

    /// <summary>How many there are where some links reach; null where the register does not say it of all of them.</summary>
    public int? PopulationOf(int year, Func<(string Audience, string Fylke), bool> isInside)
    {
        var reached = Links.Where(link => link.Year == year && isInside((link.Audience, link.Fylke))).ToList();
        var lines = Headcounts.Where(line => line.Year == year && isInside((line.Audience, line.Fylke))).ToList();
        return lines.Count > 0 && reached.TrueForAll(link => lines.Exists(line => (line.Audience, line.Fylke) == (link.Audience, link.Fylke))) ? lines.Sum(line => line.Count) : null;
    }

    /// <summary>What respondents can say of themselves; an answer may be missing.</summary>
    public IReadOnlyList<string> FilledInCodes => FilledIn switch { Background => ["ny", "erfaren"], Answered => ["2017", "2018", ""], _ => [] };

    public PlannedQuestion Question(string key) => Questions.Single(question => question.Key == key);

    public IReadOnlyList<string> Breakdowns => FilledIn is { } key ? ["fylke", "cluster", key] : ["fylke", "cluster"];

    /// <summary>How many answer through a link in a turn.</summary>
    public int People(PlannedLink link, int turn) => link.People is { } people ? people.ElementAtOrDefault(turn) : random.Next(turn > 0 ? 4 : 7) switch
    {
        0 => 0,
        1 => 1,
        2 => MinimumGroup - 1,
        3 => MinimumGroup,
        _ => random.Next(1, 2 * MinimumGroup),
    };

    public bool HasTurn(int turn) => shape is not null ? turn < shape.Turns.Count : turn == 0 || (turn < 3 && !Chance(3));

    public bool Raises(int turn) => shape?.Turns[turn].Raises ?? Chance(5);

    public bool Withdraws(int turn) => shape?.Turns[turn].Withdraws ?? Chance(2);

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    /// <summary>What one of them says of himself and answers.</summary>
    /// <param name="place">The how manieth of a link.</param>
    public PlannedPerson Person(PlannedLink link, int place)
    {
        var answers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var question in Questions.Where(question => question.Audiences.Contains(link.Audience)))
        {
            var isAsked = question.After is not { } routing || (answers.TryGetValue(routing, out var said) && said.Any(question.When.Contains));
            if (!isAsked || (!question.Required && Chance(4))) continue;
            answers[question.Key] = question.Kind switch
            {
                QuestionKind.Number => [random.Next(0, 10).ToString(CultureInfo.InvariantCulture)],
                QuestionKind.Multi => [.. question.Options.Where((_, place) => place == 0 ? Chance(2) : Chance(3)).DefaultIfEmpty(question.Options[^1])],
                _ when question.Key == "deltatt" && link.Yes is { } yes => [place < yes ? "ja" : "nei"],
                _ => [question.Options[random.Next(question.Options.Count)]],
            };
        }
        var values = new SortedDictionary<string, string>(link.Fixed.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal);
        if (FilledIn == Answered) values[Answered] = answers.TryGetValue(Answered, out var year) ? year[0] : "";
        else if (FilledIn is not null && !values.ContainsKey(FilledIn)) values[FilledIn] = FilledInCodes[random.Next(FilledInCodes.Count)];
        return new PlannedPerson(values, answers);
    }

    private IEnumerable<PlannedLink> LinksOf(int year)
    {
        var places = new List<(string Fylke, string Cluster)>();
        for (var place = random.Next(2, FilledIn is null ? 5 : 3); place >= 0; place--)
        {
            var found = (Counties[year][random.Next(Counties[year].Length)], random.Next(1, 4).ToString(CultureInfo.InvariantCulture));
            if (!places.Contains(found)) places.Add(found);
        }
        foreach (var audience in Audiences)
            // Three values of each make many sets: for one audience that is enough.
            foreach (var (fylke, cluster) in FilledIn == Answered && audience != Audiences[0] ? places.Take(2) : places)
            {
                var values = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["fylke"] = fylke, ["cluster"] = cluster };
                yield return new PlannedLink(year, audience, values);
                // Another link of the same place, that fixes what the first leaves open.
                if (FilledIn == Background && Chance(4)) yield return new PlannedLink(year, audience, new SortedDictionary<string, string>(values, StringComparer.Ordinal) { [Background] = "ny" });
            }
    }

    private IEnumerable<PlannedQuestion> Draw(int number)
    {
        string[] grad = ["1", "2", "vet_ikke"];
        // Two items have no correlation; more are more unknowns, so that few studies have them.
        string[] items = number % 6 == 0 ? ["a", "b", "c", "d"] : ["a", "b"];
        yield return new("deltatt", QuestionKind.Single, ["ja", "nei"]) { Required = true };
        if (FilledIn == Answered)
            yield return new(Answered, QuestionKind.Single, ["2017", "2018"]) { After = Chance(2) ? "deltatt" : null, When = ["ja"] };
        var isRequired = shape is not null || Chance(2);
        foreach (var item in items) yield return new($"nytte.{item}", QuestionKind.Single, grad) { After = "deltatt", When = ["ja"], Required = isRequired };
        if (Chance(2)) yield return new("hvorfor", QuestionKind.Single, ["x", "y"]) { After = "nytte.a", When = ["1"], Required = true, Audiences = ["leder"] };
        isRequired = Chance(2);
        foreach (var item in items) yield return new($"behov.{item}", QuestionKind.Single, grad) { Required = isRequired };
        yield return new("kilder", QuestionKind.Multi, ["p", "q"]) { Required = Chance(2), Audiences = ["leder"] };
        yield return new("antall", QuestionKind.Number, ["0-2", "3-9"]) { Required = Chance(2), Audiences = ["leder"] };
    }

    /// <summary>The definition as it is posted.</summary>
    public string Definition() => new JsonObject
    {
        ["scales"] = new JsonArray(new JsonObject
        {
            ["key"] = "grad",
            ["options"] = new JsonArray(
                new JsonObject { ["code"] = "1", ["label"] = "Lite" }, new JsonObject { ["code"] = "2", ["label"] = "Mye" },
                new JsonObject { ["code"] = "vet_ikke", ["label"] = "Vet ikke", ["outsideScale"] = true }),
        }),
        ["study"] = new JsonObject
        {
            ["key"] = Key,
            ["title"] = "Angrepet",
            ["minimumGroup"] = MinimumGroup,
            ["waves"] = new JsonArray([.. Years.Select(year => new JsonObject { ["year"] = year, ["label"] = "Måling" })]),
            ["audiences"] = new JsonArray([.. Audiences.Select(audience => new JsonObject { ["key"] = audience, ["label"] = audience })]),
            ["breakdowns"] = new JsonArray([.. Breakdowns.Select(Breakdown)]),
            ["questions"] = new JsonArray([.. Questions.GroupBy(question => question.Unit).Select(unit => Question([.. unit]))]),
        },
    }.ToJsonString();

    private JsonObject Breakdown(string key)
    {
        var breakdown = new JsonObject { ["key"] = key, ["label"] = key };
        if (key == Answered) breakdown["question"] = Answered;
        if (key == Background) breakdown["options"] = Options(FilledInCodes);
        return breakdown;
    }

    private static JsonObject Question(IReadOnlyList<PlannedQuestion> items)
    {
        var first = items[0];
        var question = new JsonObject { ["audiences"] = new JsonArray([.. first.Audiences.Select(audience => JsonValue.Create(audience))]), ["required"] = first.Required };
        if (first.After is { } routing) question["showIf"] = new JsonObject { ["question"] = routing, ["is"] = new JsonArray([.. first.When.Select(option => JsonValue.Create(option))]) };
        if (first.IsItem)
        {
            (question["type"], question["stem"], question["scale"]) = ("battery", $"Hvor mye {first.Unit} …", "grad");
            question["items"] = new JsonArray([.. items.Select(item => new JsonObject { ["key"] = item.Key, ["text"] = $"Om {item.Key}" })]);
            return question;
        }
        (question["key"], question["text"]) = (first.Key, $"Spørsmål om {first.Key}");
        question["type"] = first.Kind switch { QuestionKind.Multi => "multi", QuestionKind.Number => "number", _ => "single" };
        if (first.Kind is QuestionKind.Number)
        {
            (question["min"], question["max"]) = (0, 9);
            question["bands"] = new JsonArray(new JsonObject { ["from"] = 0, ["to"] = 2 }, new JsonObject { ["from"] = 3, ["to"] = 9 });
        }
        else question["options"] = Options(first.Options);
        return question;
    }

    private static JsonArray Options(IReadOnlyList<string> codes) => new([.. codes.Select(code => new JsonObject { ["code"] = code, ["label"] = $"Valg {code}" })]);
}

internal enum QuestionKind
{
    Single,
    Multi,
    Number,
}

/// <param name="Key">Of the question or item.</param>
/// <param name="Options">What is counted: options, or the bands of a number.</param>
internal sealed record PlannedQuestion(string Key, QuestionKind Kind, IReadOnlyList<string> Options)
{
    public string? After { get; init; }
    public IReadOnlyList<string> When { get; init; } = [];
    /// <summary>All who are asked answer: how many they are is known.</summary>
    public bool Required { get; init; }
    public IReadOnlyList<string> Audiences { get; init; } = Plan.Audiences;
    public bool IsItem => Key.Contains('.', StringComparison.Ordinal);
    public string Unit => Key.Split('.')[0];
    /// <summary>The options that count 1, 2, 3 …</summary>
    public IReadOnlyList<string> Scale => IsItem ? [.. Options.SkipLast(1)] : [];
}

internal sealed record PlannedLink(int Year, string Audience, IReadOnlyDictionary<string, string> Fixed)
{
    public string Fylke => Fixed["fylke"];
    /// <summary>How many answer in each turn, where that is not drawn.</summary>
    public IReadOnlyList<int>? People { get; init; }
    /// <summary>How many of them took part.</summary>
    public int? Yes { get; init; }
}

internal sealed record PlannedHeadcount(int Year, string Audience, string Fylke, int Count);

internal sealed record PlannedPerson(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, IReadOnlyList<string>> Answers);
