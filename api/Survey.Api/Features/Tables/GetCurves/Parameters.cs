using System.ComponentModel;

namespace Survey.Api.Features.Tables.GetCurves;

internal sealed record Parameters
{
    [Description("Keys of questions or items on a scale, with commas between.")]
    public string? Questions { get; init; }
    [Description("A breakdown whose values are numbers: `tsp.startar`.")]
    public string? Over { get; init; }
    [Description("A year: x is then the years from the value of `over` to it. When left out, x is the value.")]
    public int? Since { get; init; }
    [Description("The wave; the newest when left out.")]
    public int? Year { get; init; }
    [Description("Audiences, with commas between; pooled.")]
    public string? Audience { get; init; }
    [Description("Groups of your own, a curve for each; as in distributions.")]
    public string? Groups { get; init; }
    [Description("Leaves people out; as in distributions.")]
    public string? Exclude { get; init; }
    [Description("`scale` (when left out) or `all`.")]
    public string? Base { get; init; }
    [Description("The share: this many of the scale's highest options. Two when left out.")]
    public int? Top { get; init; }
    [Description("The share: these options, with commas between.")]
    public string? Codes { get; init; }
    [Description("Language of the texts: `nb`, `nn` or `en`.")]
    public string? Lang { get; init; }

    public static IReadOnlyList<string> Names { get; } = TableParameters.NamesOf<Parameters>();

    public TableParameters AsTable() => new()
    {
        Questions = Questions,
        By = Over,
        Year = Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Audience = Audience,
        Groups = Groups,
        Exclude = Exclude,
        Base = Base ?? "scale",
        Top = TableParameters.TopOf(Top, Codes),
        Codes = Codes,
    };
}
