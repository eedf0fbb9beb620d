using System.Data;
using Dapper;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

internal static class Data
{
    private const string SelectDefinitions = "select definition from study";
    private const string SelectDone = """
        select count(*)
        from wave w
        join study s on s.id = w.study_id
        where w.year = @year
            and (s.key = @participants and w.opened_at is not null
                or s.key = @heads and exists (select 1 from release r where r.wave_id = w.id))
        """;
    private const string SelectLink = """
        select l.token
        from link l
        join wave w on w.id = l.wave_id
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state = 'open'
        order by l.id
        limit 1
        """;

    /// <summary>Whether the last step of each of the two loads has been taken.</summary>
    public static bool IsLoaded(IDbConnection connection) =>
        connection.QuerySingle<long>(SelectDone, new { participants = Rebuilt2023.Study, heads = HeadsStudy.Key, year = Instrument.InventedYear }) == 2;

    /// <summary>Whether nothing is here but what a load has left: a study that has no invented wave is somebody's own.</summary>
    public static bool IsOnlyDemonstration(IDbConnection connection) =>
        connection.Query<string>(SelectDefinitions).All(definition => DefinitionJson.Parse(definition).Study.Waves.Any(wave => wave.Invented));

    /// <summary>The first link of the participants' invented wave, while it is open.</summary>
    public static string? OpenLink(IDbConnection connection) =>
        connection.QuerySingleOrDefault<string>(SelectLink, new { study = Rebuilt2023.Study, year = Instrument.InventedYear });
}
