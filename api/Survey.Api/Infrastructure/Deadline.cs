using System.Globalization;

namespace Survey.Api.Infrastructure;

/// <summary>When a wave stops taking answers: an instant, and the zone in which people read it.</summary>
internal sealed record Deadline(DateTimeOffset At, string TimeZone)
{
    public const string DefaultZone = "Europe/Oslo";
    private const string LocalFormat = "yyyy-MM-dd'T'HH:mm", StoredFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly string[] DaysNb = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
    private static readonly string[] DaysNn = ["søndag", "måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag"];
    private static readonly string[] MonthsNorwegian =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    /// <summary>The deadline at a local time (yyyy-mm-ddThh:mm) in a zone; null where there is no such time, as in the hour that is skipped in spring.</summary>
    public static Deadline? Parse(string local, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(local, LocalFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) || zone.IsInvalidTime(time)) return null;
        // The hour that comes twice in autumn is read as the later of the two: nobody is shut out early.
        return new Deadline(new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(time, zone), TimeSpan.Zero), zone.Id);
    }

    public static Deadline? Of(string? stored, string? zone) =>
        stored is null ? null : new Deadline(DateTimeOffset.ParseExact(stored, StoredFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), zone ?? DefaultZone);

    public static TimeZoneInfo? FindZone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId ? zone : null;

    /// <summary>Today where the wave's people are.</summary>
    public static DateOnly Today(TimeProvider clock, string zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    public string Stored => At.ToString(StoredFormat, CultureInfo.InvariantCulture);

    /// <summary>As people read the clock: yyyy-mm-ddThh:mm.</summary>
    public string Local => LocalTime.ToString(LocalFormat, CultureInfo.InvariantCulture);

    public bool IsPast(TimeProvider clock) => clock.GetUtcNow() >= At;

    /// <summary>«fredag 31. mai 2024 kl. 23.59»</summary>
    public string In(string language)
    {
        var time = LocalTime;
        return language switch
        {
            "en" => time.ToString("dddd d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture),
            "nn" => Norwegian(DaysNn, time),
            _ => Norwegian(DaysNb, time),
        };
    }

    private DateTime LocalTime => TimeZoneInfo.ConvertTime(At, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime;

    private static string Norwegian(string[] days, DateTime time) =>
        string.Create(CultureInfo.InvariantCulture, $"{days[(int)time.DayOfWeek]} {time.Day}. {MonthsNorwegian[time.Month - 1]} {time.Year} kl. {time.Hour:00}.{time.Minute:00}");
}
