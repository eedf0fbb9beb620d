using System.ComponentModel;

namespace Survey.Api.Features.Tables.GetTrends;

internal sealed record Parameters
{
    [Description("One question or one battery: a key, or `bidratt.*`.")]
    public string? Questions { get; init; }
    [Description("Waves, with commas between; all of them when left out.")]
    public string? Year { get; init; }
    [Description("Audiences, with commas between. Those that are not told apart by `by=audience` are pooled.")]
    public string? Audience { get; init; }
    [Description("What makes the series: `audience` and the study's breakdowns, with commas between.")]
    public string? By { get; init; }
    [Description("Groups of your own, each a series; as in distributions.")]
    public string? Groups { get; init; }
    [Description("Leaves people out; as in distributions.")]
    public string? Exclude { get; init; }
    [Description("Counties in the borders of this year.")]
    public int? BordersOf { get; init; }
    [Description("`all` or `scale`.")]
    public string? Base { get; init; }
    [Description("The share that is followed: this many of the scale's highest options. Two when left out.")]
    public int? Top { get; init; }
    [Description("The share that is followed: these options, with commas between.")]
    public string? Codes { get; init; }
    [Description("Language of the texts: `nb`, `nn` or `en`.")]
    public string? Lang { get; init; }

    public static IReadOnlyList<string> Names { get; } = TableParameters.NamesOf<Parameters>();

    public TableParameters AsTable() => new()
    {
        Questions = Questions,
        Year = Year,
        Audience = Audience,
        By = By is null ? TableQuery.ByYear : $"{TableQuery.ByYear},{By}",
        Groups = Groups,
        Exclude = Exclude,
        BordersOf = BordersOf,
        Base = Base,
        Top = TableParameters.TopOf(Top, Codes),
        Codes = Codes,
    };
}
