using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>Whole counts behind what was printed about an item, completed where the report is silent.</summary>
internal sealed class PrintedCounts
{
    /// <summary>
    /// The report prints 69 percent, which no count of 19 gives (13 is 68, 14 is 74): it is the sum of the rounded 53 and 16,
    /// as its own note in the file says. So 10 and 3.
    /// </summary>
    private static readonly Dictionary<(string Audience, string Item), (string Code, int Count)[]> Read = new()
    {
        [("leder", "forbedre.internkontroll")] = [("3", 10), ("4", 3)],
    };

    private readonly ILookup<(string Audience, string Item), PublishedFigure> figures;

    public PrintedCounts(string study, int year) =>
        figures = PublishedFigure.ReadAll(study).Where(figure => figure.Study == study && figure.Year == year).ToLookup(
            figure => (figure.Audience, figure.Item));

    /// <summary>The printed N of an item, or of the battery that it is in.</summary>
    public int? N(string audience, string item, string question) =>
        figures[(audience, item)].Select(figure => figure.N).FirstOrDefault(n => n is not null)
        ?? figures.Where(group => group.Key.Audience == audience && group.Key.Item.StartsWith(question + ".", StringComparison.Ordinal))
            .SelectMany(group => group).Select(figure => figure.N).FirstOrDefault(n => n is not null);

    /// <summary>
    /// Counts that are printed or that follow from a printed percentage, by option code. Of a multi these are all that
    /// is fixed.
    /// </summary>
    public Dictionary<string, int> Fixed(string audience, string item, int n)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (code, count) in Read.GetValueOrDefault((audience, item)) ?? []) counts[code] = count;
        foreach (var figure in figures[(audience, item)])
        {
            foreach (var (code, count) in figure.Counts ?? new Dictionary<string, int>()) counts[code] = count;
            foreach (var (code, percent) in figure.Percent.Where(entry => !entry.Key.Contains('+', StringComparison.Ordinal)))
                counts.TryAdd(code, CountFor(percent, n));
        }
        return counts;
    }

    /// <summary>The counts of all options of a single or an item; they sum to <paramref name="n"/>.</summary>
    public int[] Complete(string audience, Field field, int n, double[] weights)
    {
        var counts = Fixed(audience, field.Key, n);
        foreach (var (codes, percent) in Sums(audience, field.Key))
        {
            var open = codes.Where(code => !counts.ContainsKey(code)).ToList();
            if (open.Count == 0) continue;
            var rest = CountFor(percent, n) - codes.Sum(code => counts.GetValueOrDefault(code));
            Share(rest, open);
        }
        Share(n - counts.Values.Sum(), [.. field.Options.Select(option => option.Code).Where(code => !counts.ContainsKey(code))]);
        return [.. field.Options.Select(option => counts.GetValueOrDefault(option.Code))];

        void Share(int total, List<string> codes)
        {
            var shares = Apportioned(total, [.. codes.Select(code => weights[field.OptionIndex(code)])]);
            for (var i = 0; i < codes.Count; i++) counts[codes[i]] = shares[i];
        }
    }

    private IEnumerable<(string[] Codes, int Percent)> Sums(string audience, string item) =>
        figures[(audience, item)].SelectMany(figure => figure.Percent)
            .Where(entry => entry.Key.Contains('+', StringComparison.Ordinal))
            .Select(entry => (entry.Key.Split('+'), entry.Value));

    /// <summary>The count of <paramref name="n"/> that prints as <paramref name="percent"/>, rounded half up.</summary>
    private static int CountFor(int percent, int n)
    {
        var nearest = (int)Math.Round(percent * n / 100.0, MidpointRounding.AwayFromZero);
        foreach (var count in new[] { nearest, nearest - 1, nearest + 1 })
            if (Percent(count, n) == percent) return count;
        throw new InvalidOperationException($"No count of {n} is {percent} percent.");
    }

    public static int Percent(int count, int n) => ((200 * count) + n) / (2 * n);

    /// <summary>Shares out by largest remainders.</summary>
    private static int[] Apportioned(int total, double[] weights)
    {
        if (weights.Length == 0)
            return total == 0 ? [] : throw new InvalidOperationException($"{total} answers are left, and no option for them.");
        var sum = weights.Sum();
        var exact = weights.Select(weight => total * weight / sum).ToArray();
        var shares = exact.Select(share => (int)share).ToArray();
        var byRemainder = Enumerable.Range(0, weights.Length).OrderByDescending(index => exact[index] - shares[index]).ThenBy(index => index);
        foreach (var index in byRemainder.Take(total - shares.Sum()).ToList()) shares[index]++;
        return shares;
    }
}
