using System.Security.Claims;
using Survey.Api.Infrastructure;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Studies.ListStudies;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies", Handle)
        .WithName("listStudies")
        .WithSummary("All studies; without a key, those with a public release.")
        .WithTags("studies")
        .Produces<IReadOnlyList<StudySummaryResponse>>();

    private static IResult Handle(HttpRequest request, ClaimsPrincipal caller, Database database)
    {
        var language = RequestLanguage.Of(request);
        var studies = database.Read(connection => StudyShelf.Read(connection, caller));
        return TypedResults.Ok<IReadOnlyList<StudySummaryResponse>>([.. studies.Select(study => Summary(study, language))]);
    }

    private static StudySummaryResponse Summary(DefinedStudy study, string language) => new()
    {
        Key = study.Definition.Study.Key,
        Title = study.Definition.Study.Title.In(language),
        Waves =
        [
            .. study.Waves.Select(wave => new WaveSummaryResponse
            {
                Year = wave.Year,
                Label = wave.In(study.Definition)?.Label.In(language) ?? "",
                State = wave.State,
                Released = wave.Releases.Count > 0,
            }),
        ],
    };
}

internal sealed record StudySummaryResponse
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<WaveSummaryResponse> Waves { get; init; }
}

internal sealed record WaveSummaryResponse
{
    public required int Year { get; init; }
    public required string Label { get; init; }
    /// <summary>`planned`, `open` or `closed`.</summary>
    public required string State { get; init; }
    /// <summary>Whether there is a release that the caller may read.</summary>
    public required bool Released { get; init; }
}
