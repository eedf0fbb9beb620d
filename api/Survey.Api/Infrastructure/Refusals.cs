using System.Collections.Concurrent;

namespace Survey.Api.Infrastructure;

/// <summary>
/// How often each link has turned something away, by the problem's code, since the program started: what a manager needs to see that
/// somebody tries codes or floods a link. Counts alone, in memory alone: who and when is kept nowhere.
/// </summary>
internal sealed class Refusals
{
    private readonly ConcurrentDictionary<(long Link, string Code), int> counts = new();

    private readonly ConcurrentDictionary<long, int> resent = new();

    public void Note(long link, string code) => counts.AddOrUpdate((link, code), 1, static (_, count) => count + 1);

    /// <summary>A submission that is stored already came again, as phones in tunnels do.</summary>
    public void NoteResent(long link) => resent.AddOrUpdate(link, 1, static (_, count) => count + 1);

    public int ResentTo(long link) => resent.GetValueOrDefault(link);

    public IReadOnlyDictionary<string, int> Of(long link) =>
        new SortedDictionary<string, int>(counts.Where(pair => pair.Key.Link == link).ToDictionary(pair => pair.Key.Code, pair => pair.Value), StringComparer.Ordinal);
}
