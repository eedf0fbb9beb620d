using System.Data;
using Dapper;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Releases.ReleaseWave;

internal static class Data
{
    private const string SelectWave = """
        select w.id, coalesce(w.definition, s.definition) as Definition
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state <> 'dropped'
        """;
    private const string SelectLinks = "select id, audience, fixed from link where wave_id = @id order by id";

    public static WaveToRelease? FindWave(IDbConnection connection, string study, int year)
    {
        if (connection.QuerySingleOrDefault<WaveRow>(SelectWave, new { study, year }) is not { } wave) return null;
        var links = connection.Query<LinkRow>(SelectLinks, new { id = wave.Id });
        return new WaveToRelease(wave.Id, DefinitionJson.Parse(wave.Definition), [.. links.Select(link => new WaveLink(link.Id, link.Audience, Strata.Parse(link.Fixed)))]);
    }

    private sealed record WaveRow
    {
        public required long Id { get; init; }
        public required string Definition { get; init; }
    }

    private sealed record LinkRow
    {
        public required long Id { get; init; }
        public required string Audience { get; init; }
        public required string Fixed { get; init; }
    }
}

internal sealed record WaveToRelease(long Id, StudyDefinition Definition, IReadOnlyList<WaveLink> Links);

internal sealed record WaveLink(long Id, string Audience, IReadOnlyDictionary<string, string> Fixed);
