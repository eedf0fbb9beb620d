using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace Survey.Benchmarks;

/// <summary>
/// The rehearsal: so many respondents within so many seconds, who come when they come and not when the server has time. Each has a
/// connection of their own, reads the form and sends it, once; the limits are those of a server that nobody has set any for.
/// </summary>
internal static class RushBenchmark
{
    private static readonly (string Fylke, string Cluster)[] Clusters = [("30", "1"), ("34", "2"), ("38", "3"), ("15", "4"), ("46", "5"), ("46", "6"), ("46", "7"), ("46", "8")];

    public static async Task<int> RunAsync(int respondents, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
        try
        {
            var file = Path.Combine(folder.FullName, "survey.db");
            using var server = await ServerProcess.StartAsync(
                Path.Combine(AppContext.BaseDirectory, "Survey.Api.dll"),
                ["--urls", "{url}"],
                new() { ["Survey__Database"] = file, ["Survey__ManagerKey"] = LeaderForm.ManagerKey, ["ASPNETCORE_ENVIRONMENT"] = "Production" });
            using var manager = new HttpClient { BaseAddress = server.Url };
            var links = new List<string> { await LeaderForm.OpenAsync(manager) };
            foreach (var (fylke, cluster) in Clusters.Where(one => one.Cluster != "4")) links.Add(await LeaderForm.LinkAsync(manager, fylke, cluster));
            var body = await LeaderForm.AnswerAsync(manager, links[0]);
            Say($"cores {Environment.ProcessorCount}, {respondents} respondents within {seconds} s ({(double)respondents / seconds:0} a second on average), {links.Count} links, {LeaderForm.CountAnswers(body)} answers");

            var visits = await ArriveAsync(server.Url, links, body, respondents, seconds);
            var (forms, sent) = (visits.Select(visit => visit.Form).Order().ToList(), visits.Select(visit => visit.Sending).Order().ToList());
            Say($"the form, from the moment of arrival: p50 {At(forms, 0.50):0.0} ms, p99 {At(forms, 0.99):0.0} ms, slowest {forms[^1]:0} ms");
            Say($"sending, until it is on disk and acknowledged: p50 {At(sent, 0.50):0.0} ms, p99 {At(sent, 0.99):0.0} ms, slowest {sent[^1]:0} ms");
            var acknowledged = visits.Count(visit => visit.Status == HttpStatusCode.Created);
            Say($"acknowledged {acknowledged}, stored {StoredSubmissions.Count(file)}, not acknowledged {visits.Count - acknowledged}: {string.Join(", ", visits.Where(visit => visit.Status != HttpStatusCode.Created).GroupBy(visit => visit.Status).Select(group => $"{group.Count()} × {group.Key?.ToString() ?? "no answer"}"))}");
            Say($"the server used {server.CpuSeconds():0.0} s of processor time, peak memory {server.PeakMegabytes():0} MB");
            return acknowledged == respondents && StoredSubmissions.Count(file) == respondents ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Gaps as chance makes them: exponential, so that some arrive on top of each other.</summary>
    private static async Task<List<Visit>> ArriveAsync(Uri server, List<string> links, string body, int respondents, int seconds)
    {
        var random = new Random(25_000);
        var due = Enumerable.Range(0, respondents).Select(_ => random.NextDouble() * seconds).Order().ToList();
        var visits = new List<Task<Visit>>();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < respondents; i++)
        {
            var wait = due[i] - watch.Elapsed.TotalSeconds;
            if (wait > 0.001) await Task.Delay(TimeSpan.FromSeconds(wait));
            var (link, at) = (links[i % links.Count], due[i]);
            visits.Add(Task.Run(() => VisitAsync(server, link, body, watch, at)));
        }
        return [.. await Task.WhenAll(visits)];
    }

    private static async Task<Visit> VisitAsync(Uri server, string link, string body, Stopwatch watch, double due)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
        try
        {
            using (var form = await client.GetAsync($"/api/respond/{link}"))
                if (!form.IsSuccessStatusCode) return new Visit(Since(due), 0, form.StatusCode);
            var read = Since(due);
            var before = watch.Elapsed.TotalSeconds;
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/respond/{link}/submissions") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
            using var response = await client.SendAsync(request);
            return new Visit(read, Since(before), response.StatusCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return new Visit(Since(due), 0, null);
        }

        double Since(double from) => (watch.Elapsed.TotalSeconds - from) * 1000;
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <param name="Form">Milliseconds from the arrival to the whole form.</param>
    /// <param name="Sending">Milliseconds from sending to the acknowledgement.</param>
    /// <param name="Status">Null where no answer came.</param>
    private sealed record Visit(double Form, double Sending, HttpStatusCode? Status);
}
