using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>A release that the numbers of a table come from.</summary>
internal sealed record TableReleaseResponse
{
    public required int Year { get; init; }
    /// <summary>Its number in the study: what is cited.</summary>
    public required int Number { get; init; }
    /// <summary>ISO 8601, UTC.</summary>
    public required string ReleasedAt { get; init; }
    /// <summary>No number in it is about fewer people.</summary>
    public required int MinimumGroup { get; init; }
    /// <summary>The rule by which small groups were merged, in words.</summary>
    public required string Rule { get; init; }

    public static TableReleaseResponse Of(ReleasedWave wave, string language) => new()
    {
        Year = wave.Year,
        Number = wave.Number,
        ReleasedAt = wave.ReleasedAt,
        MinimumGroup = wave.MinimumGroup,
        Rule = ReleaseRule.InWords(wave.Rule, wave.MinimumGroup, wave.Definition.Study, language),
    };
}
