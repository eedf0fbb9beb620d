using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

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

    /// <summary>
    /// Puts submissions straight into the file of a stopped server, in the order of their keys, as they lie once a wave is closed:
    /// what is measured is reading them. Answers are packed as the server packs them, a byte a question, 0 unanswered.
    /// </summary>
    public static void Fill(string file, int submissions)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -200000");
        var strata = Numbers(connection, "select id from stratum");
        var (wave, length) = (Numbers(connection, "select id from wave")[0], (int)Numbers(connection, "select max(length(answers)) from submission")[0]);
        Execute(connection, "delete from submission");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into submission (wave_id, key, stratum_id, answers) values (@wave, @key, @stratum, @answers)";
        insert.Parameters.AddWithValue("@wave", wave);
        var (key, stratum, answers) = (insert.Parameters.Add("@key", SqliteType.Blob), insert.Parameters.Add("@stratum", SqliteType.Integer), insert.Parameters.Add("@answers", SqliteType.Blob));
        var (keyBytes, packed, random) = (new byte[16], new byte[length], new Random(60));
        (key.Value, answers.Value) = (keyBytes, packed);
        var step = ulong.MaxValue / (ulong)submissions;
        for (var i = 0; i < submissions; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(keyBytes, ((ulong)i * step) + (ulong)random.NextInt64((long)(step / 2)));
            RandomNumberGenerator.Fill(keyBytes.AsSpan(8));
            for (var question = 0; question < length; question++) packed[question] = (byte)(question < Answered ? 1 + random.Next(5) : 0);
            stratum.Value = strata[random.Next(strata.Count)];
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        Execute(connection, $"update link_count set answered = {(submissions / strata.Count).ToString(CultureInfo.InvariantCulture)}");
        Execute(connection, "pragma wal_checkpoint(truncate)");
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

    private static List<long> Numbers(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var numbers = new List<long>();
        while (reader.Read()) numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    private static void Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    private sealed record MadeLink(string Link);
}
