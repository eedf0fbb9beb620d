using System.ComponentModel;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Microdata;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Microdata.ImportWave;

internal static class Endpoint
{
    private const int MostBytes = 256 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/imports", HandleAsync)
        .WithName("importWave")
        .WithSummary("Import a wave from a CSV file of another tool; a dry run unless it is told otherwise.")
        .WithDescription(
            "Two parts: `mapping` (JSON: which column is what) and `file` (CSV: semicolon, comma, bar or tab; UTF-8 or Windows-1252; codes or labels). All of the file or nothing of it; the same rules hold as for "
            + "respondents' own answers. The wave must not be open, must not have been read, and the audiences in the file must have no answers in it; importing closes it. Nothing is kept of the file or of the order of its rows. "
            + "To those who accept `application/x-ndjson` the answer is a line for each step, and the last has what became of it.")
        .WithTags("microdata")
        .RequireAuthorization(Scope.Manage, Scope.Microdata)
        .WithMetadata(new RequestSizeLimit(MostBytes))
        .Accepts<Request>("multipart/form-data")
        .Produces<Response>()
        .Produces<Response>(201)
        .Answers(
            Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.MediaTypeUnsupported, Problems.RequestMalformed, Problems.RequestInvalid, Problems.ImportRefused,
            Problems.WaveAlreadyOpen, Problems.AnswersRead, Problems.WavePreviewed, Problems.AudienceAnswered, Problems.StudyChanged, Problems.BodyTooLarge);

    private static async Task<IResult> HandleAsync(
        string study,
        int year,
        [Description("`true` (the default) only reports what does not fit; `false` imports.")] bool? dryRun,
        HttpRequest request, ClaimsPrincipal caller, Database database, ImportDesk desk, CodeLists codeLists, IOptions<JsonOptions> json, CancellationToken ct)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (database.Read(connection => StoredWave.Find(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        if (Upload.Boundary(request) is not { } boundary) return Problems.MediaTypeUnsupported.Result;
        if (request.ContentLength > MostBytes) return Problems.BodyTooLarge.Result;
        var upload = await ReadAsync(request, boundary, json.Value.SerializerOptions, ct);
        if (upload is not { Mapping: { } mapping, File: { } bytes }) return Problems.RequestInvalid.On(upload?.Mapping is null ? "mapping" : "file", "required");
        if (MappingRules.Check(mapping, wave.Definition, year, codeLists) is { Count: > 0 } faults) return Problems.RequestInvalid.With(faults);

        var importer = new Importer(mapping, wave, codeLists);
        var by = caller.Identity?.Name ?? "";
        var run = async (Func<ImportLineResponse, Task> tell) =>
        {
            var file = ImportFile.Of(bytes, mapping.Encoding);
            await importer.ReadAsync(file, (rows, percent) => tell(new ImportLineResponse { Phase = "reading", Rows = rows, Percent = percent }), ct);
            return await EndAsync(importer, file, study, year, dryRun ?? true, RequestLanguage.Of(request), desk, by, tell, ct);
        };
        if (!request.Headers.Accept.ToString().Contains(Progress.MediaType, StringComparison.OrdinalIgnoreCase)) return (await run(_ => Task.CompletedTask)).Result;
        return new Progress(run);
    }

    private static async Task<Upload?> ReadAsync(HttpRequest request, string boundary, JsonSerializerOptions options, CancellationToken ct)
    {
        try
        {
            return await Upload.ReadAsync(request, boundary, options, ct);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException && exception is not BadHttpRequestException)
        {
            // Not the form that its header says it is.
            return null;
        }
    }

    private static async Task<(IResult Result, Response? Report)> EndAsync(
        Importer importer, ImportFile file, string study, int year, bool isDryRun, string language, ImportDesk desk, string by, Func<ImportLineResponse, Task> tell, CancellationToken ct)
    {
        var report = new Response
        {
            Study = study,
            Year = year,
            Imported = false,
            Fits = importer.Report.Fits,
            Rows = importer.Rows,
            Submissions = importer.Batch.Count,
            EmptyRows = importer.EmptyRows,
            FaultyRows = importer.Report.FaultyRows,
            Encoding = file.Encoding,
            Separator = importer.Separator,
            Faults = importer.Report.Faults(language),
            UnlistedFaults = importer.Report.Unlisted,
        };
        if (isDryRun) return Refusal(desk.Check(importer.Batch)) is { } obstacle ? (obstacle, null) : (TypedResults.Ok(report), report);
        if (!report.Fits) return (Problems.ImportRefused.With([.. report.Faults.Select(fault => new FieldError(fault.Column ?? "", fault.Code, Said: Words(fault)))]), null);
        await tell(new ImportLineResponse { Phase = "storing", Rows = importer.Rows, Percent = 100 });
        if (Refusal(await desk.StoreAsync(importer.Batch, by, ct)) is { } refusal) return (refusal, null);
        report = report with { Imported = true };
        return (TypedResults.Created((string?)null, report), report);
    }

    private static Words Words(ImportFaultResponse fault)
    {
        var what = $"{fault.Message} {(fault.Value is null ? "" : $"«{fault.Value}» ")}({fault.Count})";
        return new Words(what, what, what);
    }

    private static ProblemResult? Refusal(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported => null,
        ImportOutcome.WaveOpen => Problems.WaveAlreadyOpen.Result,
        ImportOutcome.WaveFinal => Problems.AnswersRead.Result,
        ImportOutcome.WavePreviewed => Problems.WavePreviewed.Result,
        ImportOutcome.AudienceAnswered => Problems.AudienceAnswered.Result,
        ImportOutcome.DefinitionChanged => Problems.StudyChanged.Result,
        _ => throw new InvalidOperationException($"No answer for {outcome}."),
    };
}

/// <summary>Read straight from the body, never bound: it is here for openapi.yaml.</summary>
internal sealed record Request
{
    public required Mapping Mapping { get; init; }
    /// <summary>CSV.</summary>
    public required IFormFile File { get; init; }
}
