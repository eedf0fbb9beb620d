using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Access.SignOut;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("session", HandleAsync)
        .WithName("signOut")
        .WithSummary("Sign the browser out: the session ends on the server, and its cookie goes.")
        .WithDescription("Idempotent. The key stays valid.")
        .WithTags("access")
        .Produces<SessionResponse>()
        .Answers(Problems.RequestFromElsewhere);

    private static async Task<IResult> HandleAsync(HttpContext http, Sessions sessions, OwnPages ownPages, PublicAddress address, CancellationToken ct)
    {
        if (!ownPages.Sent(http.Request)) return Problems.RequestFromElsewhere.Result;
        if (SessionCookie.Read(http.Request) is { } token) await sessions.EndAsync(token, ct);
        SessionCookie.Delete(http.Response, address);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(SessionResponse.Nobody);
    }
}
