using System.Text.Json.Serialization;

namespace Survey.Vault.Microdata;

/// <summary>A wave's answers on their way out: they leave as the bytes of a file, in an order that is drawn anew each time.</summary>
[JsonConverter(typeof(NeverWritten))]
public sealed class MicrodataExport
{
    private readonly Func<Stream, CancellationToken, Task> write;

    internal MicrodataExport(Func<Stream, CancellationToken, Task> write) => this.write = write;

    public Task WriteAsync(Stream output, CancellationToken ct) => write(output, ct);
}
