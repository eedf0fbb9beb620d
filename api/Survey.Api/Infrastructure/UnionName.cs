namespace Survey.Api.Infrastructure;

/// <summary>«Viken og deler av Innlandet samlet»: what hidden rows are merged into, by the names of rows.</summary>
internal static class UnionName
{
    // Where two breakdowns cross, a union has some of nearly every row: a list of them all would be read by nobody.
    private const int MostParts = 3;

    /// <param name="whole">Rows that are in it with all their people.</param>
    /// <param name="parts">Rows that are in it with some of them.</param>
    /// <param name="hasOthers">Whether people who are in no row are in it too.</param>
    public static string Of(IReadOnlyCollection<string> whole, IReadOnlyCollection<string> parts, bool hasOthers, string language)
    {
        List<string> names = [.. whole, .. parts.Count > MostParts
            ? [new Words($"deler av {parts.Count} andre", $"delar av {parts.Count} andre", $"parts of {parts.Count} others").In(language)]
            : parts.Select(name => new Words("deler av ", "delar av ", "parts of ").In(language) + name)];
        if (hasOthers) names.Add(new Words("andre", "andre", "others").In(language));
        return (names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + new Words(" og ", " og ", " and ").In(language) + names[^1])
            + new Words(" samlet", " samla", " together").In(language);
    }
}
