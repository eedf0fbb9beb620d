using FluentValidation;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.AddReceipt;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("forward/{token}/receipts", HandleAsync)
        .WithName("addReceipt")
        .WithSummary("A forwarder says when a link was sent, and to how many.")
        .WithDescription("A correction is a new receipt: the newest of a link counts, and the earlier ones are kept.")
        .WithTags("forwarder")
        .Validate(new RequestValidator())
        .Produces<ReceiptResponse>(201)
        .RequireRateLimiting(ForwarderLimits.Words)
        .Answers(Problems.ForwarderUnknown, Problems.ForwarderRetired, Problems.LinkUnknown, Problems.TooManyRequests);

    private static async Task<IResult> HandleAsync(string token, Request request, Database database, CodeLists codeLists, TimeProvider clock, CancellationToken ct)
    {
        var (page, refusal) = ForwarderPage.Open(database, token);
        if (page is not var (forwarder, wave)) return refusal!;
        var today = Deadline.Today(clock, wave.TimeZone);
        if (request.SentOn > today || request.SentOn < today.AddYears(-2))
            return Problems.RequestInvalid.On("sentOn", "out_of_bounds", $"{today.AddYears(-2):yyyy-MM-dd}–{today:yyyy-MM-dd}");

        var links = forwarder.LinksOf(wave, codeLists);
        // Who has one link need not say which; with several, a receipt for 'all of them' could not be set against the answers of each.
        if (request.LinkId is null && links.Count != 1) return Problems.RequestInvalid.On("linkId", "required");
        if ((request.LinkId is null ? links[0] : links.FirstOrDefault(link => link.Id == request.LinkId)) is not { } link) return Problems.LinkUnknown.Result;
        var receipt = await database.WriteAsync(connection => Data.Insert(connection, forwarder.Id, link.Id, request, Timestamp.Of(clock)), ct);
        return TypedResults.Created((string?)null, ReceiptResponse.Of(receipt));
    }
}

internal sealed record Request
{
    /// <summary>Which of the forwarder's links; may be left out where there is one.</summary>
    public long? LinkId { get; init; }
    public required DateOnly SentOn { get; init; }
    /// <summary>How many got the link.</summary>
    public required int SentTo { get; init; }
    /// <summary>Names of the services that got it.</summary>
    public IReadOnlyList<string>? Services { get; init; }
    public string? Note { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    private const int MostServices = 500, LongestService = 200, LongestNote = 2000;

    public RequestValidator()
    {
        RuleFor(request => request.SentTo).InclusiveBetween(0, 10_000_000).WithErrorCode("out_of_bounds").WithState(_ => "0–10000000");
        RuleFor(request => request.Services).Must(services => services is null || services.Count <= MostServices).WithErrorCode("out_of_bounds").WithState(_ => $"0–{MostServices}");
        RuleForEach(request => request.Services).NotEmpty().WithErrorCode("required").MaximumLength(LongestService).WithErrorCode("too_long").WithState(_ => $"{LongestService}");
        RuleFor(request => request.Note).MaximumLength(LongestNote).WithErrorCode("too_long").WithState(_ => $"{LongestNote}");
    }
}
