using Microsoft.Extensions.Options;

namespace Survey.Api.Infrastructure.Http;

/// <summary>Addresses of the client's pages as people outside see them: the set one, else the one that this request came to.</summary>
internal sealed class PublicAddress(IOptions<SurveyOptions> options)
{
    /// <summary>Scheme, host and port alone, as a browser names where a request comes from.</summary>
    public string OriginOf(HttpRequest request) => new Uri(Of(request, "/")).GetLeftPart(UriPartial.Authority);

    public string Of(HttpRequest request, string path) => (options.Value.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}") + path;
}
