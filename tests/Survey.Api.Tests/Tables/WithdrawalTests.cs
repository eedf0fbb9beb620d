using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Survey.Api.Tests.Tables;

public sealed class WithdrawalTests
{
    [Fact]
    public async Task A_withdrawn_release_says_so_for_ever_after_and_gives_no_tables()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "46", "5", 12, shift: 0);
        var number = await study.ReleaseAsync(2023, isPublic: true);
        var before = await SmallStudy.Sent(study.Manager.GetAsync($"/api/studies/liten/releases/{number}"));
        Assert.Equal("settings", before.GetProperty("releasedBy").GetString());
        Assert.False(before.TryGetProperty("withdrawnAt", out _));

        var withdrawn = await SmallStudy.Sent(study.Manager.PostAsJsonAsync($"/api/studies/liten/releases/{number}/withdraw", new { reason = "Feil klynge på en lenke." }));
        Assert.Equal("Feil klynge på en lenke.", withdrawn.GetProperty("withdrawnReason").GetString());
        Assert.Equal("settings", withdrawn.GetProperty("withdrawnBy").GetString());

        foreach (var client in new[] { study.Manager, study.Anonymous })
        {
            foreach (var query in new[] { "", $"?release={number}" })
            {
                var response = await client.GetAsync($"/api/studies/liten/distributions{query}");
                var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
                Assert.Equal((410, "release_withdrawn"), ((int)response.StatusCode, problem.GetProperty("code").GetString()));
                Assert.Contains("Feil klynge", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            }
            Assert.True((await client.GetFromJsonAsync<JsonElement>($"/api/studies/liten/releases/{number}")).TryGetProperty("withdrawnAt", out _));
        }
        Assert.False((await study.Anonymous.GetFromJsonAsync<JsonElement>($"/api/studies/liten/releases/{number}")).TryGetProperty("withdrawnBy", out _));

        var again = await study.Manager.PostAsJsonAsync($"/api/studies/liten/releases/{number}/withdraw", new { reason = "En gang til." });
        Assert.Equal(409, (int)again.StatusCode);
        Assert.Equal(404, (int)(await study.Manager.PostAsJsonAsync("/api/studies/liten/releases/99/withdraw", new { reason = "?" })).StatusCode);
        Assert.Equal(422, (int)(await study.Manager.PostAsJsonAsync($"/api/studies/liten/releases/{number}/withdraw", new { reason = "" })).StatusCode);
    }

    [Fact]
    public async Task A_study_of_which_nothing_stands_is_still_there_for_whoever_follows_an_old_link()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "46", "5", 12, shift: 0);
        var number = await study.ReleaseAsync(2023, isPublic: true);
        await SmallStudy.Sent(study.Manager.PostAsJsonAsync($"/api/studies/liten/releases/{number}/withdraw", new { reason = "Feil klynge på en lenke." }));

        foreach (var client in new[] { study.Manager, study.Anonymous })
        {
            var told = await client.GetAsync("/api/studies/liten").JsonAsync();
            var wave = told.GetProperty("waves").EnumerateArray().Single(wave => wave.GetProperty("year").GetInt32() == 2023);
            Assert.Empty(wave.GetProperty("releases").EnumerateArray());
            Assert.Equal([number], wave.GetProperty("withdrawn").EnumerateArray().Select(one => one.GetInt32()));
            Assert.All(told.GetProperty("waves").EnumerateArray().Where(wave => wave.GetProperty("year").GetInt32() != 2023), other => Assert.False(other.TryGetProperty("withdrawn", out _)));
            Assert.Contains("liten", (await client.GetAsync("/api/studies").JsonAsync()).EnumerateArray().Select(listed => listed.Text("key")));
        }

        // The next one stands in its place, and the one that was withdrawn is still named.
        await study.AnswerAsync(2023, "leder", "46", "5", 12, shift: 0);
        var next = await study.ReleaseAsync(2023, isPublic: true);
        var again = (await study.Anonymous.GetAsync("/api/studies/liten").JsonAsync()).GetProperty("waves").EnumerateArray().Single(wave => wave.GetProperty("year").GetInt32() == 2023);
        Assert.Equal([next], again.GetProperty("releases").EnumerateArray().Select(one => one.GetInt32()));
        Assert.Equal([number], again.GetProperty("withdrawn").EnumerateArray().Select(one => one.GetInt32()));
    }

    [Fact]
    public async Task A_withdrawn_release_that_was_not_public_is_told_to_nobody_without_a_key()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "46", "5", 12, shift: 0);
        var number = await study.ReleaseAsync(2023);
        await SmallStudy.Sent(study.Manager.PostAsJsonAsync($"/api/studies/liten/releases/{number}/withdraw", new { reason = "Feil." }));
        Assert.Equal("study_unknown", await study.Anonymous.GetAsync("/api/studies/liten").ProblemAsync());
    }

    [Theory]
    [InlineData("nb", "Utgave 1 ble trukket tilbake 5.6.2024: Feil klynge.")]
    [InlineData("nn", "Utgåve 1 vart trekt tilbake 5.6.2024: Feil klynge.")]
    [InlineData("en", "Release 1 was withdrawn on 2024-06-05: Feil klynge.")]
    public async Task The_day_is_told_as_the_reader_writes_days(string language, string told)
    {
        const string study = $"/api/studies/{Tests.SmallStudy.Key}";
        using var app = new SurveyApp(new SetClock("2024-06-05T09:30:00Z"));
        await Tests.SmallStudy.OpenAsync(app);
        await app.Manager.PostAsync($"{study}/waves/2023/close", null).JsonAsync();
        await app.Manager.PostTextAsync($"{study}/waves/2023/releases", "{}").JsonAsync(HttpStatusCode.Created);
        await app.Manager.PostTextAsync($"{study}/releases/1/withdraw", """{"reason":"Feil klynge."}""").JsonAsync();
        var problem = await app.Manager.GetAsync($"{study}/distributions?lang={language}").JsonAsync(HttpStatusCode.Gone);
        Assert.Equal(told, problem.Text("detail"));
    }

    [Fact]
    public async Task The_ledger_counts_the_rows_and_the_hidden_ones()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "46", "5", 12, shift: 0);
        await study.AnswerAsync(2023, "leder", "15", "4", 1, shift: 0);
        var number = await study.ReleaseAsync(2023);
        var entry = await SmallStudy.Sent(study.Manager.GetAsync($"/api/studies/liten/releases/{number}"));
        // Six questions, each undivided, by two counties and by two clusters; only undivided is a union of atoms.
        Assert.Equal((30, 24), (entry.GetProperty("rows").GetInt32(), entry.GetProperty("hiddenRows").GetInt32()));
        Assert.Contains("færre enn 5", entry.GetProperty("rule").GetString(), StringComparison.Ordinal);
    }
}
