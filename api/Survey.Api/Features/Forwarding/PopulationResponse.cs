using System.Data;
using Survey.Api.Features.Population;

namespace Survey.Api.Features.Forwarding;

/// <summary>A line of a wave's population register.</summary>
internal sealed record PopulationResponse
{
    /// <summary>Those that are counted together; absent when it is all of them.</summary>
    public IReadOnlyList<string>? Audiences { get; init; }
    /// <summary>By breakdown key, the values that are counted together.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Breakdowns { get; init; }
    /// <summary>The one service that the count is of.</summary>
    public string? Service { get; init; }
    public required int Count { get; init; }
    /// <summary>Where the count comes from.</summary>
    public required string Source { get; init; }

    public static IReadOnlyList<PopulationResponse> OfWave(IDbConnection connection, long waveId) =>
    [
        .. StoredPopulation.Lines(connection, waveId).Select(line => new PopulationResponse { Audiences = line.Audiences, Breakdowns = line.Breakdowns, Service = line.Service, Count = line.Count, Source = line.Source }),
    ];
}
