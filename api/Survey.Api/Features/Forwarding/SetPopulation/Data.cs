using System.Data;
using System.Text.Json;
using Dapper;
using Survey.Api.Features.Population;

namespace Survey.Api.Features.Forwarding.SetPopulation;

internal static class Data
{
    private const string DeleteLines = "delete from population where wave_id = @waveId";
    private const string InsertLine = """
        insert into population (wave_id, audiences, breakdowns, service, count, source)
        values (@waveId, @audiences, @breakdowns, @service, @count, @source)
        """;

    public static IReadOnlyList<PopulationResponse> Replace(IDbConnection connection, long waveId, IReadOnlyList<PopulationLine> lines)
    {
        connection.Execute(DeleteLines, new { waveId });
        connection.Execute(InsertLine, lines.Select(line => new
        {
            waveId,
            audiences = line.Audiences is null ? null : JsonSerializer.Serialize(line.Audiences),
            breakdowns = JsonSerializer.Serialize(new SortedDictionary<string, IReadOnlyList<string>>(line.Breakdowns.ToDictionary(), StringComparer.Ordinal)),
            service = line.Service,
            count = line.Count,
            source = line.Source,
        }));
        return PopulationResponse.OfWave(connection, waveId);
    }
}
