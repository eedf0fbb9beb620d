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
    private const string SelectState = """
        select w.state
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state <> 'dropped'
        """;

    public enum Outcome { Closed, NotOpen, Unknown }

    public static Outcome Close(IDbConnection connection, string study, int year, TimeProvider clock)
    {
        if (connection.Execute(CloseWave, new { study, year, now = Timestamp.Of(clock) }) == 1) return Outcome.Closed;
        return connection.QuerySingleOrDefault<string>(SelectState, new { study, year }) is null ? Outcome.Unknown : Outcome.NotOpen;
    }
}
