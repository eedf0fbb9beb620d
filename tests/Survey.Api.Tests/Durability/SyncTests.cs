using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Survey.Api.Tests.Durability;

/// <summary>Promise 3: the journal is on the disk before the acknowledgement is on the wire, seen in the system calls.</summary>
public sealed partial class SyncTests
{
    private const int Submissions = 25, BeforeSubmissions = 2;

    [NeedsStraceFact]
    public async Task Before_each_acknowledgement_the_journal_is_synced()
    {
        using var file = new StoredFile();
        var trace = Path.Combine(file.Folder, "calls");
        using (var api = await ApiProcess.StartAsync(file.Path, "strace", "-f", "-y", "-s", "64", "-e", "trace=fsync,fdatasync,pwrite64,sendto,sendmsg,write,writev", "-o", trace))
        {
            await Collecting.OpenAsync(api);
            var (link, _) = await Collecting.LinkAsync(api);
            for (var i = 0; i < Submissions; i++)
            {
                // A mark in the trace: what follows it belongs to this submission.
                using (await api.Anonymous.GetAsync($"/api/regions/fylker?year={2018 + i % 2}")) { }
                using var response = await api.SubmitAsync(link, Guid.NewGuid().ToString());
                Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            }
        }

        var acknowledgements = 0;
        // Frames that were written to the journal since the mark, and whether all of them had been synced since.
        var (frames, isSynced) = (0, false);
        var unfinished = new Dictionary<string, string>();
        foreach (var line in await File.ReadAllLinesAsync(trace))
        {
            var thread = line.Split(' ', 2)[0];
            // A call that another thread's cuts in two begins on one line and ends on another.
            if (line.Contains("<unfinished ...>", StringComparison.Ordinal)) unfinished[thread] = line;
            var whole = line.Contains(" resumed>", StringComparison.Ordinal) && unfinished.Remove(thread, out var begun) ? begun + line : line;
            if (FrameWritten().IsMatch(whole)) (frames, isSynced) = (frames + 1, false);
            if (Synced().IsMatch(whole) && whole.TrimEnd().EndsWith("= 0", StringComparison.Ordinal)) isSynced = true;
            if (line.Contains("\"HTTP/1.1 200", StringComparison.Ordinal)) (frames, isSynced) = (0, false);
            // The answer counts from the moment when its sending begins. The study and the link, which came first, were answered with 201 too.
            if (line.Contains("\"HTTP/1.1 201", StringComparison.Ordinal) && ++acknowledgements > BeforeSubmissions)
                Assert.True(frames > 0 && isSynced, string.Create(CultureInfo.InvariantCulture, $"acknowledgement {acknowledgements} was sent with {frames} frames written and synced: {isSynced}"));
        }
        Assert.Equal(Submissions + BeforeSubmissions, acknowledgements);
    }

    // A frame begins with a header of 24 bytes, written by itself; what else is written to the file is no commit.
    [GeneratedRegex(@"write(64)?\(\d+<[^>]*survey\.db-wal>.* = 24\s*$")]
    private static partial Regex FrameWritten();

    [GeneratedRegex(@"f(data)?sync\(\d+<[^>]*survey\.db-wal>")]
    private static partial Regex Synced();
}

/// <summary>Runs where strace can trace a process; elsewhere the run says that it was skipped, and why.</summary>
internal sealed class NeedsStraceFactAttribute : FactAttribute
{
    private static readonly string? Missing = Find();

    public NeedsStraceFactAttribute() => Skip = Missing;

    private static string? Find()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", ["-qq", "-e", "trace=none", "true"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0 ? null : "strace may not trace here: that a sync precedes each acknowledgement is NOT shown by this run.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "strace is not installed: that a sync precedes each acknowledgement is NOT shown by this run.";
        }
    }
}
