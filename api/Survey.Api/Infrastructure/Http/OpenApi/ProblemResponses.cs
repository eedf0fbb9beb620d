using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Survey.Api.Infrastructure.Http.OpenApi;

/// <summary>Writes the problems that an endpoint declares as responses, each with its code and an example.</summary>
internal sealed class ProblemResponses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var declared = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AnswersMetadata>().SelectMany(answers => answers.Problems).Distinct();
        var schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemResponse), context.SchemaRepository);
        operation.Responses ??= [];
        foreach (var problems in declared.GroupBy(problem => problem.Status).OrderBy(group => group.Key))
            operation.Responses[problems.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(' ', problems.OrderBy(problem => problem.Code, StringComparer.Ordinal).Select(problem => $"`{problem.Code}`: {problem.Title.En}")),
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    [ProblemResult.MediaType] = new OpenApiMediaType
                    {
                        Schema = schema,
                        Examples = problems.OrderBy(problem => problem.Code, StringComparer.Ordinal).ToDictionary(problem => problem.Code, IOpenApiExample (problem) => new OpenApiExample
                        {
                            Value = new JsonObject
                            {
                                ["type"] = $"/api/problems/{problem.Code}",
                                ["title"] = problem.Title.Nb,
                                ["status"] = problem.Status,
                                ["code"] = problem.Code,
                            },
                        }),
                    },
                },
            };
    }
}
