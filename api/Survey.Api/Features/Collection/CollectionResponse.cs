using System.Data;
using Dapper;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Collection;

/// <summary>How a wave is collected: its state, its deadline, and whom to ask.</summary>
internal sealed record CollectionResponse
{
    private const string SelectCollection = $"""
        select {WaveRow.Columns},
            (select coalesce(sum(c.answered), 0) from link_count c join link l on l.id = c.link_id where l.wave_id = w.id) as Answered
        from wave w
        join study s on s.id = w.study_id
        where s.key = @study and w.year = @year and w.state <> 'dropped'
        """;

    /// <summary>`planned`, `open`, `paused` or `closed`.</summary>
    public required string State { get; init; }
    public DeadlineResponse? Deadline { get; init; }
    public ContactResponse? Contact { get; init; }
    /// <summary>Submissions through links.</summary>
    public required int Answered { get; init; }

    public static CollectionResponse? Read(IDbConnection connection, string study, int year, TimeProvider clock, string language) =>
        connection.QuerySingleOrDefault<Row>(SelectCollection, new { study, year }) is { } row
            ? new CollectionResponse
            {
                State = row.StateNow(),
                Deadline = DeadlineResponse.Of(row.DeadlineOf(), clock, language),
                Contact = ContactResponse.Of(row.ContactOf()),
                Answered = (int)row.Answered,
            }
            : null;

    private sealed record Row : WaveRow
    {
        public required long Answered { get; init; }
    }
}
