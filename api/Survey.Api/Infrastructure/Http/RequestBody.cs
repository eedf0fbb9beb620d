using System.Buffers;
using Microsoft.AspNetCore.Http.Metadata;

namespace Survey.Api.Infrastructure.Http;

/// <summary>A request's whole body in a rented buffer.</summary>
internal sealed class RequestBody : IDisposable
{
    private const int FirstGuess = 8 * 1024;
    private byte[] buffer;
    private int length;

    private RequestBody(int size) => buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    /// <summary>Reads the body; null when it is longer than <paramref name="most"/> bytes.</summary>
    public static async Task<RequestBody?> ReadAsync(HttpRequest request, int most, CancellationToken ct)
    {
        if (request.ContentLength > most) return null;
        var body = new RequestBody((int)(request.ContentLength ?? FirstGuess) + 1);
        var isWhole = false;
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(body.buffer.AsMemory(body.length), ct)) > 0)
            {
                body.length += read;
                if (body.length > most) return null;
                if (body.length == body.buffer.Length) body.Grow();
            }
            isWhole = true;
            return body;
        }
        finally
        {
            // Also where the sender was cut off: half a submission does not stay in memory either.
            if (!isWhole) body.Dispose();
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        Return();
        buffer = larger;
    }

    // Answers do not stay in a pool for the next request to find.
    private void Return() => ArrayPool<byte>.Shared.Return(buffer, clearArray: true);

    public void Dispose() => Return();
}

/// <summary>The largest body that an endpoint takes, where it is less than the server's.</summary>
internal sealed record RequestSizeLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
