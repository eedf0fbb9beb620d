using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Survey.Api.Features.Access;

/// <summary>
/// Signs in the bearer of a key (<c>Authorization: Bearer …</c>), as programs are, or of a session's cookie, as pages are. The scopes
/// become role claims. A program that sends a key means that key: then the cookie is not looked at.
/// </summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessKeys keys, Sessions sessions, OwnPages ownPages)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Key";
    private const string Prefix = "Bearer ";

    private bool isFromElsewhere;

    private static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? header[Prefix.Length..].Trim() : null;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Verdict());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (isFromElsewhere) return Problems.RequestFromElsewhere.Result.ExecuteAsync(Context);
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems.KeyMissing.Result.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.KeyInsufficient.Result.ExecuteAsync(Context);

    private AuthenticateResult Verdict()
    {
        if (BearerOf(Request) is { } bearer)
        {
            return keys.Find(bearer) is { } key ? Success(key) : AuthenticateResult.Fail("The key is unknown.");
        }
        // Ended or never begun: a visitor like any other.
        if (SessionCookie.Read(Request) is not { } token || sessions.Find(token) is not { } held) return AuthenticateResult.NoResult();
        isFromElsewhere = !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method) && !ownPages.Sent(Request);
        return isFromElsewhere ? AuthenticateResult.Fail("The request comes from another site.") : Success(held);
    }

    private static AuthenticateResult Success(AccessKey key)
    {
        var claims = Scope.All.Where(scope => key.Scopes.Any(held => Scope.Covers(held, scope))).Select(scope => new Claim(ClaimTypes.Role, scope));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key.Label), .. claims], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
