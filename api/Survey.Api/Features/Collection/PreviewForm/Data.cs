using System.Data;
using Dapper;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Collection.PreviewForm;

internal static class Data
{
    private const string SelectWave = """
        select w.id, w.state, w.paused, w.deadline, w.time_zone as TimeZone, w.contact_name as ContactName, w.contact_email as ContactEmail,
            w.contact_phone as ContactPhone, coalesce(w.definition, s.definition) as Definition
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state <> 'dropped'
        """;

    public static WaveRow? FindWave(IDbConnection connection, string study, int year) => connection.QuerySingleOrDefault<WaveRow>(SelectWave, new { study, year });
}

internal sealed record WaveRow
{
    public required long Id { get; init; }
    public required string State { get; init; }
    public required long Paused { get; init; }
    public string? Deadline { get; init; }
    public string? TimeZone { get; init; }
    public string? ContactName { get; init; }
    public string? ContactEmail { get; init; }
    public string? ContactPhone { get; init; }
    public required string Definition { get; init; }

    public StudyDefinition Read() => DefinitionJson.Parse(Definition);
}
