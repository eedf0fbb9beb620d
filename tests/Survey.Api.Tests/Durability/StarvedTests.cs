using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Survey.Api.Tests.Durability;

/// <summary>Promise 3 when things go wrong: a clear answer, and nothing half-written.</summary>
public sealed class StarvedTests
{
    [Fact]
    public async Task A_disk_that_is_full_is_a_clear_503_and_space_again_is_enough()
    {
        using var file = new StoredFile();
        // A file that may not grow is a full disk to SQLite; the signal that comes with it is ignored, as the shell can ask for.
        using var api = await ApiProcess.StartAsync(file.Path, "sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh");
        await Collecting.OpenAsync(api);
        var (link, _) = await Collecting.LinkAsync(api);
        await api.SubmitAsync(link, Guid.NewGuid().ToString()).JsonAsync(HttpStatusCode.Created);

        await LimitFilesAsync(api, "4096");
        var refused = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            refused.Add(Guid.NewGuid().ToString());
            await AssertUnavailableAsync(api.SubmitAsync(link, refused[^1]));
        }
        // Reading goes on meanwhile.
        Assert.Equal(HttpStatusCode.OK, (await api.Anonymous.GetAsync($"/api/respond/{link}")).StatusCode);

        await LimitFilesAsync(api, "unlimited");
        foreach (var key in refused)
        {
            using var response = await api.SubmitAsync(link, key);
            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        }
        api.Kill();
        Assert.Equal("ok", file.Integrity());
        Assert.Equal((11, 11, 11), (file.Keys().Count, file.Count("select sum(answered) from link_count"), file.Count("select count(*) from text_answer")));
    }

    [Fact]
    public async Task A_locked_file_is_a_clear_503_and_nothing_is_stored()
    {
        using var app = new SurveyApp();
        await SmallStudy.OpenAsync(app);
        var link = await SmallStudy.LinkAsync(app);
        var key = Guid.NewGuid().ToString();
        const string answers = """{"answers":{"deltatt":"ja"}}""";
        await using (var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={app.DatabasePath};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "begin immediate";
            await hold.ExecuteNonQueryAsync();
            var watch = Stopwatch.StartNew();
            await AssertUnavailableAsync(SmallStudy.SubmitAsync(app, link, answers, key));
            // Nobody waits half a minute at a form to be told to try again.
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
            Assert.Contains(app.Log, line => line.Contains("SQLite says 5", StringComparison.Ordinal));
            Assert.DoesNotContain(app.Log, line => line.Contains("   at ", StringComparison.Ordinal));
            hold.CommandText = "rollback";
            await hold.ExecuteNonQueryAsync();
        }
        Assert.Equal(0, StoredData.Count(app, "submission"));
        await SmallStudy.SubmitAsync(app, link, answers, key).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(1, StoredData.Count(app, "submission"));
    }

    [Fact]
    public async Task A_request_that_is_cut_off_is_stored_whole_or_not_at_all()
    {
        using var file = new StoredFile();
        using var api = await ApiProcess.StartAsync(file.Path);
        await Collecting.OpenAsync(api);
        var (link, _) = await Collecting.LinkAsync(api);
        // As Collecting.SubmitAsync sends it.
        const string answers = """{"answers":{"deltatt":"ja","ansatte":7,"mer":"et ord"}}""";
        var keys = Enumerable.Range(0, 40).Select(_ => Guid.NewGuid().ToString()).ToList();
        for (var i = 0; i < keys.Count; i++)
            // Every other one is cut in the middle of its answers, the rest when all is sent and nothing has come back.
            await CutOffAsync(api.Address, link, keys[i], answers, i % 2 == 0 ? answers.Length / 2 : answers.Length);

        foreach (var key in keys)
        {
            using var response = await api.SubmitAsync(link, key);
            Assert.True(response.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
        Assert.Equal(keys.Count, (await api.Manager.GetAsync($"{Collecting.Wave}/collection").JsonAsync()).Number("answered"));
        api.Kill();
        Assert.Equal(keys.Select(StoredFile.HashOf).ToHashSet(), file.Keys());
        Assert.Equal(keys.Count, file.Count("select count(*) from text_answer"));
    }

    [Fact]
    public async Task A_client_that_sends_a_byte_now_and_then_is_cut_off()
    {
        using var file = new StoredFile();
        using var api = await ApiProcess.StartAsync(file.Path);
        await Collecting.OpenAsync(api);
        var (link, _) = await Collecting.LinkAsync(api);
        using var socket = new TcpClient();
        await socket.ConnectAsync(api.Address.Host, api.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head(link, Guid.NewGuid().ToString(), 1000)));
        var watch = Stopwatch.StartNew();
        var answer = ReadAllAsync(stream);
        try
        {
            while (!answer.IsCompleted && watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                await stream.WriteAsync(" "u8.ToArray());
                await Task.Delay(500);
            }
        }
        catch (IOException)
        {
            // Cut off while we wrote.
        }
        Assert.InRange(watch.Elapsed.TotalSeconds, 5, 45);
        Assert.True((await answer) is "" or ['H', ..] and not ['H', 'T', 'T', 'P', '/', '1', '.', '1', ' ', '2', ..]);
    }

    [Fact]
    public async Task A_body_that_trickles_in_fast_enough_for_the_server_is_cut_off_too_and_told_so()
    {
        using var file = new StoredFile();
        using var api = await ApiProcess.StartAsync(file.Path, new Dictionary<string, string> { ["Survey__LongestUploadSeconds"] = "3" });
        await Collecting.OpenAsync(api);
        var (link, _) = await Collecting.LinkAsync(api);
        using var socket = new TcpClient();
        await socket.ConnectAsync(api.Address.Host, api.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Head(link, Guid.NewGuid().ToString(), 200_000)));
        var answer = ReadAllAsync(stream);
        var watch = Stopwatch.StartNew();
        try
        {
            // 500 bytes a second.
            while (!answer.IsCompleted && watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(new string(' ', 50)));
                await Task.Delay(100);
            }
        }
        catch (IOException)
        {
            // Cut off while we wrote.
        }
        Assert.InRange(watch.Elapsed.TotalSeconds, 2, 30);
        Assert.StartsWith("HTTP/1.1 408", await answer, StringComparison.Ordinal);
        Assert.Contains("request_too_slow", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_loses_nothing()
    {
        var clock = new SetClock("2024-05-01T10:00:00Z");
        using var app = new SurveyApp(clock);
        await SmallStudy.OpenAsync(app);
        var link = await SmallStudy.LinkAsync(app);
        const string answers = """{"answers":{"deltatt":"ja"}}""";
        var keys = new List<string>();
        foreach (var now in new[] { "2024-05-01T10:00:01Z", "2014-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2024-05-01T10:00:02Z" })
        {
            clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
            keys.Add(Guid.NewGuid().ToString());
            await SmallStudy.SubmitAsync(app, link, answers, keys[^1]).JsonAsync(HttpStatusCode.Created);
            foreach (var key in keys) await SmallStudy.SubmitAsync(app, link, answers, key).JsonAsync();
        }
        clock.Now = clock.Now.AddYears(-1);
        await app.Manager.PostAsync($"/api/studies/{SmallStudy.Key}/waves/2023/close", null).JsonAsync();
        await app.Manager.PostTextAsync($"/api/studies/{SmallStudy.Key}/waves/2023/releases", "{}").JsonAsync(HttpStatusCode.Created);
        Assert.Equal(keys.Count, StoredData.Count(app, "submission"));
    }

    private static async Task AssertUnavailableAsync(Task<HttpResponseMessage> call)
    {
        using var response = await call;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.ServiceUnavailable, $"{response.StatusCode}: {text}");
        Assert.Contains("\"storage_unavailable\"", text, StringComparison.Ordinal);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    private static async Task LimitFilesAsync(ApiProcess api, string size)
    {
        using var process = Process.Start(new ProcessStartInfo("prlimit", [$"--pid={api.Id}", $"--fsize={size}:unlimited"]))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static async Task CutOffAsync(Uri address, string link, string key, string body, int bytes)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Head(link, key, body.Length) + body[..bytes]));
        // No farewell: the connection is reset, as when a phone loses its network for good.
        socket.LingerState = new LingerOption(true, 0);
    }

    private static string Head(string link, string key, int length) =>
        $"POST /api/respond/{link}/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nIdempotency-Key: {key}\r\nContent-Length: {length}\r\n\r\n";

    private static async Task<string> ReadAllAsync(Stream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            return await reader.ReadToEndAsync();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
