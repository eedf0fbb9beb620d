using Microsoft.OpenApi;

namespace Survey.Api.Infrastructure.Http.OpenApi;

/// <summary>Makes openapi.yaml from the endpoints. The committed file is compared with it by a test.</summary>
internal static class OpenApiDocumentation
{
    private const string Document = "openapi";

    public static void AddOpenApiDocumentation(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, new OpenApiInfo
            {
                Title = "Survey",
                Version = "1",
                Description = "Anonymous surveys that intermediaries forward, and protected tables of what came back.",
            });
            options.CustomSchemaIds(SchemaId);
            options.DescribeAllParametersInCamelCase();
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, "Survey.Api.xml"));
            options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, "Survey.Vault.xml"));
            options.AddSecurityDefinition("key", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key with scopes: aggregates, microdata, manage." });
            options.OperationFilter<ProblemResponses>();
            options.OperationFilter<Examples>();
            options.OperationFilter<Security>();
            options.OperationFilter<IdempotencyKeyHeader>();
            options.SchemaFilter<ValidationRules>();
        });
    }

    public static void MapOpenApiDocumentation(this WebApplication app) => app.MapSwagger("/api/{documentName}.{extension:regex(^(json|yaml)$)}");

    // Each slice has its own Request and Response: the slice's folder tells them apart.
    private static string SchemaId(Type type)
    {
        var name = type.IsGenericType ? type.Name.Split('`')[0] + string.Concat(type.GetGenericArguments().Select(SchemaId)) : type.Name;
        return name is "Request" or "Response" ? type.Namespace!.Split('.')[^1] + name : name;
    }
}
