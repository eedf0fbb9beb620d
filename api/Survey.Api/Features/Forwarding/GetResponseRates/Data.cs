using System.Data;
using Dapper;

namespace Survey.Api.Features.Forwarding.GetResponseRates;

internal static class Data
{
    private const string SelectStudy = "select id from study where key = @study";
    private const string SelectWaves = """
        select w.id, w.year, w.state,
            exists (select 1 from release r where r.wave_id = w.id and r.public = 1 and r.withdrawn_at is null) as IsPublic
        from wave w
        where w.study_id = @id and w.state <> 'dropped'
        order by w.year
        """;

    /// <summary>In the order of their years; null where there is no such study.</summary>
    public static IReadOnlyList<WaveRow>? Waves(IDbConnection connection, string study) =>
        connection.QuerySingleOrDefault<long?>(SelectStudy, new { study }) is { } id ? [.. connection.Query<WaveRow>(SelectWaves, new { id })] : null;
}

internal sealed record WaveRow
{
    public required long Id { get; init; }
    public required long Year { get; init; }
    public required string State { get; init; }
    public required long IsPublic { get; init; }
}
