using System.Data;
using Dapper;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Collection.CloseWave;

internal static class Data
{
    private const string CloseWave = """
        update wave
        set state = 'closed', paused = 0, closed_at = @now
        where year = @year and study_id = (select id from study where key = @study) and state = 'open'
        """;

    public enum Outcome { Closed, NotOpen, Unknown }

    public static Outcome Close(IDbConnection connection, string study, int year, TimeProvider clock)
    {
        if (connection.Execute(CloseWave, new { study, year, now = Timestamp.Of(clock) }) == 1) return Outcome.Closed;
        return WaveStates.Exists(connection, study, year) ? Outcome.NotOpen : Outcome.Unknown;
    }
}
