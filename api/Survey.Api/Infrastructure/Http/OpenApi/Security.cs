using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Survey.Api.Infrastructure.Http.OpenApi;

/// <summary>Says which scope an endpoint asks for.</summary>
internal sealed class Security : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var policies = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Select(authorize => authorize.Policy).OfType<string>().ToList();
        if (policies.Count == 0) return;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", context.Document)] = policies }];
    }
}
