using System.Data;
using Dapper;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Microdata;

/// <summary>A wave whose single answers somebody asks for.</summary>
internal sealed record StoredWave(long Id, int Year, string State, bool IsErased, string DefinitionText)
{
    /// <summary>As it stood when the wave opened, or stands now for one that has not.</summary>
    public StudyDefinition Definition { get; } = DefinitionJson.Parse(DefinitionText);

    private const string SelectWaves = """
        select w.id, w.year, w.state, w.erased_at as ErasedAt, coalesce(w.definition, s.definition) as Definition
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.state <> 'dropped' and (@year is null or w.year = @year)
        order by w.year desc
        """;

    /// <summary>The wave of a year; without one, the newest that is closed, else the newest.</summary>
    public static StoredWave? Find(IDbConnection connection, string study, int? year)
    {
        var waves = connection.Query<Row>(SelectWaves, new { study, year }).ToList();
        return (waves.Find(wave => wave.State == "closed") ?? waves.FirstOrDefault()) is { } found
            ? new StoredWave(found.Id, (int)found.Year, found.State, found.ErasedAt is not null, found.Definition)
            : null;
    }

    private sealed record Row
    {
        public required long Id { get; init; }
        public required long Year { get; init; }
        public required string State { get; init; }
        public string? ErasedAt { get; init; }
        public required string Definition { get; init; }
    }
}
