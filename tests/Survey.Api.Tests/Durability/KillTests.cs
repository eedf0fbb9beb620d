using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

namespace Survey.Api.Tests.Durability;

/// <summary>Promise 3: what has been acknowledged is there after kill -9, once. SURVEY_KILL_ROUNDS says how many rounds; a few by default.</summary>
public sealed class KillTests
{
    private const int Clients = 24, CodesARound = 4000;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("SURVEY_KILL_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 3;

    [Fact]
    public async Task Every_acknowledged_submission_survives_kill_9_and_counts_once()
    {
        using var file = new StoredFile();
        var random = new Random();
        string open = "", coded = "";
        long codedId = 0;
        var sent = new ConcurrentDictionary<string, (string Link, string? Code)>();
        var acknowledged = new ConcurrentDictionary<string, bool>();

        for (var round = 0; round < Rounds; round++)
        {
            using var api = await ApiProcess.StartAsync(file.Path);
            if (round == 0)
            {
                await Collecting.OpenAsync(api);
                (open, _) = await Collecting.LinkAsync(api);
                (coded, codedId) = await Collecting.LinkAsync(api, "5", "required");
            }
            // Those who got no answer in the round before ask again, with the same key and the same code.
            foreach (var (key, (link, code)) in sent.Where(one => !acknowledged.ContainsKey(one.Key)))
            {
                using var response = await api.SubmitAsync(link, key, code);
                Assert.True(response.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK, $"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
                acknowledged[key] = true;
            }

            var codes = new ConcurrentQueue<string>(await Collecting.CodesAsync(api, codedId, CodesARound));
            var (killed, resting) = (false, false);
            var load = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
            {
                while (!Volatile.Read(ref killed))
                {
                    if (Volatile.Read(ref resting))
                    {
                        await Task.Delay(10);
                        continue;
                    }
                    var key = Guid.NewGuid().ToString();
                    var code = client % 2 == 0 && codes.TryDequeue(out var next) ? next : null;
                    var link = code is null ? open : coded;
                    sent[key] = (link, code);
                    try
                    {
                        using var response = await api.SubmitAsync(link, key, code);
                        if (response.StatusCode == HttpStatusCode.Created) acknowledged[key] = true;
                    }
                    catch (HttpRequestException)
                    {
                        // The server is gone; whether this one was stored is what the retry finds out.
                        return;
                    }
                }
            })).ToList();
            // With pauses, in which the program empties its journal and tidies its pages: it is killed in the middle of that too.
            for (var left = random.Next(100, 2500); left > 0; left -= 200)
            {
                Volatile.Write(ref resting, random.Next(2) == 0);
                await Task.Delay(Math.Min(left, 200));
            }
            api.Kill();
            Volatile.Write(ref killed, true);
            await Task.WhenAll(load);

            var stored = file.Keys();
            var lost = acknowledged.Keys.Where(key => !stored.Contains(StoredFile.HashOf(key))).ToList();
            Assert.True(lost.Count == 0, $"{lost.Count} of {acknowledged.Count} acknowledged submissions are lost in round {round}");
            Assert.Equal("ok", file.Integrity());
            Assert.Equal(stored.Count, file.Count("select coalesce(sum(answered), 0) from link_count"));
            Assert.Equal(stored.Count, file.Count("select count(*) from text_answer"));
            // Nobody's code is spent without a submission, and none is left beside one.
            Assert.Equal(
                file.Count($"select codes_issued from link where id = {codedId}"),
                file.Count($"select (select count(*) from link_code) + (select coalesce(max(answered), 0) from link_count where link_id = {codedId})"));
        }

        Assert.True(acknowledged.Count > Rounds * Clients, $"only {acknowledged.Count} were acknowledged: too few to prove anything");
        using (var api = await ApiProcess.StartAsync(file.Path))
            foreach (var (key, (link, code)) in sent.Where(one => !acknowledged.ContainsKey(one.Key)))
            {
                using var response = await api.SubmitAsync(link, key, code);
                Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
            }
        Assert.Equal(sent.Count, file.Keys().Count);
        Assert.Equal(sent.Count, file.Count("select sum(answered) from link_count"));
        Assert.Equal(sent.Count, file.Count("select count(*) from text_answer"));
    }
}
