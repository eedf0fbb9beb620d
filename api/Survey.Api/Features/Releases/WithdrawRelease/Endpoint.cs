using System.Security.Claims;
using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Releases.WithdrawRelease;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/releases/{number:int}/withdraw", HandleAsync)
        .WithName("withdrawRelease")
        .WithSummary("Withdraw a release: it stays in the ledger with the reason, and its tables are no longer given.")
        .WithDescription("It cannot be taken back. What was read has been read: later releases of the wave are protected against it as before.")
        .WithTags("releases")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<ReleaseResponse>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.StudyUnknown, Problems.ReleaseUnknown, Problems.ReleaseAlreadyWithdrawn);

    private static async Task<IResult> HandleAsync(string study, int number, Request request, HttpRequest http, ClaimsPrincipal caller, Database database, TimeProvider clock, CancellationToken ct)
    {
        var by = caller.Identity?.Name ?? "";
        var (ledger, isWithdrawn) = await database.WriteAsync(
            connection => Ledger.Read(connection, study, all: true, RequestLanguage.Of(http)) is not { } before ? (null, false)
                : (before, Data.Withdraw(connection, study, number, request.Reason, by, Timestamp.Of(clock))),
            ct);
        if (ledger is null) return Problems.StudyUnknown.Result;
        if (ledger.FirstOrDefault(release => release.Number == number) is null) return Problems.ReleaseUnknown.Result;
        if (!isWithdrawn) return Problems.ReleaseAlreadyWithdrawn.Result;
        return TypedResults.Ok(database.Read(connection => Ledger.Read(connection, study, all: true, RequestLanguage.Of(http)))!.Single(release => release.Number == number));
    }
}

internal sealed record Request
{
    /// <summary>Why, for whoever has cited it. Shown for ever after.</summary>
    public required string Reason { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator() => RuleFor(request => request.Reason).NotEmpty().WithErrorCode("required").MaximumLength(1000).WithErrorCode("too_long").WithState(_ => "1000");
}
