using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Survey.Api.Infrastructure.Http.OpenApi;

/// <summary>Writes an endpoint's examples beside its schemas.</summary>
internal sealed class Examples : IOperationFilter
{
    private const string Json = "application/json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ExampleMetadata>().FirstOrDefault() is not { } example) return;
        if (example.Request is { } request) Set(operation.RequestBody?.Content, request);
        foreach (var (status, response) in operation.Responses ?? [])
            if (status.StartsWith('2') && example.Response is { } text) Set(response.Content, text);
    }

    private static void Set(IDictionary<string, IOpenApiMediaType>? content, string example)
    {
        if (content is not null && content.TryGetValue(Json, out var media) && media is OpenApiMediaType target) target.Example = JsonNode.Parse(example);
    }
}
