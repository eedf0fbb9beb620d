namespace Survey.Api.Features.Demonstration;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014). The demonstration must be the same on every machine and in every version of
/// .NET, which does not promise that for its own generator.
/// </summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>At least 0, less than 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least 0, less than <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(Share() * bound);

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToArray();
        for (var last = list.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (list[last], list[other]) = (list[other], list[last]);
        }
        return list;
    }
}
