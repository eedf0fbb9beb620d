using System.ComponentModel;

namespace Survey.Api.Features.Tables;

/// <summary>The parameters that choose questions and people, where nothing else of a table is chosen.</summary>
internal sealed record SelectionParameters
{
    [Description("Keys of questions, batteries or items, with commas between; a star stands for the rest of a key. A battery's key is of its items alone, whatever other keys begin so. All of them when left out.")]
    public string? Questions { get; init; }
    [Description("Waves, with commas between. When left out: the newest, or all of them with `by=year`.")]
    public string? Year { get; init; }
    [Description("Audiences, with commas between. Those that are not told apart by `by=audience` are pooled.")]
    public string? Audience { get; init; }
    [Description("What makes the rows: `audience`, `year` and the study's breakdowns, with commas between.")]
    public string? By { get; init; }
    [Description("Groups of your own, as rows; as in distributions.")]
    public string? Groups { get; init; }
    [Description("Leaves people out; as in distributions.")]
    public string? Exclude { get; init; }
    [Description("Counties in the borders of this year.")]
    public int? BordersOf { get; init; }
    [Description("A release to read instead of the newest of each wave.")]
    public int? Release { get; init; }
    [Description("Language of the texts: `nb`, `nn` or `en`.")]
    public string? Lang { get; init; }

    public static IReadOnlyList<string> Names { get; } = TableParameters.NamesOf<SelectionParameters>();

    public TableParameters AsTable() =>
        new() { Questions = Questions, Year = Year, Audience = Audience, By = By, Groups = Groups, Exclude = Exclude, BordersOf = BordersOf, Release = Release };
}
