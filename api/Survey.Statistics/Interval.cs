namespace Survey.Statistics;

/// <summary>A closed interval [Low, High]; a point where the two are equal.</summary>
public readonly record struct Interval(double Low, double High)
{
    public double Width => High - Low;

    public bool Contains(double value) => Low <= value && value <= High;
}
