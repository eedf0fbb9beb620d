using System.Data;
using Dapper;
using Survey.Api.Infrastructure;
using Survey.Vault.Collection;

namespace Survey.Api.Features.Forwarding;

/// <summary>Somebody who forwards links: a county governor, a competence centre.</summary>
internal sealed record Forwarder
{
    private const string SelectForwarders = """
        select id, wave_id as WaveId, token, name, kind, embete, rule, opened_at as OpenedAt, removed_at as RemovedAt
        from forwarder
        where (token = @token and removed_at is null) or wave_id = @waveId
        order by id
        """;
    private const string SelectNamed = """
        select l.forwarder_id as ForwarderId, l.link_id as LinkId
        from forwarder_link l
        join forwarder f on f.id = l.forwarder_id
        where f.token = @token or f.wave_id = @waveId
        """;

    public required long Id { get; init; }
    public required long WaveId { get; init; }
    public required string Token { get; init; }
    public required string Name { get; init; }
    public required ForwarderKind Kind { get; init; }
    public string? Embete { get; init; }
    /// <summary>Values that a link must have to be the forwarder's; null where links are theirs by name alone.</summary>
    public IReadOnlyDictionary<string, string>? Rule { get; init; }
    public required IReadOnlySet<long> Named { get; init; }
    public string? OpenedAt { get; init; }
    /// <summary>When it was taken out of the wave; it stands in the log, and has neither page nor links.</summary>
    public string? RemovedAt { get; init; }

    public string Path => $"/v/{Token}";

    /// <summary>The links that are theirs, by name or by rule, those made later too.</summary>
    public IReadOnlyList<ForwardedLink> LinksOf(WaveLinks wave, CodeLists codeLists) =>
        RemovedAt is not null ? [] : [.. wave.Links.Where(link => Named.Contains(link.Id) || (Rule is { } rule && rule.All(pair => link.ValueOf(pair.Key, codeLists) == pair.Value)))];

    public static Forwarder? Find(IDbConnection connection, string token) => Read(connection, token, null).SingleOrDefault();

    /// <summary>Those that have been removed too.</summary>
    public static IReadOnlyList<Forwarder> OfWave(IDbConnection connection, long waveId) => Read(connection, null, waveId);

    private static List<Forwarder> Read(IDbConnection connection, string? token, long? waveId)
    {
        var named = connection.Query<NamedRow>(SelectNamed, new { token, waveId }).ToLookup(row => row.ForwarderId, row => row.LinkId);
        return
        [
            .. connection.Query<Row>(SelectForwarders, new { token, waveId }).Select(row => new Forwarder
            {
                Id = row.Id,
                WaveId = row.WaveId,
                Token = row.Token,
                Name = row.Name,
                Kind = Enum.Parse<ForwarderKind>(row.Kind, ignoreCase: true),
                Embete = row.Embete,
                Rule = row.Rule is null ? null : Strata.Parse(row.Rule),
                Named = named[row.Id].ToHashSet(),
                OpenedAt = row.OpenedAt,
                RemovedAt = row.RemovedAt,
            }),
        ];
    }

    private sealed record Row
    {
        public required long Id { get; init; }
        public required long WaveId { get; init; }
        public required string Token { get; init; }
        public required string Name { get; init; }
        public required string Kind { get; init; }
        public string? Embete { get; init; }
        public string? Rule { get; init; }
        public string? OpenedAt { get; init; }
        public string? RemovedAt { get; init; }
    }

    private sealed record NamedRow
    {
        public required long ForwarderId { get; init; }
        public required long LinkId { get; init; }
    }
}
