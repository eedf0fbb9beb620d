using System.Security.Claims;

namespace Survey.Api.Features.Access;

/// <summary>Who is signed in, and to what.</summary>
internal sealed record SessionResponse
{
    /// <summary>The label of the key; absent where nobody is signed in.</summary>
    public string? Name { get; init; }
    /// <summary>Among `aggregates`, `microdata` and `manage`, with those that another includes; empty where nobody is signed in.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    public static SessionResponse Nobody { get; } = new() { Scopes = [] };

    public static SessionResponse Of(ClaimsPrincipal caller) => new() { Name = caller.Identity?.Name, Scopes = [.. Scope.All.Where(caller.IsInRole)] };

    public static SessionResponse Of(AccessKey key) => new() { Name = key.Label, Scopes = [.. Scope.All.Where(scope => key.Scopes.Any(held => Scope.Covers(held, scope)))] };
}
