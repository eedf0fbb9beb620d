using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Releases;

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
        .Produces(304)
        .Answers(TableAccess.Problems);

    private static IResult Handle(
        string study, [AsParameters] TableParameters parameters, HttpRequest request, ClaimsPrincipal caller, ReleasedStudies studies, ReleaseShelf shelf, CodeLists codeLists, IOptions<JsonOptions> json)
    {
        var (released, refusal) = TableAccess.Enter(studies, study, caller, parameters.Release);
        if (released is null) return refusal!;

        var format = parameters.Format ?? "json";
        var (query, faults) = TableQuery.Parse(parameters, released, shelf, codeLists);
        var wrongFormat = Formats.Contains(format) ? [] : new[] { new FieldError("format", "unknown_value", string.Join(", ", Formats)) };
        if (faults.Concat(TableAccess.Unknown(request, TableParameters.Names)).Concat(wrongFormat).ToList() is { Count: > 0 } all) return Problems.ParameterInvalid.With(all);

        var language = RequestLanguage.Of(request);
        var table = new TableRows(shelf, codeLists, query!, language);
        if (table.Count > MostRows) return Problems.ParameterInvalid.On("questions", "too_many_rows", $"{MostRows}");
        return format == "json"
            ? TableAccess.Send(request, JsonSerializer.SerializeToUtf8Bytes(ResponseOf(study, query!, table, language), json.Value.SerializerOptions), "application/json; charset=utf-8")
            : TableAccess.Send(request, Csv.Write(table.Make(), query!.Dimensions, forExcel: format == "csv-excel"), "text/csv; charset=utf-8", $"{study}.csv");
    }

    private static Response ResponseOf(string study, TableQuery query, TableRows table, string language) => new()
    {
        Study = study,
        Release = [.. query.Waves.Select(wave => TableReleaseResponse.Of(wave, language))],
        Base = query.OnScale ? "scale" : "all",
        MinimumGroup = query.Waves.Max(wave => wave.MinimumGroup),
        Interval = "wilson",
        By = query.Dimensions,
        Groups = query.Groups.Count == 0 ? null : [.. query.Groups.Select(GroupResponse.Of)],
        Excluded = query.Excluded.Count == 0 ? null : [.. query.Excluded.Select(GroupResponse.Of)],
        BordersOf = query.BordersOf,
        Rebuilt = query.Waves.Any(wave => wave.Wave.Rebuilt),
        Invented = query.Waves.Any(wave => wave.Wave.Invented),
        Rows = [.. table.Make().Select(Json.Of)],
    };
}
