using System.Text;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Regions;

/// <summary>
/// Counties, municipalities and county governors by year, from the code lists in db/regions, checked when they are read. In
/// memory: they change with the laws, not with the data.
/// </summary>
internal sealed class Regions
{
    /// <summary>The first year that the lists know.</summary>
    public const int FirstYear = 2018;
    /// <summary>The lists know of no changes ahead; a year further off than this is a slip of the finger.</summary>
    public const int LastYear = 2100;

    private readonly IReadOnlyList<Place> fylker;
    private readonly IReadOnlyList<Place> kommuner;
    private readonly IReadOnlyList<Change> fylkeChanges;
    private readonly IReadOnlyList<Change> kommuneChanges;
    private readonly IReadOnlyDictionary<string, Embete> embeteOf;

    public Regions()
        : this(Embedded)
    {
    }

    /// <exception cref="StartupException">A list is missing or malformed, or the lists contradict each other.</exception>
    internal Regions(Func<string, TextReader?> open)
    {
        var fylkeList = CodeList.Read("fylker.csv", "fylkesnummer,navn,gyldig_fra,gyldig_til", open).Unique(row => row.Code(0, 2));
        fylker = [.. fylkeList.Rows.Select(row => new Place(row.Code(0, 2), row.Name(1), "", row.Year(2), Until(row, 2, 3)))];
        var kommuneList = CodeList.Read("kommuner.csv", "kommunenummer,navn,fylkesnummer,gyldig_fra,gyldig_til", open).Unique(
            row => row.Code(0, 4));
        kommuner =
        [
            .. kommuneList.Rows.Select(row => new Place(row.Code(0, 4), row.Name(1), Known(row, 2, 2, fylker), row.Year(3), Until(row, 3, 4))),
        ];
        fylkeChanges = [.. CodeList.Read("fylke_endringer.csv", "dato,fra,til", open).Rows.Select(row => Changed(row, 2, fylker))];
        kommuneChanges = [.. CodeList.Read("kommune_endringer.csv", "dato,fra,til", open).Rows.Select(row => Changed(row, 4, kommuner))];
        var embeteList = CodeList.Read("statsforvaltere.csv", "embete,navn,fylkesnummer", open).Unique(row => row.Code(2, 2));
        embeteOf = embeteList.Rows.ToDictionary(
            row => Known(row, 2, 2, fylker), row => new Embete(row.Name(0), row.Name(1)), StringComparer.Ordinal);

        foreach (var fylke in fylker.Where(fylke => !embeteOf.ContainsKey(fylke.Code) && !Successors(fylke).Any(embeteOf.ContainsKey)))
            throw new StartupException(
                $"The code lists give the county {fylke.Code} ({fylke.Name}) no governor, by itself or by a successor.");
        foreach (var gone in kommuner.Where(kommune => kommune.Until is { } end && !kommuneChanges.Any(change => change.From == kommune.Code && change.Year == end)))
            throw new StartupException(
                $"The code list kommune_endringer.csv does not say what became of {gone.Code} ({gone.Name}) in {gone.Until}.");
    }

    /// <summary>The counties of a year, in the order of their codes.</summary>
    public IReadOnlyList<Fylke> Fylker(int year) =>
        [.. Valid(fylker, year).Select(row => new Fylke(row.Code, row.Name, EmbeteOf(row.Code)))];

    /// <summary>The municipalities of a year, in the order of their codes.</summary>
    public IReadOnlyList<Kommune> Kommuner(int year) =>
        [.. Valid(kommuner, year).Select(row => new Kommune(row.Code, row.Name, row.Fylke))];

    /// <summary>The county governor of a county of any year; one from before 2020 has that of its successor.</summary>
    public Embete EmbeteOf(string fylke) =>
        embeteOf.TryGetValue(fylke, out var embete)
            ? embete
            : embeteOf[Successors(fylker.Single(row => row.Code == fylke)).First(embeteOf.ContainsKey)];

    public IReadOnlyList<Embete> Embeter() => [.. embeteOf.Values.DistinctBy(embete => embete.Code)];

    /// <summary>The name of a county of any year: no code has ever been used twice.</summary>
    public string? NameOf(string fylke) => fylker.FirstOrDefault(row => row.Code == fylke)?.Name;

    /// <summary>
    /// For each county of <paramref name="from"/>, the counties of <paramref name="to"/> that its municipalities are in then, over
    /// all changes in between. From the municipalities: the list of county changes lacks those that went elsewhere in 2020.
    /// </summary>
    public IReadOnlyList<FylkeCorrespondence> Correspondence(int from, int to)
    {
        var fylkeOf = Valid(kommuner, to).ToDictionary(kommune => kommune.Code, kommune => kommune.Fylke, StringComparer.Ordinal);
        var targetsByFylke = Valid(kommuner, from)
            .SelectMany(kommune => Became(kommune.Code, from, to).Select(code => fylkeOf[code]).Distinct().Select(target => (kommune.Fylke, Target: target)))
            .GroupBy(pair => pair.Fylke)
            .ToDictionary(
                group => group.Key,
                group => group.GroupBy(pair => pair.Target).OrderBy(target => target.Key, StringComparer.Ordinal),
                StringComparer.Ordinal);
        return
        [
            .. Valid(fylker, from).Select(fylke => new FylkeCorrespondence(
                fylke.Code,
                fylke.Name,
                [.. targetsByFylke[fylke.Code].Select(target => new FylkeTarget(target.Key, NameOf(target.Key)!, target.Count()))])),
        ];
    }

    /// <summary>The municipalities of <paramref name="to"/> that the area of one of <paramref name="from"/> is in; backwards too.</summary>
    private IReadOnlyCollection<string> Became(string kommune, int from, int to)
    {
        IReadOnlyCollection<string> codes = [kommune];
        var forwards = from <= to;
        var (early, late) = forwards ? (from, to) : (to, from);
        var between = kommuneChanges.Where(change => early < change.Year && change.Year <= late).GroupBy(change => change.Year);
        foreach (var changes in forwards ? between.OrderBy(year => year.Key) : between.OrderByDescending(year => year.Key))
        {
            var next = changes.ToLookup(
                change => forwards ? change.From : change.To, change => forwards ? change.To : change.From, StringComparer.Ordinal);
            codes = codes.SelectMany(code => next.Contains(code) ? next[code] : [code]).ToHashSet(StringComparer.Ordinal);
        }
        return codes;
    }

    private IEnumerable<string> Successors(Place fylke) =>
        fylkeChanges.Where(change => change.From == fylke.Code && change.Year == fylke.Until).Select(change => change.To);

    private static IEnumerable<Place> Valid(IReadOnlyList<Place> places, int year) =>
        places.Where(place => place.From <= year && year < (place.Until ?? int.MaxValue)).OrderBy(
            place => place.Code, StringComparer.Ordinal);

    private static int? Until(CodeList.Row row, int from, int until) =>
        row.YearOrNone(until) is { } year ? year > row.Year(from) ? year : throw row.Wrong($"{row.Cells[0]} ends before it begins") : null;

    private static string Known(CodeList.Row row, int column, int digits, IReadOnlyList<Place> places)
    {
        var code = row.Code(column, digits);
        return places.Any(place => place.Code == code) ? code : throw row.Wrong($"'{code}' is in no list");
    }

    private static Change Changed(CodeList.Row row, int digits, IReadOnlyList<Place> places)
    {
        var change = new Change(row.Year(0), Known(row, 1, digits, places), Known(row, 2, digits, places));
        if (places.Single(place => place.Code == change.From).Until is { } until && until != change.Year)
            throw row.Wrong($"{change.From} ends in {until}");
        if (places.Single(place => place.Code == change.To).From > change.Year) throw row.Wrong($"{change.To} does not exist yet");
        return change;
    }

    private static StreamReader? Embedded(string file) =>
        typeof(Regions).Assembly.GetManifestResourceStream($"regions/{file}") is { } stream ? new StreamReader(stream, Encoding.UTF8) : null;

    private sealed record Place(string Code, string Name, string Fylke, int From, int? Until);

    private sealed record Change(int Year, string From, string To);
}

internal sealed record Fylke(string Code, string Name, Embete Embete);

internal sealed record Kommune(string Code, string Name, string Fylke);

internal sealed record Embete(string Code, string Name);

internal sealed record FylkeCorrespondence(string Code, string Name, IReadOnlyList<FylkeTarget> Targets)
{
    /// <summary>All its municipalities are in one county then: its numbers can be given in that year's borders.</summary>
    public bool IsWhole => Targets.Count == 1;
}

/// <param name="Code">The county then.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kommuner">How many of the municipalities, as of the first year, are in it then. One that was split counts in each county that it has a part in.</param>
internal sealed record FylkeTarget(string Code, string Name, int Kommuner);
