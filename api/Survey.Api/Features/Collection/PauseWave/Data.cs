using System.Data;
using Dapper;

namespace Survey.Api.Features.Collection.PauseWave;

internal static class Data
{
    private const string PauseWave = """
        update wave
        set paused = 1
        where year = @year and study_id = (select id from study where key = @study) and state = 'open'
        """;
    private const string SelectState = """
        select w.state
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state <> 'dropped'
        """;

    /// <summary>False where the wave is not open, null where there is none.</summary>
    public static bool? Pause(IDbConnection connection, string study, int year)
    {
        if (connection.Execute(PauseWave, new { study, year }) == 1) return true;
        return connection.QuerySingleOrDefault<string>(SelectState, new { study, year }) is null ? null : false;
    }
}
