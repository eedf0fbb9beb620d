using System.Net.Http.Json;

namespace Survey.Benchmarks;

/// <summary>A study of a hundred questions by the fifteen counties of 2024, of which each submission answers sixty.</summary>
internal static class HundredQuestions
{
    public const string Study = "hundre";
    public const int Year = 2024, Questions = 100, Answered = 60;
    private static readonly string[] Fylker = ["03", "11", "15", "18", "31", "32", "33", "34", "39", "40", "42", "46", "50", "55", "56"];

    /// <summary>Defines and opens the study over HTTP, with a link and one submission for each county, so that each has its stratum.</summary>
    public static async Task OpenAsync(HttpClient client)
    {
        client.DefaultRequestHeaders.Authorization = new("Bearer", LeaderForm.ManagerKey);
        (await client.PostAsJsonAsync("/api/studies", Definition())).EnsureSuccessStatusCode();
        (await client.PostAsync($"/api/studies/{Study}/waves/{Year}/open", null)).EnsureSuccessStatusCode();
        foreach (var fylke in Fylker)
        {
            var made = await client.PostAsJsonAsync($"/api/studies/{Study}/waves/{Year}/links", new { audience = "leder", breakdowns = new { fylke } });
            var link = (await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<MadeLink>())!.Link;
            using var submission = JsonContent.Create(new { language = "nb", background = new { }, answers = new Dictionary<string, string> { ["q1"] = "1" } });
            submission.Headers.Add("Idempotency-Key", $"benchmark-first-{fylke}");
            (await client.PostAsync($"/api/respond/{link}/submissions", submission)).EnsureSuccessStatusCode();
        }
    }

    /// <summary>Fills the file of a stopped server; answers are packed a byte a question, 0 unanswered.</summary>
    public static void Fill(string file, int submissions)
    {
        var random = new Random(60);
        StoredSubmissions.Fill(file, submissions, packed =>
        {
            for (var question = 0; question < packed.Length; question++) packed[question] = (byte)(question < Answered ? 1 + random.Next(5) : 0);
        });
    }

    private static object Definition() => new
    {
        scales = new[]
        {
            new
            {
                key = "grad4",
                label = "Grad",
                options = new object[]
                {
                    new { code = "1", label = "Ikke i det hele tatt" }, new { code = "2", label = "I liten grad" }, new { code = "3", label = "I noen grad" },
                    new { code = "4", label = "I stor grad" }, new { code = "vet_ikke", label = "Vet ikke", outsideScale = true },
                },
            },
        },
        study = new
        {
            key = Study,
            title = new { nb = "Hundre spørsmål" },
            commissionedBy = "Bufdir",
            conductedBy = "Survey",
            minimumGroup = 5,
            waves = new[] { new { year = Year, label = "Måling" } },
            audiences = new[] { new { key = "leder", label = new { nb = "Ledere" } } },
            breakdowns = new[] { new { key = "fylke", label = "Fylke" } },
            questions = Enumerable.Range(1, Questions).Select(number => new { key = $"q{number}", type = "single", text = $"Spørsmål {number}: i hvilken grad?", scale = "grad4", audiences = new[] { "leder" } }),
        },
    };

    private sealed record MadeLink(string Link);
}
