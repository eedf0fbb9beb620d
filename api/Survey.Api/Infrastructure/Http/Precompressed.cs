using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Survey.Api.Infrastructure.Http;

/// <summary>
/// The client's files are compressed when it is built, and sent so: a respondent on a phone fetches a third of the bytes, and no
/// request pays for the compressing. Of the API's answers only the form is (<see cref="CompressedForm"/>).
/// </summary>
internal static class Precompressed
{
    private static readonly (string Encoding, string Suffix)[] forms = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>Must come before the static files, which then find the compressed twin under its own name.</summary>
    public static void UsePrecompressed(this IApplicationBuilder app, IFileProvider files) => app.Use((context, next) =>
    {
        if (context.Request.Path is { Value: { } path } && path.StartsWith("/_app/", StringComparison.Ordinal))
        {
            context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
            foreach (var (encoding, suffix) in forms)
            {
                if (!Accepts(context.Request, encoding) || !files.GetFileInfo(path + suffix).Exists) continue;
                context.Request.Path = path + suffix;
                context.Response.Headers.ContentEncoding = encoding;
                break;
            }
        }
        return next(context);
    });

    private static bool Accepts(HttpRequest request, string encoding) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);

    /// <summary>A twin is of the type of what it was made from.</summary>
    internal sealed class ContentTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider known = new();

        public bool TryGetContentType(string subpath, out string contentType)
        {
            var suffix = forms.Select(form => form.Suffix).FirstOrDefault(suffix => subpath.EndsWith(suffix, StringComparison.Ordinal));
            return known.TryGetContentType(suffix is null ? subpath : subpath[..^suffix.Length], out contentType!);
        }
    }
}
