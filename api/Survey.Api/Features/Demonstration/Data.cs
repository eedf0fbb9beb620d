using System.Data;
using Dapper;

namespace Survey.Api.Features.Demonstration;

internal static class Data
{
    private const string SelectStudies = "select key from study";
    private const string SelectLink = """
        select l.token
        from link l
        join wave w on w.id = l.wave_id
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state = 'open'
        order by l.id
        limit 1
        """;

    public static IReadOnlyList<string> Studies(IDbConnection connection) => [.. connection.Query<string>(SelectStudies)];

    /// <summary>The first link of the invented wave, once it is open: the last thing that a load does.</summary>
    public static string? OpenLink(IDbConnection connection) =>
        connection.QuerySingleOrDefault<string>(SelectLink, new { study = Rebuilt2023.Study, year = DemonstrationStudy.InventedYear });
}
