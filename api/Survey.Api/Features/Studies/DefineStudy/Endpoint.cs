using System.Text;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Studies.DefineStudy;

internal static class Endpoint
{
    private const int MostBytes = 2 * 1024 * 1024;
    // More is no help to anybody.
    private const int MostFaults = 200;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies", HandleAsync)
        .WithName("defineStudy")
        .WithSummary("Define a study, or define it anew: its scales, waves, audiences, breakdowns and questions.")
        .WithDescription("Idempotent. Every fault comes in one answer, and then nothing is stored. What an opened wave asks cannot be changed. The format is documented in db/studies/README.md.")
        .WithTags("studies")
        .RequireAuthorization(Scope.Manage)
        .WithMetadata(new RequestSizeLimit(MostBytes))
        .Accepts<StudyDefinition>("application/json")
        .Produces<Response>()
        .Produces<Response>(201)
        .Answers(
            Problems.KeyMissing,
            Problems.KeyInsufficient,
            Problems.RequestMalformed,
            Problems.StudyInvalid,
            Problems.BodyTooLarge,
            Problems.MediaTypeUnsupported);

    private static async Task<IResult> HandleAsync(HttpRequest request, Database database, TimeProvider clock, CancellationToken ct)
    {
        if (!request.HasJsonContentType()) return Problems.MediaTypeUnsupported.Result;
        using var body = await RequestBody.ReadAsync(request, MostBytes, ct);
        if (body is null) return Problems.BodyTooLarge.Result;
        if (!IsUtf8(body.Memory.Span)) return Problems.RequestMalformed.On("", "malformed_json", "UTF-8");

        var (definition, faults) = DefinitionReader.Read(Encoding.UTF8.GetString(body.Memory.Span));
        if (definition is null) return Refuse(faults);
        // Every fault in one answer: those of the definition with those of what it changes.
        if (faults.Count > 0) return Refuse([.. faults, .. database.Read(connection => Data.Changes(connection, definition))]);
        // Looked at in the transaction: a wave may open while the definition is read.
        var (isNew, published) = await database.WriteAsync(connection => Data.Define(connection, definition, Timestamp.Of(clock)), ct);
        if (published.Count > 0) return Refuse(published);
        var response = new Response { Key = definition.Study.Key, Waves = [.. definition.Study.Waves.Select(wave => wave.Year).Order()] };
        return isNew ? TypedResults.Created($"/api/studies/{definition.Study.Key}", response) : TypedResults.Ok(response);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    private static IResult Refuse(IReadOnlyList<DefinitionFault> faults) => Problems.StudyInvalid.With(
        [.. faults.Take(MostFaults).Select(fault => new FieldError(fault.Path, fault.Code, Said: new Words(fault.Message("nb"), fault.Message("nn"), fault.Message("en"))))]);
}

internal sealed record Response
{
    public required string Key { get; init; }
    /// <summary>Years of its waves.</summary>
    public required IReadOnlyList<int> Waves { get; init; }
}
