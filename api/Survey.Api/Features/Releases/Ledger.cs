using System.Data;
using Dapper;

namespace Survey.Api.Features.Releases;

/// <summary>Reads the release ledger of a study.</summary>
internal static class Ledger
{
    private const string SelectStudy = "select id from study where key = @study";
    private const string SelectReleases = """
        select r.number, w.year, r.released_at as ReleasedAt, r.minimum_group as MinimumGroup, r.public as IsPublic, r.withdrawn_at as WithdrawnAt
        from release r
        join wave w on w.id = r.wave_id
        where r.study_id = @studyId
        order by r.number
        """;

    /// <summary>Its releases in their order, all or the public ones; null for a study that does not exist.</summary>
    public static List<ReleaseResponse>? Read(IDbConnection connection, string study, bool all)
    {
        if (connection.QuerySingleOrDefault<long?>(SelectStudy, new { study }) is not { } studyId) return null;
        return
        [
            .. connection.Query<Row>(SelectReleases, new { studyId })
                .Where(row => all || row.IsPublic == 1)
                .Select(row => new ReleaseResponse
                {
                    Number = (int)row.Number,
                    Year = (int)row.Year,
                    ReleasedAt = row.ReleasedAt,
                    MinimumGroup = (int)row.MinimumGroup,
                    Public = row.IsPublic == 1,
                    WithdrawnAt = row.WithdrawnAt,
                }),
        ];
    }

    private sealed record Row
    {
        public required long Number { get; init; }
        public required long Year { get; init; }
        public required string ReleasedAt { get; init; }
        public required long MinimumGroup { get; init; }
        public required long IsPublic { get; init; }
        public string? WithdrawnAt { get; init; }
    }
}
