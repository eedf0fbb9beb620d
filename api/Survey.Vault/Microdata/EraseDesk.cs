using System.Data;
using Dapper;
using Survey.Vault.Storage;

namespace Survey.Vault.Microdata;

/// <summary>
/// The door through which a wave's answers are erased: submissions, texts, which strata anybody answered in, and how many by which day. Releases stay: their
/// tallies are about k people or more, and they are cited. So do response counts, which are no answers.
/// </summary>
public sealed class EraseDesk(Database database, TimeProvider clock)
{
    private const string SelectWave = "select state, erased_at as ErasedAt from wave where id = @waveId";
    private const string DeleteSubmissions = "delete from submission where wave_id = @waveId";
    private const string DeleteTexts = "delete from text_answer where wave_id = @waveId";
    private const string DeleteStrata = "delete from stratum where wave_id = @waveId";
    private const string DeleteDays = "delete from answered_by_day where wave_id = @waveId";
    // Another round: a release that was being counted meanwhile sees that what it counted is gone.
    private const string MarkErased = "update wave set erased_at = @now, round = round + 1 where id = @waveId";

    /// <summary>Erases, and rewrites the file, so that the bytes are gone with the rows.</summary>
    public async Task<EraseOutcome> EraseAsync(long waveId, string by, CancellationToken ct)
    {
        var outcome = await database.Writer.WriteUnguardedAsync(connection => Erase(connection, waveId, by), ct);
        // Also where it is erased already: an erasure whose rewriting failed is finished by erasing again.
        if (outcome is not EraseOutcome.NotClosed) await database.RewriteAsync(ct);
        return outcome;
    }

    private EraseOutcome Erase(IDbConnection connection, long waveId, string by)
    {
        var wave = connection.QuerySingle<WaveRow>(SelectWave, new { waveId });
        if (wave.ErasedAt is not null) return EraseOutcome.ErasedBefore;
        if (wave.State != "closed") return EraseOutcome.NotClosed;
        var erased = connection.Execute(DeleteSubmissions, new { waveId });
        connection.Execute(DeleteTexts, new { waveId });
        connection.Execute(DeleteStrata, new { waveId });
        connection.Execute(DeleteDays, new { waveId });
        connection.Execute(MarkErased, new { waveId, now = AccessLog.Now(clock) });
        AccessLog.NoteChange(connection, waveId, "erasure", erased, by, clock);
        return EraseOutcome.Erased;
    }

    private sealed record WaveRow
    {
        public required string State { get; init; }
        public string? ErasedAt { get; init; }
    }
}

public enum EraseOutcome
{
    Erased,
    ErasedBefore,
    NotClosed,
}
