using System.Globalization;
using System.Security.Claims;
using Survey.Api.Features.Access;
using Survey.Api.Features.Population;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Forwarding.GetResponseRates;

internal static class Endpoint
{
    public const string ByAudience = "audience", ByYear = "year";

    private static readonly string[] Known = ["by", "year", "format", "lang"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/response-rates", Handle)
        .WithName("getResponseRates")
        .WithSummary("How many have answered, of how many, by what links fix.")
        .WithDescription(
            "Live, also while a wave is open: counts of submissions, never of answers. The denominator is registered headcounts, else the number that forwarders confirmed, else what links were "
            + "made for; each row says which, and none is added to another. Without a key: waves with a public release.")
        .WithTags("tables")
        .Produces<Response>(200, "application/json", "text/csv")
        .Answers(Problems.StudyUnknown, Problems.KeyMissing, Problems.ParameterInvalid);

    private static IResult Handle(string study, [AsParameters] Parameters parameters, HttpRequest request, ClaimsPrincipal caller, Database database, CodeLists codeLists)
    {
        var all = caller.IsInRole(Scope.Aggregates);
        var waves = database.Read(connection => Data.Waves(connection, study));
        if (waves is null || (!all && waves.All(wave => wave.IsPublic == 0))) return Problems.StudyUnknown.Result;

        var readable = waves.Where(wave => all || wave.IsPublic == 1).ToList();
        var (by, years) = (Split(parameters.By), Split(parameters.Year));
        var chosen = years.Count > 0 ? [.. readable.Where(wave => years.Contains(Text(wave.Year)))]
            : by.Contains(ByYear) ? readable
            : readable.Where(wave => wave.State is "open" or "closed").TakeLast(1).ToList();
        var read = database.Read(connection => chosen.Select(wave => WaveLinks.Read(connection, wave.Id)!)
            .Select(wave => (wave, StoredPopulation.Read(connection, wave.Id, wave.Study, wave.Year, codeLists)))
            .ToList());
        var keys = read.SelectMany(one => one.wave.Study.Breakdowns).Where(breakdown => breakdown.Question is null).Select(breakdown => breakdown.Key);
        List<FieldError> faults =
        [
            .. Unknown("by", by, [ByAudience, ByYear, .. keys, Breakdown.Embete]),
            .. Unknown("year", years, [.. readable.Select(wave => Text(wave.Year))]),
            .. parameters.Format is { } format ? Unknown("format", [format], RatesFile.Formats) : [],
            .. by.Distinct().Count() < by.Count ? [new FieldError("by", "repeated_key")] : Array.Empty<FieldError>(),
            .. parameters.Lang is null ? [] : Unknown("lang", [parameters.Lang], RequestLanguage.All),
            .. request.Query.Keys.Except(Known).Select(name => new FieldError(name, "unknown_parameter", string.Join(", ", Known))),
        ];
        if (faults.Count > 0) return Problems.ParameterInvalid.With(faults);

        var language = RequestLanguage.Of(request);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var response = new Response
        {
            Study = study,
            By = by,
            Rows = [.. read.SelectMany(one => new Rates(one.wave, one.Item2, by, codeLists, language).Rows())],
        };
        var chosenFormat = RatesFile.FormatOf(request, parameters.Format);
        return chosenFormat == RatesFile.Json ? TypedResults.Ok(response) : RatesFile.Of(response, chosenFormat);
    }

    private static IEnumerable<FieldError> Unknown(string name, IReadOnlyList<string> given, IReadOnlyList<string> valid) =>
        given.Except(valid).Any() ? [new FieldError(name, "unknown_value", string.Join(", ", valid.Distinct()))] : [];

    private static IReadOnlyList<string> Split(string? list) => list is null ? [] : list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
