using Microsoft.AspNetCore.Authorization;
using Survey.Api.Features.Access;

namespace Survey.Api.Infrastructure.Http;

internal static class Policies
{
    public static void Add(AuthorizationOptions options)
    {
        foreach (var scope in Scope.All) options.AddPolicy(scope, policy => policy.RequireRole(scope));
    }
}
