using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Survey.Vault.Collection;

/// <summary>The writer's statements for submissions, prepared once. Used by the writer's thread alone, within its transaction.</summary>
internal sealed class SubmissionStore : IDisposable
{
    // Wave and link are looked at here, in the transaction: a submission that waited while its wave was closed is not stored.
    private const string FindOpen = """
        select 1
        from wave w
        join link l on l.wave_id = w.id
        where w.id = $wave and l.id = $link and w.state = 'open' and w.paused = 0 and l.deactivated_at is null
        """;
    private const string InsertSubmission = """
        insert into submission (wave_id, key, stratum_id, answers)
        values ($wave, $key, $stratum, $answers)
        on conflict do nothing
        """;
    private const string FindSubmission = """
        select s.stratum_id, s.answers, t.audience, t.breakdowns
        from submission s
        join stratum t on t.id = s.stratum_id
        where s.wave_id = $wave and s.key = $key
        """;
    // Numbered at random: counted up, strata would tell for ever which of them had an answer first. A number that is taken fails the
    // commit, which is then sent again: a chance of one in a million where a wave has two thousand strata.
    private const string InsertStratum = """
        insert into stratum (id, wave_id, audience, round, breakdowns)
        select $id, w.id, $audience, w.round, $breakdowns
        from wave w
        where w.id = $wave
        """;
    private const string FindStratum = """
        select t.id
        from stratum t
        join wave w on w.id = t.wave_id and w.round = t.round
        where t.wave_id = $wave and t.audience = $audience and t.breakdowns = $breakdowns
        """;
    private const string InsertText = """
        insert into text_answer (wave_id, id, audience, question, text)
        values ($wave, $id, $audience, $question, $text)
        """;
    private const string CountLink = """
        insert into link_count (link_id, answered) values ($link, $n)
        on conflict (link_id) do update set answered = answered + excluded.answered
        """;

    // Deleted, not marked: nothing is left that a submission or a time could be tied to. secure_delete overwrites the bytes.
    private const string SpendCode = "delete from link_code where link_id = $link and hash = $hash";

    private readonly SqliteCommand insertSubmission, findSubmission, insertStratum, findStratum, insertText, countLink, findOpen, spendCode;
    // Of this commit alone: whether a link takes answers, a stratum's id, how many came through each link, and which waves got any.
    private readonly Dictionary<(long Wave, long Link), bool> open = [];
    private readonly Dictionary<(long Wave, string Audience, string Breakdowns), long> strata = [];
    private readonly Dictionary<long, int> perLink = [];
    private readonly HashSet<long> waves = [];

    public SubmissionStore(SqliteConnection connection)
    {
        insertSubmission = Prepare(connection, InsertSubmission, "$wave", "$key", "$stratum", "$answers");
        findSubmission = Prepare(connection, FindSubmission, "$wave", "$key");
        insertStratum = Prepare(connection, InsertStratum, "$id", "$wave", "$audience", "$breakdowns");
        findStratum = Prepare(connection, FindStratum, "$wave", "$audience", "$breakdowns");
        insertText = Prepare(connection, InsertText, "$wave", "$id", "$audience", "$question", "$text");
        countLink = Prepare(connection, CountLink, "$link", "$n");
        findOpen = Prepare(connection, FindOpen, "$wave", "$link");
        spendCode = Prepare(connection, SpendCode, "$link", "$hash");
    }

    public SubmissionOutcome Store(PackedSubmission submission)
    {
        if (submission.Late || !IsOpen(submission)) return Compare(submission) ?? SubmissionOutcome.Closed;
        if (submission.Code is not null)
        {
            // Compared before the code is looked at: a resend comes with a code that it has spent itself.
            if (Compare(submission) is { } before) return before;
            if (!Spend(submission)) return SubmissionOutcome.CodeInvalid;
        }
        if (FindStratumId(submission) is not { } stratum)
        {
            // A key that is used again, with other values, leaves no empty stratum behind.
            if (Compare(submission) is { } before) return before;
            stratum = MakeStratum(submission);
        }
        Set(insertSubmission, submission.WaveId, submission.Key, stratum, submission.Answers);
        if (insertSubmission.ExecuteNonQuery() == 0) return Compare(submission) ?? throw new InvalidOperationException("A key was taken, and is not there.");

        foreach (var (question, text) in submission.Texts)
        {
            Set(insertText, submission.WaveId, RandomNumberGenerator.GetBytes(16), submission.Audience, question, text);
            insertText.ExecuteNonQuery();
        }
        waves.Add(submission.WaveId);
        perLink[submission.LinkId] = perLink.GetValueOrDefault(submission.LinkId) + 1;
        return SubmissionOutcome.Accepted;
    }

    /// <summary>Counts what came through each link, once for the whole commit.</summary>
    public void CountLinks()
    {
        foreach (var (link, n) in perLink)
        {
            Set(countLink, link, n);
            countLink.ExecuteNonQuery();
        }
    }

    /// <summary>
    /// The commit is on disk; says which waves got submissions. Strata are looked up anew in the next one, as a wave may have got a new round.
    /// </summary>
    public IReadOnlyList<long> Remember()
    {
        IReadOnlyList<long> touched = [.. waves];
        Forget();
        return touched;
    }

    /// <summary>A slice's work may have closed a wave, or given it another round.</summary>
    public void ForgetWaves()
    {
        open.Clear();
        strata.Clear();
    }

    public void Forget()
    {
        ForgetWaves();
        perLink.Clear();
        waves.Clear();
    }

    /// <summary>Whether wave and link take answers; looked at once for a commit, and anew after a slice's work.</summary>
    private bool IsOpen(PackedSubmission submission)
    {
        var key = (submission.WaveId, submission.LinkId);
        if (open.TryGetValue(key, out var known)) return known;
        Set(findOpen, submission.WaveId, submission.LinkId);
        return open[key] = findOpen.ExecuteScalar() is not null;
    }

    /// <summary>From there on nothing in the transaction can turn the submission away.</summary>
    private bool Spend(PackedSubmission submission)
    {
        Set(spendCode, submission.LinkId, submission.Code!);
        return spendCode.ExecuteNonQuery() == 1;
    }

    // Texts are kept apart, with nothing that ties them to a submission: a resend is known by its closed answers alone.
    private SubmissionOutcome? Compare(PackedSubmission submission)
    {
        Set(findSubmission, submission.WaveId, submission.Key);
        using var reader = findSubmission.ExecuteReader();
        if (!reader.Read()) return null;
        var same = ((byte[])reader.GetValue(1)).AsSpan().SequenceEqual(submission.Answers)
            && reader.GetString(2) == submission.Audience
            && reader.GetString(3) == submission.Breakdowns;
        return same ? SubmissionOutcome.Repeated : SubmissionOutcome.Conflict;
    }

    private long? FindStratumId(PackedSubmission submission)
    {
        var key = (submission.WaveId, submission.Audience, submission.Breakdowns);
        if (strata.TryGetValue(key, out var id)) return id;
        Set(findStratum, submission.WaveId, submission.Audience, submission.Breakdowns);
        return findStratum.ExecuteScalar() is long found ? strata[key] = found : null;
    }

    private long MakeStratum(PackedSubmission submission)
    {
        long id = RandomNumberGenerator.GetInt32(1, int.MaxValue);
        Set(insertStratum, id, submission.WaveId, submission.Audience, submission.Breakdowns);
        insertStratum.ExecuteNonQuery();
        return strata[(submission.WaveId, submission.Audience, submission.Breakdowns)] = id;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
    }

    public void Dispose()
    {
        foreach (var command in new[] { insertSubmission, findSubmission, insertStratum, findStratum, insertText, countLink, findOpen, spendCode }) command.Dispose();
    }
}
