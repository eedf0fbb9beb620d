using System.Data;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Survey.Vault.Storage;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Releases;

/// <summary>The door through which a closed wave's answers become a release: counted once, protected, stored, never changed.</summary>
public sealed class ReleaseDesk(Database database, TimeProvider clock)
{
    private const string SelectWave = "select state, round, study_id as StudyId, erased_at as ErasedAt from wave where id = @waveId";
    private const string CountSubmissions = "select count(key) from submission where wave_id = @waveId";
    private const string InsertRelease = """
        insert into release (study_id, wave_id, number, minimum_group, public, rounds, released_at, released_by, rule, row_count, hidden_rows)
        select @studyId, @waveId, coalesce(max(number), 0) + 1, @minimumGroup, @isPublic, @rounds, @releasedAt, @releasedBy, @rule, @rows, @hidden
        from release
        where study_id = @studyId
        returning id, number
        """;
    private const string InsertStratum = "insert into release_stratum (release_id, audience, stratum, breakdowns) values (@id, @audience, @stratum, @breakdowns)";
    private const string InsertAtom = "insert into release_atom (release_id, audience, question, atom, strata) values (@id, @audience, @question, @atom, @strata)";
    private const string InsertTally = """
        insert into release_tally (release_id, audience, field, atom, n, counts, total)
        values (@id, @audience, @field, @atom, @n, @counts, @total)
        """;
    // What comes from now on is in later releases only: it belongs to another round.
    private const string NextRound = "update wave set round = @round, previewed = 0 where id = @waveId";
    // The same where a preview told of the answers: and until they are released, none can come (0016).
    private const string Seal = "update wave set round = @round, previewed = 1 where id = @waveId and previewed = 0";

    /// <summary>Counts the wave and stores a release of it.</summary>
    public async Task<ReleaseOutcome> ReleaseAsync(ReleaseOrder order, CancellationToken ct)
    {
        while (true)
        {
            var (refused, wave) = Count(order);
            if (wave is null) return refused!;
            if (wave.IsUnchanged(order.MinimumGroup)) return new ReleaseOutcome.Unchanged();
            var audiences = wave.Questionnaires.ToDictionary(questionnaire => questionnaire.Audience, questionnaire => wave.Make(questionnaire.Audience, order.MinimumGroup));
            var size = PreviewedSize.Of(order.MinimumGroup, wave);
            if (await database.Writer.WriteUnguardedAsync(connection => Store(connection, order, wave, audiences, size), ct) is { } outcome) return outcome;
        }
    }

    /// <summary>
    /// What a release would hide, at the order's k and some larger ones. It tells of answers, as a release does: so where it tells of any that no release has,
    /// the wave takes no more until it is released.
    /// </summary>
    public async Task<(ReleaseOutcome? Refused, ReleasePreview? Preview)> PreviewAsync(ReleaseOrder order, IReadOnlyList<int> larger, CancellationToken ct)
    {
        while (true)
        {
            var (refused, wave) = Count(order);
            if (wave is null) return (refused, null);
            var preview = Preview.Of(wave, order.MinimumGroup, larger);
            // Told only when it is sure that nothing can come in between.
            if (wave.Late == 0 || await database.Writer.WriteUnguardedAsync(connection => TakesNoMore(connection, order, wave), ct)) return (null, preview);
        }
    }

    /// <remarks>On a connection of its own, so that no acknowledgement waits. What moves meanwhile is seen when it is stored.</remarks>
    private (ReleaseOutcome? Refused, WaveCount? Counted) Count(ReleaseOrder order)
    {
        using var connection = database.UnguardedReader();
        using var snapshot = new Snapshot(connection);
        var wave = connection.QuerySingle<WaveRow>(SelectWave, new { waveId = order.WaveId });
        if (wave.State != "closed") return (new ReleaseOutcome.WaveNotClosed(), null);
        return wave.ErasedAt is null ? (null, new WaveCount(connection, order, (int)wave.Round)) : (new ReleaseOutcome.WaveErased(), null);
    }

    /// <returns>Null where the counts hold no more.</returns>
    private ReleaseOutcome? Store(IDbConnection connection, ReleaseOrder order, WaveCount counted, Dictionary<string, AudienceTallies> audiences, PreviewedSize size)
    {
        if (!IsAsCounted(connection, order, counted)) return null;
        var wave = connection.QuerySingle<WaveRow>(SelectWave, new { waveId = order.WaveId });
        var (id, number) = connection.QuerySingle<(long Id, long Number)>(InsertRelease, new
        {
            studyId = wave.StudyId,
            waveId = order.WaveId,
            minimumGroup = order.MinimumGroup,
            isPublic = order.Public ? 1 : 0,
            rounds = counted.Rounds,
            releasedBy = order.ReleasedBy,
            rule = AudienceRelease.RuleOf(order.Definition.Study),
            rows = size.Rows,
            hidden = size.Hidden,
            releasedAt = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        });
        foreach (var (audience, content) in audiences)
        {
            connection.Execute(InsertStratum, content.Strata.Select((breakdowns, stratum) => new { id, audience, stratum, breakdowns }));
            connection.Execute(InsertAtom, content.Atoms.SelectMany(unit => unit.Atoms.Select((members, atom) => new { id, audience, question = unit.Question, atom, strata = JsonSerializer.Serialize(members) })));
            connection.Execute(InsertTally, content.Tallies.Select(tally => new { id, audience, field = tally.Field, atom = tally.Atom, n = tally.N, counts = JsonSerializer.Serialize(tally.Counts), total = tally.Total }));
        }
        connection.Execute(NextRound, new { round = counted.Rounds + 1, waveId = order.WaveId });
        return new ReleaseOutcome.Released((int)number);
    }

    private static bool TakesNoMore(IDbConnection connection, ReleaseOrder order, WaveCount counted)
    {
        if (!IsAsCounted(connection, order, counted)) return false;
        connection.Execute(Seal, new { round = counted.Rounds + 1, waveId = order.WaveId });
        return true;
    }

    /// <summary>
    /// Between the counting and this, another release may have come, or the wave been opened again; and closed again, with more in it. Those
    /// would be of a round that is released, and in no tally of it: the next release would tell their answers.
    /// </summary>
    private static bool IsAsCounted(IDbConnection connection, ReleaseOrder order, WaveCount counted)
    {
        var wave = connection.QuerySingle<WaveRow>(SelectWave, new { waveId = order.WaveId });
        return wave is { State: "closed", ErasedAt: null } && wave.Round == counted.Rounds && connection.ExecuteScalar<long>(CountSubmissions, new { waveId = order.WaveId }) == counted.Submissions;
    }

    private sealed record WaveRow
    {
        public required string State { get; init; }
        public required long Round { get; init; }
        public required long StudyId { get; init; }
        public string? ErasedAt { get; init; }
    }
}
