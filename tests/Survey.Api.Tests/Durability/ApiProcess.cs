using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Survey.Api.Tests.Durability;

/// <summary>The program in a process of its own, as it runs in earnest: it can be killed, traced and starved.</summary>
internal sealed class ApiProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;

    private ApiProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Anonymous = new HttpClient { BaseAddress = address };
        Manager = new HttpClient { BaseAddress = address };
        Manager.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SurveyApp.ManagerKey);
    }

    public Uri Address { get; }
    public HttpClient Anonymous { get; }
    public HttpClient Manager { get; }
    public int Id => process.Id;

    /// <param name="database">Path of the file.</param>
    /// <param name="wrapper">A program that runs it, with its arguments.</param>
    public static Task<ApiProcess> StartAsync(string database, params string[] wrapper) => StartAsync(database, new Dictionary<string, string>(), wrapper);

    /// <param name="database">Path of the file.</param>
    /// <param name="settings">Settings of its own, as environment variables.</param>
    /// <param name="wrapper">A program that runs it, with its arguments.</param>
    public static async Task<ApiProcess> StartAsync(string database, IReadOnlyDictionary<string, string> settings, params string[] wrapper)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] command = [.. wrapper, "dotnet", Path.Combine(AppContext.BaseDirectory, "Survey.Api.dll"), "--urls", address.ToString()];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(database) };
        start.Environment["Survey__Database"] = database;
        start.Environment["Survey__ManagerKey"] = SurveyApp.ManagerKey;
        start.Environment["Survey__SubmissionsPerSecond"] = "1000000";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var process = Process.Start(start)!;
        var said = new List<string?>();
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        var api = new ApiProcess(process, address);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !process.HasExited; await Task.Delay(50))
            try
            {
                using var response = await api.Anonymous.GetAsync("/api/regions/fylker?year=2023");
                if (response.StatusCode == HttpStatusCode.OK) return api;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        api.Dispose();
        lock (said) throw new InvalidOperationException($"The program did not start: {string.Join('\n', said)}");

        void Note(string? line)
        {
            lock (said) said.Add(line);
        }
    }

    /// <summary>kill -9: it gets no chance to finish anything.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
        Anonymous.Dispose();
        Manager.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
