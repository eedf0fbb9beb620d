using System.Security.Claims;
using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Microdata;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Microdata.EraseWave;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/erase", HandleAsync)
        .WithName("eraseWave")
        .WithSummary("Erase the answers and texts of a closed wave, for good.")
        .WithDescription(
            "The file is rewritten, so that the bytes are gone; copies of it that were made before are not reached. What was released stays and can be cited, and the ledger says that the answers are erased. "
            + "A wave that had been released or read takes no answers after it; another can be opened or imported again.")
        .WithTags("microdata")
        .RequireAuthorization(Scope.Manage, Scope.Microdata)
        .Validate(new RequestValidator())
        .Produces<Response>()
        .Example(request: """{"confirm":"tjenestestotteprogrammet/2023"}""", response: """{"study":"tjenestestotteprogrammet","year":2023,"erased":true}""")
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.EraseNeedsClosed, Problems.AnswersErased);

    private static async Task<IResult> HandleAsync(string study, int year, Request request, ClaimsPrincipal caller, Database database, EraseDesk desk, CancellationToken ct)
    {
        if (database.Read(connection => StoredWave.Find(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        var name = FormattableString.Invariant($"{study}/{year}");
        if (request.Confirm != name) return Problems.RequestInvalid.On("confirm", "unknown_value", name);
        return await desk.EraseAsync(wave.Id, caller.Identity?.Name ?? "", ct) switch
        {
            EraseOutcome.Erased => TypedResults.Ok(new Response { Study = study, Year = year, Erased = true }),
            EraseOutcome.ErasedBefore => Problems.AnswersErased.Result,
            EraseOutcome.NotClosed => Problems.EraseNeedsClosed.Result,
            var outcome => throw new InvalidOperationException($"No answer for {outcome}."),
        };
    }
}

internal sealed record Request
{
    /// <summary>The study's key, a slash and the year: it cannot be undone.</summary>
    public required string Confirm { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator() => RuleFor(request => request.Confirm).NotEmpty().WithErrorCode("required");
}

internal sealed record Response
{
    public required string Study { get; init; }
    public required int Year { get; init; }
    /// <summary>True: nothing of them is left in the file.</summary>
    public required bool Erased { get; init; }
}
