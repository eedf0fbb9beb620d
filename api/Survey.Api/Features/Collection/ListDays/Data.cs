using System.Data;
using Dapper;

namespace Survey.Api.Features.Collection.ListDays;

internal static class Data
{
    private const string SelectDays = """
        select d.day, d.answered
        from answered_by_day d
        join wave w on w.id = d.wave_id
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year
        order by d.day
        """;

    public static IReadOnlyList<DayResponse> Days(IDbConnection connection, string study, int year) =>
        [.. connection.Query<Row>(SelectDays, new { study, year }).Select(row => new DayResponse { Day = row.Day, Answered = (int)row.Answered })];

    private sealed record Row
    {
        public required string Day { get; init; }
        public required long Answered { get; init; }
    }
}
