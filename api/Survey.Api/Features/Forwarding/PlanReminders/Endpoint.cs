using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.PlanReminders;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("studies/{study}/waves/{year:int}/reminders", HandleAsync)
        .WithName("planReminders")
        .WithSummary("Plan the reminders of a wave; they replace those that were planned.")
        .WithDescription("A reminder that somebody has marked as sent is part of the wave's documentation and stays as it is.")
        .WithTags("forwarding")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<IReadOnlyList<ReminderResponse>>()
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.ReminderSent);

    private static async Task<IResult> HandleAsync(string study, int year, Request request, Database database, CancellationToken ct)
    {
        if (database.Read(connection => WaveLinks.Read(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        var kept = await database.WriteAsync(connection => Data.Replace(connection, wave.Id, request.Reminders), ct);
        return kept
            ? TypedResults.Ok(ReminderResponse.OfWave(database, wave.Id))
            : Problems.ReminderSent.Result;
    }
}

internal sealed record Request
{
    /// <summary>In the order of their dates; they are numbered from 1.</summary>
    public required IReadOnlyList<PlannedReminder> Reminders { get; init; }
}

internal sealed record PlannedReminder
{
    public required DateOnly PlannedOn { get; init; }
    /// <summary>Own words in place of the standard beginning: a text, or texts by language. Link, deadline and privacy note follow by themselves.</summary>
    public LocalizedText? Text { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    private const int Most = 20, LongestText = 4000;

    public RequestValidator()
    {
        RuleFor(request => request.Reminders).Must(reminders => reminders.Count <= Most).WithErrorCode("out_of_bounds").WithState(_ => $"0–{Most}");
        RuleFor(request => request.Reminders)
            .Must(reminders => reminders.Zip(reminders.Skip(1)).All(pair => pair.First.PlannedOn < pair.Second.PlannedOn))
            .WithErrorCode("not_in_order");
        RuleForEach(request => request.Reminders)
            .Must(reminder => reminder.Text is null || reminder.Text.ByLanguage.Values.All(text => text.Length is > 0 and <= LongestText))
            .WithErrorCode("too_long").WithState(_ => $"1–{LongestText}");
    }
}
