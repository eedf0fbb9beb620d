using System.Security.Claims;
using Survey.Api.Features.Tables.Reports;
using Survey.Api.Features.Tables.Reports.Web;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Tables.PreviewReport;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/reports/preview", Handle)
        .WithName("previewReport")
        .WithSummary("What a report would say, block by block, and what has changed since it was last made.")
        .WithDescription("A block that carries `rendered` from an earlier preview is compared with the numbers of now. Nothing is stored.")
        .WithTags("reports")
        .Validate(new ReportDocumentValidator())
        .WithMetadata(new RequestSizeLimit(Limits.ReportBytes))
        .Produces<Response>()
        .Answers(ReportMaker.Problems);

    private static IResult Handle(string study, ReportDocument document, HttpContext context, ClaimsPrincipal caller, ReportMaker maker)
    {
        var (report, refusal) = maker.Make(study, document, caller);
        if (report is null) return refusal!;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response
        {
            Study = study,
            Language = report.Language,
            Provenance = report.Provenance,
            Blocks = [.. report.Parts.Select(part => Of(part, document.Blocks[part.Place].Kind, report.Language))],
        });
    }

    private static PreviewedBlockResponse Of(MadePart part, string kind, string language) => part switch
    {
        MadePart.Heading heading => new() { Kind = kind, Number = heading.Number, Text = heading.Text },
        MadePart.Prose prose => WithNumbers(new() { Kind = kind, Paragraphs = [.. prose.Paragraphs.Select(paragraph => new PreviewedParagraphResponse { Text = paragraph.Text, IsPoint = paragraph.IsPoint })] }, prose.Numbers),
        MadePart.Exhibit exhibit => WithNumbers(new()
        {
            Kind = kind,
            Number = $"{exhibit.Label} {exhibit.Number}",
            Text = exhibit.Caption,
            Alternative = exhibit.Alternative,
            Drawing = exhibit.Chart is { } chart ? WebChart.Of(chart, new ReportWords(language)) : null,
            Table = new PreviewedTableResponse { Header = exhibit.Table.Header, Rows = [.. exhibit.Table.Rows.Select(row => new PreviewedRowResponse { Name = row.Name, Cells = row.Cells, Instead = row.Instead, IsGroup = row.IsGroup ? true : null })] },
            Source = exhibit.Source,
            Notes = exhibit.Notes,
        }, exhibit.Numbers),
        _ => throw new InvalidOperationException("No such part."),
    };

    private static PreviewedBlockResponse WithNumbers(PreviewedBlockResponse block, MadeNumbers? numbers) =>
        numbers is null ? block : block with { Sentences = numbers.Sentences, Rendered = numbers.Snapshot, Changes = numbers.Changes };
}

internal sealed record Response
{
    public required string Study { get; init; }
    public required string Language { get; init; }
    /// <summary>Releases, rules, and what kind of answers they are.</summary>
    public required IReadOnlyList<string> Provenance { get; init; }
    /// <summary>As many as the document has.</summary>
    public required IReadOnlyList<PreviewedBlockResponse> Blocks { get; init; }
}

internal sealed record PreviewedBlockResponse
{
    public required string Kind { get; init; }
    /// <summary>«3.1» of a heading, «Figur 3-1» of a figure.</summary>
    public string? Number { get; init; }
    /// <summary>Of a heading; of a figure or table its caption.</summary>
    public string? Text { get; init; }
    public IReadOnlyList<PreviewedParagraphResponse>? Paragraphs { get; init; }
    /// <summary>The figure, for who cannot see it.</summary>
    public string? Alternative { get; init; }
    /// <summary>The figure as SVG. Absent for a table, and where all is hidden.</summary>
    public string? Drawing { get; init; }
    public PreviewedTableResponse? Table { get; init; }
    public string? Source { get; init; }
    public IReadOnlyList<string>? Notes { get; init; }
    /// <summary>The rows in sentences.</summary>
    public IReadOnlyList<string>? Sentences { get; init; }
    /// <summary>What has changed since `rendered`, in words; absent where the block carried none.</summary>
    public IReadOnlyList<string>? Changes { get; init; }
    /// <summary>The numbers of now, for the document to keep.</summary>
    public ReportSnapshot? Rendered { get; init; }
}

internal sealed record PreviewedParagraphResponse
{
    public required string Text { get; init; }
    public required bool IsPoint { get; init; }
}

internal sealed record PreviewedTableResponse
{
    public required IReadOnlyList<string> Header { get; init; }
    public required IReadOnlyList<PreviewedRowResponse> Rows { get; init; }
}

internal sealed record PreviewedRowResponse
{
    public required string Name { get; init; }
    public required IReadOnlyList<string> Cells { get; init; }
    /// <summary>In place of the cells: why there is no number.</summary>
    public string? Instead { get; init; }
    /// <summary>`true` for the name of the rows that follow, which has no cells; absent otherwise.</summary>
    public bool? IsGroup { get; init; }
}
