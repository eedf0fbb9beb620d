namespace Survey.Api.Infrastructure;

/// <summary>Writes a problem as RFC 9457 says, in the caller's language.</summary>
internal sealed class ProblemResult(Problem problem, IReadOnlyList<FieldError>? errors, Words? detail, int? retryAfter) : IResult, IStatusCodeHttpResult, IContentTypeHttpResult
{
    public const string MediaType = "application/problem+json";

    public string Code => problem.Code;
    public int? StatusCode => problem.Status;
    public string? ContentType => MediaType;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var language = RequestLanguage.Of(httpContext.Request);
        httpContext.Response.StatusCode = problem.Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers.ContentLanguage = language;
        if (retryAfter is { } seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return httpContext.Response.WriteAsJsonAsync(Body(language), options: null, contentType: MediaType, httpContext.RequestAborted);
    }

    /// <summary>What it says, in a language.</summary>
    public ProblemResponse Body(string language) => new()
    {
        Type = $"/api/problems/{problem.Code}",
        Title = problem.Title.In(language),
        Status = problem.Status,
        Code = problem.Code,
        Detail = detail?.In(language),
        Errors = errors?.Select(error => new ProblemFieldResponse
        {
            Field = error.Field,
            Code = error.Code,
            Message = FieldMessages.For(error, language),
        }).ToList(),
    };
}

/// <summary>What went wrong (RFC 9457).</summary>
internal sealed record ProblemResponse
{
    /// <summary>Address of the explanation of this code.</summary>
    public required string Type { get; init; }
    /// <summary>The problem in words, in the caller's language.</summary>
    public required string Title { get; init; }
    public required int Status { get; init; }
    /// <summary>Stable: programs may depend on it.</summary>
    public required string Code { get; init; }
    public string? Detail { get; init; }
    /// <summary>The fields or parameters that have to be corrected.</summary>
    public IReadOnlyList<ProblemFieldResponse>? Errors { get; init; }
}

internal sealed record ProblemFieldResponse
{
    /// <summary>A question's or item's key, `background.` and a breakdown's key, a JSON path, or a parameter's name.</summary>
    public required string Field { get; init; }
    /// <summary>Stable: programs may depend on it.</summary>
    public required string Code { get; init; }
    /// <summary>What is wrong and what would be right, in the caller's language.</summary>
    public required string Message { get; init; }
}
