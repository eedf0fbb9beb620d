using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Survey.Api.Features.Microdata.ImportWave;

/// <summary>The two parts of an import. The framework's own reading of forms would put a large file on the disk: this keeps it in memory, and nothing is kept of it.</summary>
internal sealed record Upload(Mapping? Mapping, ReadOnlyMemory<byte>? File)
{
    /// <summary>The boundary between the parts; null for a request that has none.</summary>
    public static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 100 } boundary ? boundary : null;

    public static async Task<Upload> ReadAsync(HttpRequest request, string boundary, JsonSerializerOptions options, CancellationToken ct)
    {
        var (mapping, file) = ((Mapping?)null, (ReadOnlyMemory<byte>?)null);
        var parts = new MultipartReader(boundary, request.Body);
        while (await parts.ReadNextSectionAsync(ct) is { } part)
        {
            var name = part.GetContentDispositionHeader() is { } disposition ? HeaderUtilities.RemoveQuotes(disposition.Name).Value : null;
            using var memory = new MemoryStream();
            await part.Body.CopyToAsync(memory, ct);
            var bytes = memory.GetBuffer().AsMemory(0, (int)memory.Length);
            if (name == "mapping") mapping = JsonSerializer.Deserialize<Mapping>(bytes.Span, options);
            else if (name == "file") file = bytes;
        }
        return new Upload(mapping, file);
    }
}
