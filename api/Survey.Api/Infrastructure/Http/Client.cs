using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace Survey.Api.Infrastructure.Http;

/// <summary>Serves the built client, where there is one.</summary>
internal static class Client
{
    private const string Shell = "index.html";

    public static void UseClient(this WebApplication app)
    {
        if (Folder(app) is not { } folder) return;
        var files = new PhysicalFileProvider(folder);
        app.UsePrecompressed(files);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = new Precompressed.ContentTypes(),
            OnPrepareResponse = file =>
                // Files under immutable carry their content's hash in their names.
                file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/_app/immutable", StringComparison.Ordinal)
                    ? "public, max-age=31536000, immutable"
                    : "no-cache",
        });
    }

    /// <summary>Addresses of the client's own pages get its shell; under /api an unknown address is a problem, never a page.</summary>
    public static void MapClient(this WebApplication app)
    {
        if (Folder(app) is not { } folder) return;
        app.MapFallbackToFile($"{{*path:nonfile:{NotApi.Name}}}", Shell, new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
    }

    private static string? Folder(WebApplication app)
    {
        var set = app.Services.GetRequiredService<IOptions<SurveyOptions>>().Value.Client;
        string?[] candidates = [set, Path.Combine(AppContext.BaseDirectory, "client"), Path.Combine(app.Environment.ContentRootPath, "../../client/build")];
        return candidates.FirstOrDefault(candidate => candidate is not null && File.Exists(Path.Combine(candidate, Shell))) is { } folder ? Path.GetFullPath(folder) : null;
    }
}

/// <summary>Keeps the client's fallback off the API, so that there 404, 405 and 415 stay what they are.</summary>
internal sealed class NotApi : IRouteConstraint
{
    public const string Name = "notapi";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is not string path || (path != "api" && !path.StartsWith("api/", StringComparison.OrdinalIgnoreCase));
}
