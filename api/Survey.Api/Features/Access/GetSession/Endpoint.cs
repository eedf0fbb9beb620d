using System.Security.Claims;

namespace Survey.Api.Features.Access.GetSession;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("session", Handle)
        .WithName("getSession")
        .WithSummary("Who is signed in, by cookie or by key, and to what.")
        .WithTags("access")
        .Produces<SessionResponse>();

    private static IResult Handle(ClaimsPrincipal caller, HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(SessionResponse.Of(caller));
    }
}
