using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Survey.Benchmarks;

/// <summary>Importing a file of labels for the leaders' form of 2023 over HTTP, with progress, beside reading the same bytes from the disk and splitting them into cells.</summary>
internal static class ImportBenchmark
{
    private static readonly string[] fylker = ["03", "11", "15", "18", "30", "34", "38", "42", "46", "50", "54"];

    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
        try
        {
            var database = Path.Combine(folder.FullName, "survey.db");
            using var survey = await ServerProcess.StartAsync(
                Path.Combine(AppContext.BaseDirectory, "Survey.Api.dll"),
                ["--urls", "{url}"],
                new() { ["Survey__Database"] = database, ["Survey__ManagerKey"] = LeaderForm.ManagerKey, ["ASPNETCORE_ENVIRONMENT"] = "Production" });
            using var client = new HttpClient { BaseAddress = survey.Url, Timeout = TimeSpan.FromMinutes(10) };
            var link = await LeaderForm.OpenAsync(client);
            var form = (await client.GetFromJsonAsync<JsonObject>($"/api/respond/{link}"))!;
            var answers = JsonNode.Parse(await LeaderForm.AnswerAsync(client, link))!["answers"]!.AsObject();
            (await client.PostAsync($"/api/studies/{LeaderForm.Study}/waves/2023/close", null)).EnsureSuccessStatusCode();
            await GiveMicrodataAsync(client);

            var bytes = FileOf(form, answers, rows);
            Console.WriteLine($"cores {Environment.ProcessorCount}, rows {rows}, columns {answers.Count + 2}, bytes {bytes.Length}");
            var path = Path.Combine(folder.FullName, "file.csv");
            await File.WriteAllBytesAsync(path, bytes);
            var watch = Stopwatch.StartNew();
            var cells = (await File.ReadAllLinesAsync(path)).Sum(line => line.Split(';').Length);
            var yardstick = watch.Elapsed;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading and splitting the same file: {yardstick.TotalSeconds:0.00} s, {cells} cells"));
            File.Delete(path);

            foreach (var dryRun in new[] { "true", "false" })
            {
                watch.Restart();
                var steps = await ImportAsync(client, dryRun, bytes, answers);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(dryRun == "true" ? "dry run" : "import, until it is on disk and the file rewritten")}: {watch.Elapsed.TotalSeconds:0.00} s, ratio {watch.Elapsed / yardstick:0.0}, {steps} lines of progress, server memory {survey.MemoryMegabytes():0} MB"));
            }
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The manager's key may not read answers: this makes one that may import.</summary>
    private static async Task GiveMicrodataAsync(HttpClient client)
    {
        var made = await client.PostAsJsonAsync("/api/keys", new { label = "importer", scopes = new[] { "manage", "microdata" } });
        var key = (await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    private static async Task<int> ImportAsync(HttpClient client, string dryRun, byte[] bytes, JsonObject answers)
    {
        var mapping = new
        {
            audience = new { value = "leder" },
            breakdowns = new { fylke = new { column = "Fylke", @fixed = true }, cluster = new { column = "Klynge" } },
            answers = answers.ToDictionary(answer => answer.Key, answer => new { column = answer.Key }),
        };
        using var form = new MultipartFormDataContent { { JsonContent.Create(mapping), "mapping" }, { new ByteArrayContent(bytes), "file", "file.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/studies/{LeaderForm.Study}/waves/2023/imports?dryRun={dryRun}") { Content = form };
        request.Headers.Accept.ParseAdd("application/x-ndjson");
        using var response = await client.SendAsync(request);
        var lines = (await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var report = JsonNode.Parse(lines[^1])!["report"] ?? throw new InvalidOperationException(lines[^1]);
        if (!report["fits"]!.GetValue<bool>()) throw new InvalidOperationException(lines[^1]);
        return lines.Length;
    }

    /// <summary>Labels of options, drawn with a seed: an option of each question, as other tools export them.</summary>
    private static byte[] FileOf(JsonObject form, JsonObject answers, int rows)
    {
        var random = new Random(2023);
        var labels = answers.ToDictionary(answer => answer.Key, answer => LabelsOf(form, answer.Key, answer.Value!));
        var text = new StringBuilder($"Fylke;Klynge;{string.Join(';', labels.Keys)}\n");
        for (var row = 0; row < rows; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{fylker[random.Next(fylker.Length)]};{random.Next(1, 8)}");
            foreach (var options in labels.Values) text.Append(';').Append(options[random.Next(options.Count)]);
            text.Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // The answer that shows the batteries stays as it is: their items could not be answered without it.
    private static List<string> LabelsOf(JsonObject form, string key, JsonNode answer)
    {
        var question = form["questions"]!.AsArray().First(question => question!["key"]!.GetValue<string>() == key || (question["items"]?.AsArray() ?? []).Any(item => item!["key"]!.GetValue<string>() == key))!;
        var options = question["options"]!.AsArray();
        var chosen = answer is JsonArray many ? many[0]!.GetValue<string>() : answer.GetValue<string>();
        return key == "fellessamling"
            ? [options.First(option => option!["code"]!.GetValue<string>() == chosen)!["label"]!.GetValue<string>()]
            : [.. options.Select(option => option!["label"]!.GetValue<string>())];
    }
}
