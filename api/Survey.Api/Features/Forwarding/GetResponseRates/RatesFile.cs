using System.Globalization;
using Microsoft.Net.Http.Headers;
using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Forwarding.GetResponseRates;

/// <summary>The rows as a file: the same numbers as the JSON, a line each.</summary>
internal static class RatesFile
{
    public const string Json = "json", Csv = "csv", CsvExcel = "csv-excel";
    // Columns of waves whose answers are not people's own, where there is one.
    private static readonly string[] Origins = ["rebuilt", "invented"];
    private const string MediaType = "text/csv";

    public static IReadOnlyList<string> Formats { get; } = [Json, Csv, CsvExcel];

    /// <summary>What <c>format=</c> says, else CSV for who accepts it and no JSON.</summary>
    public static string FormatOf(HttpRequest request, string? asked)
    {
        if (asked is not null) return asked;
        var accepted = request.GetTypedHeaders().Accept.Where(media => media.Quality is not 0).OrderByDescending(media => media.Quality ?? 1).FirstOrDefault();
        return accepted is not null && new MediaTypeHeaderValue(MediaType).IsSubsetOf(accepted) && !accepted.MatchesAllTypes ? Csv : Json;
    }

    public static IResult Of(Response response, string format)
    {
        var csv = new CsvFile(format == CsvExcel);
        var isOwn = response.Rows.All(row => (row.Rebuilt ?? row.Invented) is null);
        var keys = response.By.Where(key => key != Endpoint.ByYear).ToList();
        IEnumerable<string?> header =
            ["year", .. keys, "label", "answered", "population", "percent", "denominator", "alarm", "rr1", "rr2", "together", "atLeast", "unconfirmedLinks", .. isOwn ? [] : Origins];
        var bytes = csv.Write(response.Rows.Select(LineOf).Prepend(header));
        return TypedResults.Bytes(bytes, MediaType + "; charset=utf-8", $"{response.Study}-response-rates.csv");

        IEnumerable<string?> LineOf(ResponseRateRow row) =>
        [
            row.Year.ToString(CultureInfo.InvariantCulture), .. keys.Select(key => row.By?[key].GetString()), row.Label, csv.Text(row.Answered), csv.Text(row.Population), csv.Text(row.Percent),
            row.Denominator, row.Alarm, csv.Text(row.Rr1), csv.Text(row.Rr2), Mark(row.Together), Mark(row.AtLeast), csv.Text(row.UnconfirmedLinks),
            .. isOwn ? Array.Empty<string?>() : [Mark(row.Rebuilt), Mark(row.Invented)],
        ];
    }

    private static string? Mark(bool? mark) => mark == true ? "true" : null;
}
