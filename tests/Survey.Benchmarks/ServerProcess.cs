using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Survey.Benchmarks;

/// <summary>A server in a process of its own, as it runs in earnest.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, IPEndPoint address, TimeSpan startUp) => (this.process, Address, StartUp) = (process, address, startUp);

    public IPEndPoint Address { get; }
    public Uri Url => new($"http://{Address}");
    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan StartUp { get; }

    public static async Task<ServerProcess> StartAsync(string assembly, string[] arguments, Dictionary<string, string> settings)
    {
        var address = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments) start.ArgumentList.Add(argument.Replace("{url}", $"http://{address}", StringComparison.Ordinal));
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(address);
                return new ServerProcess(process, address, watch.Elapsed);
            }
            catch (SocketException)
            {
                await Task.Delay(5);
            }
        }
        process.Kill();
        throw new TimeoutException($"{assembly} did not start.");
    }

    public double MemoryMegabytes()
    {
        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }

    public double CpuSeconds()
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>The most that the process has held since it started.</summary>
    public double PeakMegabytes()
    {
        process.Refresh();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static IPEndPoint FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
