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
    private const int Small = 1_000, Connections = 64, Asked = 30;

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
        var small = await MeasureAsync(Small);
        var large = await MeasureAsync(submissions);
        Say($"{"table",-82} {$"{Small}, ms",10} {$"{submissions}, ms",14} ratio");
        foreach (var table in Tables) Say($"{table,-82} {small.Times[table],10:0.00} {large.Times[table],14:0.00} {large.Times[table] / small.Times[table],5:0.00}");
        foreach (var (n, of) in new[] { (Small, small), (submissions, large) })
            Say($"{Connections} connections, {n} submissions: {of.Load.PerSecond:0} tables a second, p50 {of.Load.P50:0.00} ms, p99 {of.Load.P99:0.00} ms, refused {of.Load.Refused}; peak memory of the server {of.Peak:0} MB");
        return 0;
    }

    private static async Task<Measured> MeasureAsync(int submissions)
    {
        var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
        try
        {
            var file = Path.Combine(folder.FullName, "survey.db");
            using (var first = await StartAsync(file))
            using (var opening = new HttpClient { BaseAddress = first.Url })
                await HundredQuestions.OpenAsync(opening);
            var watch = Stopwatch.StartNew();
            HundredQuestions.Fill(file, submissions);
            Say($"{submissions} submissions put into the file in {watch.Elapsed.TotalSeconds:0.0} s");

            using var server = await StartAsync(file);
            using var client = new HttpClient { BaseAddress = server.Url, Timeout = TimeSpan.FromMinutes(10) };
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

            var times = new Dictionary<string, double>();
            foreach (var table in Tables) times[table] = await MedianAsync(client, $"/api/studies/{HundredQuestions.Study}/{table}");
            var host = server.Address.ToString();
            // Whole requests made once, a question each: the load generator shares the cores.
            var requests = Enumerable.Range(1, HundredQuestions.Questions)
                .Select(number => Encoding.ASCII.GetBytes($"GET /api/studies/{HundredQuestions.Study}/distributions?questions=q{number}&by=fylke&top=2 HTTP/1.1\r\nHost: {host}\r\n\r\n"))
                .ToArray();
            var load = new Load(server.Address, made => requests[made % requests.Length]);
            await load.RunAsync(Connections, TimeSpan.FromSeconds(2));
            return new Measured(times, await load.RunAsync(Connections, TimeSpan.FromSeconds(8)), server.PeakMegabytes());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<ServerProcess> StartAsync(string file) => ServerProcess.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "Survey.Api.dll"),
        ["--urls", "{url}"],
        new() { ["Survey__Database"] = file, ["Survey__ManagerKey"] = LeaderForm.ManagerKey, ["ASPNETCORE_ENVIRONMENT"] = "Production" });

    private static async Task<double> MedianAsync(HttpClient client, string table)
    {
        var times = new List<double>();
        for (var i = 0; i < Asked + 5; i++)
        {
            var watch = Stopwatch.StartNew();
            _ = await client.GetByteArrayAsync(table);
            // The first ones compile the code.
            if (i >= 5) times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times.Order().ElementAt(times.Count / 2);
    }

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

    private sealed record Measured(IReadOnlyDictionary<string, double> Times, LoadResult Load, double Peak);
}
