using System.ComponentModel;

namespace Survey.Api.Features.Forwarding.GetResponseRates;

internal sealed record Parameters
{
    [Description("What makes the rows: `audience`, `year` and breakdowns that links fix, with commas between. One row for each wave when left out.")]
    public string? By { get; init; }
    [Description("Waves, with commas between. When left out: the newest that has opened, or all of them with `by=year`.")]
    public string? Year { get; init; }
    [Description("`json`, `csv` (RFC 4180) or `csv-excel` (semicolon and decimal comma). What Accept says when left out.")]
    public string? Format { get; init; }
    [Description("Language of the texts: `nb`, `nn` or `en`.")]
    public string? Lang { get; init; }
}
