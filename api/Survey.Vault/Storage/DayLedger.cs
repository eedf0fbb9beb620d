using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Vault.Definitions;
using Survey.Vault.Storage.Sqlite;

namespace Survey.Vault.Storage;

/// <summary>
/// How many had answered a wave by the end of which day. Any two numbers in the file that can be set against each other (two lines, or a line
/// and how many have answered by now, through the same links) are a minimum group apart at least: the end of a day is held in memory until so many have come since, and
/// is never stored where fewer came between it and the last one that was. Decision 0056.
/// </summary>
internal sealed class DayLedger
{
    private const string DefaultZone = "Europe/Oslo";
    private const string SelectTerms = "select definition, coalesce(time_zone, @DefaultZone) as Zone from wave where id = @wave";
    // Where a link is out of use its count stands still, with a time: less that, a line would be about the other links. So is all that was
    // imported. And later rounds are rows that say so themselves, of whom a line could be about a few.
    private const string SelectCounts = """
        select
            (select coalesce(sum(c.answered), 0) from link_count c join link l on l.id = c.link_id where l.wave_id = w.id) as Answered,
            (select coalesce(max(d.answered), 0) from answered_by_day d where d.wave_id = w.id) as Told,
            (select max(l.id) from link l where l.wave_id = w.id) as NewestLink
        from wave w
        where w.id = @wave and w.state = 'open' and w.round = 1
            and not exists (select 1 from link l join link_count c on c.link_id = l.id where l.wave_id = w.id and l.deactivated_at is not null)
        """;
    // A clock that was set back tells no day twice.
    private const string InsertLine = """
        insert into answered_by_day (wave_id, day, answered)
        select @wave, @day, @answered
        where not exists (select 1 from answered_by_day d where d.wave_id = @wave and d.day >= @day)
        """;

    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;
    private readonly Dictionary<long, Watched> watched = [];

    public DayLedger(SqliteConnection connection, TimeProvider clock)
    {
        (this.connection, this.clock) = (connection, clock);
        Watch(Tidying.OpenWaves(connection));
    }

    /// <summary>Waves that have got answers; those that were open when the program started are watched from then on.</summary>
    public void Watch(IReadOnlyList<long> waves)
    {
        foreach (var wave in waves)
            if (!watched.ContainsKey(wave)) watched[wave] = Begin(wave);
    }

    /// <summary>Before a commit: what it brings belongs to the day that has begun.</summary>
    public void EndDays()
    {
        foreach (var (wave, days) in watched)
        {
            var today = Today(days.Zone);
            if (today == days.Day) continue;
            if (today > days.Day && Counts(wave) is { } counts) days.Ended.Add((days.Day, counts.Answered, counts.NewestLink));
            days.Day = today;
        }
    }

    /// <summary>Stores the days that enough have answered since.</summary>
    public void Write()
    {
        foreach (var (wave, days) in watched.Where(pair => pair.Value.Ended.Count > 0))
        {
            if (Counts(wave) is not { } counts)
            {
                days.Ended.Clear();
                continue;
            }
            // Of a link that was made since, all came since: those who came through the others might be few.
            days.Ended.RemoveAll(end => end.NewestLink != counts.NewestLink);
            var told = counts.Told;
            foreach (var (day, answered, _) in days.Ended.Where(end => counts.Answered - end.Answered >= days.MinimumGroup))
                if (answered - told >= days.MinimumGroup && connection.Execute(InsertLine, new { wave, day = day.ToString("O"), answered }) == 1) told = answered;
            days.Ended.RemoveAll(end => counts.Answered - end.Answered >= days.MinimumGroup);
        }
    }

    private Watched Begin(long wave)
    {
        var terms = connection.QuerySingle<Terms>(SelectTerms, new { wave, DefaultZone });
        var zone = TimeZoneInfo.FindSystemTimeZoneById(terms.Zone);
        var minimumGroup = JsonNode.Parse(terms.Definition)?["study"]?["minimumGroup"]?.GetValue<int>() ?? Study.DefaultMinimumGroup;
        return new Watched(minimumGroup, zone) { Day = Today(zone) };
    }

    private Counted? Counts(long wave) => connection.QuerySingleOrDefault<Counted>(SelectCounts, new { wave });

    private DateOnly Today(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);

    private sealed record Watched(int MinimumGroup, TimeZoneInfo Zone)
    {
        public required DateOnly Day { get; set; }
        /// <summary>Ends of days that are not stored yet; lost when the program stops, and then told together with the next.</summary>
        public List<(DateOnly Day, long Answered, long? NewestLink)> Ended { get; } = [];
    }

    private sealed record Terms
    {
        public required string Definition { get; init; }
        public required string Zone { get; init; }
    }

    private sealed record Counted
    {
        public required long Answered { get; init; }
        public required long Told { get; init; }
        public long? NewestLink { get; init; }
    }
}
