using System.Data;
using System.Security.Cryptography;
using Dapper;
using Survey.Vault.Collection;
using Survey.Vault.Storage;

namespace Survey.Vault.Microdata;

/// <summary>
/// The door through which answers from elsewhere come in: all of a batch in one transaction, or none. They are stored as
/// respondents' own: random keys, texts apart. What people were reached by becomes links that are out of use, with their counts, so that
/// a release knows which values were fixed and which were filled in.
/// </summary>
public sealed class ImportDesk(Database database, TimeProvider clock)
{
    private const int TokenLength = 26;

    private const string SelectWave = """
        select w.state, w.round, coalesce(w.definition, s.definition) as Definition,
            case
                when exists (select 1 from microdata_access a where a.wave_id = w.id and a.kind in ('texts', 'csv', 'sav')) then 1
                when w.erased_at is not null and exists (select 1 from release r where r.wave_id = w.id) then 1
                else 0
            end as IsFinal,
            case when w.previewed = 1 and w.erased_at is null then 1 else 0 end as IsPreviewed
        from wave w
        join study s on s.id = w.study_id
        where w.id = @waveId
        """;
    private const string SelectAnswered = "select distinct audience from stratum where wave_id = @waveId";
    private const string CloseWave = """
        update wave
        set state = 'closed', closed_at = coalesce(closed_at, @now), erased_at = null, previewed = 0, definition = @definition
        where id = @waveId
        """;
    private const string InsertLink = """
        insert into link (wave_id, token, audience, fixed, made_at, deactivated_at)
        values (@waveId, @token, @audience, @fixedValues, @now, @now)
        returning id
        """;
    private const string InsertLinkCount = "insert into link_count (link_id, answered) values (@link, @answered)";
    // Numbered at random, as those of respondents are: counted up, strata would tell the order of the file.
    private const string InsertStratum = "insert into stratum (id, wave_id, audience, round, breakdowns) values (@id, @waveId, @audience, @round, @breakdowns)";
    private const string InsertSubmission = "insert into submission (wave_id, key, stratum_id, answers) values ($wave, $key, $stratum, $answers)";
    private const string InsertText = "insert into text_answer (wave_id, id, audience, question, text) values ($wave, $id, $audience, $question, $text)";

    /// <summary>What stands in the way of importing the batch now; <see cref="ImportOutcome.Imported"/> for nothing.</summary>
    public ImportOutcome Check(ImportBatch batch)
    {
        using var connection = database.UnguardedReader();
        return Check(connection, batch, out _);
    }

    /// <summary>Stores the batch, closes the wave, and rewrites the file in the order of its keys.</summary>
    public async Task<ImportOutcome> StoreAsync(ImportBatch batch, string by, CancellationToken ct)
    {
        var outcome = await database.Writer.WriteUnguardedAsync(connection => Store(connection, batch, by), ct);
        if (outcome is ImportOutcome.Imported) await database.RewriteAsync(ct);
        return outcome;
    }

    private static ImportOutcome Check(IDbConnection connection, ImportBatch batch, out long round)
    {
        var wave = connection.QuerySingle<WaveRow>(SelectWave, new { waveId = batch.WaveId });
        round = wave.Round;
        if (wave.State == "open") return ImportOutcome.WaveOpen;
        if (wave.IsFinal == 1) return ImportOutcome.WaveFinal;
        if (wave.IsPreviewed == 1) return ImportOutcome.WavePreviewed;
        if (wave.Definition != batch.Definition) return ImportOutcome.DefinitionChanged;
        var answered = connection.Query<string>(SelectAnswered, new { waveId = batch.WaveId });
        return answered.Intersect(batch.Submissions.Select(submission => submission.Form.Questionnaire.Audience).Distinct()).Any() ? ImportOutcome.AudienceAnswered : ImportOutcome.Imported;
    }

    private ImportOutcome Store(IDbConnection connection, ImportBatch batch, string by)
    {
        if (Check(connection, batch, out var round) is not ImportOutcome.Imported and var refused) return refused;
        var now = AccessLog.Now(clock);
        connection.Execute(CloseWave, new { waveId = batch.WaveId, definition = batch.Definition, now });
        foreach (var link in batch.Submissions.GroupBy(submission => (submission.Form.Questionnaire.Audience, Fixed: Strata.Canonical(submission.Form.Fixed))))
        {
            var token = RandomNumberGenerator.GetString("23456789abcdefghijkmnpqrstuvwxyz", TokenLength);
            var id = connection.QuerySingle<long>(InsertLink, new { waveId = batch.WaveId, token, audience = link.Key.Audience, fixedValues = link.Key.Fixed, now });
            connection.Execute(InsertLinkCount, new { link = id, answered = link.Count() });
        }
        var strata = batch.Submissions.Select(submission => (submission.Form.Questionnaire.Audience, submission.Breakdowns)).Distinct()
            .ToDictionary(stratum => stratum, _ => (long)RandomNumberGenerator.GetInt32(1, int.MaxValue));
        connection.Execute(InsertStratum, strata.Select(stratum => new { id = stratum.Value, waveId = batch.WaveId, audience = stratum.Key.Audience, round, breakdowns = stratum.Key.Breakdowns }));
        InsertAnswers(connection, batch, strata);
        AccessLog.NoteChange(connection, batch.WaveId, "import", batch.Count, by, clock);
        return ImportOutcome.Imported;
    }

    /// <remarks>In the order of their random keys, answers and texts each by themselves: neither file nor journal has the order of the rows that came.</remarks>
    private static void InsertAnswers(IDbConnection connection, ImportBatch batch, Dictionary<(string Audience, string Breakdowns), long> strata)
    {
        using var insertSubmission = Prepare(connection, InsertSubmission, "$wave", "$key", "$stratum", "$answers");
        foreach (var submission in batch.Submissions.OrderBy(submission => submission.Key, ByBytes))
            Run(insertSubmission, batch.WaveId, submission.Key, strata[(submission.Form.Questionnaire.Audience, submission.Breakdowns)], submission.Answers);
        using var insertText = Prepare(connection, InsertText, "$wave", "$id", "$audience", "$question", "$text");
        var texts = batch.Submissions.SelectMany(submission => submission.Texts.Select(text => (Id: RandomNumberGenerator.GetBytes(16), submission.Form.Questionnaire.Audience, text.Question, text.Text)));
        foreach (var text in texts.OrderBy(text => text.Id, ByBytes)) Run(insertText, batch.WaveId, text.Id, text.Audience, text.Question, text.Text);
    }

    private static Comparer<byte[]> ByBytes { get; } = Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    private static IDbCommand Prepare(IDbConnection connection, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static void Run(IDbCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++) ((IDataParameter)command.Parameters[i]!).Value = values[i];
        command.ExecuteNonQuery();
    }

    private sealed record WaveRow
    {
        public required string State { get; init; }
        public required long Round { get; init; }
        public required string Definition { get; init; }
        public required long IsFinal { get; init; }
        public required long IsPreviewed { get; init; }
    }
}
