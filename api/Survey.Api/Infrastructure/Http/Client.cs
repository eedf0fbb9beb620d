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
        // Addresses of the client's own pages get its shell; under /api an unknown address is a problem, never a page.
        app.Use((context, next) =>
        {
            if (IsPage(context.Request)) context.Request.Path = "/" + Shell;
            return next(context);
        });
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

    // Not a fallback route: beside one, routing no longer tells 405 and 415 from 404.
    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(request.Path.Value);

    private static string? Folder(WebApplication app)
    {
        var set = app.Services.GetRequiredService<IOptions<SurveyOptions>>().Value.Client;
        string?[] candidates = [set, Path.Combine(AppContext.BaseDirectory, "client"), Path.Combine(app.Environment.ContentRootPath, "../../client/build")];
        return candidates.FirstOrDefault(candidate => candidate is not null && File.Exists(Path.Combine(candidate, Shell))) is { } folder ? Path.GetFullPath(folder) : null;
    }
}
