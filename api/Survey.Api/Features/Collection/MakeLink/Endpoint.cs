using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.MakeLink;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/links", HandleAsync)
        .WithName("makeLink")
        .WithSummary("Make a link to a wave's form: it fixes the audience and some breakdown values.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<Response>(201)
        .Example(
            request: """{"audience":"leder","breakdowns":{"fylke":"15","cluster":"4"},"expected":12}""",
            response: """{"id":7,"link":"m4ipkc36eyfru7p4rpfp7yff2z","path":"/s/m4ipkc36eyfru7p4rpfp7yff2z","url":"https://survey.example/s/m4ipkc36eyfru7p4rpfp7yff2z"}""")
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static async Task<IResult> HandleAsync(
        string study, int year, Request request, HttpRequest http, Database database, CodeLists codeLists, PublicAddress address, TimeProvider clock, CancellationToken ct)
    {
        if (database.Read(connection => Data.FindWave(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        var faults = LinkRules.Check(wave.Study, year, request, codeLists);
        if (faults.Count > 0) return Problems.RequestInvalid.With(faults);

        var token = LinkToken.New();
        var id = await database.WriteAsync(connection => Data.Insert(connection, wave.Id, token, request, Timestamp.Of(clock)), ct);
        var path = $"/s/{token}";
        return TypedResults.Created($"/api/respond/{token}", new Response { Id = id, Link = token, Path = path, Url = address.Of(http, path) });
    }
}

internal sealed record Request
{
    /// <summary>Key of the audience that the link is for.</summary>
    public required string Audience { get; init; }
    /// <summary>Breakdown values that everyone behind the link has, by breakdown key.</summary>
    public IReadOnlyDictionary<string, string>? Breakdowns { get; init; }
    /// <summary>How many are expected to get the link.</summary>
    public int? Expected { get; init; }
    /// <summary>`required`: whoever answers needs a single-use code. `none` when left out.</summary>
    public string? Codes { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator()
    {
        RuleFor(request => request.Audience).NotEmpty().WithErrorCode("required");
        RuleFor(request => request.Expected).InclusiveBetween(0, 10_000_000).WithErrorCode("out_of_bounds").WithState(_ => "0–10000000");
        RuleFor(request => request.Codes).Must(codes => codes is null or "none" or "required").WithErrorCode("unknown_value").WithState(_ => "none, required");
    }
}

internal sealed record Response
{
    public required long Id { get; init; }
    /// <summary>The unguessable part of the address.</summary>
    public required string Link { get; init; }
    /// <summary>Where the client shows the form.</summary>
    public required string Path { get; init; }
    public required string Url { get; init; }
}
