using Microsoft.AspNetCore.Diagnostics;

namespace Survey.Api.Infrastructure.Http;

/// <summary>Gives a body to the bare statuses that routing answers with.</summary>
internal static class StatusProblems
{
    public static Task WriteAsync(StatusCodeContext context) => context.HttpContext.Response.StatusCode switch
    {
        404 => Problems.AddressUnknown.Result.ExecuteAsync(context.HttpContext),
        405 => Problems.MethodNotAllowed.Result.ExecuteAsync(context.HttpContext),
        413 => Problems.BodyTooLarge.Result.ExecuteAsync(context.HttpContext),
        415 => Problems.MediaTypeUnsupported.Result.ExecuteAsync(context.HttpContext),
        400 => Problems.RequestMalformed.Result.ExecuteAsync(context.HttpContext),
        _ => Task.CompletedTask,
    };
}
