using System.Text.Json;
using System.Text.Json.Serialization;

namespace Survey.Api.Features.Forwarding.GetResponseRates;

internal sealed record Response
{
    public required string Study { get; init; }
    public required IReadOnlyList<string> By { get; init; }
    public required IReadOnlyList<ResponseRateRow> Rows { get; init; }
}

/// <summary>A part of a wave's population. Its by-values stand as members too; one that links do not fix is empty, and several that are registered together have a + between.</summary>
internal sealed record ResponseRateRow
{
    public required int Year { get; init; }
    /// <summary>The by-values in words.</summary>
    public required string Label { get; init; }
    /// <summary>Submissions through the links that fix these values.</summary>
    public required int Answered { get; init; }
    /// <summary>How many there are; absent where nothing tells it.</summary>
    public int? Population { get; init; }
    /// <summary>Whole percent; absent without a population, or with an empty one.</summary>
    public int? Percent { get; init; }
    /// <summary>`registered` (headcounts), `confirmed` (what forwarders say they sent to) or `assumed` (what links were made for).</summary>
    public string? Denominator { get; init; }
    /// <summary>`over_100`: more have answered than there are. Either the number is wrong or the link has gone astray.</summary>
    public string? Alarm { get; init; }
    /// <summary>AAPOR RR1, in percent with one decimal: only on registered headcounts, all of whom are eligible.</summary>
    public double? Rr1 { get; init; }
    /// <summary>AAPOR RR2: RR1 with partial answers. A form is sent whole or not at all, so there are none, and it is the same.</summary>
    public double? Rr2 { get; init; }
    /// <summary>True where rows are taken together because they are registered together; they stand among the rows on their own too.</summary>
    public bool? Together { get; init; }
    /// <summary>True where people of the row may have answered through a link that fixes less: the number is a lower bound.</summary>
    public bool? AtLeast { get; init; }
    /// <summary>Links of the row that nobody has confirmed, where some are.</summary>
    public int? UnconfirmedLinks { get; init; }
    /// <summary>True where the wave's answers are rebuilt from printed figures.</summary>
    public bool? Rebuilt { get; init; }
    /// <summary>True where the wave is invented for demonstration.</summary>
    public bool? Invented { get; init; }
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? By { get; init; }
}
