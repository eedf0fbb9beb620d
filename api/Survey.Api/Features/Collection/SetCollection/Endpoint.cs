using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.SetCollection;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("studies/{study}/waves/{year:int}/collection", HandleAsync)
        .WithName("setCollection")
        .WithSummary("Set a wave's deadline and whom to ask.")
        .WithDescription("Replaces what was set: what is left out is removed. When the deadline has passed, the form says so; a submission that was stored in time is acknowledged again.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<CollectionResponse>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown);

    private static async Task<IResult> HandleAsync(string study, int year, Request request, HttpRequest http, Database database, TimeProvider clock, CancellationToken ct)
    {
        var zone = Deadline.FindZone(request.TimeZone ?? Deadline.DefaultZone);
        if (zone is null) return Problems.RequestInvalid.On("timeZone", "unknown_value", "Europe/Oslo, Arctic/Longyearbyen, UTC …");
        var deadline = request.Deadline is null ? null : Deadline.Parse(request.Deadline, zone);
        if (request.Deadline is not null && deadline is null) return Problems.RequestInvalid.On("deadline", "wrong_type", "yyyy-mm-ddThh:mm");
        if (!await database.WriteAsync(connection => Data.Set(connection, study, year, deadline, request.Contact), ct)) return Problems.WaveUnknown.Result;
        return TypedResults.Ok(database.Read(connection => CollectionResponse.Read(connection, study, year, clock, RequestLanguage.Of(http)))!);
    }
}

internal sealed record Request
{
    /// <summary>The last moment, as people there read the clock: yyyy-mm-ddThh:mm.</summary>
    public string? Deadline { get; init; }
    /// <summary>IANA name of the deadline's zone; Europe/Oslo when left out.</summary>
    public string? TimeZone { get; init; }
    public ContactRequest? Contact { get; init; }
}

/// <summary>Whom respondents and forwarders ask.</summary>
internal sealed record ContactRequest
{
    public required string Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator() => RuleFor(request => request.Contact).SetValidator(new ContactValidator()!).When(request => request.Contact is not null);
}

internal sealed class ContactValidator : AbstractValidator<ContactRequest>
{
    private const int LongestName = 200, LongestEmail = 254, LongestPhone = 40;

    public ContactValidator()
    {
        RuleFor(contact => contact.Name).NotEmpty().WithErrorCode("required").MaximumLength(LongestName).WithErrorCode("too_long").WithState(_ => $"{LongestName}");
        RuleFor(contact => contact.Email).EmailAddress().WithErrorCode("wrong_type").WithState(_ => "navn@eksempel.no").MaximumLength(LongestEmail).WithErrorCode("too_long").WithState(_ => $"{LongestEmail}");
        RuleFor(contact => contact.Phone).MaximumLength(LongestPhone).WithErrorCode("too_long").WithState(_ => $"{LongestPhone}");
    }
}
