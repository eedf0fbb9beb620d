using System.Globalization;

namespace Survey.Api.Features.Tables.Reports;

/// <summary>Remembers the numbers of a block, and says what has changed since. Only what is published is remembered.</summary>
internal sealed class Snapshots(ReportWords words)
{
    private const int MostChanges = 200;
    private const string N = "n", Hidden = "hidden", Top = "top", Mean = "mean", Points = "points";

    public MadeNumbers Of(BlockContent content, ReportSnapshot? before)
    {
        var values = content.Rows.SelectMany(ValuesOf).Concat(content.Between.Select(number => new KeyValuePair<string, int>($"{number.Key}|{Points}", number.Points)));
        var now = new ReportSnapshot
        {
            Releases = content.Query.Waves.ToDictionary(wave => wave.Year.ToString(CultureInfo.InvariantCulture), wave => wave.Number),
            Values = new SortedDictionary<string, int>(values.DistinctBy(value => value.Key).ToDictionary(value => value.Key, value => value.Value), StringComparer.Ordinal),
        };
        return new MadeNumbers(now, content.Sentences, before is null ? null : [.. ChangesOf(before, now, content).Take(MostChanges)]);
    }

    private static IEnumerable<KeyValuePair<string, int>> ValuesOf(ReportRow row)
    {
        if (row.Hidden is not null) yield return new($"{row.Key}|{Hidden}", 1);
        if (row.Measures is not { } measures) yield break;
        yield return new($"{row.Key}|{N}", measures.N);
        foreach (var share in measures.Options)
            if (share.Percent is { } percent) yield return new($"{row.Key}|{share.Code}", percent);
        if (measures.Top?.Percent is { } top) yield return new($"{row.Key}|{Top}", top);
        if (measures.Mean is { } mean) yield return new($"{row.Key}|{Mean}", (int)Math.Round(100 * (decimal)mean, MidpointRounding.AwayFromZero));
    }

    private IEnumerable<string> ChangesOf(ReportSnapshot before, ReportSnapshot now, BlockContent content)
    {
        foreach (var (year, number) in now.Releases)
            if (before.Releases.TryGetValue(year, out var old) ? old != number : before.Releases.Count > 0)
                yield return old > 0
                    ? words.Say($"{year}: utgave {number} i stedet for {old}.", $"{year}: utgåve {number} i staden for {old}.", $"{year}: release {number} instead of {old}.")
                    : words.Say($"{year}: ny måling, utgave {number}.", $"{year}: ny måling, utgåve {number}.", $"{year}: a new wave, release {number}.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in content.Rows)
        {
            seen.Add(row.Key);
            foreach (var change in ChangesOf(row, before.Values, now.Values)) yield return $"{row.Label}: {change}";
        }
        foreach (var (key, label, name, points) in content.Between)
        {
            seen.Add(key);
            if (before.Values.TryGetValue($"{key}|{Points}", out var old) && old != points) yield return $"{label}: {Changed(name, old, points, words.Say(" prosentpoeng", " prosentpoeng", " percentage points"))}";
        }
        foreach (var gone in before.Values.Keys.Select(key => key[..Math.Max(0, key.LastIndexOf('|'))]).Distinct().Where(key => !seen.Contains(key)))
            yield return words.Say($"Ikke lenger med: {gone}.", $"Ikkje lenger med: {gone}.", $"No longer there: {gone}.");
    }

    private IEnumerable<string> ChangesOf(ReportRow row, IReadOnlyDictionary<string, int> before, IReadOnlyDictionary<string, int> now)
    {
        var (wasHidden, isHidden) = (before.ContainsKey($"{row.Key}|{Hidden}"), row.Hidden is not null);
        var wasShown = before.TryGetValue($"{row.Key}|{N}", out var n);
        if (isHidden)
        {
            if (!wasHidden) yield return words.Say("vises ikke lenger alene.", "vert ikkje lenger vist åleine.", "is no longer shown by itself.");
            yield break;
        }
        if (row.Measures is not { } measures) yield break;
        if (!wasShown)
        {
            yield return wasHidden ? words.Say("var skjult, og vises nå.", "var skjult, og vert vist no.", "was hidden, and is shown now.") : words.Say("er ny.", "er ny.", "is new.");
            yield break;
        }
        if (n != measures.N) yield return Changed("N", n, measures.N, "");
        foreach (var (code, name, unit) in measures.Options.Select(share => (share.Code, share.Label, words.Say(" prosent", " prosent", " percent")))
            .Append((Top, measures.Top is null ? "" : string.Join(" + ", measures.Options.Where(share => measures.Top.Codes.Contains(share.Code)).Select(share => share.Label)), words.Say(" prosent", " prosent", " percent"))))
            if (before.TryGetValue($"{row.Key}|{code}", out var old) && now.TryGetValue($"{row.Key}|{code}", out var value) && old != value) yield return Changed(name, old, value, unit);
        if (before.TryGetValue($"{row.Key}|{Mean}", out var was) && now.TryGetValue($"{row.Key}|{Mean}", out var mean) && was != mean)
            yield return words.Say($"{words.Mean} fra {words.Decimal(was / 100m)} til {words.Decimal(mean / 100m)}.", $"{words.Mean} frå {words.Decimal(was / 100m)} til {words.Decimal(mean / 100m)}.", $"{words.Mean} from {words.Decimal(was / 100m)} to {words.Decimal(mean / 100m)}.");
    }

    private string Changed(string name, int from, int to, string unit) =>
        words.Say($"{name} fra {from} til {to}{unit}.", $"{name} frå {from} til {to}{unit}.", $"{name} from {from} to {to}{unit}.");
}
