using System.Globalization;

namespace Survey.Api.Infrastructure;

/// <summary>Times as they are stored and shown: ISO 8601 in UTC, whole seconds.</summary>
internal static class Timestamp
{
    public const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static string Of(TimeProvider clock) => clock.GetUtcNow().ToString(Format, CultureInfo.InvariantCulture);
}
