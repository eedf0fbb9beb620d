using Microsoft.Extensions.Options;

namespace Survey.Api.Infrastructure.Http;

internal static class Headers
{
    // The client's own start script is allowed by the hash in its page (a meta element can only narrow this further).
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) headers.ContentSecurityPolicy = ContentSecurityPolicy;
        return next(context);
    });

    /// <summary>A client that is served elsewhere may call from the origins that are set; none by default.</summary>
    public static void UseAllowedOrigins(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<IOptions<SurveyOptions>>().Value.AllowedOrigins;
        if (origins.Count > 0)
            app.UseCors(policy => policy.WithOrigins([.. origins]).AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("ETag", "Retry-After", "Content-Disposition"));
    }
}
