using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Access;

/// <summary>
/// The cookie that holds a session's token: no script can read it, no other site's request brings it, and only the API gets it. It goes
/// when the browser is closed.
/// </summary>
internal static class SessionCookie
{
    public const string Name = "survey_session";
    private const int TokenLength = 64;

    /// <summary>Null where there is none, or one that was never ours.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Name] is { Length: TokenLength } token ? token : null;

    public static void Write(HttpResponse response, string token, PublicAddress address) => response.Cookies.Append(Name, token, Options(response, address));

    public static void Delete(HttpResponse response, PublicAddress address) => response.Cookies.Delete(Name, Options(response, address));

    private static CookieOptions Options(HttpResponse response, PublicAddress address) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        // Behind a proxy that ends TLS, it is the set address that tells.
        Secure = response.HttpContext.Request.IsHttps || address.Of(response.HttpContext.Request, "").StartsWith("https:", StringComparison.OrdinalIgnoreCase),
        Path = "/api",
    };
}
