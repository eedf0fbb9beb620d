namespace Survey.Api.Features.Forwarding;

internal static class Totals
{
    /// <summary>The sum, or null where a part is not known: half a sum would pass for a whole one.</summary>
    public static int? Sum(IEnumerable<int?> parts)
    {
        var known = parts.ToList();
        return known.Count == 0 || known.Contains(null) ? null : known.Sum();
    }
}
