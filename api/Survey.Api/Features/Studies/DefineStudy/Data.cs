using System.Data;
using Dapper;
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
    private const string UpsertStudy = """
        insert into study (key, definition, defined_at) values (@key, @json, @now)
        on conflict (key) do update set definition = excluded.definition, defined_at = excluded.defined_at where study.definition <> excluded.definition
        """;
    private const string InsertWave = """
        insert into wave (study_id, year) values (@studyId, @year)
        on conflict (study_id, year) do update set state = 'planned' where wave.state = 'dropped'
        """;
    private const string DropWaves = "update wave set state = 'dropped' where study_id = @studyId and state = 'planned' and year not in @years";

    /// <summary>Stores the definition, or nothing of it where it changes what an opened wave asks.</summary>
    public static (bool IsNew, IReadOnlyList<DefinitionFault> Faults) Define(IDbConnection connection, StudyDefinition definition, string now)
    {
        var study = definition.Study;
        var before = connection.QuerySingleOrDefault<long?>(SelectStudy, new { key = study.Key });
        if (before is not null)
        {
            var opened = connection.Query<(long Year, string Definition)>(SelectOpened, new { studyId = before });
            var faults = PublishedChanges.Find(definition, opened.Select(wave => ((int)wave.Year, DefinitionJson.Parse(wave.Definition))));
            if (faults.Count > 0) return (false, faults);
        }
        connection.Execute(UpsertStudy, new { key = study.Key, json = DefinitionJson.Write(definition), now });
        var studyId = connection.QuerySingle<long>(SelectStudy, new { key = study.Key });
        connection.Execute(DropWaves, new { studyId, years = study.Waves.Select(wave => wave.Year) });
        connection.Execute(InsertWave, study.Waves.Select(wave => new { studyId, year = wave.Year }));
        return (before is null, []);
    }
}
