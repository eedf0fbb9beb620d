using System.Security.Claims;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Tables.ListPublished;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/published", Handle)
        .WithName("listPublishedFigures")
        .WithSummary("Figures that were printed about a study elsewhere, with their source.")
        .WithTags("tables")
        .Produces<IReadOnlyList<PublishedFigure>>()
        .Answers(Problems.StudyUnknown, Problems.KeyMissing, Problems.ParameterInvalid);

    // They are public already; but that a study exists is not, before something of it is.
    private static IResult Handle(string study, HttpRequest request, ClaimsPrincipal caller, ReleasedStudies studies, Database database)
    {
        if (QueryParameters.Unknown(request, ["lang"]).ToList() is { Count: > 0 } unknown) return Problems.ParameterInvalid.With(unknown);
        var isEvaluator = caller.IsInRole(Access.Scope.Aggregates);
        if (studies.Find(study, isEvaluator, null) is not { } released) return Problems.StudyUnknown.Result;
        if (!isEvaluator && released.Waves.Count == 0) return Problems.KeyMissing.Result;
        return TypedResults.Ok(database.Read(connection => PublishedFigures.Read(connection, study)));
    }
}
