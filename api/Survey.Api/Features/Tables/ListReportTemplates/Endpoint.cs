using Survey.Api.Features.Tables.Reports;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Tables.ListReportTemplates;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/report-templates", Handle)
        .WithName("listReportTemplates")
        .WithSummary("Reports of the study that are written in advance, to be made as they are or changed first.")
        .WithTags("reports")
        .Produces<IReadOnlyList<ReportTemplate>>()
        .Answers(Problems.StudyUnknown);

    private static IResult Handle(string study, ReleasedStudies studies, ReportTemplates templates) =>
        studies.Find(study, all: true, number: null) is null ? Problems.StudyUnknown.Result : TypedResults.Ok(templates.Of(study));
}
