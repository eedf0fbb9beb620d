namespace Survey.Api.Features.Population;

/// <summary>
/// How many there are in any part of a wave's population, as far as the register's lines tell it: a line that says just that, or
/// lines that share nobody and together reach all that links reach there. It never guesses: else the answer is null.
/// </summary>
internal sealed class PopulationRegister(IReadOnlyList<PopulationPart> parts, IReadOnlyList<Region> links)
{
    public IReadOnlyList<PopulationPart> Parts => parts;

    public int? CountOf(Region region)
    {
        if (parts.FirstOrDefault(part => part.Service is null && part.Region.IsSameAs(region)) is { } exact) return exact.Count;
        var inside = parts.Where(part => part.Region.IsWithin(region)).ToList();
        if (Sum(inside, region) is { } sum) return sum;
        // Two ways of dividing the same people, as by county and by audience: the coarsest that reaches everybody.
        return inside.GroupBy(ShapeOf)
            .OrderBy(shape => shape.Key.Count(mark => mark == ',')).ThenBy(shape => shape.Key, StringComparer.Ordinal)
            .Select(shape => Sum([.. shape], region))
            .FirstOrDefault(counted => counted is not null);
    }

    /// <summary>The sum of lines that share nobody; null where they do, or where a link reaches people whom no line counts.</summary>
    private int? Sum(IReadOnlyList<PopulationPart> inside, Region region)
    {
        var coarsest = inside.Where(part => !inside.Any(part.IsInside)).ToList();
        if (coarsest.Count == 0) return null;
        for (var i = 0; i < coarsest.Count; i++)
            for (var j = 0; j < i; j++)
                if (!coarsest[i].IsApartFrom(coarsest[j])) return null;
        var isWhole = links.Where(link => link.IsWithin(region)).All(link => coarsest.Exists(part => link.IsWithin(part.Region) || part.Region.IsWithin(link)));
        return isWhole ? coarsest.Sum(part => part.Count) : null;
    }

    private static string ShapeOf(PopulationPart part) => string.Join(',', part.Region.Values.Keys.Order(StringComparer.Ordinal).Prepend(part.Region.Audiences is null ? "" : "audience"));
}
