using System.Data;
using Dapper;

namespace Survey.Api.Features.Collection.IssueCodes;

internal static class Data
{
    private const string SelectToken = """
        select l.token
        from link l
        join wave w on w.id = l.wave_id
        join study s on s.id = w.study_id
        where l.id = @id and w.year = @year and s.key = @study
        """;

    public static string? FindToken(IDbConnection connection, string study, int year, long id) => connection.QuerySingleOrDefault<string>(SelectToken, new { study, year, id });
}
