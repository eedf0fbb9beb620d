using System.Security.Claims;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Studies.GetStudy;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}", Handle)
        .WithName("getStudy")
        .WithSummary("A study: its waves, audiences, breakdowns and questions, and what is comparable.")
        .WithTags("studies")
        .Produces<Response>()
        .Answers(Problems.StudyUnknown);

    private static IResult Handle(string study, HttpRequest request, ClaimsPrincipal caller, Database database, CodeLists codeLists) =>
        database.Read(connection => StudyShelf.Read(connection, caller)).FirstOrDefault(defined => defined.Definition.Study.Key == study) is { } found
            ? TypedResults.Ok(StudyTexts.Of(found, codeLists, RequestLanguage.Of(request)))
            : Problems.StudyUnknown.Result;
}
