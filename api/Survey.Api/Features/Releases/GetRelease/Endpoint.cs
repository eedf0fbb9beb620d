using System.Security.Claims;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Releases.GetRelease;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/releases/{number:int}", Handle)
        .WithName("getRelease")
        .WithSummary("One release of a study.")
        .WithTags("releases")
        .Produces<ReleaseResponse>()
        .Answers(Problems.StudyUnknown, Problems.ReleaseUnknown);

    private static IResult Handle(string study, int number, HttpRequest request, ClaimsPrincipal caller, Database database)
    {
        if (database.Read(connection => Ledger.Read(connection, study, all: caller.IsInRole(Scope.Aggregates), RequestLanguage.Of(request))) is not { } releases) return Problems.StudyUnknown.Result;
        return releases.FirstOrDefault(release => release.Number == number) is { } found ? TypedResults.Ok(found) : Problems.ReleaseUnknown.Result;
    }
}
