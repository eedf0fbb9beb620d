namespace Survey.Api.Features.Population;

/// <summary>
/// How many there are in any part of a wave's population, as far as the register's lines tell it: a line that says just that, or
/// lines that share nobody and together reach all that links reach there. It never guesses: else the answer is null.
/// </summary>
internal sealed class PopulationRegister(IReadOnlyList<PopulationPart> parts, IReadOnlyList<Region> links)
{
    // Lines that are no single service's, by the text of their region.
    private readonly ILookup<string, PopulationPart> whole = parts.Where(part => part.Service is null).ToLookup(part => part.Region.ToString(), StringComparer.Ordinal);

    public IReadOnlyList<PopulationPart> Parts => parts;

    public int? CountOf(Region region)
    {
        if (whole[region.ToString()].FirstOrDefault(part => part.Region.IsSameAs(region)) is { } exact) return exact.Count;
        var inside = parts.Where(part => part.Region.IsWithin(region)).ToList();
        if (Sum(inside, region) is { } sum) return sum;
        // Two ways of dividing the same people, as by county and by audience: the coarsest that reaches everybody.
        return inside.GroupBy(ShapeOf)
            .OrderBy(shape => shape.Key.Count(mark => mark == ',')).ThenBy(shape => shape.Key, StringComparer.Ordinal)
            .Select(shape => Sum([.. shape], region))
            .FirstOrDefault(counted => counted is not null);
    }

    /// <summary>The sum of lines that share nobody; null where they do, or where a link reaches people whom no line counts.</summary>
    private int? Sum(IEnumerable<PopulationPart> inside, Region region)
    {
        var coarsest = new DisjointParts();
        // In this order, whatever holds a line has been seen before it.
        foreach (var part in inside.OrderBy(part => part.Service is not null).ThenBy(part => part.Region.Named).ThenByDescending(part => part.Region.Width))
        {
            var near = coarsest.Near(part.Region, part.Service);
            if (near.Any(part.IsInside)) continue;
            if (near.Any(other => !other.IsApartFrom(part))) return null;
            coarsest.Add(part);
        }
        if (coarsest.All.Count == 0) return null;
        var isWhole = links.Where(link => link.IsWithin(region))
            .All(link => coarsest.Near(link, service: null).Any(part => link.IsWithin(part.Region) || part.Region.IsWithin(link)));
        return isWhole ? coarsest.All.Sum(part => part.Count) : null;
    }

    private static string ShapeOf(PopulationPart part) => string.Join(',', part.Region.Values.Keys.Order(StringComparer.Ordinal).Prepend(part.Region.Audiences is null ? "" : "audience"));
}
