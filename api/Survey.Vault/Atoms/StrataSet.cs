using System.Numerics;

namespace Survey.Vault.Atoms;

/// <summary>A set of stratum indexes: what a requested row stands for.</summary>
internal sealed class StrataSet(int universe)
{
    private readonly ulong[] words = new ulong[(universe + 63) / 64];

    internal StrataSet(int universe, IEnumerable<int> strata)
        : this(universe)
    {
        foreach (var stratum in strata)
            Add(stratum);
    }

    /// <summary>How many strata there are to choose from.</summary>
    internal int Universe => universe;

    internal int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    internal ReadOnlySpan<ulong> Words => words;

    internal void Add(int stratum)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)stratum, (uint)universe, nameof(stratum));
        words[stratum >> 6] |= 1UL << stratum;
    }

    internal bool Contains(int stratum) => (uint)stratum < (uint)universe && (words[stratum >> 6] >> stratum & 1) != 0;

    internal StrataSet And(StrataSet other) => Combine(other, (one, two) => one & two);

    internal StrataSet Or(StrataSet other) => Combine(other, (one, two) => one | two);

    internal StrataSet Except(StrataSet other) => Combine(other, (one, two) => one & ~two);

    internal IEnumerable<int> Members()
    {
        for (var index = 0; index < words.Length; index++)
            for (var word = words[index]; word != 0; word &= word - 1)
                yield return (index << 6) + BitOperations.TrailingZeroCount(word);
    }

    private StrataSet Combine(StrataSet other, Func<ulong, ulong, ulong> combine)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(other.Universe, universe, nameof(other));
        var result = new StrataSet(universe);
        for (var index = 0; index < words.Length; index++)
            result.words[index] = combine(words[index], other.words[index]);
        return result;
    }
}
