namespace Survey.Api.Features.Tables;

/// <summary>A row of a table: shown, hidden or not asked, and these are never the same.</summary>
/// <param name="Values">By-key and code, in the order of the query.</param>
/// <param name="Label">The by-values in words.</param>
internal abstract record TableRow(string Field, IReadOnlyList<(string By, string Code)> Values, string Label)
{
    public sealed record Shown(string Field, IReadOnlyList<(string By, string Code)> Values, string Label, Measures Measures) : TableRow(Field, Values, Label);

    public sealed record Hidden(string Field, IReadOnlyList<(string By, string Code)> Values, string Label, HiddenReason Reason, Merged? MergedInto) : TableRow(Field, Values, Label);

    public sealed record NotAsked(string Field, IReadOnlyList<(string By, string Code)> Values, string Label) : TableRow(Field, Values, Label);
}

/// <summary>The smallest published row that holds a hidden one.</summary>
internal sealed record Merged(string Label, Measures Measures);

internal enum HiddenReason
{
    /// <summary>Fewer than the minimum group answered in all.</summary>
    TooFew,
    /// <summary>The row's people are only published together with others.</summary>
    NotSeparable,
    /// <summary>Fewer than the minimum group chose an option on the scale.</summary>
    ScaleTooFew,
    /// <summary>The pooled parts were answered on different scales.</summary>
    ScaleChanged,
    /// <summary>In the borders asked for, some of its people are in other rows too, and nobody said which.</summary>
    BordersMoved,
}
