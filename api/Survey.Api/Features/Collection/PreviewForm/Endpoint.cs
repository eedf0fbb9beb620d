using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.PreviewForm;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/waves/{year:int}/form", Handle)
        .WithName("previewForm")
        .WithSummary("The form of a wave as an audience gets it, to look at before and after it opens.")
        .WithDescription("As through a link that fixes nothing but the audience. There is no link, so nothing can be sent from it.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Produces<FormResponse>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.ParameterInvalid);

    private static IResult Handle(string study, int year, string? audience, HttpRequest request, Database database, CodeLists codeLists, TimeProvider clock)
    {
        if (database.Read(connection => Data.FindWave(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        var definition = wave.Read();
        var audiences = definition.Study.Audiences.Select(known => known.Key).ToList();
        if (audience is null || !audiences.Contains(audience)) return Problems.ParameterInvalid.On("audience", audience is null ? "required" : "unknown_value", string.Join(", ", audiences));

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(FormTexts.Of(
            new LinkForm
            {
                Token = "",
                State = wave.State == "open" && wave.Paused == 1 ? "paused" : wave.State,
                IsActive = false,
                NeedsCode = false,
                Deadline = Deadline.Of(wave.Deadline, wave.TimeZone),
                Contact = Contact.Of(wave.ContactName, wave.ContactEmail, wave.ContactPhone),
                Form = codeLists.FormOf(wave.Id, linkId: 0, Questionnaire.Compile(definition, year, audience), new Dictionary<string, string>()),
            },
            codeLists,
            clock,
            RequestLanguage.Of(request)));
    }
}
