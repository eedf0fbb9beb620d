using System.Text.Json;
using System.Text.Json.Serialization;

namespace Survey.Api.Features.Tables;

/// <summary>One item for one combination of by-values, over the waves. Its by-values stand as members too.</summary>
internal sealed record TrendSeriesResponse
{
    public required string Question { get; init; }
    public required string Text { get; init; }
    /// <summary>The by-values in words.</summary>
    public required string Label { get; init; }
    /// <summary>In the order of the years.</summary>
    public required IReadOnlyList<TrendPointResponse> Points { get; init; }
    /// <summary>What lies between two points that follow each other.</summary>
    public required IReadOnlyList<TrendBreakResponse> Breaks { get; init; }
    /// <summary>From each comparable point to the next.</summary>
    public required IReadOnlyList<TrendChangeResponse> Changes { get; init; }
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? By { get; init; }
}

/// <summary>One wave: computed (n and what follows), hidden, not asked, or printed elsewhere only.</summary>
internal sealed record TrendPointResponse
{
    public required int Year { get; init; }
    public int? FieldworkYear { get; init; }
    /// <summary>What the item said in this wave.</summary>
    public string? Wording { get; init; }
    public int? N { get; init; }
    /// <summary>How many there are, where that is registered: the intervals are for that many.</summary>
    public int? Population { get; init; }
    public IReadOnlyList<OptionResponse>? Options { get; init; }
    /// <summary>The share that is followed.</summary>
    public BoxResponse? Share { get; init; }
    public double? Mean { get; init; }
    public HiddenResponse? Hidden { get; init; }
    public bool? NotAsked { get; init; }
    /// <summary>Why the answers of this wave mean something else than those of others.</summary>
    public string? NotComparable { get; init; }
    /// <summary>What was printed elsewhere about this point. Not computed here, and part of nothing that is.</summary>
    public IReadOnlyList<PrintedFigureResponse>? Printed { get; init; }
}

internal sealed record PrintedFigureResponse
{
    public required string Source { get; init; }
    public string? Figure { get; init; }
    /// <summary>Absent where it was not printed.</summary>
    public int? N { get; init; }
    /// <summary>By option code; of several options together, their codes with plus between them.</summary>
    public required IReadOnlyDictionary<string, int> Percent { get; init; }
    /// <summary>The printed percentage of the share that is followed, where it was printed as such.</summary>
    public int? Share { get; init; }
    public string? Note { get; init; }
}

internal sealed record TrendBreakResponse
{
    public required int From { get; init; }
    public required int To { get; init; }
    /// <summary>`wording_changed`, `scale_changed`, `not_comparable`, `borders_changed` or `fieldwork_moved`.</summary>
    public required string Code { get; init; }
    public required string Text { get; init; }
    /// <summary>Whether a change is given across it all the same.</summary>
    public required bool Comparable { get; init; }
}

internal sealed record TrendChangeResponse
{
    public required int From { get; init; }
    public required int To { get; init; }
    /// <summary>In whole prosentpoeng, from the counts. Absent where `notGiven` says why.</summary>
    public int? Points { get; init; }
    /// <summary>Bounds of the 95 percent interval (Newcombe), in prosentpoeng.</summary>
    public double? Low { get; init; }
    public double? High { get; init; }
    /// <summary>Fisher's exact test, two-sided. Absent with fewer than ten on either side.</summary>
    public double? P { get; init; }
    /// <summary>Holm's, over the items of the battery.</summary>
    public double? PAdjusted { get; init; }
    /// <summary>The change in a sentence.</summary>
    public string? Sentence { get; init; }
    /// <summary>Codes of the breaks that no change is given across.</summary>
    public IReadOnlyList<string>? NotGiven { get; init; }
    /// <summary>`n_below_10`, where the change is given and no test.</summary>
    public string? NotTested { get; init; }
}
