namespace Survey.Api.Infrastructure.Http;

/// <summary>The problems that an endpoint may answer with, for openapi.yaml.</summary>
internal sealed record AnswersMetadata(IReadOnlyList<Problem> Problems);

internal static class AnswersMetadataExtensions
{
    public static TBuilder Answers<TBuilder>(this TBuilder builder, params Problem[] problems)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AnswersMetadata(problems));
}
