using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Survey.Benchmarks;

/// <summary>Durable submissions a second over HTTP, with full validation, beside an endpoint that does nothing; load and server share the cores.</summary>
internal static class SubmissionBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3), Measured = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(int stored)
    {
        var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
        try
        {
            var database = Path.Combine(folder.FullName, "survey.db");
            using var survey = await ServerProcess.StartAsync(
                Path.Combine(AppContext.BaseDirectory, "Survey.Api.dll"),
                ["--urls", "{url}"],
                new() { ["Survey__Database"] = database, ["Survey__ManagerKey"] = LeaderForm.ManagerKey, ["Survey__SubmissionsPerSecond"] = "1000000", ["ASPNETCORE_ENVIRONMENT"] = "Production" });
            using var nothing = await ServerProcess.StartAsync(Path.Combine(AppContext.BaseDirectory, "Survey.Benchmarks.dll"), ["nothing", "{url}"], []);
            using var client = new HttpClient { BaseAddress = survey.Url };
            var link = await LeaderForm.OpenAsync(client);
            var body = await LeaderForm.AnswerAsync(client, link);
            Console.WriteLine($"cores {Environment.ProcessorCount}, answers in a submission {LeaderForm.CountAnswers(body)}, body {body.Length} bytes, start-up {survey.StartUp.TotalMilliseconds:0} ms");

            var loadSurvey = new Load(survey.Address, _ => LeaderForm.Request(survey.Address.ToString(), link, body));
            var loadNothing = new Load(nothing.Address, _ => LeaderForm.Request(nothing.Address.ToString(), link, body));
            await loadSurvey.RunAsync(64, WarmUp);
            await loadNothing.RunAsync(64, WarmUp);
            if (stored > 0) await FillAsync(loadSurvey, database, stored);

            Console.WriteLine("connections  server      per second   p50 ms   p99 ms   refused   ratio to nothing");
            foreach (var connections in new[] { 64, 256 })
            {
                var idle = await loadNothing.RunAsync(connections, Measured);
                var busy = await loadSurvey.RunAsync(connections, Measured);
                Print(connections, "nothing", idle, 1);
                Print(connections, "survey", busy, busy.PerSecond / idle.PerSecond);
            }
            await ReportStorageAsync(client, database, survey);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(Load load, string database, int stored)
    {
        while (CountSubmissions(database) < stored) await load.RunAsync(256, TimeSpan.FromSeconds(5));
        Console.WriteLine($"already stored: {CountSubmissions(database)}");
    }

    private static async Task ReportStorageAsync(HttpClient client, string database, ServerProcess survey)
    {
        var memory = survey.MemoryMegabytes();
        // Closing rewrites the file, so that its size is that of its rows.
        (await client.PostAsync($"/api/studies/{LeaderForm.Study}/waves/2023/close", null)).EnsureSuccessStatusCode();
        var n = CountSubmissions(database);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stored {n} submissions, {(double)new FileInfo(database).Length / n:0.0} bytes each, server memory {memory:0} MB"));
    }

    private static long CountSubmissions(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from submission";
        return (long)command.ExecuteScalar()!;
    }

    private static void Print(int connections, string server, LoadResult result, double ratio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{connections,11}  {server,-10} {result.PerSecond,11:0} {result.P50,8:0.00} {result.P99,8:0.00} {result.Refused,9} {ratio,18:0.00}"));
}
