using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Collection.GetForm;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("respond/{link}", Handle)
        .WithName("getForm")
        .WithSummary("The form behind a link.")
        .WithDescription("Texts in one language, questions with their routing, and what the link already says.")
        .WithTags("respondent")
        .Produces<FormResponse>()
        .Answers(Problems.LinkUnknown, Problems.LinkClosed, Problems.LinkPaused);

    private static IResult Handle(string link, HttpRequest request, WaveForms forms, CodeLists codeLists, TimeProvider clock)
    {
        if (forms.Find(link) is not { } found) return Problems.LinkUnknown.Result;
        if (ClosedLink.Of(found, clock) is { } closed) return closed;
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(FormTexts.Of(found, codeLists, clock, RequestLanguage.Of(request)));
    }
}
