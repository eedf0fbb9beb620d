using Microsoft.AspNetCore.ResponseCompression;

namespace Survey.Api.Infrastructure.Http;

/// <summary>
/// The respondent's form is sent compressed: some 20 KB of texts, to a phone. It repeats nothing that the request says and holds no secret, so that its
/// length tells nothing; no other answer of the API is compressed (decision 0057).
/// </summary>
internal static class CompressedForm
{
    public static void AddCompressedForm(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["application/json"];
        // At their fastest, gzip makes less of these texts than Brotli does, in half the time.
        options.Providers.Add<GzipCompressionProvider>();
    });

    public static void UseCompressedForm(this IApplicationBuilder app) => app.UseWhen(IsForm, form => form.UseResponseCompression());

    private static bool IsForm(HttpContext context) => HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments("/api/respond");
}
