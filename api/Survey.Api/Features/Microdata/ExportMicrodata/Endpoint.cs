using System.ComponentModel;
using System.Security.Claims;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Microdata;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Microdata.ExportMicrodata;

internal static class Endpoint
{
    private const string CsvType = "text/csv", SavType = "application/x-spss-sav";
    private static readonly string[] formats = ["csv", "csv-excel", "sav"], values = ["codes", "labels"], names = ["format", "audience", "values", "lang"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/waves/{year:int}/microdata", HandleAsync)
        .WithName("exportMicrodata")
        .WithSummary("The answers of a closed wave, a row for each respondent, for the controller of the data.")
        .WithDescription(
            "In an order that is drawn anew each time, without ids, links, times or free texts. Not answered is an empty cell (in SPSS system-missing), not asked is `(not_asked)` "
            + "(in SPSS a user-missing value of its own). Each export is logged, and a wave that has been read cannot be opened again.")
        .WithTags("microdata")
        .RequireAuthorization(Scope.Microdata)
        .Produces<string>(200, CsvType, SavType)
        .Answers(
            Problems.KeyMissing, Problems.KeyInsufficient, Problems.WaveUnknown, Problems.ParameterInvalid, Problems.AnswersNotClosed, Problems.AnswersErased,
            Problems.TooManyRequests, Problems.StorageUnavailable);

    private static async Task<IResult> HandleAsync(
        string study,
        int year,
        [Description("`csv` (RFC 4180; the default), `csv-excel` (semicolon and a byte order mark) or `sav` (SPSS).")] string? format,
        [Description("Key of an audience; all of them when left out.")] string? audience,
        [Description("In CSV: `codes` (the default) or `labels`.")] string? values,
        HttpRequest request, ClaimsPrincipal caller, Database database, MicrodataDesk desk, CodeLists codeLists, CancellationToken ct)
    {
        if (database.Read(connection => StoredWave.Find(connection, study, year)) is not { } wave) return Problems.WaveUnknown.Result;
        var asked = wave.Definition.Study;
        var faults = QueryParameters.Unknown(request, names).ToList();
        if (format is not null && !formats.Contains(format)) faults.Add(new FieldError("format", "unknown_value", string.Join(", ", formats)));
        if (values is not null && !Endpoint.values.Contains(values)) faults.Add(new FieldError("values", "unknown_value", string.Join(", ", Endpoint.values)));
        if (values is not null && format is "sav") faults.Add(new FieldError("values", "contradiction", "format=sav"));
        if (audience is not null && asked.Audiences.All(known => known.Key != audience))
            faults.Add(new FieldError("audience", "unknown_value", string.Join(", ", asked.Audiences.Select(known => known.Key))));
        if (faults.Count > 0) return Problems.ParameterInvalid.With(faults);
        if (wave.IsErased) return Problems.AnswersErased.Result;

        var language = RequestLanguage.Of(request);
        var order = new MicrodataOrder
        {
            WaveId = wave.Id,
            Definition = wave.Definition,
            Year = year,
            Audience = audience,
            Format = format switch { "sav" => MicrodataFormat.Sav, "csv-excel" => MicrodataFormat.CsvExcel, _ => MicrodataFormat.Csv },
            Labels = values is "labels",
            Language = language,
            NameOf = (breakdown, code) => codeLists.NameOf(breakdown, code, year, language),
            By = caller.Identity?.Name ?? "",
        };
        if (await desk.ExportAsync(order, ct) is not { } export) return Problems.AnswersNotClosed.Result;
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var (type, extension) = order.Format is MicrodataFormat.Sav ? (SavType, "sav") : (CsvType, "csv");
        var name = FormattableString.Invariant($"{study}-{year}{(audience is null ? "" : "-" + audience)}.{extension}");
        return TypedResults.Stream(output => export.WriteAsync(output, ct), type, name);
    }
}
