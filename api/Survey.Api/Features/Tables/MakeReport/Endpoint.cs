using System.ComponentModel;
using System.Security.Claims;
using Survey.Api.Features.Tables.Reports;
using Survey.Api.Features.Tables.Reports.Web;
using Survey.Api.Features.Tables.Reports.Word;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Tables.MakeReport;

internal static class Endpoint
{
    private const string Docx = "docx", Html = "html";

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/reports", Handle)
        .WithName("makeReport")
        .WithSummary("A report as a Word document or a page: the author's words, and figures whose numbers are fetched from releases.")
        .WithDescription("Nothing is stored. Charts in the Word document are native and carry their numbers. The same numbers as in distributions, with the same rows hidden.")
        .WithTags("reports")
        .Validate(new ReportDocumentValidator())
        .WithMetadata(new RequestSizeLimit(Limits.ReportBytes))
        .Produces<byte[]>(200, WordReport.MediaType, WebReport.MediaType)
        .Answers([.. ReportMaker.Problems, Problems.ParameterInvalid]);

    private static IResult Handle(string study, [AsParameters] Parameters parameters, ReportDocument document, HttpRequest request, ClaimsPrincipal caller, ReportMaker maker)
    {
        if (QueryParameters.Unknown(request, Parameters.Names).ToList() is { Count: > 0 } unknown) return Problems.ParameterInvalid.With(unknown);
        var format = parameters.Format ?? Docx;
        if (format is not (Docx or Html)) return Problems.ParameterInvalid.On("format", "unknown_value", $"{Docx}, {Html}");
        var (report, refusal) = maker.Make(study, document, caller);
        if (report is null) return refusal!;
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return format == Docx
            ? TypedResults.Bytes(WordReport.Write(report), WordReport.MediaType, $"{study}.{Docx}")
            : TypedResults.Bytes(WebReport.Write(report), $"{WebReport.MediaType}; charset=utf-8", $"{study}.{Html}");
    }
}

internal sealed record Parameters
{
    [Description("`docx` or `html`.")]
    public string? Format { get; init; }

    public static IReadOnlyList<string> Names { get; } = TableParameters.NamesOf<Parameters>();
}
