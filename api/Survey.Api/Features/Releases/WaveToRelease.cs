using System.Data;
using Dapper;
using Survey.Api.Infrastructure;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;

namespace Survey.Api.Features.Releases;

/// <summary>A wave with what decides its release.</summary>
internal sealed record WaveToRelease(long Id, int Year, StudyDefinition Definition, IReadOnlyList<WaveLink> Links, int LeastGroup)
{
    private const string SelectWave = """
        select w.id, coalesce(w.definition, s.definition) as Definition,
            (select max(r.minimum_group) from release r where r.wave_id = w.id and r.withdrawn_at is null) as ReleasedGroup
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state <> 'dropped'
        """;
    private const string SelectLinks = "select id, audience, fixed from link where wave_id = @id order by id";

    public static WaveToRelease? Find(IDbConnection connection, string study, int year)
    {
        if (connection.QuerySingleOrDefault<WaveRow>(SelectWave, new { study, year }) is not { } wave) return null;
        var links = connection.Query<LinkRow>(SelectLinks, new { id = wave.Id });
        var definition = DefinitionJson.Parse(wave.Definition);
        return new WaveToRelease(
            wave.Id,
            year,
            definition,
            [.. links.Select(link => new WaveLink(link.Id, link.Audience, Strata.Parse(link.Fixed)))],
            Math.Max(definition.Study.MinimumGroup, (int)(wave.ReleasedGroup ?? 0)));
    }

    /// <summary>What is wrong with a k: a release may raise that of the study and of the wave's earlier releases, never lower it.</summary>
    public ProblemResult? Refuse(int? minimumGroup) =>
        minimumGroup < LeastGroup ? Problems.RequestInvalid.On("minimumGroup", "out_of_bounds", $"{LeastGroup}–") : null;

    public ReleaseOrder Order(int? minimumGroup, bool isPublic, string releasedBy, CodeLists codeLists) => new()
    {
        WaveId = Id,
        Definition = Definition,
        Year = Year,
        Forms = [.. Links.Select(link => codeLists.FormOf(Id, link.Id, Questionnaire.Compile(Definition, Year, link.Audience), link.Fixed))],
        MinimumGroup = minimumGroup ?? LeastGroup,
        Public = isPublic,
        ReleasedBy = releasedBy,
        EmbeteOf = codeLists.EmbeteOf,
    };

    private sealed record WaveRow
    {
        public required long Id { get; init; }
        public required string Definition { get; init; }
        public long? ReleasedGroup { get; init; }
    }

    private sealed record LinkRow
    {
        public required long Id { get; init; }
        public required string Audience { get; init; }
        public required string Fixed { get; init; }
    }
}

internal sealed record WaveLink(long Id, string Audience, IReadOnlyDictionary<string, string> Fixed);
