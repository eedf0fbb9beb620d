namespace Survey.Api.Infrastructure.Http;

/// <summary>The problems that an endpoint may answer with, for openapi.yaml.</summary>
internal sealed record AnswersMetadata(IReadOnlyList<Problem> Problems);

internal static class AnswersMetadataExtensions
{
    public static TBuilder Answers<TBuilder>(this TBuilder builder, params Problem[] problems)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AnswersMetadata(problems));

    /// <summary>Whatever is no GET queues to the one writer, whose queue can be full and whose disk can fail.</summary>
    public static void AnswersWhenItCannotStore(this RouteGroupBuilder group) => ((IEndpointConventionBuilder)group).Finally(endpoint =>
    {
        if (endpoint.Metadata.OfType<HttpMethodMetadata>().Any(methods => !methods.HttpMethods.Contains(HttpMethods.Get)))
            endpoint.Metadata.Add(new AnswersMetadata([Problems.TooManyRequests, Problems.StorageUnavailable]));
    });
}
