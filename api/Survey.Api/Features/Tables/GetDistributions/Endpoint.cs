using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Tables.GetDistributions;

internal static class Endpoint
{
    private const int MostCells = 2_000_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/distributions", Handle)
        .WithName("getDistributions")
        .WithSummary("How answers are distributed, by any of the study's breakdowns.")
        .WithDescription("From releases only. A row that cannot be told apart from fewer people than the minimum group is hidden, and says what it is merged into.")
        .WithTags("tables")
        .Produces<Response>(200, "application/json", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .Produces(304)
        .Answers([.. TableAccess.Problems, Problems.NotAcceptable]);

    private static IResult Handle(string study, [AsParameters] TableParameters parameters, HttpRequest request, ClaimsPrincipal caller, TableEntry entry, IOptions<JsonOptions> json)
    {
        var (format, unacceptable) = TableFormat.Choose(request, parameters.Format);
        if (format is null) return unacceptable!;
        var (table, refusal) = entry.Open(study, parameters, TableParameters.Names, request, caller);
        if (table is null) return refusal!;
        var query = table.Query;
        var document = new TableDocument(study, query, [.. table.Rows.Make()], [.. query.Dimensions.Select(by => new DimensionName(by, table.Rows.Labels.Dimension(by)))], table.Language);
        if (format == TableFormat.JsonStat && JsonStat.CellsOf(document) > MostCells) return Problems.ParameterInvalid.On("by", "too_many_rows", $"{MostCells}");
        return TableAccess.Send(request, BytesOf(document, format, json.Value.SerializerOptions), format.ContentType, format.Extension is { } extension ? $"{study}.{extension}" : null);
    }

    private static byte[] BytesOf(TableDocument document, TableFormat format, JsonSerializerOptions options) =>
        format == TableFormat.Csv ? Csv.Write(document, forExcel: false)
        : format == TableFormat.CsvExcel ? Csv.Write(document, forExcel: true)
        : format == TableFormat.Xlsx ? Xlsx.Write(document)
        : format == TableFormat.JsonStat ? JsonSerializer.SerializeToUtf8Bytes(JsonStat.Write(document), options)
        : JsonSerializer.SerializeToUtf8Bytes(ResponseOf(document), options);

    private static Response ResponseOf(TableDocument document)
    {
        var query = document.Query;
        return new()
        {
            Study = document.Study,
            Release = [.. query.Waves.Select(wave => TableReleaseResponse.Of(wave, document.Language))],
            Base = query.OnScale ? "scale" : "all",
            MinimumGroup = query.Waves.Max(wave => wave.MinimumGroup),
            Interval = document.Rows.OfType<TableRow.Shown>().Any(row => row.Measures.Population is not null) ? "wilson-finite" : "wilson",
            By = query.Dimensions,
            Groups = query.Groups.Count == 0 ? null : [.. query.Groups.Select(GroupResponse.Of)],
            Excluded = query.Excluded.Count == 0 ? null : [.. query.Excluded.Select(GroupResponse.Of)],
            BordersOf = query.BordersOf,
            Rebuilt = query.Waves.Any(wave => wave.Wave.Rebuilt),
            Invented = query.Waves.Any(wave => wave.Wave.Invented),
            Rows = [.. document.Rows.Select(Json.Of)],
        };
    }
}
