using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Survey.Api.Infrastructure.Http.OpenApi;

/// <summary>The one header that the API asks for: it is read in the handler, which the explorer does not see.</summary>
internal sealed class IdempotencyKeyHeader : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.OperationId != "submitAnswers") return;
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "Idempotency-Key",
            In = ParameterLocation.Header,
            Required = true,
            Description = "Random, made on the respondent's device: the same key again is the same submission.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 16, MaxLength = 128, Pattern = "^[A-Za-z0-9_-]+$" },
        });
    }
}
