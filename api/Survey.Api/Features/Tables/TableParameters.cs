using System.ComponentModel;

namespace Survey.Api.Features.Tables;

/// <summary>The query parameters of a table.</summary>
internal sealed record TableParameters
{
    [Description("Keys of questions, batteries or items, with commas between; a star stands for the rest of a key: `bidratt.*`. A battery's key is of its items alone, whatever other keys begin so. All of them when left out.")]
    public string? Questions { get; init; }
    [Description("Waves, with commas between. When left out: the newest, or all of them with `by=year`.")]
    public string? Year { get; init; }
    [Description("Audiences, with commas between. Those that are not told apart by `by=audience` are pooled.")]
    public string? Audience { get; init; }
    [Description("What makes the rows: `audience`, `year` and the study's breakdowns, with commas between.")]
    public string? By { get; init; }
    [Description($"Groups of your own, as rows: a name and conditions on breakdowns. `{Group.Syntax}`: semicolons between groups, colons between the conditions of one (all must hold), commas between codes.")]
    public string? Groups { get; init; }
    [Description($"Leaves people out: `{Group.ConditionSyntax}`. Semicolons between groups to be left out, colons between the conditions of one.")]
    public string? Exclude { get; init; }
    [Description("Counties in the borders of this year. A row whose people nobody can tell apart across the change is hidden.")]
    public int? BordersOf { get; init; }
    [Description("`all`: everyone who answered the question, vet ikke included. `scale`: the options on the scale only.")]
    public string? Base { get; init; }
    [Description("Sum of this many of the scale's highest options.")]
    public int? Top { get; init; }
    [Description("Sum of these options instead of the highest, with commas between: `3,4`. Of a question where one may tick several, one option.")]
    public string? Codes { get; init; }
    [Description("Sum of this many of the scale's lowest options.")]
    public int? Bottom { get; init; }
    [Description("`json`, `csv` (RFC 4180), `csv-excel` (semicolon and decimal comma, for Norwegian Excel), `xlsx` or `json-stat` (2.0). When left out: by the Accept header.")]
    public string? Format { get; init; }
    [Description("A release to read instead of the newest of each wave.")]
    public int? Release { get; init; }
    [Description("Language of the texts: `nb`, `nn` or `en`.")]
    public string? Lang { get; init; }

    public static IReadOnlyList<string> Names { get; } = NamesOf<TableParameters>();

    /// <summary>Where a share is what a table is about: of the two highest options when nothing else is said.</summary>
    public static int? TopOf(int? top, string? codes) => codes is null ? top ?? 2 : top;

    /// <summary>The parameters' names in an address.</summary>
    public static IReadOnlyList<string> NamesOf<TParameters>() =>
        [.. typeof(TParameters).GetProperties().Where(property => property.CanWrite).Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])];
}
