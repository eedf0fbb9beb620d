namespace Survey.Api.Features.Tables;

/// <summary>A row of a table: shown, hidden or not asked, and these are never the same.</summary>
/// <param name="Values">By-key and code, in the order of the query.</param>
/// <param name="Names">The by-values in words, as many.</param>
/// <param name="Label">All of it in words.</param>
/// <param name="Choices">What could be answered; none where it was not asked.</param>
internal abstract record TableRow(string Field, IReadOnlyList<(string By, string Code)> Values, IReadOnlyList<string> Names, string Label, IReadOnlyList<Choice> Choices)
{
    public sealed record Shown(string Field, IReadOnlyList<(string By, string Code)> Values, IReadOnlyList<string> Names, string Label, IReadOnlyList<Choice> Choices, Measures Measures)
        : TableRow(Field, Values, Names, Label, Choices);

    public sealed record Hidden(
        string Field, IReadOnlyList<(string By, string Code)> Values, IReadOnlyList<string> Names, string Label, IReadOnlyList<Choice> Choices, HiddenReason Reason, Merged? MergedInto)
        : TableRow(Field, Values, Names, Label, Choices);

    public sealed record NotAsked(string Field, IReadOnlyList<(string By, string Code)> Values, IReadOnlyList<string> Names, string Label)
        : TableRow(Field, Values, Names, Label, []);
}

/// <summary>An option, or a band of a number, in words.</summary>
internal sealed record Choice(string Code, string Label);

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
