using Microsoft.Extensions.Options;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Access;

/// <summary>
/// Tells requests of the client's own pages from those that another site makes in the same browser, by what browsers say themselves and
/// scripts cannot set. A request that a cookie signs and that changes something must come from our own; one that says nothing does not pass.
/// </summary>
internal sealed class OwnPages(PublicAddress address, IOptions<SurveyOptions> options)
{
    public bool Sent(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        // A client that is served from a configured origin is ours too, as long as it is of the same site: the cookie goes no further.
        if (options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)) return site is "" or "same-origin" or "same-site";
        var ofOrigin = origin.Length == 0 ? (bool?)null : string.Equals(origin, address.OriginOf(request), StringComparison.OrdinalIgnoreCase);
        // Browsers send it over TLS and to this machine only; elsewhere the origin has to do.
        var ofSite = site.Length == 0 ? (bool?)null : site == "same-origin";
        return (ofOrigin ?? ofSite) is true && (ofSite ?? ofOrigin) is true;
    }
}
