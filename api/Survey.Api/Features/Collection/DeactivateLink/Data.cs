using System.Data;
using Dapper;

namespace Survey.Api.Features.Collection.DeactivateLink;

internal static class Data
{
    private const string UpdateLink = """
        update link
        set deactivated_at = coalesce(deactivated_at, @now)
        where id = @id and wave_id = (select w.id from wave w join study s on s.id = w.study_id where s.key = @study and w.year = @year)
        """;

    public static bool Deactivate(IDbConnection connection, string study, int year, long id, string now) => connection.Execute(UpdateLink, new { study, year, id, now }) == 1;
}
