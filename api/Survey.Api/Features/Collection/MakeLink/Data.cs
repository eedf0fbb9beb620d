using System.Data;
using Dapper;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Collection.MakeLink;

internal static class Data
{
    private const string SelectWave = """
        select w.id, coalesce(w.definition, s.definition) as Definition
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state <> 'dropped'
        """;
    private const string InsertLink = """
        insert into link (wave_id, token, audience, fixed, expected, codes, made_at)
        values (@waveId, @token, @audience, @fixedValues, @expected, @codes, @now)
        returning id
        """;

    public static (long Id, Study Study)? FindWave(IDbConnection connection, string study, int year) =>
        connection.QuerySingleOrDefault<Row>(SelectWave, new { study, year }) is { } row ? (row.Id, DefinitionJson.Parse(row.Definition).Study) : null;

    public static long Insert(IDbConnection connection, long waveId, string token, Request request, string now) =>
        connection.QuerySingle<long>(InsertLink, new
        {
            waveId,
            token,
            audience = request.Audience,
            fixedValues = Strata.Canonical(request.Breakdowns ?? new Dictionary<string, string>()),
            expected = request.Expected,
            codes = request.Codes ?? "none",
            now,
        });

    private sealed record Row
    {
        public required long Id { get; init; }
        public required string Definition { get; init; }
    }
}
