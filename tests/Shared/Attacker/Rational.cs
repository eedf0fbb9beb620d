using System.Numerics;

namespace Survey.Tests;

/// <summary>An exact fraction in lowest terms: a leak is a rank, and a rank in floating point is an opinion.</summary>
internal readonly record struct Rational
{
    private readonly BigInteger below;

    internal Rational(BigInteger above, BigInteger below)
    {
        var divisor = BigInteger.GreatestCommonDivisor(above, below) * (below.Sign < 0 ? -1 : 1);
        Above = above / divisor;
        this.below = below / divisor;
    }

    internal BigInteger Above { get; }

    /// <summary>The default value is 0/0 in memory, and must be 0/1.</summary>
    internal BigInteger Below => below.IsZero ? BigInteger.One : below;

    internal bool IsZero => Above.IsZero;

    public static implicit operator Rational(int whole) => new(whole, BigInteger.One);

    public static Rational operator -(Rational one, Rational other) =>
        new(one.Above * other.Below - other.Above * one.Below, one.Below * other.Below);

    public static Rational operator *(Rational one, Rational other) => new(one.Above * other.Above, one.Below * other.Below);

    public static Rational operator /(Rational one, Rational other) => new(one.Above * other.Below, one.Below * other.Above);
}
