using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.MakeGovernors;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/forwarders/governors", HandleAsync)
        .WithName("makeGovernors")
        .WithSummary("Make the county governors of the code list forwarders, with a link for each audience where one is missing.")
        .WithDescription("Idempotent: what is there stays, and who has been removed stays removed. A link fixes the governor where the study has that breakdown, else each of the governor's counties.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<IReadOnlyList<ForwarderResponse>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.StudyHasNoCounties);

    private static async Task<IResult> HandleAsync(
        string study, int year, Request request, HttpRequest http, Database database, Regions.Regions regions, CodeLists codeLists, PublicAddress address, TimeProvider clock, CancellationToken ct)
    {
        if (database.Read(connection => WaveLinks.Read(connection, study, year)) is not { } known) return Problems.WaveUnknown.Result;
        var audiences = known.Study.Audiences.Select(audience => audience.Key).ToList();
        if ((request.Audiences ?? []).Except(audiences).Any()) return Problems.RequestInvalid.On("audiences", "unknown_value", string.Join(", ", audiences));
        if (!known.Study.Breakdowns.Any(breakdown => breakdown.Key is Breakdown.Embete or Breakdown.Fylke)) return Problems.StudyHasNoCounties.Result;

        // What is missing is found in the transaction: a second call at the same time makes nothing twice.
        var (wave, forwarders) = await database.WriteAsync(
            connection => Data.Complete(connection, known.Id, regions, codeLists, request.Audiences ?? audiences, Timestamp.Of(clock)),
            ct);
        return TypedResults.Ok<IReadOnlyList<ForwarderResponse>>(
            [.. forwarders.Where(forwarder => forwarder is { Embete: not null, RemovedAt: null }).Select(forwarder => ForwarderResponse.Of(forwarder, forwarder.LinksOf(wave, codeLists), address, http))]);
    }
}

internal sealed record Request
{
    /// <summary>Audiences that get links; all of the study's when left out.</summary>
    public IReadOnlyList<string>? Audiences { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator() =>
        RuleFor(request => request.Audiences).NotEmpty().WithErrorCode("required").When(request => request.Audiences is not null);
}
