using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

namespace Survey.Benchmarks;

/// <summary>
/// Releasing a wave, beside a plain pass over the same bytes in memory; and any table, of a small wave and of a large one: the ratio says
/// whether its cost sees the submissions.
/// </summary>
internal static class TableBenchmark
{
    private const int Small = 1_000, Connections = 64, Warmup = 60, Asked = 100;

    private static readonly string[] Tables =
    [
        "distributions?questions=q1",
        "distributions?questions=q1&by=fylke&top=2",
        "distributions?by=fylke",
        "distributions?by=fylke&format=csv",
        "distributions?by=fylke&format=json-stat",
        "distributions?by=fylke&format=xlsx",
        "distributions?questions=q1&groups=Vest:fylke=11,46,15;Resten:fylke!=11,46,15",
        "trends?questions=q1&by=fylke",
        "comparisons?a=fylke=46&b=fylke!=46",
        "means?by=fylke",
        "report-texts?questions=q1&by=fylke",
    ];

    public static async Task<int> RunAsync(int submissions)
    {
        Say($"cores {Environment.ProcessorCount}; {HundredQuestions.Questions} questions by 15 counties, {HundredQuestions.Answered} answered by each");
        using var small = await Released.MakeAsync(Small);
        using var large = await Released.MakeAsync(submissions);
        Say($"{"table",-82} {$"{Small}, ms",10} {$"{submissions}, ms",14} ratio");
        foreach (var table in Tables)
        {
            var (few, many) = await MediansAsync(small, large, table);
            Say($"{table,-82} {few,10:0.00} {many,14:0.00} {many / few,5:0.00}");
        }
        foreach (var wave in new[] { small, large })
        {
            var of = await wave.LoadAsync();
            Say($"{Connections} connections, {wave.Submissions} submissions: {of.PerSecond:0} tables a second, p50 {of.P50:0.00} ms, p99 {of.P99:0.00} ms, refused {of.Refused}; peak memory of the server {wave.PeakMegabytes:0} MB");
        }
        return 0;
    }

    /// <summary>Both are asked by turns, so that whatever else the machine does meets both; the first ones, while the code is compiled and then compiled better, do not count.</summary>
    private static async Task<(double Small, double Large)> MediansAsync(Released small, Released large, string table)
    {
        var times = new Dictionary<Released, List<double>> { [small] = [], [large] = [] };
        for (var turn = 0; turn < Warmup + Asked; turn++)
            foreach (var wave in turn % 2 == 0 ? new[] { small, large } : [large, small])
            {
                var time = await wave.AskAsync(table);
                if (turn >= Warmup) times[wave].Add(time.TotalMilliseconds);
            }
        return (Median(times[small]), Median(times[large]));
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>A released wave of so many submissions, and a server of its own that is asked for its tables.</summary>
    private sealed class Released(DirectoryInfo folder, ServerProcess server, HttpClient client, int submissions) : IDisposable
    {
        public int Submissions => submissions;

        public double PeakMegabytes => server.PeakMegabytes();

        public static async Task<Released> MakeAsync(int submissions)
        {
            var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
            var file = Path.Combine(folder.FullName, "survey.db");
            using (var first = await StartAsync(file))
            using (var opening = new HttpClient { BaseAddress = first.Url })
                await HundredQuestions.OpenAsync(opening);
            var watch = Stopwatch.StartNew();
            HundredQuestions.Fill(file, submissions);
            Say($"{submissions} submissions put into the file in {watch.Elapsed.TotalSeconds:0.0} s");

            var server = await StartAsync(file);
            var client = new HttpClient { BaseAddress = server.Url, Timeout = TimeSpan.FromMinutes(10) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", LeaderForm.ManagerKey);
            var wave = $"/api/studies/{HundredQuestions.Study}/waves/{HundredQuestions.Year}";
            watch.Restart();
            (await client.PostAsync($"{wave}/close", null)).EnsureSuccessStatusCode();
            var closing = watch.Elapsed;
            watch.Restart();
            (await client.PostAsJsonAsync($"{wave}/releases", new Dictionary<string, object> { ["public"] = true })).EnsureSuccessStatusCode();
            var release = watch.Elapsed;
            var (plain, bytes) = PlainPass(submissions);
            Say($"closed in {closing.TotalSeconds:0.0} s (the file is rewritten, {new FileInfo(file).Length / 1e6:0} MB); released over HTTP in {release.TotalMilliseconds:0} ms; plain pass over the same {bytes / 1e6:0} MB of answers {plain.TotalMilliseconds:0} ms; ratio {release / plain:0.0}; peak memory of the server {server.PeakMegabytes():0} MB");
            return new Released(folder, server, client, submissions);
        }

        public async Task<TimeSpan> AskAsync(string table)
        {
            var watch = Stopwatch.StartNew();
            _ = await client.GetByteArrayAsync($"/api/studies/{HundredQuestions.Study}/{table}");
            return watch.Elapsed;
        }

        /// <summary>One question by county, a different one each time.</summary>
        public async Task<LoadResult> LoadAsync()
        {
            var host = server.Address.ToString();
            // Whole requests made once, a question each: the load generator shares the cores.
            var requests = Enumerable.Range(1, HundredQuestions.Questions)
                .Select(number => Encoding.ASCII.GetBytes($"GET /api/studies/{HundredQuestions.Study}/distributions?questions=q{number}&by=fylke&top=2 HTTP/1.1\r\nHost: {host}\r\n\r\n"))
                .ToArray();
            var load = new Load(server.Address, made => requests[made % requests.Length]);
            await load.RunAsync(Connections, TimeSpan.FromSeconds(2));
            return await load.RunAsync(Connections, TimeSpan.FromSeconds(8));
        }

        public void Dispose()
        {
            client.Dispose();
            server.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static Task<ServerProcess> StartAsync(string file) => ServerProcess.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "Survey.Api.dll"),
        ["--urls", "{url}"],
        new() { ["Survey__Database"] = file, ["Survey__ManagerKey"] = LeaderForm.ManagerKey, ["ASPNETCORE_ENVIRONMENT"] = "Production" });

    /// <summary>As many bytes as the answers are, in memory, each counted once.</summary>
    private static (TimeSpan Time, long Bytes) PlainPass(int submissions)
    {
        var bytes = new byte[(long)submissions * HundredQuestions.Questions];
        new Random(60).NextBytes(bytes);
        var counts = new long[256];
        var watch = Stopwatch.StartNew();
        foreach (var value in bytes) counts[value]++;
        var time = watch.Elapsed;
        return counts.Sum() == bytes.Length ? (time, bytes.Length) : throw new InvalidOperationException("The pass did not count.");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
