using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Releases;
using Survey.Vault.Storage;

namespace Survey.Benchmarks;

/// <summary>Releasing a wave beside a plain pass over the same bytes in memory, and reading a table at that size.</summary>
internal static class ReleaseBenchmark
{
    private const int Year = 2023;
    private const string Audience = "leder";

    public static async Task<int> RunAsync(int submissions)
    {
        var folder = Directory.CreateTempSubdirectory("survey-benchmark-");
        try
        {
            using var database = Database.Open(Path.Combine(folder.FullName, "survey.db"), TimeProvider.System);
            using var file = new StreamReader(typeof(LeaderForm).Assembly.GetManifestResourceStream("study.json")!);
            var definition = DefinitionJson.Parse(await file.ReadToEndAsync());
            var questionnaire = Questionnaire.Compile(definition, Year, Audience);
            var forms = await PrepareAsync(database, questionnaire);
            Console.WriteLine($"cores {Environment.ProcessorCount}, submissions {submissions}, bytes of answers in each {questionnaire.PackedLength}, fields {questionnaire.Fields.Count}, strata {forms.Count}");

            var watch = Stopwatch.StartNew();
            await FillAsync(database, questionnaire, forms, submissions);
            Print("stored through the writer", watch.Elapsed, submissions);

            watch.Restart();
            var plain = PlainPass(questionnaire, submissions);
            var yardstick = watch.Elapsed;
            Print($"plain pass over the same bytes in memory (sum {plain})", yardstick, submissions);

            var desk = new ReleaseDesk(database, TimeProvider.System);
            var order = new ReleaseOrder { WaveId = 1, Definition = definition, Year = Year, Forms = forms, MinimumGroup = 5, Public = false, EmbeteOf = _ => null, ReleasedBy = "benchmark" };
            watch.Restart();
            await desk.ReleaseAsync(order, CancellationToken.None);
            var release = watch.Elapsed;
            Print("release: scan, count, atoms, store", release, submissions);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio of release to plain pass {release / yardstick:0.0}"));

            var shelf = new ReleaseShelf(database);
            var released = shelf.Take(1, questionnaire);
            watch.Restart();
            const int asked = 100_000;
            var n = 0L;
            for (var i = 0; i < asked; i++)
                if (released.Ask("forankring", [i % released.Strata.Count]) is ReleasedRow.Published row) n += row.Figures.N;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a row of a table: {watch.Elapsed.TotalMicroseconds / asked:0.00} µs (its cost does not see the submissions), sum {n}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<Form>> PrepareAsync(Database database, Questionnaire questionnaire)
    {
        await database.Writer.WriteUnguardedAsync(
            connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = """
                    insert into study (id, key, definition, defined_at) values (1, 'benchmark', '{}', '');
                    insert into wave (id, study_id, year, state, definition) values (1, 1, 2023, 'open', '{}');
                    """;
                return command.ExecuteNonQuery();
            },
            CancellationToken.None);
        return [.. Enumerable.Range(1, 15).Select(cluster => new Form(1, cluster, questionnaire, new Dictionary<string, string> { ["fylke"] = $"{30 + cluster}", ["cluster"] = $"{cluster}" }, []))];
    }

    private static async Task FillAsync(Database database, Questionnaire questionnaire, List<Form> forms, int submissions)
    {
        await database.Writer.WriteUnguardedAsync(
            connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = string.Concat(forms.Select(form => $"insert into link (id, wave_id, token, audience, fixed, made_at) values ({form.LinkId}, 1, 'benchmark-link-token-{form.LinkId:00}', 'leder', '{{}}', '');"));
                return command.ExecuteNonQuery();
            },
            CancellationToken.None);
        var waiting = new List<Task>();
        for (var i = 0; i < submissions; i++)
        {
            var form = forms[i % forms.Count];
            waiting.Add(database.Writer.SubmitAsync(
                new PackedSubmission
                {
                    WaveId = 1,
                    LinkId = form.LinkId,
                    Audience = Audience,
                    Breakdowns = Strata.Canonical(form.Fixed),
                    Key = RandomNumberGenerator.GetBytes(16),
                    Answers = Answers(questionnaire, i),
                    Texts = [],
                },
                CancellationToken.None));
            if (waiting.Count < 4096) continue;
            await Task.WhenAll(waiting);
            waiting.Clear();
        }
        await Task.WhenAll(waiting);
        await database.WriteAsync(
            connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = "update wave set state = 'closed'";
                return command.ExecuteNonQuery();
            },
            CancellationToken.None);
    }

    private static byte[] Answers(Questionnaire questionnaire, int i)
    {
        var packed = new byte[questionnaire.PackedLength];
        foreach (var field in questionnaire.Fields.Where(field => field.Kind is FieldKind.Single)) Packing.SetSingle(packed, field, (i + field.Index) % field.Options.Count);
        return packed;
    }

    private static long PlainPass(Questionnaire questionnaire, int submissions)
    {
        var row = Answers(questionnaire, 1);
        var bytes = new byte[(long)row.Length * Math.Min(submissions, 10_000)];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = row[i % row.Length];
        var counts = new long[256];
        for (var round = 0; round < submissions / Math.Min(submissions, 10_000); round++)
            foreach (var value in bytes) counts[value]++;
        return counts.Sum();
    }

    private static void Print(string what, TimeSpan time, int submissions) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {time.TotalMilliseconds:0} ms, {submissions / time.TotalSeconds:0} a second"));
}
