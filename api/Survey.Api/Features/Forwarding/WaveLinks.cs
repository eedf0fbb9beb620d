using System.Data;
using System.Text.Json;
using Dapper;
using Survey.Api.Infrastructure;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Forwarding;

/// <summary>A wave and its links as those see them who forward them: what each fixes, and how many answered; never an answer.</summary>
internal sealed class WaveLinks
{
    private const string SelectWave = $"""
        select w.id, w.year, {WaveRow.Columns}, coalesce(w.definition, s.definition) as Definition
        from wave w
        join study s on s.id = w.study_id
        where w.state <> 'dropped' and (w.id = @waveId or (s.key = @study and w.year = @year))
        """;
    private const string SelectLinks = """
        select l.id, l.token, l.audience, l.fixed, l.expected, l.codes, l.codes_issued as CodesIssued, l.deactivated_at as DeactivatedAt, coalesce(c.answered, 0) as Answered
        from link l
        left join link_count c on c.link_id = l.id
        where l.wave_id = @waveId
        order by l.id
        """;
    private const string SelectReceipts = """
        select r.id, r.forwarder_id as ForwarderId, r.link_id as LinkId, r.sent_on as SentOn, r.sent_to as SentTo, r.services, r.note, r.recorded_at as RecordedAt
        from receipt r
        join link l on l.id = r.link_id
        where l.wave_id = @waveId
        order by r.id
        """;

    private WaveLinks(Row row, IReadOnlyList<ForwardedLink> links)
    {
        (Id, Year, State, Links) = (row.Id, (int)row.Year, row.StateNow(), links);
        Definition = DefinitionJson.Parse(row.Definition);
        Deadline = row.DeadlineOf();
        Contact = row.ContactOf();
    }

    public long Id { get; }
    public int Year { get; }
    /// <summary>planned, open, paused or closed.</summary>
    public string State { get; }
    public StudyDefinition Definition { get; }
    public Deadline? Deadline { get; }
    public Contact? Contact { get; }
    public IReadOnlyList<ForwardedLink> Links { get; }

    public Study Study => Definition.Study;
    public Wave Wave => Study.Waves.Single(wave => wave.Year == Year);
    public string TimeZone => Deadline?.TimeZone ?? Deadline.DefaultZone;

    public static WaveLinks? Read(IDbConnection connection, string study, int year) => Read(connection, new { study, year, waveId = (long?)null });

    public static WaveLinks? Read(IDbConnection connection, long waveId) => Read(connection, new { study = (string?)null, year = (int?)null, waveId });

    private static WaveLinks? Read(IDbConnection connection, object which)
    {
        if (connection.QuerySingleOrDefault<Row>(SelectWave, which) is not { } wave) return null;
        var receipts = connection.Query<ReceiptRow>(SelectReceipts, new { waveId = wave.Id }).Select(row => row.ToReceipt()).ToLookup(receipt => receipt.LinkId);
        return new WaveLinks(wave, [.. connection.Query<LinkRow>(SelectLinks, new { waveId = wave.Id }).Select(row => row.ToLink([.. receipts[row.Id]]))]);
    }

    private sealed record Row : WaveRow
    {
        public required long Id { get; init; }
        public required long Year { get; init; }
        public required string Definition { get; init; }
    }

    private sealed record LinkRow
    {
        public required long Id { get; init; }
        public required string Token { get; init; }
        public required string Audience { get; init; }
        public required string Fixed { get; init; }
        public long? Expected { get; init; }
        public required string Codes { get; init; }
        public required long CodesIssued { get; init; }
        public string? DeactivatedAt { get; init; }
        public required long Answered { get; init; }

        public ForwardedLink ToLink(IReadOnlyList<Receipt> receipts) => new()
        {
            Id = Id,
            Token = Token,
            Audience = Audience,
            Fixed = Strata.Parse(Fixed),
            Expected = (int?)Expected,
            NeedsCode = Codes == "required",
            CodesIssued = (int)CodesIssued,
            DeactivatedAt = DeactivatedAt,
            Answered = (int)Answered,
            Receipts = receipts,
        };
    }

    private sealed record ReceiptRow
    {
        public required long Id { get; init; }
        public required long ForwarderId { get; init; }
        public required long LinkId { get; init; }
        public required string SentOn { get; init; }
        public required long SentTo { get; init; }
        public required string Services { get; init; }
        public string? Note { get; init; }
        public required string RecordedAt { get; init; }

        public Receipt ToReceipt() => new(Id, ForwarderId, LinkId, SentOn, (int)SentTo, JsonSerializer.Deserialize<List<string>>(Services)!, Note, RecordedAt);
    }
}
