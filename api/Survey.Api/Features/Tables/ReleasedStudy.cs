using System.Data;
using Dapper;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables;

/// <summary>What of a study a caller may read: the newest release of each wave (or the one that was named), with the definition that was asked.</summary>
internal sealed class ReleasedStudy
{
    private const string SelectStudy = "select id, definition from study where key = @study";
    private const string SelectReleases = """
        select r.id, r.number, r.minimum_group as MinimumGroup, r.public as IsPublic, w.year, w.definition
        from release r
        join wave w on w.id = r.wave_id
        where r.study_id = @studyId and r.withdrawn_at is null
        order by r.number desc
        """;

    private ReleasedStudy(StudyDefinition definition, IReadOnlyList<ReleasedWave> waves, bool isAnythingReleased) =>
        (Definition, Waves, IsAnythingReleased) = (definition, waves, isAnythingReleased);

    /// <summary>The study as it is defined now.</summary>
    public StudyDefinition Definition { get; }
    /// <summary>In the order of their years.</summary>
    public IReadOnlyList<ReleasedWave> Waves { get; }
    /// <summary>Whether there is a release at all, readable or not.</summary>
    public bool IsAnythingReleased { get; }

    /// <param name="all">Whether the caller may read what is not public.</param>
    /// <param name="number">A release to read instead of the newest ones.</param>
    public static ReleasedStudy? Read(IDbConnection connection, string study, bool all, int? number)
    {
        if (connection.QuerySingleOrDefault<StudyRow>(SelectStudy, new { study }) is not { } row) return null;
        var releases = connection.Query<ReleaseRow>(SelectReleases, new { studyId = row.Id }).ToList();
        var waves = releases
            .Where(release => (all || release.IsPublic == 1) && (number is null || release.Number == number))
            .DistinctBy(release => release.Year)
            .OrderBy(release => release.Year)
            .Select(release => new ReleasedWave(release.Id, (int)release.Number, (int)release.Year, (int)release.MinimumGroup, DefinitionJson.Parse(release.Definition)));
        return new ReleasedStudy(DefinitionJson.Parse(row.Definition), [.. waves], releases.Count > 0);
    }

    private sealed record StudyRow
    {
        public required long Id { get; init; }
        public required string Definition { get; init; }
    }

    private sealed record ReleaseRow
    {
        public required long Id { get; init; }
        public required long Number { get; init; }
        public required long MinimumGroup { get; init; }
        public required long IsPublic { get; init; }
        public required long Year { get; init; }
        public required string Definition { get; init; }
    }
}

/// <param name="Definition">As it stood when the wave opened.</param>
internal sealed record ReleasedWave(long ReleaseId, int Number, int Year, int MinimumGroup, StudyDefinition Definition)
{
    public Wave Wave => Definition.Study.Waves.Single(wave => wave.Year == Year);
}
