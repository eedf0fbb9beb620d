using System.Security.Claims;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Releases.ListReleases;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/releases", Handle)
        .WithName("listReleases")
        .WithSummary("The releases of a study; without a key, the public ones.")
        .WithTags("releases")
        .Produces<IReadOnlyList<ReleaseResponse>>()
        .Answers(Problems.StudyUnknown);

    private static IResult Handle(string study, HttpRequest request, ClaimsPrincipal caller, Database database) =>
        database.Read(connection => Ledger.Read(connection, study, all: caller.IsInRole(Scope.Aggregates), RequestLanguage.Of(request))) is { } releases
            ? TypedResults.Ok(releases)
            : Problems.StudyUnknown.Result;
}
