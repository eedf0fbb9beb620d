using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.MakeForwarder;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/forwarders", HandleAsync)
        .WithName("makeForwarder")
        .WithSummary("Make a forwarder: somebody with a page of their own and links to send on.")
        .WithDescription("Links are theirs by name (`links`), or by rule (`match`): then those that are made later are theirs too. A county governor who was removed may be made again.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<ForwarderResponse>(201)
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.ForwarderExists);

    private static async Task<IResult> HandleAsync(
        string study, int year, Request request, HttpRequest http, Database database, Regions.Regions regions, CodeLists codeLists, PublicAddress address, TimeProvider clock, CancellationToken ct)
    {
        if (database.Read(connection => WaveLinks.Read(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        var embete = regions.Embeter().FirstOrDefault(known => known.Code == request.Embete);
        var faults = ForwarderRules.Check(wave, request, regions.Embeter(), codeLists);
        if (faults.Count > 0) return Problems.RequestInvalid.With(faults);

        var token = LinkToken.New();
        var made = await database.WriteAsync(connection => Data.Insert(connection, wave.Id, token, request, request.Name ?? embete!.Name, Timestamp.Of(clock)), ct);
        if (!made) return Problems.ForwarderExists.Result;
        var forwarder = database.Read(connection => Forwarder.Find(connection, token))!;
        return TypedResults.Created($"/api/forward/{token}", ForwarderResponse.Of(forwarder, forwarder.LinksOf(wave, codeLists), address, http));
    }
}

internal sealed record Request
{
    /// <summary>May be left out of a county governor, whose name is in the code list.</summary>
    public string? Name { get; init; }
    public required ForwarderKind Kind { get; init; }
    /// <summary>The county governor's code; needed of a `statsforvalter`, and of nobody else.</summary>
    public string? Embete { get; init; }
    /// <summary>Ids of links that are theirs.</summary>
    public IReadOnlyList<long>? Links { get; init; }
    /// <summary>Values of `audience` and breakdowns: links that have them all are theirs, those made later too.</summary>
    public IReadOnlyDictionary<string, string>? Match { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public const int LongestName = 200;

    public RequestValidator()
    {
        RuleFor(request => request.Name).MaximumLength(LongestName).WithErrorCode("too_long").WithState(_ => $"{LongestName}");
        RuleFor(request => request.Name).NotEmpty().WithErrorCode("required").When(request => request.Kind is not ForwarderKind.Statsforvalter || request.Name is not null);
        RuleFor(request => request.Embete).NotEmpty().WithErrorCode("required").When(request => request.Kind is ForwarderKind.Statsforvalter);
        RuleFor(request => request.Embete).Null().WithErrorCode("contradiction").WithState(_ => "kind").When(request => request.Kind is not ForwarderKind.Statsforvalter);
    }
}
