using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Survey.Api.Features.Access;

/// <summary>Signs in the bearer of a key: <c>Authorization: Bearer …</c>. Its scopes become role claims.</summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Key";
    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return Task.FromResult(AuthenticateResult.NoResult());
        if (keys.Find(header[Prefix.Length..].Trim()) is not { } key) return Task.FromResult(AuthenticateResult.Fail("The key is unknown."));

        var claims = Scope.All.Where(scope => key.Scopes.Any(held => Scope.Covers(held, scope))).Select(scope => new Claim(ClaimTypes.Role, scope));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key.Label), .. claims], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.KeyMissing.Result.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.KeyInsufficient.Result.ExecuteAsync(Context);
}
