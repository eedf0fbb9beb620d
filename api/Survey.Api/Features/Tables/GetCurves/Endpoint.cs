using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Tables.GetCurves;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/curves", Handle)
        .WithName("getCurves")
        .WithSummary("A logistic curve of a share over a breakdown that is a number, with a 95 percent band.")
        .WithDescription("Fitted to the published rows of the breakdown. A hidden row is no part of it, and is named.")
        .WithTags("tables")
        .Produces<Response>()
        .Produces(304)
        .Answers(TableAccess.Problems);

    private static IResult Handle(string study, [AsParameters] Parameters parameters, HttpRequest request, ClaimsPrincipal caller, TableEntry entry, IOptions<JsonOptions> json)
    {
        var (table, refusal) = entry.Open(study, parameters.AsTable(), Parameters.Names, request, caller, by: "over");
        if (table is null) return refusal!;
        if (table.Query.By is not [var over] || over is TableQuery.ByYear or TableQuery.ByAudience)
            return Problems.ParameterInvalid.On("over", "one_of", string.Join(", ", table.Query.Waves[^1].Definition.Study.Breakdowns.Select(breakdown => breakdown.Key)));
        var texts = table.Questions.ToDictionary(question => question.Key, question => question.Text, StringComparer.Ordinal);
        var response = new Response
        {
            Study = study,
            Release = table.Releases,
            Base = table.Query.OnScale ? "scale" : "all",
            Over = over,
            Since = parameters.Since,
            Rebuilt = table.IsRebuilt,
            Invented = table.IsInvented,
            Curves =
            [
                .. table.Rows.Make().GroupBy(row => (row.Field, Group: table.Query.Groups.Count > 0 ? row.Names[0] : table.Rows.Labels.Of([])))
                    .Where(rows => rows.All(row => row is not TableRow.Shown { Measures.Top: null }))
                    .Select(rows => FittedCurve.Of(rows.Key.Field, texts[rows.Key.Field], rows.Key.Group, [.. rows], parameters.Since)),
            ],
        };
        return TableAccess.Send(request, JsonSerializer.SerializeToUtf8Bytes(response, json.Value.SerializerOptions), "application/json; charset=utf-8");
    }
}
