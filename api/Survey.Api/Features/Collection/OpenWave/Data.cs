using System.Data;
using Dapper;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Collection.OpenWave;

internal static class Data
{
    // A wave whose single answers have been read, or that was erased after a release, stays closed: who came in between would be told by
    // the difference of two readings, or of two releases.
    private const string SelectFinal = """
        select w.id
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year
            and (exists (select 1 from microdata_access a where a.wave_id = w.id and a.kind in ('texts', 'csv', 'sav'))
                or (w.erased_at is not null and exists (select 1 from release r where r.wave_id = w.id)))
        """;
    // What a preview told is released before anything comes to it; unless it has been erased.
    private const string SelectPreviewed = """
        select w.id
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.previewed = 1 and w.erased_at is null
        """;
    // The definition is copied at the first opening and never again: it is what was asked.
    private const string OpenWave = """
        update wave
        set state = 'open',
            erased_at = null,
            previewed = 0,
            opened_at = coalesce(opened_at, @now),
            definition = coalesce(definition, (select definition from study where id = wave.study_id))
        where year = @year and study_id = (select id from study where key = @study) and state in ('planned', 'closed')
        """;

    public enum Outcome { Opened, AlreadyOpen, Final, Previewed, Unknown }

    public static Outcome Open(IDbConnection connection, string study, int year, TimeProvider clock)
    {
        if (connection.QuerySingleOrDefault<long?>(SelectFinal, new { study, year }) is not null) return Outcome.Final;
        if (connection.QuerySingleOrDefault<long?>(SelectPreviewed, new { study, year }) is not null) return Outcome.Previewed;
        if (connection.Execute(OpenWave, new { study, year, now = Timestamp.Of(clock) }) == 1) return Outcome.Opened;
        return WaveStates.Exists(connection, study, year) ? Outcome.AlreadyOpen : Outcome.Unknown;
    }
}
