using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Survey.Benchmarks;

/// <summary>Keeps a number of connections busy with requests, one at a time on each, and measures how long each answer takes.</summary>
internal sealed class Load(IPEndPoint server, Func<int, byte[]> requestOf)
{
    private int made;

    public async Task<LoadResult> RunAsync(int connections, TimeSpan duration)
    {
        var until = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var started = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => KeepBusyAsync(until))));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var times = answers.SelectMany(one => one.Times).Order().ToArray();
        return new LoadResult(times.Length / seconds, At(times, 0.50), At(times, 0.99), answers.Sum(one => one.Refused));
    }

    private async Task<(List<double> Times, int Refused)> KeepBusyAsync(long until)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server);
        var buffer = new byte[256 * 1024];
        var (times, refused) = (new List<double>(), 0);
        while (Stopwatch.GetTimestamp() < until)
        {
            var request = requestOf(Interlocked.Increment(ref made));
            var sent = Stopwatch.GetTimestamp();
            await socket.SendAsync(request);
            if (await ReadAsync(socket, buffer) is >= 200 and < 300) times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            else refused++;
        }
        return (times, refused);
    }

    /// <summary>Reads one whole answer, and returns its status.</summary>
    private static async Task<int> ReadAsync(Socket socket, byte[] buffer)
    {
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0) throw new IOException("The server closed the connection.");
            length += read;
            var text = buffer.AsSpan(0, length);
            var head = text.IndexOf("\r\n\r\n"u8);
            if (head < 0) continue;
            var headers = Encoding.ASCII.GetString(text[..head]);
            var isWhole = headers.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase)
                ? text.EndsWith("0\r\n\r\n"u8)
                : length - head - 4 >= ContentLength(headers);
            if (isWhole) return int.Parse(headers.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static int ContentLength(string headers)
    {
        const string name = "Content-Length: ";
        var at = headers.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return 0;
        var end = headers.IndexOf('\r', at);
        return int.Parse(headers.AsSpan(at + name.Length, (end < 0 ? headers.Length : end) - at - name.Length), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}

/// <param name="PerSecond">Answers with a 2xx.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Refused">Other answers.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99, int Refused);
