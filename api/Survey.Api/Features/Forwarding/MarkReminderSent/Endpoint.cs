using FluentValidation;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.MarkReminderSent;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("forward/{token}/reminders/{id:long}/sent", HandleAsync)
        .WithName("markReminderSent")
        .WithSummary("A forwarder says that a reminder has been sent.")
        .WithTags("forwarder")
        .Validate(new RequestValidator())
        .Produces<Response>()
        .RequireRateLimiting(ForwarderLimits.Words)
        .Answers(Problems.ForwarderUnknown, Problems.ForwarderRetired, Problems.ReminderUnknown, Problems.ReminderSent, Problems.TooManyRequests);

    private static async Task<IResult> HandleAsync(string token, long id, Request request, Database database, TimeProvider clock, CancellationToken ct)
    {
        var (page, refusal) = ForwarderPage.Open(database, token);
        if (page is not var (forwarder, wave)) return refusal!;
        if (database.Read(connection => Reminder.OfWave(connection, wave.Id)).All(reminder => reminder.Id != id)) return Problems.ReminderUnknown.Result;
        var today = Deadline.Today(clock, wave.TimeZone);
        var sentOn = request.SentOn ?? today;
        if (sentOn > today || sentOn < today.AddYears(-2)) return Problems.RequestInvalid.On("sentOn", "out_of_bounds", $"{today.AddYears(-2):yyyy-MM-dd}–{today:yyyy-MM-dd}");

        return await database.WriteAsync(connection => Data.Insert(connection, id, forwarder.Id, sentOn, Timestamp.Of(clock)), ct)
            ? TypedResults.Ok(new Response { Id = id, SentOn = sentOn })
            : Problems.ReminderSent.Result;
    }
}

internal sealed record Request
{
    /// <summary>Today when left out.</summary>
    public DateOnly? SentOn { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator() =>
        RuleFor(request => request.SentOn).Must(date => date is null || date.Value.Year >= 2000).WithErrorCode("out_of_bounds").WithState(_ => "2000-01-01–");
}

internal sealed record Response
{
    public required long Id { get; init; }
    public required DateOnly SentOn { get; init; }
}
