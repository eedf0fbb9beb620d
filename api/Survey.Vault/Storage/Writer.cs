using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;
using Survey.Vault.Collection;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Storage;

/// <summary>
/// The one thread that writes. Whatever is waiting shares a commit, so that the cost of reaching the disk is shared too;
/// each is answered only after that commit.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int MostWaiting = 8192;
    private const int MostInACommit = 1024;

    private readonly BlockingCollection<Job> queue = new(MostWaiting);
    private readonly SqliteConnection connection;
    private readonly SubmissionStore submissions;
    private readonly Journal journal;
    private readonly Housekeeping housekeeping;
    private readonly Thread thread;
    private bool guarded;
    private long generation;

    public Writer(Connections connections, TimeProvider clock)
    {
        connection = connections.Writer(() => guarded);
        submissions = new SubmissionStore(connection);
        journal = new Journal(connection, connections.JournalPath);
        housekeeping = new Housekeeping(connection, journal, new DayLedger(connection, clock));
        thread = new Thread(Run) { IsBackground = true, Name = "Survey writer" };
        thread.Start();
    }

    public long Generation => Interlocked.Read(ref generation);

    /// <summary>Queues a slice's work; while it runs, the authorizer refuses answers and tallies.</summary>
    public Task<T> WriteAsync<T>(Func<IDbConnection, T> work, CancellationToken ct) => EnqueueAsync(new SliceJob<T>(work, guard: true, ct), ct);

    /// <summary>Queues the Vault's own work, which may touch everything.</summary>
    public Task<T> WriteUnguardedAsync<T>(Func<IDbConnection, T> work, CancellationToken ct) => EnqueueAsync(new SliceJob<T>(work, guard: false, ct), ct);

    public Task<SubmissionOutcome> SubmitAsync(PackedSubmission submission, CancellationToken ct) => EnqueueAsync(new SubmissionJob(submission), ct);

    public Task RewriteAsync(CancellationToken ct) => EnqueueAsync(new RewriteJob(), ct);

    private Task<T> EnqueueAsync<T>(Job<T> job, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            if (queue.TryAdd(job)) return job.Task;
        }
        catch (InvalidOperationException exception)
        {
            throw new StorageUnavailableException("The program is stopping.", exception);
        }
        throw new StorageUnavailableException("More is waiting to be written than may wait.") { Busy = true };
    }

    private void Run()
    {
        var batch = new List<Job>(MostInACommit);
        while (!queue.IsCompleted)
        {
            if (!queue.TryTake(out var first, housekeeping.MillisecondsToSleep))
            {
                housekeeping.WhenQuiet();
                continue;
            }
            batch.Add(first);
            while (batch.Count < MostInACommit && queue.TryTake(out var next)) batch.Add(next);
            housekeeping.BeforeCommit();
            Commit(batch);
            batch.Clear();
        }
        housekeeping.AtTheEnd();
    }

    private void Commit(List<Job> batch)
    {
        var rewrites = batch.OfType<RewriteJob>().ToList();
        batch.RemoveAll(job => job is RewriteJob);
        if (batch.Count > 0) CommitTogether(batch);
        if (rewrites.Count > 0) Rewrite(rewrites);
    }

    /// <summary>Vacuum cannot run within a transaction, so it has a turn of its own, after what came before it.</summary>
    private void Rewrite(List<RewriteJob> jobs)
    {
        StorageUnavailableException? fault = null;
        try
        {
            // Emptied before it, while there is something to cover; what a vacuum writes to the journal has the order of the keys.
            if (journal.Empty(patiently: true) && RewriteFile() && journal.CutOff()) housekeeping.AfterRewrite();
            else fault = new StorageUnavailableException("Somebody reads the journal still.");
        }
        catch (SqliteException exception)
        {
            fault = new StorageUnavailableException("The database could not be rewritten.", exception);
        }
        foreach (var job in jobs)
        {
            if (fault is null) job.Acknowledge();
            else job.Fail(fault);
        }
    }

    private bool RewriteFile()
    {
        Connections.Execute(connection, "delete from journal_cover");
        Connections.Execute(connection, "vacuum");
        return true;
    }

    private void CommitTogether(List<Job> batch)
    {
        try
        {
            Connections.Execute(connection, "begin immediate");
            foreach (var job in batch) job.Execute(this);
            submissions.CountLinks();
            Connections.Execute(connection, "commit");
        }
        catch (Exception exception)
        {
            submissions.Forget();
            Connections.RollBack(connection);
            var unavailable = new StorageUnavailableException("The database could not be written.", exception);
            foreach (var job in batch) job.Fail(unavailable);
            return;
        }
        var waves = submissions.Remember();
        if (batch.Any(job => job is not SubmissionJob)) Interlocked.Increment(ref generation);
        foreach (var job in batch) job.Acknowledge();
        housekeeping.AfterCommit(waves);
    }

    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        submissions.Dispose();
        connection.Dispose();
        queue.Dispose();
    }

    private abstract class Job
    {
        /// <summary>Does the work within the open transaction; throws only what must fail the whole commit.</summary>
        public abstract void Execute(Writer writer);
        public abstract void Acknowledge();
        public abstract void Fail(Exception exception);
    }

    private abstract class Job<T> : Job
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected T? Result { get; set; }
        protected Exception? Exception { get; set; }
        public Task<T> Task => completion.Task;

        public sealed override void Acknowledge()
        {
            if (Exception is null) completion.SetResult(Result!);
            else completion.SetException(Exception);
        }

        public sealed override void Fail(Exception exception) => completion.SetException(Exception ?? exception);
    }

    private sealed class RewriteJob : Job<bool>
    {
        public override void Execute(Writer writer) => throw new InvalidOperationException("A rewrite has no place in a transaction.");
    }

    private sealed class SubmissionJob(PackedSubmission submission) : Job<SubmissionOutcome>
    {
        public override void Execute(Writer writer) => Result = writer.submissions.Store(submission);
    }

    private sealed class SliceJob<T>(Func<IDbConnection, T> work, bool guard, CancellationToken ct) : Job<T>
    {
        public override void Execute(Writer writer)
        {
            if (ct.IsCancellationRequested)
            {
                Exception = new OperationCanceledException(ct);
                return;
            }
            Connections.Execute(writer.connection, "savepoint slice");
            try
            {
                writer.guarded = guard;
                Result = work(writer.connection);
            }
            catch (Exception exception)
            {
                Exception = exception;
            }
            finally
            {
                writer.guarded = false;
            }
            writer.submissions.ForgetWaves();
            // If SQLite has rolled the whole transaction back, this throws and fails the commit, as it must.
            Connections.Execute(writer.connection, Exception is null ? "release slice" : "rollback to slice; release slice");
        }
    }
}
