namespace Survey.Tests;

/// <summary>
/// Knows everything that was published and everything that is known anyway, and looks for a tally over 1 to k−1 people among all
/// sums, differences and other linear combinations of it.
/// <para>
/// People who are in the same stratum and the same round (a *cell*) are in the same published sums always, so its unknowns are tallies
/// of cells: how many of a cell chose an option of a question. Nothing is lost by that. Suppose a combination told of some people
/// of a cell only. Published sums weigh all of the cell alike, so what tells them apart is what is known of each person: one
/// answer to each question, and the routed question answered exactly by those whom its routing asks. But that sums all options of
/// a question, and to cancel the unwanted ones takes published sums, which weigh the cell alike. So every set of whole cells is
/// tried, and that is all.
/// </para>
/// </summary>
internal sealed class LinearAttacker
{
    private readonly Dictionary<Unknown, int> columns = [];
    private readonly IReadOnlyList<string> cells;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> options;
    private readonly IReadOnlyDictionary<(string Cell, string Question), int> answered;
    private readonly Func<string, string, string> crowd;
    private readonly LinearSpan span = new();

    /// <param name="cells">Every cell that has people.</param>
    /// <param name="options">Each question's options.</param>
    /// <param name="answered">The truth, which only the judge knows: how many answered each question in each cell, where any did.</param>
    /// <param name="crowd">
    /// The people that a cell's are known among, for a question: the cell itself, if not given. Where respondents fill in a breakdown it is
    /// all who came through the link, as nobody knows from the outside who of them is in which cell.
    /// </param>
    internal LinearAttacker(
        IReadOnlyList<string> cells,
        IReadOnlyDictionary<string, IReadOnlyList<string>> options,
        IReadOnlyDictionary<(string Cell, string Question), int> answered,
        Func<string, string, string>? crowd = null)
    {
        (this.cells, this.options, this.answered, this.crowd) = (cells, options, answered, crowd ?? ((_, cell) => cell));
        foreach (var cell in cells)
            foreach (var (question, codes) in options)
                foreach (var option in codes)
                    columns.Add(new(cell, question, option), columns.Count);
    }

    /// <summary>A published count: of those who chose the option, over cells. Cells without people add nothing.</summary>
    internal void Read(string question, string option, IEnumerable<string> cells) =>
        Know(cells.Select(cell => (new Unknown(cell, question, option), 1)));

    /// <summary>A sum whose value is known, by whatever way: an identity, or a number that is no plain count.</summary>
    internal void Know(IEnumerable<(Unknown Unknown, int Times)> sum)
    {
        var row = new Dictionary<int, Rational>();
        foreach (var (unknown, times) in sum)
            if (columns.TryGetValue(unknown, out var column))
                LinearSpan.Subtract(row, new() { [column] = 1 }, -times);
        span.Add(row);
    }

    /// <summary>That the question was answered by those, and only those, who gave one of these answers before.</summary>
    internal void KnowRouting(string question, string routing, IReadOnlyCollection<string> chosen)
    {
        foreach (var cell in cells)
            Know(options[question].Select(option => (new Unknown(cell, question, option), 1))
                .Concat(chosen.Select(option => (new Unknown(cell, routing, option), -1))));
    }

    internal bool Tells(Leak leak) => Beside(leak.Question).Rest(Sum(leak.Cells, leak.Question, leak.Options)).Count == 0;

    /// <summary>
    /// Every tally over fewer than k people that what is known gives: of one option, or of some options together (not of all: that is how
    /// many answered).
    /// </summary>
    internal IEnumerable<Leak> Leaks(int k)
    {
        foreach (var question in options.Keys)
        {
            var known = Beside(question);
            foreach (var chosen in Choices(options[question]))
            {
                var small = cells.GroupBy(cell => crowd(question, cell))
                    .Select(crowd => (Cells: crowd.ToList(), N: crowd.Sum(cell => answered.GetValueOrDefault((cell, question)))))
                    .Where(crowd => crowd.N > 0 && crowd.N < k)
                    .Select(crowd => new Part(crowd.Cells, crowd.N, known.Rest(Sum(crowd.Cells, question, chosen)))).ToList();
                foreach (var found in Sets(Joinable(small), k, 0, [], 0, []))
                    yield return new(question, chosen, [.. found.SelectMany(part => part.Cells)], found.Sum(part => part.N));
            }
        }
    }

    /// <summary>
    /// What is known, and the cells where nobody answered the question: a sum over a few people and over those is one over the few people.
    /// (For this question only. That nobody answered a routed question is itself an answer, which the attacker does not know.)
    /// </summary>
    private LinearSpan Beside(string question)
    {
        var wider = new LinearSpan(span);
        foreach (var nobody in cells.GroupBy(cell => crowd(question, cell))
            .Where(cells => !cells.Any(cell => answered.ContainsKey((cell, question)))))
            foreach (var cell in nobody)
                foreach (var option in options[question])
                    wider.Add(Sum([cell], question, [option]));
        return wider;
    }

    private Dictionary<int, Rational> Sum(IEnumerable<string> over, string question, IEnumerable<string> chosen) =>
        over.SelectMany(cell => chosen.Select(option => columns[new(cell, question, option)]))
            .ToDictionary(column => column, _ => (Rational)1);

    /// <summary>The parts without those whose rest has something that no other part's rest has: it is in no sum that leaves none.</summary>
    private static List<Part> Joinable(List<Part> parts)
    {
        while (true)
        {
            var times = parts.SelectMany(part => part.Left.Keys).CountBy(column => column).ToDictionary();
            var left = parts.Where(part => part.Left.Keys.All(column => times[column] > 1)).ToList();
            if (left.Count == parts.Count)
                return left;
            parts = left;
        }
    }

    /// <summary>All sets of parts with fewer than k people that leave no rest; the rest of a sum is the sum of the rests.</summary>
    private static IEnumerable<List<Part>> Sets(
        List<Part> parts, int k, int from, List<Part> taken, int people, Dictionary<int, Rational> rest)
    {
        if (taken.Count > 0 && rest.Count == 0)
            yield return taken;
        for (var next = from; next < parts.Count; next++)
        {
            if (people + parts[next].N >= k)
                continue;
            var wider = new Dictionary<int, Rational>(rest);
            LinearSpan.Subtract(wider, parts[next].Left, -1);
            foreach (var found in Sets(parts, k, next + 1, [.. taken, parts[next]], people + parts[next].N, wider))
                yield return found;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Choices(IReadOnlyList<string> all) =>
        Enumerable.Range(1, (1 << all.Count) - 2).Select(bits => all.Where((_, index) => (bits >> index & 1) != 0).ToList());

    private sealed record Part(IReadOnlyList<string> Cells, int N, Dictionary<int, Rational> Left);
}

/// <summary>How many of a cell chose an option of a question.</summary>
internal readonly record struct Unknown(string Cell, string Question, string Option);

/// <summary>A tally that should not be known: of those people, how many chose one of the options.</summary>
internal sealed record Leak(string Question, IReadOnlyList<string> Options, IReadOnlyList<string> Cells, int People)
{
    public override string ToString() => $"{Question} = {string.Join('|', Options)} among {People} in {string.Join(" and ", Cells)}";
}
