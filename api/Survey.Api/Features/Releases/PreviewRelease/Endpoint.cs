using System.Security.Claims;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Releases;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Releases.PreviewRelease;

internal static class Endpoint
{
    private const int MostLarger = 3;
    private static readonly int[] Usual = [5, 7, 10, 15, 20, 30, 50];

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/releases/preview", HandleAsync)
        .WithName("previewRelease")
        .WithSummary("What a release of a closed wave would hide, before it is made.")
        .WithDescription(
            "In rows, never in answers. It tells of answers all the same: whether all of a small row answered alike, and how many of them. Were answers to come between two previews, or a preview and the release, the difference would "
            + "be those. So a wave that has been previewed takes no more answers until it is released; after that, late answers are protected as such.")
        .WithTags("releases")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<Response>()
        .Example(request: """{"minimumGroup":5}""")
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.WaveNotClosed, Problems.AnswersErased);

    private static async Task<IResult> HandleAsync(
        string study, int year, Request request, HttpRequest http, ClaimsPrincipal caller, Database database, ReleaseDesk desk, CodeLists codeLists, CancellationToken ct)
    {
        if (database.Read(connection => WaveToRelease.Find(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        if (wave.Refuse(request.MinimumGroup) is { } refusal) return refusal;
        var order = wave.Order(request.MinimumGroup, isPublic: false, caller.Identity?.Name ?? "", codeLists);
        int[] larger = [.. Usual.Where(k => k > order.MinimumGroup).Take(MostLarger)];
        var (refused, preview) = await desk.PreviewAsync(order, larger, ct);
        if (preview is null) return refused is ReleaseOutcome.WaveErased ? Problems.AnswersErased.Result : Problems.WaveNotClosed.Result;
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new InWords(wave, codeLists, RequestLanguage.Of(http)).Of(study, preview));
    }
}
