using System.Data;
using Dapper;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Releases;

/// <summary>Reads the release ledger of a study.</summary>
internal static class Ledger
{
    private const string SelectStudy = "select id, definition from study where key = @study";
    private const string SelectReleases = """
        select r.number, w.year, r.released_at as ReleasedAt, r.released_by as ReleasedBy, r.minimum_group as MinimumGroup, r.rule, r.row_count as Rows,
            r.hidden_rows as HiddenRows, r.public as IsPublic, r.withdrawn_at as WithdrawnAt, r.withdrawn_by as WithdrawnBy, r.withdrawn_reason as WithdrawnReason,
            w.erased_at as ErasedAt
        from release r
        join wave w on w.id = r.wave_id
        where r.study_id = @studyId
        order by r.number
        """;

    /// <summary>Its releases in their order, all or the public ones; null for a study that does not exist, or that nobody is to know of.</summary>
    /// <param name="all">Else only the public ones, and without the labels of keys.</param>
    public static List<ReleaseResponse>? Read(IDbConnection connection, string study, bool all, string language)
    {
        if (connection.QuerySingleOrDefault<(long Id, string Definition)?>(SelectStudy, new { study }) is not var (studyId, definition)) return null;
        var rows = connection.Query<Row>(SelectReleases, new { studyId }).Where(row => all || row.IsPublic == 1).ToList();
        // Without a key, a study without a public release is as good as none.
        if (!all && rows.Count == 0) return null;
        var defined = DefinitionJson.Parse(definition).Study;
        return
        [
            .. rows
                .Select(row => new ReleaseResponse
                {
                    Number = (int)row.Number,
                    Year = (int)row.Year,
                    ReleasedAt = row.ReleasedAt,
                    ReleasedBy = all ? row.ReleasedBy : null,
                    MinimumGroup = (int)row.MinimumGroup,
                    Rule = ReleaseRule.InWords(row.Rule, (int)row.MinimumGroup, defined, language),
                    Rows = (int)row.Rows,
                    HiddenRows = (int)row.HiddenRows,
                    Public = row.IsPublic == 1,
                    AnswersErasedAt = row.ErasedAt,
                    WithdrawnAt = row.WithdrawnAt,
                    WithdrawnReason = row.WithdrawnReason,
                    WithdrawnBy = all ? row.WithdrawnBy : null,
                }),
        ];
    }

    private sealed record Row
    {
        public required long Number { get; init; }
        public required long Year { get; init; }
        public required string ReleasedAt { get; init; }
        public string? ReleasedBy { get; init; }
        public required long MinimumGroup { get; init; }
        public required string Rule { get; init; }
        public required long Rows { get; init; }
        public required long HiddenRows { get; init; }
        public required long IsPublic { get; init; }
        public string? WithdrawnAt { get; init; }
        public string? WithdrawnBy { get; init; }
        public string? WithdrawnReason { get; init; }
        public string? ErasedAt { get; init; }
    }
}
