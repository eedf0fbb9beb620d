using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Service.GetProblem;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("problems/{code}", Handle)
        .WithName("getProblem")
        .WithSummary("What a problem's code means: the address that the `type` of a problem points to.")
        .WithTags("service")
        .Produces<Response>()
        .Answers(Problems.ProblemUnknown);

    private static IResult Handle(string code, HttpContext http)
    {
        if (Problems.All.FirstOrDefault(known => known.Code == code) is not { } problem) return Problems.ProblemUnknown.Result;
        var language = RequestLanguage.Of(http.Request);
        http.Response.Headers.ContentLanguage = language;
        http.Response.Headers.Vary = "Accept-Language";
        return TypedResults.Ok(new Response { Code = problem.Code, Status = problem.Status, Title = problem.Title.In(language) });
    }
}

internal sealed record Response
{
    /// <summary>Stable: programs may depend on it.</summary>
    public required string Code { get; init; }
    /// <summary>The HTTP status that it comes with.</summary>
    public required int Status { get; init; }
    /// <summary>What it means, in the caller's language.</summary>
    public required string Title { get; init; }
}
