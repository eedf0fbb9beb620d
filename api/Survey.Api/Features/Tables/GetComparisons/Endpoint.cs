using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Features.Population;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Releases;

namespace Survey.Api.Features.Tables.GetComparisons;

internal static class Endpoint
{
    private const string A = "a", B = "b";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/comparisons", Handle)
        .WithName("getComparisons")
        .WithSummary("Two groups against each other, item by item: difference, interval and tests.")
        .WithDescription("The groups may be of different waves. The difference comes in prosentpoeng with a 95 percent interval (Newcombe); Fisher's test for the share and Mann–Whitney for the scale, adjusted by Holm over the items of a battery. No test with fewer than ten on a side, across a changed wording, or on a hidden row.")
        .WithTags("tables")
        .Produces<Response>()
        .Produces(304)
        .Answers(TableAccess.Problems);

    private static IResult Handle(
        string study, [AsParameters] Parameters parameters, HttpRequest request, ClaimsPrincipal caller, ReleasedStudies studies, ReleaseShelf shelf, CodeLists codeLists, Populations populations, IOptions<JsonOptions> json)
    {
        var (released, refusal) = TableAccess.Enter(studies, study, caller, null);
        if (released is null) return refusal!;
        var faults = new List<FieldError>();
        List<Group> sides = [.. new[] { (A, parameters.A), (B, parameters.B) }.Select(side => Side(side.Item1, side.Item2, released, faults)).OfType<Group>()];
        if (faults.Count > 0) return Problems.ParameterInvalid.With(faults);
        var (query, wrong) = TableQuery.Parse(parameters.AsTable(), released, shelf, codeLists, sides);
        if (wrong.Concat(QueryParameters.Unknown(request, Parameters.Names)).ToList() is { Count: > 0 } all) return Problems.ParameterInvalid.With(all);

        var language = RequestLanguage.Of(request);
        var table = new TableRows(shelf, codeLists, populations, query!, language);
        // Whoever is on both sides is compared with himself.
        var people = sides.Select(side => table.Cells.Where(cell => cell.Key[0] == side.Name).SelectMany(cell => cell.Parts).SelectMany(part => part.Strata.Select(stratum => (part.Part, stratum))).ToHashSet()).ToList();
        if (people[0].Overlaps(people[1])) return Problems.ParameterInvalid.On(B, "contradiction", A);

        var response = new Response
        {
            Study = study,
            Release = [.. query!.Waves.Where(wave => sides.Exists(side => YearOf(side) == wave.Year)).Select(wave => TableReleaseResponse.Of(wave, language))],
            Base = query.OnScale ? "scale" : "all",
            A = ResponseOf(sides[0]),
            B = ResponseOf(sides[1]),
            Rebuilt = query.Waves.Any(wave => wave.Wave.Rebuilt),
            Invented = query.Waves.Any(wave => wave.Wave.Invented),
            Items = new Items(query, table, codeLists, language).Of(WaveOf(sides[0]), WaveOf(sides[1])),
        };
        return TableAccess.Send(request, JsonSerializer.SerializeToUtf8Bytes(response, json.Value.SerializerOptions), "application/json; charset=utf-8");

        ReleasedWave WaveOf(Group side) => query.Waves.Single(wave => wave.Year == YearOf(side));

        ComparedSideResponse ResponseOf(Group side) => new() { Label = table.Labels.Of(side, WaveOf(side)), Year = YearOf(side), Group = GroupResponse.Of(side) };
    }

    private static Group? Side(string name, string? text, ReleasedStudy released, List<FieldError> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(new FieldError(name, "malformed_group", Group.ConditionSyntax));
            return null;
        }
        var conditions = text.Split(':').Select(part => Condition.Parse(part.Trim())).ToList();
        if (conditions.Contains(null))
        {
            faults.Add(new FieldError(name, "malformed_group", Group.ConditionSyntax));
            return null;
        }
        var years = conditions.Where(condition => condition!.Breakdown == TableQuery.ByYear).ToList();
        var known = released.Waves.Select(wave => wave.Year.ToString(CultureInfo.InvariantCulture)).ToList();
        if (years.Exists(condition => condition!.IsNegated || condition.Codes.Count != 1 || !known.Contains(condition.Codes[0])) || years.Count > 1)
        {
            faults.Add(new FieldError(name, "one_wave", string.Join(", ", known.Select(year => $"year={year}"))));
            return null;
        }
        if (years.Count == 0) conditions.Add(new Condition(TableQuery.ByYear, false, [known[^1]]));
        return new Group(name, [.. conditions.OfType<Condition>()]);
    }

    private static int YearOf(Group side) => int.Parse(side.Conditions.Single(condition => condition.Breakdown == TableQuery.ByYear).Codes[0], CultureInfo.InvariantCulture);
}
