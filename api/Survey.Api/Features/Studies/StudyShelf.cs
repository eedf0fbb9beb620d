using System.Data;
using System.Security.Claims;
using Dapper;
using Survey.Api.Features.Access;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Studies;

/// <summary>Reads studies as they are defined now, with the state of their waves.</summary>
internal static class StudyShelf
{
    private const string SelectStudies = "select id, definition from study order by key";
    private const string SelectWaves = "select id, study_id as StudyId, year, state, erased_at as ErasedAt, definition from wave where state <> 'dropped' order by year";
    private const string SelectReleases = """
        select wave_id as WaveId, number, public as IsPublic, withdrawn_at as WithdrawnAt
        from release
        order by number
        """;

    /// <summary>
    /// Studies that the caller may know of, with the releases that they may read. Who may read answers may see what was asked, and no release for that;
    /// without a key, a study without a public release is as good as none. One that is withdrawn says so for ever after, and its study with it.
    /// </summary>
    public static List<DefinedStudy> Read(IDbConnection connection, ClaimsPrincipal caller)
    {
        var reads = caller.IsInRole(Scope.Aggregates);
        var knows = reads || caller.IsInRole(Scope.Microdata);
        var waves = connection.Query<WaveRow>(SelectWaves).ToLookup(wave => wave.StudyId);
        var releases = connection.Query<ReleaseRow>(SelectReleases).Where(release => reads || release.IsPublic == 1).ToLookup(
            release => release.WaveId);
        return
        [
            .. connection.Query<StudyRow>(SelectStudies)
                .Select(row => new DefinedStudy(
                    DefinitionJson.Parse(row.Definition),
                    [
                        .. waves[row.Id].Select(wave => new DefinedWave(
                            (int)wave.Year,
                            wave.State,
                            wave.ErasedAt,
                            wave.Definition is null ? null : DefinitionJson.Parse(wave.Definition),
                            [.. releases[wave.Id].Where(release => release.WithdrawnAt is null).Select(release => (int)release.Number)],
                            [.. releases[wave.Id].Where(release => release.WithdrawnAt is not null).Select(release => (int)release.Number)])),
                    ]))
                .Where(study => knows || study.Waves.Any(wave => wave.Releases.Count + wave.Withdrawn.Count > 0)),
        ];
    }

    private sealed record StudyRow
    {
        public required long Id { get; init; }
        public required string Definition { get; init; }
    }

    private sealed record WaveRow
    {
        public required long Id { get; init; }
        public required long StudyId { get; init; }
        public required long Year { get; init; }
        public required string State { get; init; }
        public string? ErasedAt { get; init; }
        public string? Definition { get; init; }
    }

    private sealed record ReleaseRow
    {
        public required long WaveId { get; init; }
        public required long Number { get; init; }
        public required long IsPublic { get; init; }
        public string? WithdrawnAt { get; init; }
    }
}

internal sealed record DefinedStudy(StudyDefinition Definition, IReadOnlyList<DefinedWave> Waves);

/// <param name="ErasedAt">When its answers were erased, if they were.</param>
/// <param name="Asked">The definition as it stood when the wave opened; null while it has not.</param>
/// <param name="Releases">Numbers of those that the caller may read.</param>
/// <param name="Withdrawn">Numbers of those that the caller might have read, and that were withdrawn.</param>
internal sealed record DefinedWave(int Year, string State, string? ErasedAt, StudyDefinition? Asked, IReadOnlyList<int> Releases, IReadOnlyList<int> Withdrawn)
{
    /// <summary>The wave as its definition describes it; null when the study no longer has it.</summary>
    public Wave? In(StudyDefinition current) => (Asked ?? current).Study.Waves.FirstOrDefault(wave => wave.Year == Year);
}
