using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Tables.GetComparisons;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/comparisons", Handle)
        .WithName("getComparisons")
        .WithSummary("Two groups against each other, item by item: difference, interval and tests.")
        .WithDescription("The groups may be of different waves. The difference comes in prosentpoeng with a 95 percent interval (Newcombe); Fisher's test for the share and Mann–Whitney for the scale, adjusted by Holm over the items of a battery. No test with fewer than ten on a side, across a changed wording, or on a hidden row.")
        .WithTags("tables")
        .Produces<Response>()
        .Produces(304)
        .Answers(TableAccess.Problems);

    private static IResult Handle(string study, [AsParameters] Parameters parameters, HttpRequest request, ClaimsPrincipal caller, ReleasedStudies studies, TableEntry entry, IOptions<JsonOptions> json)
    {
        var (released, refusal) = TableAccess.Enter(studies, study, caller, null);
        if (released is null) return refusal!;
        var language = RequestLanguage.Of(request);
        var (compared, wrong) = entry.Compare(study, released, parameters.A, parameters.B, parameters.AsTable(), language);
        if (wrong.Concat(QueryParameters.Unknown(request, Parameters.Names)).ToList() is { Count: > 0 } all) return Problems.ParameterInvalid.With(all);

        var table = compared!.Table;
        var response = new Response
        {
            Study = study,
            Release = [.. compared.Waves.Select(wave => TableReleaseResponse.Of(wave, language))],
            Base = table.Query.OnScale ? "scale" : "all",
            A = ResponseOf(compared.A),
            B = ResponseOf(compared.B),
            Rebuilt = table.IsRebuilt,
            Invented = table.IsInvented,
            Items = compared.Items(entry.CodeLists),
        };
        return TableAccess.Send(request, JsonSerializer.SerializeToUtf8Bytes(response, json.Value.SerializerOptions), "application/json; charset=utf-8");

        ComparedSideResponse ResponseOf(Group side) => new() { Label = compared.LabelOf(side), Year = OpenComparison.YearOf(side), Group = GroupResponse.Of(side) };
    }
}
