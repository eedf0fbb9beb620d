using System.Data;
using Dapper;

namespace Survey.Api.Features.Collection;

/// <summary>What the slices that change a wave's state have in common.</summary>
internal static class WaveStates
{
    private const string SelectWave = """
        select w.id
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state <> 'dropped'
        """;
    private const string UpdatePaused = """
        update wave
        set paused = @paused
        where year = @year and study_id = (select id from study where key = @study) and state = 'open'
        """;

    public static bool Exists(IDbConnection connection, string study, int year) => connection.QuerySingleOrDefault<long?>(SelectWave, new { study, year }) is not null;

    /// <summary>Lets an open wave rest, or go on; false where it is not open, null where there is none.</summary>
    public static bool? SetPaused(IDbConnection connection, string study, int year, bool paused)
    {
        if (connection.Execute(UpdatePaused, new { study, year, paused = paused ? 1 : 0 }) == 1) return true;
        return Exists(connection, study, year) ? false : null;
    }
}
