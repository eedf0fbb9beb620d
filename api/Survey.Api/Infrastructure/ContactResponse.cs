namespace Survey.Api.Infrastructure;

internal sealed record ContactResponse
{
    public required string Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    public static ContactResponse? Of(Contact? contact) => contact is null ? null : new() { Name = contact.Name, Email = contact.Email, Phone = contact.Phone };
}
