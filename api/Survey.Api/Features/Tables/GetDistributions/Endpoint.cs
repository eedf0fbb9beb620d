using System.Security.Claims;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Releases;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Tables.GetDistributions;

internal static class Endpoint
{
    private const int MostRows = 50_000;
    private static readonly string[] Formats = ["json", "csv", "csv-excel"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/distributions", Handle)
        .WithName("getDistributions")
        .WithSummary("How answers are distributed, by any of the study's breakdowns.")
        .WithDescription("From releases only. A row that cannot be told apart from fewer people than the minimum group is hidden, and says what it is merged into.")
        .WithTags("tables")
        .Produces<Response>()
        .Answers(Problems.StudyUnknown, Problems.ParameterInvalid, Problems.KeyMissing, Problems.NothingReleased);

    private static IResult Handle(
        string study, [AsParameters] TableParameters parameters, HttpRequest request, ClaimsPrincipal caller, Database database, ReleaseShelf shelf, CodeLists codeLists)
    {
        if (database.Read(connection => ReleasedStudy.Read(connection, study, caller.IsInRole(Scope.Aggregates), parameters.Release)) is not { } released) return Problems.StudyUnknown.Result;
        if (released.Waves.Count == 0) return caller.IsInRole(Scope.Aggregates) || !released.IsAnythingReleased ? Problems.NothingReleased.Result : Problems.KeyMissing.Result;

        var format = parameters.Format ?? "json";
        var (query, faults) = TableQuery.Parse(parameters, released);
        var unknown = request.Query.Keys.Except(TableParameters.Names).Select(name => new FieldError(name, "unknown_parameter", string.Join(", ", TableParameters.Names)));
        var wrongFormat = Formats.Contains(format) ? [] : new[] { new FieldError("format", "unknown_value", string.Join(", ", Formats)) };
        if (faults.Concat(unknown).Concat(wrongFormat).ToList() is { Count: > 0 } all) return Problems.ParameterInvalid.With(all);

        var table = new TableRows(shelf, codeLists, query!, RequestLanguage.Of(request));
        if (table.Count > MostRows) return Problems.ParameterInvalid.On("questions", "too_many_rows", $"{MostRows}");
        return format == "json"
            ? TypedResults.Ok(ResponseOf(study, query!, table))
            : TypedResults.File(Csv.Write(table.Make(), query!.By, forExcel: format == "csv-excel"), "text/csv; charset=utf-8", $"{study}.csv");
    }

    private static Response ResponseOf(string study, TableQuery query, TableRows table) => new()
    {
        Study = study,
        Release = [.. query.Waves.Select(wave => new TableReleaseResponse { Year = wave.Year, Number = wave.Number })],
        Base = query.OnScale ? "scale" : "all",
        MinimumGroup = query.Waves.Max(wave => wave.MinimumGroup),
        Interval = "wilson",
        By = query.By,
        Rebuilt = query.Waves.Any(wave => wave.Wave.Rebuilt),
        Invented = query.Waves.Any(wave => wave.Wave.Invented),
        Rows = [.. table.Make().Select(Json.Of)],
    };
}
