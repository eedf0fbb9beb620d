using System.Diagnostics.CodeAnalysis;

namespace Survey.Api.Infrastructure.Http;

/// <summary>An example of what an endpoint is sent and what it answers, for openapi.yaml; a test reads both as their types.</summary>
internal sealed record ExampleMetadata(string? Request, string? Response);

internal static class ExampleMetadataExtensions
{
    public static RouteHandlerBuilder Example(
        this RouteHandlerBuilder builder,
        [StringSyntax(StringSyntaxAttribute.Json)] string? request = null,
        [StringSyntax(StringSyntaxAttribute.Json)] string? response = null) => builder.WithMetadata(new ExampleMetadata(request, response));
}
