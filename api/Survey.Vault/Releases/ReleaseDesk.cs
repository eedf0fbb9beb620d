using System.Data;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Releases;

/// <summary>The door through which a closed wave's answers become a release: counted once, protected, stored, never changed.</summary>
public sealed class ReleaseDesk(Database database, TimeProvider clock)
{
    private const string SelectWave = "select state, round, study_id as StudyId, erased_at as ErasedAt from wave where id = @waveId";
    private const string CountSubmissions = "select count(key) from submission where wave_id = @waveId";
    private const string SelectUnanswered = """
        select l.id
        from link l
        left join link_count c on c.link_id = l.id
        where l.wave_id = @waveId and coalesce(c.answered, 0) = 0
        """;
    private const string SelectStrata = "select id, audience, round, breakdowns from stratum where wave_id = @waveId";
    private const string SelectReleases = """
        select id, rounds, minimum_group as MinimumGroup, withdrawn_at as WithdrawnAt
        from release
        where wave_id = @waveId
        order by number
        """;
    private const string SelectAtoms = "select question, strata from release_atom where release_id = @id and audience = @audience order by question, atom";
    private const string SelectReleaseStrata = "select breakdowns from release_stratum where release_id = @id and audience = @audience order by stratum";
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
    private const string NextRound = "update wave set round = @round where id = @waveId";

    /// <summary>Counts the wave and stores a release of it.</summary>
    public async Task<ReleaseOutcome> ReleaseAsync(ReleaseOrder order, CancellationToken ct)
    {
        while (true)
        {
            var (refused, counted) = Count(order);
            if (refused is not null) return refused;
            if (await database.Writer.WriteUnguardedAsync(connection => Store(connection, order, counted!), ct) is { } outcome) return outcome;
        }
    }

    /// <remarks>On a connection of its own, so that no acknowledgement waits. What moves meanwhile is seen when it is stored.</remarks>
    private (ReleaseOutcome? Refused, CountedWave? Counted) Count(ReleaseOrder order)
    {
        using var connection = database.UnguardedReader();
        using var snapshot = new Snapshot(connection);
        var wave = connection.QuerySingle<WaveRow>(SelectWave, new { waveId = order.WaveId });
        if (wave.State != "closed") return (new ReleaseOutcome.WaveNotClosed(), null);
        if (wave.ErasedAt is not null) return (new ReleaseOutcome.WaveErased(), null);

        var strata = connection.Query<StratumRow>(SelectStrata, new { waveId = order.WaveId }).ToList();
        var earlier = connection.Query<ReleaseRow>(SelectReleases, new { waveId = order.WaveId }).ToList();
        if (earlier.LastOrDefault() is { WithdrawnAt: null } last && last.MinimumGroup >= order.MinimumGroup && strata.All(stratum => stratum.Round <= last.Rounds))
            return (new ReleaseOutcome.Unchanged(), null);

        var questionnaires = order.Definition.Study.Audiences.Select(audience => Questionnaire.Compile(order.Definition, order.Year, audience.Key)).ToList();
        var sheets = questionnaires.ToDictionary(questionnaire => questionnaire.Audience, questionnaire => new TallySheet(questionnaire), StringComparer.Ordinal);
        var rows = strata.ToDictionary(stratum => stratum.Id, stratum => (Sheet: sheets[stratum.Audience], Row: sheets[stratum.Audience].NewRow()));
        var submissions = Counting.Scan(connection, order.WaveId, stratum => rows[stratum]);

        var unanswered = connection.Query<long>(SelectUnanswered, new { waveId = order.WaveId }).ToHashSet();
        var tallies = questionnaires.ToDictionary(questionnaire => questionnaire.Audience, questionnaire =>
        {
            var audience = questionnaire.Audience;
            var counted = strata.Where(stratum => stratum.Audience == audience).Select(stratum => (stratum.Breakdowns, (int)stratum.Round, rows[stratum.Id].Row)).ToList();
            var before = earlier.Select(release => ((int)release.Rounds, (IReadOnlyDictionary<string, IReadOnlyList<string[]>>)AtomsOf(connection, release.Id, audience))).ToList();
            return new AudienceRelease(order, questionnaire, sheets[audience], (int)wave.Round, unanswered).Make(counted, before);
        });
        var hidden = questionnaires.Select(questionnaire => HiddenRows.Count(tallies[questionnaire.Audience], questionnaire.Questions.Where(AudienceRelease.IsCounted).Select(question => question.Key))).ToList();
        return (null, new CountedWave(wave.StudyId, (int)wave.Round, submissions, tallies, (hidden.Sum(of => of.Rows), hidden.Sum(of => of.Hidden))));
    }

    /// <returns>Null where the counts hold no more.</returns>
    private ReleaseOutcome? Store(IDbConnection connection, ReleaseOrder order, CountedWave counted)
    {
        // Between the counting and this, another release may have come, or the wave been opened again; and closed again, with more in it.
        // Those would be of a round that is released, and in no tally of it: the next release would tell their answers.
        var wave = connection.QuerySingle<WaveRow>(SelectWave, new { waveId = order.WaveId });
        if (wave.State != "closed") return new ReleaseOutcome.WaveNotClosed();
        if (wave.Round != counted.Rounds || connection.ExecuteScalar<long>(CountSubmissions, new { waveId = order.WaveId }) != counted.Submissions) return null;

        var (id, number) = connection.QuerySingle<(long Id, long Number)>(InsertRelease, new
        {
            studyId = counted.StudyId,
            waveId = order.WaveId,
            minimumGroup = order.MinimumGroup,
            isPublic = order.Public ? 1 : 0,
            rounds = counted.Rounds,
            releasedBy = order.ReleasedBy,
            rule = AudienceRelease.RuleOf(order.Definition.Study),
            rows = counted.Hidden.Rows,
            hidden = counted.Hidden.Hidden,
            releasedAt = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        });
        foreach (var (audience, content) in counted.Audiences)
        {
            connection.Execute(InsertStratum, content.Strata.Select((breakdowns, stratum) => new { id, audience, stratum, breakdowns }));
            connection.Execute(InsertAtom, content.Atoms.SelectMany(unit => unit.Atoms.Select((members, atom) => new { id, audience, question = unit.Question, atom, strata = JsonSerializer.Serialize(members) })));
            connection.Execute(InsertTally, content.Tallies.Select(tally => new { id, audience, field = tally.Field, atom = tally.Atom, n = tally.N, counts = JsonSerializer.Serialize(tally.Counts), total = tally.Total }));
        }
        connection.Execute(NextRound, new { round = counted.Rounds + 1, waveId = order.WaveId });
        return new ReleaseOutcome.Released((int)number);
    }

    private static Dictionary<string, IReadOnlyList<string[]>> AtomsOf(IDbConnection connection, long id, string audience)
    {
        var strata = connection.Query<string>(SelectReleaseStrata, new { id, audience }).ToList();
        return connection.Query<(string Question, string Strata)>(SelectAtoms, new { id, audience })
            .GroupBy(row => row.Question)
            .ToDictionary(
                unit => unit.Key,
                IReadOnlyList<string[]> (unit) => [.. unit.Select(row => JsonSerializer.Deserialize<int[]>(row.Strata)!.Select(index => strata[index]).ToArray())]);
    }

    private sealed record CountedWave(long StudyId, int Rounds, long Submissions, IReadOnlyDictionary<string, AudienceTallies> Audiences, (int Rows, int Hidden) Hidden);

    private sealed record WaveRow
    {
        public required string State { get; init; }
        public required long Round { get; init; }
        public required long StudyId { get; init; }
        public string? ErasedAt { get; init; }
    }

    private sealed record StratumRow
    {
        public required long Id { get; init; }
        public required string Audience { get; init; }
        public required long Round { get; init; }
        public required string Breakdowns { get; init; }
    }

    private sealed record ReleaseRow
    {
        public required long Id { get; init; }
        public required long Rounds { get; init; }
        public required long MinimumGroup { get; init; }
        public string? WithdrawnAt { get; init; }
    }
}
