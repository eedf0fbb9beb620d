using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Survey.Vault.Storage;

namespace Survey.Api.Infrastructure.Http;

/// <summary>Turns what the framework and the store throw into problems. What nobody foresaw is a 500 that tells nothing.</summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // Nobody is there to be told.
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return true;
        var result = ResultOf(exception);
        if (exception is StorageUnavailableException { SqliteCode: { } code }) LogStore(logger, exception.Message, code);
        else if (result.StatusCode >= 500) LogUnexpected(logger, Where(exception));
        await result.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>What happened where, without the messages: they could quote what somebody sent, and stand also in the middle of a trace.</summary>
    private static string Where(Exception exception) =>
        $"{exception.GetType().Name}\n{exception.StackTrace}{(exception.InnerException is { } inner ? $"\n{Where(inner)}" : "")}";

    private static ProblemResult ResultOf(Exception exception) => exception switch
    {
        StorageUnavailableException { Busy: true } => Problems.TooManyRequests.With(retryAfter: 2),
        StorageUnavailableException => Problems.StorageUnavailable.With(retryAfter: 10),
        BadHttpRequestException { StatusCode: 408 } => Problems.RequestTooSlow.Result,
        BadHttpRequestException { StatusCode: 413 } => Problems.BodyTooLarge.Result,
        BadHttpRequestException { StatusCode: 415 } => Problems.MediaTypeUnsupported.Result,
        BadHttpRequestException { InnerException: JsonException json } => Malformed(json),
        JsonException json => Malformed(json),
        BadHttpRequestException bad when Parameter().Match(bad.Message) is { Success: true } parameter =>
            Problems.ParameterInvalid.On(Camel(parameter.Groups["name"].Value), "wrong_type", parameter.Groups["type"].Value),
        BadHttpRequestException => Problems.RequestMalformed.Result,
        _ => Problems.InternalError.Result,
    };

    private static ProblemResult Malformed(JsonException json)
    {
        var path = json.Path is null or "$" ? "" : json.Path.Replace("$.", "", StringComparison.Ordinal);
        // The serialiser tells these apart in its messages alone.
        if (Unmapped().Match(json.Message) is { Success: true } unmapped)
            return Problems.RequestMalformed.On(unmapped.Groups["name"].Value, "unknown_field", MembersOf(unmapped.Groups["type"].Value));
        if (Missing().Match(json.Message) is { Success: true } missing)
            return Problems.RequestMalformed.With([.. missing.Groups["names"].Value.Split(", ").Select(name => new FieldError(name.Trim('\''), "required"))]);
        // Half a surrogate pair: no text, though each half may be written in JSON.
        if (json.InnerException is InvalidOperationException { Message: var why } && why.Contains("surrogate", StringComparison.Ordinal))
            return Problems.RequestMalformed.On(path, "text_unprintable", "U+D800–U+DFFF");
        if (json.Message.Contains("could not be converted", StringComparison.Ordinal) || json.Message.Contains("null", StringComparison.Ordinal))
            return Problems.RequestMalformed.On(path, "wrong_type", "openapi.yaml");
        return Problems.RequestMalformed.On(path, "malformed_json", $"line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}");
    }

    // Bound to a property of a record, it is the property that is named.
    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string MembersOf(string type) =>
        string.Join(", ", (typeof(ExceptionProblems).Assembly.GetType(type)?.GetProperties() ?? []).Select(property => Camel(property.Name)));

    [GeneratedRegex("The JSON property '(?<name>[^']{1,100})' could not be mapped to any .NET member contained in type '(?<type>[^']+)'")]
    private static partial Regex Unmapped();

    [GeneratedRegex("missing required properties including: (?<names>('[^']+'(, )?)+)")]
    private static partial Regex Missing();

    // A line, since a disk that is full turns everybody away: a trace for each would fill what is left of it. The message is the store's own.
    [LoggerMessage(Level = LogLevel.Error, Message = "{Message} SQLite says {Code}.")]
    private static partial void LogStore(ILogger logger, string message, int code);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Trace}")]
    private static partial void LogUnexpected(ILogger logger, string trace);

    // The framework names the parameter only in its message.
    [GeneratedRegex("parameter \"(?<type>\\S+) (?<name>\\w+)\"")]
    private static partial Regex Parameter();
}
