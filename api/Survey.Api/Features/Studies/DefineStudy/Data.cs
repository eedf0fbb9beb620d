using System.Data;
using Dapper;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Studies.DefineStudy;

internal static class Data
{
    private const string SelectStudy = "select id from study where key = @key";
    private const string SelectOpened = """
        select year, definition
        from wave
        where study_id = @studyId and definition is not null
        order by year
        """;
    private const string SelectPlannedLinks = """
        select w.year, l.audience, l.fixed
        from link l
        join wave w on w.id = l.wave_id
        where w.study_id = @studyId and w.definition is null
        order by l.id
        """;
    private const string UpsertStudy = """
        insert into study (key, definition, defined_at) values (@key, @json, @now)
        on conflict (key) do update set definition = excluded.definition, defined_at = excluded.defined_at where study.definition <> excluded.definition
        """;
    private const string InsertWave = """
        insert into wave (study_id, year) values (@studyId, @year)
        on conflict (study_id, year) do update set state = 'planned' where wave.state = 'dropped'
        """;
    private const string DropWaves = "update wave set state = 'dropped' where study_id = @studyId and state = 'planned' and year not in @years";

    /// <summary>What the definition would change of waves that have opened, and take away from links that are made.</summary>
    public static IReadOnlyList<DefinitionFault> Changes(IDbConnection connection, StudyDefinition definition)
    {
        if (connection.QuerySingleOrDefault<long?>(SelectStudy, new { key = definition.Study.Key }) is not { } studyId) return [];
        var opened = connection.Query<(long Year, string Definition)>(SelectOpened, new { studyId });
        var links = connection.Query<(long Year, string Audience, string Fixed)>(SelectPlannedLinks, new { studyId });
        return
        [
            .. PublishedChanges.Find(definition, opened.Select(wave => ((int)wave.Year, DefinitionJson.Parse(wave.Definition)))),
            .. LinkedChanges.Find(
                definition, [.. links.Select(link => new MadeLink((int)link.Year, link.Audience, Strata.Parse(link.Fixed)))]),
        ];
    }

    /// <summary>Stores the definition, or nothing of it where it changes what an opened wave asks.</summary>
    public static (bool IsNew, IReadOnlyList<DefinitionFault> Faults) Define(
        IDbConnection connection, StudyDefinition definition, string now)
    {
        var study = definition.Study;
        var before = connection.QuerySingleOrDefault<long?>(SelectStudy, new { key = study.Key });
        if (Changes(connection, definition) is { Count: > 0 } faults) return (false, faults);
        connection.Execute(UpsertStudy, new { key = study.Key, json = DefinitionJson.Write(definition), now });
        var studyId = connection.QuerySingle<long>(SelectStudy, new { key = study.Key });
        connection.Execute(DropWaves, new { studyId, years = study.Waves.Select(wave => wave.Year) });
        connection.Execute(InsertWave, study.Waves.Select(wave => new { studyId, year = wave.Year }));
        return (before is null, []);
    }
}
