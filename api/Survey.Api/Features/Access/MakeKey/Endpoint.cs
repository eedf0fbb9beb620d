using FluentValidation;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Access.MakeKey;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("keys", HandleAsync)
        .WithName("makeKey")
        .WithSummary("Make a key with scopes; it is shown this once.")
        .WithTags("access")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<Response>(201)
        .Example(
            request: """{"label":"Evaluator, våren 2024","scopes":["aggregates"]}""",
            response: """{"key":"dl2egLAfnngObUgNX0VfxGAZGvsXhCcY","label":"Evaluator, våren 2024","scopes":["aggregates"]}""")
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient);

    private static async Task<IResult> HandleAsync(Request request, AccessKeys keys, CancellationToken ct)
    {
        var key = AccessKeys.NewKey();
        await keys.AddAsync(key, request.Label, request.Scopes, ct);
        return TypedResults.Created((string?)null, new Response { Key = key, Label = request.Label, Scopes = request.Scopes });
    }
}

internal sealed record Request
{
    /// <summary>Whose key it is, for the manager's own overview.</summary>
    public required string Label { get; init; }
    /// <summary>Among `aggregates`, `microdata` and `manage`.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator()
    {
        RuleFor(request => request.Label).NotEmpty().WithErrorCode("required").MaximumLength(200).WithErrorCode("too_long").WithState(_ => "200");
        RuleFor(request => request.Scopes).NotEmpty().WithErrorCode("required");
        RuleForEach(request => request.Scopes).Must(Scope.All.Contains).WithErrorCode("unknown_value").WithState(_ => string.Join(", ", Scope.All));
    }
}

internal sealed record Response
{
    public required string Key { get; init; }
    public required string Label { get; init; }
    public required IReadOnlyList<string> Scopes { get; init; }
}
