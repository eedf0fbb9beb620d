using System.Text.Json;
using System.Text.Json.Serialization;

namespace Survey.Api.Features.Tables.GetDistributions;

/// <summary>A table: one row for each question and combination of by-values.</summary>
internal sealed record Response
{
    public required string Study { get; init; }
    /// <summary>The releases that the numbers come from.</summary>
    public required IReadOnlyList<TableReleaseResponse> Release { get; init; }
    /// <summary>`all` or `scale`.</summary>
    public required string Base { get; init; }
    /// <summary>No number is about fewer people.</summary>
    public required int MinimumGroup { get; init; }
    /// <summary>`wilson`: the 95 percent intervals are for an endless population. `wilson-finite`: those of rows with a `population` are for that many.</summary>
    public required string Interval { get; init; }
    /// <summary>What each row has values of; `group` first where groups were asked for.</summary>
    public required IReadOnlyList<string> By { get; init; }
    public IReadOnlyList<GroupResponse>? Groups { get; init; }
    /// <summary>Who is left out of all rows.</summary>
    public IReadOnlyList<GroupResponse>? Excluded { get; init; }
    /// <summary>The year whose counties the rows are in, where it was asked for.</summary>
    public int? BordersOf { get; init; }
    /// <summary>Answers are rebuilt from printed figures.</summary>
    public required bool Rebuilt { get; init; }
    /// <summary>Answers are invented for demonstration.</summary>
    public required bool Invented { get; init; }
    public required IReadOnlyList<DistributionRowResponse> Rows { get; init; }
}

/// <summary>One question for one combination of by-values. Its by-values stand as members too: `fylke`, `cluster`, `audience`, `year` …</summary>
internal sealed record DistributionRowResponse
{
    public required string Question { get; init; }
    /// <summary>The by-values in words.</summary>
    public required string Label { get; init; }
    /// <summary>The base: how many answered (with base `scale`, on the scale). Absent when the row is hidden or not asked.</summary>
    public int? N { get; init; }
    /// <summary>How many there are in the row, answering or not, where the register says so of just them and the question was put to all of them.</summary>
    public int? Population { get; init; }
    public IReadOnlyList<OptionResponse>? Options { get; init; }
    public BoxResponse? Top { get; init; }
    public BoxResponse? Bottom { get; init; }
    /// <summary>On the scale, its lowest option counting 1; of a number, the mean of the numbers.</summary>
    public double? Mean { get; init; }
    public HiddenResponse? Hidden { get; init; }
    /// <summary>True when the question was not put to these people.</summary>
    public bool? NotAsked { get; init; }
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? By { get; init; }
}
