using System.Security.Claims;
using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Releases.ReleaseWave;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/releases", HandleAsync)
        .WithName("releaseWave")
        .WithSummary("Release a closed wave: its tallies are counted once, protected, and never change.")
        .WithTags("releases")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<Response>(201)
        .Example(request: """{"minimumGroup":5,"public":true}""", response: """{"study":"tjenestestotteprogrammet","year":2023,"number":1}""")
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.WaveNotClosed, Problems.AnswersErased, Problems.NothingNewToRelease);

    private static async Task<IResult> HandleAsync(
        string study, int year, Request request, ClaimsPrincipal caller, Database database, ReleaseDesk desk, CodeLists codeLists, CancellationToken ct)
    {
        if (database.Read(connection => WaveToRelease.Find(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        if (wave.Refuse(request.MinimumGroup) is { } refusal) return refusal;
        var outcome = await desk.ReleaseAsync(wave.Order(request.MinimumGroup, request.Public, caller.Identity?.Name ?? "", codeLists), ct);
        return outcome switch
        {
            ReleaseOutcome.Released released => TypedResults.Created($"/api/studies/{study}/releases/{released.Number}", new Response { Study = study, Year = year, Number = released.Number }),
            ReleaseOutcome.Unchanged => Problems.NothingNewToRelease.Result,
            ReleaseOutcome.WaveNotClosed => Problems.WaveNotClosed.Result,
            ReleaseOutcome.WaveErased => Problems.AnswersErased.Result,
            _ => throw new InvalidOperationException("No answer for this outcome."),
        };
    }
}

internal sealed record Request
{
    /// <summary>k of this release: never less than the study's or that of an earlier release of the wave, and that when left out.</summary>
    public int? MinimumGroup { get; init; }
    /// <summary>Whether anyone may read its tables, without a key.</summary>
    public bool Public { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator() =>
        RuleFor(request => request.MinimumGroup).InclusiveBetween(Study.SmallestMinimumGroup, 1000).WithErrorCode("out_of_bounds").WithState(_ => $"{Study.SmallestMinimumGroup}–1000");
}

internal sealed record Response
{
    public required string Study { get; init; }
    public required int Year { get; init; }
    /// <summary>Its number in the study: what is cited.</summary>
    public required int Number { get; init; }
}
