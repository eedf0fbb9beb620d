namespace Survey.Tests;

/// <summary>The linear combinations of known sums, as a reduced row echelon form that grows row by row.</summary>
internal sealed class LinearSpan
{
    private readonly Dictionary<int, Dictionary<int, Rational>> byPivot = [];

    internal LinearSpan()
    {
    }

    internal LinearSpan(LinearSpan other) =>
        byPivot = other.byPivot.ToDictionary(row => row.Key, row => new Dictionary<int, Rational>(row.Value));

    internal void Add(IReadOnlyDictionary<int, Rational> row)
    {
        var rest = Rest(row);
        if (rest.Count == 0)
            return;
        var pivot = rest.Keys.Min();
        var first = rest[pivot];
        foreach (var column in rest.Keys.ToList())
            rest[column] /= first;
        foreach (var known in byPivot.Values)
            if (known.TryGetValue(pivot, out var times))
                Subtract(known, rest, times);
        byPivot.Add(pivot, rest);
    }

    /// <summary>What of the row the known sums do not give; empty where they give all of it. Linear in the row.</summary>
    internal Dictionary<int, Rational> Rest(IReadOnlyDictionary<int, Rational> row)
    {
        var rest = new Dictionary<int, Rational>(row);
        foreach (var column in row.Keys)
            if (byPivot.TryGetValue(column, out var known))
                Subtract(rest, known, row[column]);
        return rest;
    }

    internal static void Subtract(Dictionary<int, Rational> from, Dictionary<int, Rational> row, Rational times)
    {
        foreach (var (column, value) in row)
        {
            var left = from.GetValueOrDefault(column) - times * value;
            if (left.IsZero)
                from.Remove(column);
            else
                from[column] = left;
        }
    }
}
