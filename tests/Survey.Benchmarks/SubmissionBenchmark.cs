using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Survey.Benchmarks;

/// <summary>Durable submissions a second over HTTP, with full validation, beside an endpoint that does nothing; load and server share the cores.</summary>
internal static class SubmissionBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3), Measured = TimeSpan.FromSeconds(10);

    /// <param name="stored">How many submissions the wave has before the load begins.</param>
    public static async Task<int> RunAsync(int stored)
    {
        var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
        try
        {
            var file = Path.Combine(folder.FullName, "survey.db");
            string link, body;
            using (var first = await StartAsync(file))
            {
                using var opening = new HttpClient { BaseAddress = first.Url };
                link = await LeaderForm.OpenAsync(opening);
                body = await LeaderForm.AnswerAsync(opening, link);
                await SendOneAsync(opening, link, body);
                Say($"cores {Environment.ProcessorCount}, answers in a submission {LeaderForm.CountAnswers(body)}, body {body.Length} bytes, start-up with an empty file {first.StartUp.TotalMilliseconds:0} ms");
            }
            if (stored > 0) Fill(file, stored);

            using var survey = await StartAsync(file);
            using var nothing = await ServerProcess.StartAsync(Path.Combine(AppContext.BaseDirectory, "Survey.Benchmarks.dll"), ["nothing", "{url}"], []);
            using var client = new HttpClient { BaseAddress = survey.Url, Timeout = TimeSpan.FromMinutes(10) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", LeaderForm.ManagerKey);
            Say($"start-up with {StoredSubmissions.Count(file)} submissions {survey.StartUp.TotalMilliseconds:0} ms");
            await CompareAsync(survey, nothing, link, body);
            Say($"peak memory of the server {survey.PeakMegabytes():0} MB");

            // Closing rewrites the file, so that its size is that of its rows.
            var watch = Stopwatch.StartNew();
            (await client.PostAsync($"/api/studies/{LeaderForm.Study}/waves/2023/close", null)).EnsureSuccessStatusCode();
            var n = StoredSubmissions.Count(file);
            Say($"stored {n} submissions, {(double)new FileInfo(file).Length / n:0.0} bytes each after closing, which took {watch.Elapsed.TotalSeconds:0.0} s");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CompareAsync(ServerProcess survey, ServerProcess nothing, string link, string body)
    {
        var loadSurvey = new Load(survey.Address, _ => LeaderForm.Request(survey.Address.ToString(), link, body));
        var loadNothing = new Load(nothing.Address, _ => LeaderForm.Request(nothing.Address.ToString(), link, body));
        await loadSurvey.RunAsync(64, WarmUp);
        await loadNothing.RunAsync(64, WarmUp);
        Console.WriteLine("connections  server      per second   p50 ms   p99 ms   refused   ratio to nothing");
        foreach (var connections in new[] { 64, 256 })
        {
            var idle = await loadNothing.RunAsync(connections, Measured);
            var busy = await loadSurvey.RunAsync(connections, Measured);
            Print(connections, "nothing", idle, 1);
            Print(connections, "survey", busy, busy.PerSecond / idle.PerSecond);
        }
    }

    private static Task<ServerProcess> StartAsync(string file) => ServerProcess.StartAsync(
        Path.Combine(AppContext.BaseDirectory, "Survey.Api.dll"),
        ["--urls", "{url}"],
        new() { ["Survey__Database"] = file, ["Survey__ManagerKey"] = LeaderForm.ManagerKey, ["Survey__SubmissionsPerSecond"] = "1000000", ["ASPNETCORE_ENVIRONMENT"] = "Production" });

    /// <summary>The stratum and the packed answers that the file is filled with.</summary>
    private static async Task SendOneAsync(HttpClient client, string link, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/respond/{link}/submissions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        (await client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static void Fill(string file, int stored)
    {
        var watch = Stopwatch.StartNew();
        // The same answers as the load sends: how they are spread makes no difference to what comes after.
        StoredSubmissions.Fill(file, stored, static _ => { });
        Say($"{stored} submissions put into the file in {watch.Elapsed.TotalSeconds:0.0} s, {new FileInfo(file).Length / 1e6:0} MB");
    }

    private static void Print(int connections, string server, LoadResult result, double ratio) =>
        Say($"{connections,11}  {server,-10} {result.PerSecond,11:0} {result.P50,8:0.00} {result.P99,8:0.00} {result.Refused,9} {ratio,18:0.00}");

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
