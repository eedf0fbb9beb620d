using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Tables.GetTrends;

internal static class Endpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/trends", Handle)
        .WithName("getTrends")
        .WithSummary("One question or battery over the waves, with breaks marked and changes tested.")
        .WithDescription("A change is given in prosentpoeng between comparable waves that follow each other, with a 95 percent interval (Newcombe) and Fisher's exact test. Figures printed elsewhere are shown as such.")
        .WithTags("tables")
        .Produces<Response>()
        .Produces(304)
        .Answers(TableAccess.Problems);

    private static IResult Handle(
        string study, [AsParameters] Parameters parameters, HttpRequest request, ClaimsPrincipal caller, TableEntry entry, Database database, IOptions<JsonOptions> json)
    {
        var (table, refusal) = entry.Open(study, parameters.AsTable(), Parameters.Names, request, caller);
        if (table is null) return refusal!;
        var query = table.Query;
        var units = table.Questions.Select(question => question.Unit).Distinct().ToList();
        if (units.Count != 1) return Problems.ParameterInvalid.On("questions", "one_question", string.Join(", ", units));
        var printed = database.Read(connection => PublishedFigures.Read(connection, study));
        var response = new Response
        {
            Study = study,
            Release = table.Releases,
            Base = query.OnScale ? "scale" : "all",
            By = [.. query.Dimensions.Where(by => by != TableQuery.ByYear)],
            BordersOf = query.BordersOf,
            Rebuilt = table.IsRebuilt,
            Invented = table.IsInvented,
            Series = new TrendSeries(query, table.Rows, printed, entry.CodeLists, table.Language).Of(table.Questions),
        };
        return TableAccess.Send(request, JsonSerializer.SerializeToUtf8Bytes(response, json.Value.SerializerOptions), "application/json; charset=utf-8");
    }
}
