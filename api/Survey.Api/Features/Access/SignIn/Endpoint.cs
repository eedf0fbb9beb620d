using FluentValidation;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Access.SignIn;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("session", HandleAsync)
        .WithName("signIn")
        .WithSummary("Sign a browser in with a key: the answer sets a cookie that no script can read.")
        .WithDescription("For the client's own pages, from which it must come. Programs send the key itself, as a bearer token.")
        .WithTags("access")
        .Validate(new RequestValidator())
        .Produces<SessionResponse>()
        .Example(request: """{"key":"dl2egLAfnngObUgNX0VfxGAZGvsXhCcY"}""", response: """{"name":"Evaluator, våren 2024","scopes":["aggregates"]}""")
        .Answers(Problems.KeyUnknown, Problems.RequestFromElsewhere);

    private static async Task<IResult> HandleAsync(
        Request request, HttpContext http, AccessKeys keys, Sessions sessions, OwnPages ownPages, PublicAddress address, CancellationToken ct)
    {
        // Else another site could sign a browser in as somebody of its own choice.
        if (!ownPages.Sent(http.Request)) return Problems.RequestFromElsewhere.Result;
        var typed = request.Key.Trim();
        if (keys.Find(typed) is not { } key || await sessions.StartAsync(typed, ct) is not { } token) return Problems.KeyUnknown.Result;
        // A session is never taken over from before: the one that the browser had ends here.
        if (SessionCookie.Read(http.Request) is { } earlier) await sessions.EndAsync(earlier, ct);
        SessionCookie.Write(http.Response, token, address);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(SessionResponse.Of(key));
    }
}

internal sealed record Request
{
    public required string Key { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    private const int Longest = 500;

    public RequestValidator() =>
        RuleFor(request => request.Key).NotEmpty().WithErrorCode("required").MaximumLength(Longest).WithErrorCode("too_long").WithState(_ => $"{Longest}");
}
