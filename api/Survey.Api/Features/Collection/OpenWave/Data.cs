using System.Data;
using Dapper;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Collection.OpenWave;

internal static class Data
{
    // The definition is copied at the first opening and never again: it is what was asked.
    private const string OpenWave = """
        update wave
        set state = 'open',
            opened_at = coalesce(opened_at, @now),
            definition = coalesce(definition, (select definition from study where id = wave.study_id))
        where year = @year and study_id = (select id from study where key = @study) and state in ('planned', 'closed')
        """;
    private const string SelectState = """
        select w.state
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state <> 'dropped'
        """;

    public enum Outcome { Opened, AlreadyOpen, Unknown }

    public static Outcome Open(IDbConnection connection, string study, int year, TimeProvider clock)
    {
        if (connection.Execute(OpenWave, new { study, year, now = Timestamp.Of(clock) }) == 1) return Outcome.Opened;
        return connection.QuerySingleOrDefault<string>(SelectState, new { study, year }) is null ? Outcome.Unknown : Outcome.AlreadyOpen;
    }
}
