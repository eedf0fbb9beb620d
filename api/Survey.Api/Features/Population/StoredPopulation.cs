using System.Data;
using System.Text.Json;
using Dapper;
using Survey.Api.Infrastructure;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Population;

/// <summary>The register of a wave as it is stored.</summary>
internal static class StoredPopulation
{
    private const string SelectWave = """
        select w.id
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year
        """;
    private const string SelectPopulation = """
        select audiences, breakdowns, service, count, source
        from population
        where wave_id = @waveId
        order by id
        """;
    // A link that was taken out of use before anybody answered reaches nobody.
    private const string SelectLinks = """
        select l.audience, l.fixed
        from link l
        left join link_count c on c.link_id = l.id
        where l.wave_id = @waveId and (l.deactivated_at is null or c.answered > 0)
        """;

    public static long WaveId(IDbConnection connection, string study, int year) => connection.QuerySingle<long>(SelectWave, new { study, year });

    public static IReadOnlyList<PopulationLine> Lines(IDbConnection connection, long waveId) =>
    [
        .. connection.Query<Row>(SelectPopulation, new { waveId }).Select(row => new PopulationLine(
            row.Audiences is null ? null : JsonSerializer.Deserialize<List<string>>(row.Audiences),
            JsonSerializer.Deserialize<SortedDictionary<string, IReadOnlyList<string>>>(row.Breakdowns)!,
            row.Service,
            (int)row.Count,
            row.Source)),
    ];

    public static PopulationRegister Read(IDbConnection connection, long waveId, Study study, int year, CodeLists codeLists) => new(
        [.. Lines(connection, waveId).Select(line => new PopulationPart(Region.Of(study, year, codeLists, line.Audiences, line.Breakdowns), line.Service, line.Count, line.Source))],
        [
            .. connection.Query<LinkRow>(SelectLinks, new { waveId }).Select(link => Region.Of(
                study,
                year,
                codeLists,
                [link.Audience],
                Strata.Parse(link.Fixed).Select(pair => new KeyValuePair<string, IReadOnlyList<string>>(pair.Key, [pair.Value])))),
        ]);

    private sealed record Row
    {
        public string? Audiences { get; init; }
        public required string Breakdowns { get; init; }
        public string? Service { get; init; }
        public required long Count { get; init; }
        public required string Source { get; init; }
    }

    private sealed record LinkRow
    {
        public required string Audience { get; init; }
        public required string Fixed { get; init; }
    }
}

/// <param name="Audiences">Those that are counted together; null for all.</param>
/// <param name="Breakdowns">By key, the values that are counted together.</param>
/// <param name="Service">The one service that the count is of.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Source">Where the count comes from.</param>
internal sealed record PopulationLine(IReadOnlyList<string>? Audiences, IReadOnlyDictionary<string, IReadOnlyList<string>> Breakdowns, string? Service, int Count, string Source);
