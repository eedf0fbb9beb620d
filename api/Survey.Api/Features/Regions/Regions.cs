using System.Globalization;

namespace Survey.Api.Features.Regions;

/// <summary>Counties and county governors by year, from the code lists in db/regions. In memory: they change with the laws, not with the data.</summary>
internal sealed class Regions
{
    private readonly IReadOnlyList<Row> fylker = [.. Csv("fylker").Select(cells => new Row(cells[0], cells[1], From: Year(cells[2]), Until: cells[3].Length == 0 ? int.MaxValue : Year(cells[3])))];
    private readonly IReadOnlyList<(string From, string To)> changes = [.. Csv("fylke_endringer").Select(cells => (cells[1], cells[2]))];
    private readonly IReadOnlyDictionary<string, Embete> embeteOf = Csv("statsforvaltere").ToDictionary(cells => cells[2], cells => new Embete(cells[0], cells[1]), StringComparer.Ordinal);

    /// <summary>The counties of a year, in the order of their codes.</summary>
    public IReadOnlyList<Fylke> Fylker(int year) =>
        [.. fylker.Where(row => row.From <= year && year < row.Until).Select(row => new Fylke(row.Code, row.Name, EmbeteOf(row.Code)))];

    /// <summary>The county governor of a county of any year; one from before 2020 has that of its successor.</summary>
    public Embete EmbeteOf(string fylke) =>
        embeteOf.TryGetValue(fylke, out var embete) ? embete : EmbeteOf(changes.First(change => change.From == fylke).To);

    public IReadOnlyList<Embete> Embeter() => [.. embeteOf.Values.DistinctBy(embete => embete.Code)];

    public string? NameOf(string fylke) => fylker.FirstOrDefault(row => row.Code == fylke)?.Name;

    private static int Year(string date) => int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Csv(string name)
    {
        using var reader = new StreamReader(typeof(Regions).Assembly.GetManifestResourceStream($"regions/{name}.csv")!);
        // Names with commas are quoted; nothing else is.
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Cells)];
    }

    private static string[] Cells(string line)
    {
        var parts = line.Split('"');
        return parts.Length == 1
            ? line.Split(',')
            : [.. parts[0].Split(',', StringSplitOptions.RemoveEmptyEntries), parts[1], .. parts[2].Split(',', StringSplitOptions.RemoveEmptyEntries)];
    }

    private sealed record Row(string Code, string Name, int From, int Until);
}

internal sealed record Fylke(string Code, string Name, Embete Embete);

internal sealed record Embete(string Code, string Name);
