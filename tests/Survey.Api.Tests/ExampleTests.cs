using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Tests;

public sealed class ExampleTests
{
    [Fact]
    public void Every_example_of_the_contract_is_what_its_endpoint_takes_and_gives()
    {
        using var app = new SurveyApp();
        var options = app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<ExampleMetadata>() is not null).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints)
        {
            var example = endpoint.Metadata.GetMetadata<ExampleMetadata>()!;
            if (example.Request is { } request) Assert.NotNull(JsonSerializer.Deserialize(request, endpoint.Metadata.GetMetadata<IAcceptsMetadata>()!.RequestType!, options));
            var type = endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().First(produces => produces.StatusCode < 300).Type!;
            if (example.Response is { } response) Assert.NotNull(JsonSerializer.Deserialize(response, type, options));
        }
    }
}
