using System.Data;
using Dapper;

namespace Survey.Api.Features.Microdata.ListAccesses;

internal static class Data
{
    private const string SelectStudy = "select id from study where key = @study";
    private const string SelectAccesses = """
        select w.year, a.kind, a.audience, a.question, a.records, a.accessed_by as AccessedBy, a.accessed_at as AccessedAt
        from microdata_access a
        join wave w on w.id = a.wave_id
        where w.study_id = @studyId
        order by a.id
        """;

    /// <summary>The log of a study, oldest first; null for a study that does not exist.</summary>
    public static List<AccessResponse>? Read(IDbConnection connection, string study) =>
        connection.QuerySingleOrDefault<long?>(SelectStudy, new { study }) is not { } studyId ? null :
        [
            .. connection.Query<Row>(SelectAccesses, new { studyId }).Select(row => new AccessResponse
            {
                Year = (int)row.Year,
                Kind = row.Kind,
                Audience = row.Audience,
                Question = row.Question,
                Records = (int?)row.Records,
                By = row.AccessedBy,
                At = row.AccessedAt,
            }),
        ];

    private sealed record Row
    {
        public required long Year { get; init; }
        public required string Kind { get; init; }
        public string? Audience { get; init; }
        public string? Question { get; init; }
        public long? Records { get; init; }
        public required string AccessedBy { get; init; }
        public required string AccessedAt { get; init; }
    }
}
