using Microsoft.Data.Sqlite;

namespace Survey.Vault.Storage.Sqlite;

/// <summary>
/// The write-ahead log, and how it is emptied. Its frames stand in the order of the commits, and a commit has all that came with a
/// submission: so it is not kept for longer than it must.
/// </summary>
internal sealed class Journal(SqliteConnection writer, string path)
{
    /// <summary>What lies further on in a journal that a rush has filled is cut off without being written over: a thousand frames are 4 MB.</summary>
    internal const int MostCovered = 1024;

    private const int HeaderBytes = 32, FrameBytes = 24 + PageBytes, PageBytes = 4096;

    // A row fills a page, so that as many frames are written as there are rows.
    private const string InsertCover = """
        with recursive wanted (id) as (
            select 1
            union all
            select id + 1 from wanted where id < $frames
        )
        insert into journal_cover (id, filler)
        select id, zeroblob(4000) from wanted where id > (select count(*) from journal_cover)
        """;
    private const string UpdateCover = "update journal_cover set filler = zeroblob(4000) where id <= $frames";

    /// <summary>
    /// Moves what is in the journal to the file, writes over it and cuts the journal to nothing. False where somebody still reads
    /// from it: then it stays.
    /// </summary>
    /// <param name="patiently">Waits for readers, as long as for a lock.</param>
    public bool Empty(bool patiently)
    {
        if (patiently) return Cover() && CutOff();
        Connections.Execute(writer, "pragma busy_timeout = 0");
        try
        {
            return Cover() && CutOff();
        }
        finally
        {
            Connections.Execute(writer, $"pragma busy_timeout = {Connections.LongestWaitSeconds * 1000}");
        }
    }

    /// <summary>
    /// Cutting a file gives its blocks back as they are. So a commit of as many frames is written first, which SQLite puts over the old
    /// ones, from the start. Zeros written past SQLite would be shorter, but a reader who comes in between could make it go on behind
    /// them, and a journal that begins with zeros is not recovered.
    /// </summary>
    internal bool Cover()
    {
        if (!Checkpoint("pragma wal_checkpoint(restart)")) return false;
        var frames = Math.Min(MostCovered, (Length - HeaderBytes) / FrameBytes);
        if (frames <= 0) return true;
        Connections.Execute(writer, "begin immediate");
        try
        {
            Run(InsertCover, frames);
            Run(UpdateCover, frames);
            Connections.Execute(writer, "commit");
            return true;
        }
        catch
        {
            Connections.RollBack(writer);
            throw;
        }
    }

    /// <summary>Moves what is in the journal to the file and cuts the journal to nothing; false where somebody still reads from it.</summary>
    public bool CutOff() => Checkpoint("pragma wal_checkpoint(truncate)");

    private long Length => new FileInfo(path) is { Exists: true } file ? file.Length : 0;

    private void Run(string sql, long frames)
    {
        using var command = writer.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$frames", frames);
        command.ExecuteNonQuery();
    }

    /// <summary>A checkpoint that a reader holds back is told in a row, not by an error.</summary>
    private bool Checkpoint(string sql)
    {
        using var command = writer.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        return reader.Read() && reader.GetInt64(0) == 0;
    }
}
