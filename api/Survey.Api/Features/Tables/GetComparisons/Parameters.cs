using System.ComponentModel;

namespace Survey.Api.Features.Tables.GetComparisons;

internal sealed record Parameters
{
    [Description("Keys of questions, batteries or items, with commas between; as in distributions. All of them when left out.")]
    public string? Questions { get; init; }
    [Description("One side: conditions that all hold, with colons between: `audience=leder:cluster=5,6,7,8`. `year=2020` chooses its wave; the newest when left out.")]
    public string? A { get; init; }
    [Description("The other side, likewise: `audience=leder:cluster!=5,6,7,8`.")]
    public string? B { get; init; }
    [Description("Audiences, with commas between, for both sides.")]
    public string? Audience { get; init; }
    [Description("Leaves people out of both sides; as in distributions.")]
    public string? Exclude { get; init; }
    [Description("Counties in the borders of this year.")]
    public int? BordersOf { get; init; }
    [Description("`all` or `scale`.")]
    public string? Base { get; init; }
    [Description("The share that is compared: this many of the scale's highest options. Two when left out.")]
    public int? Top { get; init; }
    [Description("The share that is compared: these options, with commas between.")]
    public string? Codes { get; init; }
    [Description("Language of the texts: `nb`, `nn` or `en`.")]
    public string? Lang { get; init; }

    public static IReadOnlyList<string> Names { get; } = TableParameters.NamesOf<Parameters>();

    public TableParameters AsTable() => new()
    {
        Questions = Questions,
        Audience = Audience,
        Exclude = Exclude,
        BordersOf = BordersOf,
        Base = Base,
        Top = TableParameters.TopOf(Top, Codes),
        Codes = Codes,
    };
}
