using System.Buffers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Collection;

namespace Survey.Api.Features.Collection.SubmitAnswers;

internal static class Endpoint
{
    private const int ShortestKey = 16, LongestKey = 128;
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("respond/{link}/submissions", HandleAsync)
        .WithName("submitAnswers")
        .WithSummary("Send a submission; the answer comes when it is safely on disk.")
        .WithDescription("The same Idempotency-Key with the same answers is the same submission, and counts once. Nothing is stored that ties the submission to its sender.")
        .WithTags("respondent")
        .RequireRateLimiting(RespondLimits.Submissions)
        .WithMetadata(new RequestSizeLimit(Limits.SubmissionBytes))
        .Accepts<Request>("application/json")
        .Produces<Response>(201)
        .Produces<Response>()
        .Example(
            request: """{"language":"nb","background":{},"answers":{"forankring":"3","bidratt.foreldre":"4","kapasitet_tiltak":["vikar","vakttelefon"],"styrker":"Felles språk på tvers av tjenestene."}}""",
            response: """{"received":true}""")
        .Answers(
            Problems.LinkUnknown, Problems.LinkClosed, Problems.LinkPaused, Problems.CodeInvalid, Problems.SubmissionInvalid, Problems.IdempotencyKeyMissing, Problems.IdempotencyKeyReused,
            Problems.BodyTooLarge, Problems.RequestTooSlow, Problems.MediaTypeUnsupported, Problems.TooManyRequests, Problems.StorageUnavailable);

    private static async Task<IResult> HandleAsync(string link, HttpRequest request, WaveForms forms, SubmissionDesk desk, Refusals refusals, IOptions<SurveyOptions> options, TimeProvider clock, CancellationToken ct)
    {
        if (forms.Find(link) is not { } found) return Problems.LinkUnknown.Result;
        if (!request.HasJsonContentType()) return Problems.MediaTypeUnsupported.Result;
        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length is < ShortestKey or > LongestKey || key.AsSpan().ContainsAnyExcept(KeyCharacters)) return Problems.IdempotencyKeyMissing.Result;

        var (body, refusal) = await ReadAsync(request, options.Value, ct);
        if (body is null) return refusal!;
        using var read = body;
        // A wave that is closed or paused is seen to in the store: what was stored before is acknowledged again all the same.
        var admission = new Admission(Late: found.Deadline?.IsPast(clock) == true, CodesOf: found.NeedsCode ? found.Token : null);
        IResult answer = await desk.SubmitAsync(found.Form, admission, body.Memory, key, ct) switch
        {
            SubmissionReceipt.Stored { Again: false } => TypedResults.Created((string?)null, new Response { Received = true }),
            SubmissionReceipt.Stored => TypedResults.Ok(new Response { Received = true }),
            SubmissionReceipt.Invalid invalid => Problems.SubmissionInvalid.With([.. invalid.Faults.Select(AnswerErrors.Of)]),
            SubmissionReceipt.KeyReused => Problems.IdempotencyKeyReused.Result,
            SubmissionReceipt.CodeInvalid => Problems.CodeInvalid.Result,
            SubmissionReceipt.Closed => ClosedLink.Of(forms.Find(link) ?? found, clock) ?? Problems.LinkClosed.Result,
            _ => throw new InvalidOperationException("No answer for this receipt."),
        };
        if (answer is Ok<Response>) refusals.NoteResent(found.Form.LinkId);
        if (answer is ProblemResult refused) refusals.Note(found.Form.LinkId, refused.Code);
        return answer;
    }

    /// <summary>The server's least data rate lets a large body trickle in for the better part of an hour, on a place that somebody else could have.</summary>
    private static async Task<(RequestBody? Body, IResult? Refusal)> ReadAsync(HttpRequest request, SurveyOptions options, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(options.LongestUploadSeconds));
        try
        {
            return await RequestBody.ReadAsync(request, Limits.SubmissionBytes, patience.Token) is { } body ? (body, null) : (null, Problems.BodyTooLarge.Result);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, Problems.RequestTooSlow.Result);
        }
    }
}

/// <summary>Read straight from the body, never bound: it is here for openapi.yaml.</summary>
internal sealed record Request
{
    /// <summary>The language that the form was answered in.</summary>
    public string? Language { get; init; }
    /// <summary>A single-use code, where the link has such.</summary>
    public string? Code { get; init; }
    /// <summary>Breakdown values that the form asked for, by key.</summary>
    public IReadOnlyDictionary<string, string>? Background { get; init; }
    /// <summary>By question or item key: an option's code, a list of codes, a whole number, a date (yyyy-mm-dd) or a text. The text that explains an option is keyed `question:option`.</summary>
    public required IReadOnlyDictionary<string, object> Answers { get; init; }
}

internal sealed record Response
{
    /// <summary>True: it is stored, and counts once.</summary>
    public required bool Received { get; init; }
}
