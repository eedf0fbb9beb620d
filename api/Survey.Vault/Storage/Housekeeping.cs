using Microsoft.Data.Sqlite;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Storage;

/// <summary>
/// What the writer does when nobody waits for it, so that the files of an open wave tell as little as may be of who came when: it
/// empties the journal, and writes pages anew in the order of their keys. Goes by the machine's uptime, as clocks are set back; only days are the clock's.
/// </summary>
internal sealed class Housekeeping(SqliteConnection connection, Journal journal, DayLedger days)
{
    /// <summary>Nothing has come for so long: the journal is emptied.</summary>
    private const int QuietMilliseconds = 100;
    /// <summary>When it is never quiet, the journal is emptied this often all the same.</summary>
    private const int JournalMilliseconds = 10_000;
    /// <summary>Tidying a large wave takes a moment in which nobody is answered, so it waits for a longer quiet, and for a while between two.</summary>
    private const int TidyQuietMilliseconds = 1_000, TidyMilliseconds = 60_000;
    /// <summary>After a disk that was full, or a reader who held the journal back.</summary>
    private const int RetryMilliseconds = 1_000;

    // What came before the program stopped, perhaps by a power cut, has had no housekeeping.
    private readonly HashSet<long> untidy = [.. Tidying.OpenWaves(connection)];
    private long? journalDue, tidyDue = Now;
    private long journalUsed = Now, tidied = Now - TidyMilliseconds;

    private static long Now => Environment.TickCount64;

    /// <summary>How long the writer may sleep for want of work; −1 for ever.</summary>
    public int MillisecondsToSleep => (journalDue, tidyDue) switch
    {
        (null, null) => -1,
        (null, { } due) => Until(due),
        ({ } due, null) => Until(due),
        ({ } one, { } other) => Until(Math.Min(one, other)),
    };

    /// <summary>What comes now belongs to the day that has begun.</summary>
    public void BeforeCommit() => Days(days.EndDays);

    /// <param name="waves">Those that got submissions. Where none did, there is nothing that a copy of the journal should not tell.</param>
    public void AfterCommit(IReadOnlyList<long> waves)
    {
        if (waves.Count == 0) return;
        var now = Now;
        untidy.UnionWith(waves);
        Days(() => days.Watch(waves));
        tidyDue = Math.Max(now + TidyQuietMilliseconds, tidied + TidyMilliseconds);
        if (journalDue is null) journalUsed = now;
        journalDue = now + QuietMilliseconds;
        if (now - journalUsed >= JournalMilliseconds) EmptyJournal();
    }

    /// <summary>The file has been rewritten and the journal emptied: there is nothing to do until something comes.</summary>
    public void AfterRewrite()
    {
        untidy.Clear();
        (journalDue, tidyDue) = (null, null);
    }

    public void WhenQuiet()
    {
        var now = Now;
        if (tidyDue <= now) Tidy();
        if (journalDue <= now) EmptyJournal();
    }

    /// <summary>Before the program stops.</summary>
    public void AtTheEnd()
    {
        Tidy();
        if (journalDue is not null) EmptyJournal();
    }

    /// <summary>A day that could not be looked at is told together with the next; what ails the file is told to those whose commit fails.</summary>
    private static void Days(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException)
        {
        }
    }

    private void Tidy()
    {
        tidyDue = null;
        if (untidy.Count == 0) return;
        tidied = Now;
        try
        {
            journalDue ??= Now;
            foreach (var wave in untidy) Tidying.Tidy(connection, wave);
            untidy.Clear();
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
            // Of this wave nothing was done. Whoever sends something meanwhile is told if nothing can be stored.
            tidyDue = Now + TidyMilliseconds;
        }
    }

    private void EmptyJournal()
    {
        bool emptied;
        try
        {
            days.Write();
            emptied = journal.Empty(patiently: false);
        }
        catch (Exception exception) when (exception is SqliteException or IOException)
        {
            emptied = false;
        }
        journalUsed = Now;
        journalDue = emptied ? null : Now + RetryMilliseconds;
    }

    private static int Until(long due) => (int)Math.Max(0, due - Now);
}
