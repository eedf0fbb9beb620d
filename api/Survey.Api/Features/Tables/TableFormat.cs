using Microsoft.Net.Http.Headers;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Tables;

/// <summary>A way to write a table. All of them write the same rows and measures.</summary>
internal sealed record TableFormat(string Name, string MediaType, string? Extension)
{
    public static readonly TableFormat Json = new("json", "application/json", null);
    public static readonly TableFormat Csv = new("csv", "text/csv", "csv");
    public static readonly TableFormat CsvExcel = new("csv-excel", "text/csv", "csv");
    public static readonly TableFormat Xlsx = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    // JSON-stat has no media type of its own: it is application/json, so only format= can ask for it.
    public static readonly TableFormat JsonStat = new("json-stat", "application/json", null);

    public static IReadOnlyList<TableFormat> All { get; } = [Json, Csv, CsvExcel, Xlsx, JsonStat];

    /// <summary>With the charset that its bytes are in.</summary>
    public string ContentType => this == Xlsx ? MediaType : MediaType + "; charset=utf-8";

    /// <summary>What <c>format=</c> says, else the best of Accept, else JSON. Null where neither is anything we write.</summary>
    public static (TableFormat? Format, IResult? Refusal) Choose(HttpRequest request, string? asked)
    {
        var names = string.Join(", ", All.Select(format => format.Name));
        if (asked is not null)
            return All.FirstOrDefault(format => format.Name == asked) is { } named ? (named, null) : (null, Problems.ParameterInvalid.On("format", "unknown_value", names));
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) || accepted.Count == 0) return (Json, null);
        foreach (var wanted in accepted.Where(wanted => wanted.Quality is not 0).OrderByDescending(wanted => wanted.Quality ?? 1))
            if (All.FirstOrDefault(format => new MediaTypeHeaderValue(format.MediaType).IsSubsetOf(wanted)) is { } found) return (found, null);
        return (null, Problems.NotAcceptable.With([new FieldError("format", "unknown_value", names)]));
    }
}
