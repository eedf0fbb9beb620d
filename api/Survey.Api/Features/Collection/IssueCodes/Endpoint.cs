using System.Text;
using FluentValidation;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Collection;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Collection.IssueCodes;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("studies/{study}/waves/{year:int}/links/{id:long}/codes", HandleAsync)
        .WithName("issueCodes")
        .WithSummary("Issue single-use codes for a link that needs them. They are shown this once.")
        .WithDescription(
            "Only hashes are kept, and a code that has been spent is deleted in the commit that stores the submission: the list cannot be read again, and nobody can see which codes "
            + "are spent. Ask for `text/csv` to get a file of codes and addresses; the code stands in the address's fragment, which a browser sends to nobody.")
        .WithTags("collection")
        .RequireAuthorization(Scope.Manage)
        .Validate(new RequestValidator())
        .Produces<Response>(201, "application/json", "text/csv")
        .Answers(Problems.KeyMissing, Problems.KeyInsufficient, Problems.LinkUnknown, Problems.LinkTakesNoCodes);

    private static async Task<IResult> HandleAsync(
        string study, int year, long id, Request request, HttpRequest http, Database database, CodeDesk desk, PublicAddress address, CancellationToken ct)
    {
        if (database.Read(connection => Data.FindToken(connection, study, year, id)) is not { } token) return Problems.LinkUnknown.Result;
        if (await desk.IssueAsync(id, request.Count, ct) is not { } codes) return Problems.LinkTakesNoCodes.Result;
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        var issued = codes.Select(code => new IssuedCode { Code = code, Url = address.Of(http, $"/s/{token}#kode={code}") }).ToList();
        return http.GetTypedHeaders().Accept.FirstOrDefault()?.MediaType == "text/csv"
            ? new CsvResult(issued)
            : TypedResults.Created((string?)null, new Response { Codes = issued });
    }

    /// <summary>Codes have letters, digits and hyphens, and addresses nothing that CSV would quote.</summary>
    private sealed class CsvResult(IEnumerable<IssuedCode> codes) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.ContentType = "text/csv; charset=utf-8";
            httpContext.Response.Headers.ContentDisposition = "attachment; filename=\"koder.csv\"";
            var text = new StringBuilder("code,url\r\n");
            foreach (var code in codes) text.Append(code.Code).Append(',').Append(code.Url).Append("\r\n");
            return httpContext.Response.WriteAsync(text.ToString(), httpContext.RequestAborted);
        }
    }
}

internal sealed record Request
{
    public required int Count { get; init; }
}

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator() => RuleFor(request => request.Count).InclusiveBetween(1, 5000).WithErrorCode("out_of_bounds").WithState(_ => "1–5000");
}

internal sealed record Response
{
    public required IReadOnlyList<IssuedCode> Codes { get; init; }
}

internal sealed record IssuedCode
{
    public required string Code { get; init; }
    /// <summary>The link's address with the code in its fragment.</summary>
    public required string Url { get; init; }
}
