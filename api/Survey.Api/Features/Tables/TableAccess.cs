using System.Globalization;
using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>The way in to every table, and the way out.</summary>
internal static class TableAccess
{
    /// <summary>The problems that <see cref="Enter"/> may answer with.</summary>
    public static Problem[] Problems { get; } =
        [Api.Problems.StudyUnknown, Api.Problems.KeyMissing, Api.Problems.NothingReleased, Api.Problems.ReleaseUnknown, Api.Problems.ReleaseWithdrawn, Api.Problems.ParameterInvalid];

    /// <summary>What of the study the caller may read, or why not.</summary>
    /// <param name="number">A release that was named.</param>
    public static (ReleasedStudy? Study, IResult? Refusal) Enter(ReleasedStudies studies, string study, ClaimsPrincipal caller, int? number)
    {
        var isEvaluator = caller.IsInRole(Scope.Aggregates);
        if (studies.Find(study, isEvaluator, number) is not { } released) return (null, OneOf(Api.Problems.StudyUnknown, "study", studies.Readable(isEvaluator)));
        if (released.Waves.Count > 0) return (released, null);
        if (released.Withdrawn is [var withdrawn, ..])
            return (null, Api.Problems.ReleaseWithdrawn.With(detail: new Words(
                $"Utgave {withdrawn.Number} ble trukket tilbake {withdrawn.On:d.M.yyyy}: {withdrawn.Reason}",
                $"Utgåve {withdrawn.Number} vart trekt tilbake {withdrawn.On:d.M.yyyy}: {withdrawn.Reason}",
                $"Release {withdrawn.Number} was withdrawn on {withdrawn.On:yyyy-MM-dd}: {withdrawn.Reason}")));
        if (!isEvaluator && released.IsAnythingReleased) return (null, Api.Problems.KeyMissing.Result);
        if (number is null) return (null, Api.Problems.NothingReleased.Result);
        var numbers = studies.Find(study, isEvaluator, null)!.Waves.Select(wave => wave.Number).Order().Select(known => known.ToString(CultureInfo.InvariantCulture));
        return (null, OneOf(Api.Problems.ReleaseUnknown, "release", numbers));
    }

    /// <summary>The problem, with what would have done where there is anything.</summary>
    private static IResult OneOf(Problem problem, string name, IEnumerable<string> known) =>
        known.ToList() is { Count: > 0 } list ? problem.With([new FieldError(name, "unknown_value", string.Join(", ", list))]) : problem.Result;

    /// <summary>The bytes of a table, with a tag that is the same as long as they are: who has them gets 304.</summary>
    public static IResult Send(HttpRequest request, byte[] bytes, string contentType, string? fileName = null)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept, Accept-Language, Authorization";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        return TypedResults.Bytes(bytes, contentType, fileName, entityTag: tag);
    }
}
