namespace Survey.Api.Infrastructure;

/// <summary>Whom respondents and forwarders ask.</summary>
internal sealed record Contact(string Name, string? Email, string? Phone)
{
    public static Contact? Of(string? name, string? email, string? phone) => name is null ? null : new Contact(name, email, phone);

    /// <summary>«Kari Nordmann (kari@example.no, 22 00 00 00)»</summary>
    public override string ToString()
    {
        var ways = new[] { Email, Phone }.Where(way => way is not null).ToList();
        return ways.Count == 0 ? Name : $"{Name} ({string.Join(", ", ways)})";
    }
}
