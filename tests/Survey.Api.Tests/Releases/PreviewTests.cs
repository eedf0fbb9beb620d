using System.Net;
using System.Net.Http.Json;

namespace Survey.Api.Tests.Releases;

public sealed class PreviewTests
{
    private const string Preview = "/api/studies/liten/waves/2023/releases/preview";

    [Fact]
    public async Task Nothing_is_told_of_an_open_wave()
    {
        using var study = await Tables.SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "46", "5", 12, shift: 0);
        Assert.Equal("wave_not_closed", await study.Manager.PostAsJsonAsync(Preview, new { }).ProblemAsync());
        Assert.Equal("key_missing", await study.Anonymous.PostAsJsonAsync(Preview, new { }).ProblemAsync());
    }

    [Fact]
    public async Task It_names_the_rows_that_the_release_then_hides_and_what_they_are_merged_into()
    {
        using var study = await ClosedAsync();
        var preview = await study.Manager.PostAsJsonAsync(Preview, new { }).JsonAsync();
        Assert.Equal((5, 5, false), (preview.Number("minimumGroup"), preview.Number("leastMinimumGroup"), preview.GetProperty("nothingNew").GetBoolean()));
        Assert.False(preview.Has("late"));
        var hidden = preview.GetProperty("hidden").EnumerateArray().Where(row => row.Text("by") == "fylke").ToDictionary(row => row.Text("label"), row => row.Text("mergedInto"));
        Assert.Equal(new Dictionary<string, string> { ["Møre og Romsdal"] = "Møre og Romsdal og Innlandet samlet", ["Innlandet"] = "Møre og Romsdal og Innlandet samlet" }, hidden);

        var number = await ReleaseAsync(study);
        var entry = await study.Manager.GetAsync($"/api/studies/liten/releases/{number}").JsonAsync();
        Assert.Equal((preview.Number("rows"), preview.Number("hiddenRows")), (entry.Number("rows"), entry.Number("hiddenRows")));
        var rows = await study.RowsAsync("questions=forankring&by=fylke&audience=leder");
        Assert.Equal(hidden, rows.Where(row => row.Value.Has("hidden")).ToDictionary(row => row.Key, row => row.Value.GetProperty("hidden").GetProperty("mergedInto").Text("label")));
    }

    /// <summary>Employees were sent links, and nobody used one: what is not there is not hidden.</summary>
    [Fact]
    public async Task Rows_of_an_audience_that_nobody_answered_of_are_none()
    {
        using var study = await Tables.SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "46", "5", 12, shift: 0);
        await study.AnswerAsync(2023, "leder", "15", "4", 2, shift: 0);
        await study.AnswerAsync(2023, "medarbeider", "46", "5", 0, shift: 0);
        await study.Manager.PostAsync("/api/studies/liten/waves/2023/close", null).JsonAsync();
        var preview = await study.Manager.PostAsJsonAsync(Preview, new { }).JsonAsync();
        Assert.All(preview.GetProperty("hidden").EnumerateArray(), row => Assert.Equal("leder", row.Text("audience")));
        Assert.Empty(preview.GetProperty("withheld").EnumerateArray());
        Assert.Equal(preview.GetProperty("hidden").EnumerateArray().Sum(row => row.GetProperty("questions").GetArrayLength()), preview.Number("hiddenRows"));
    }

    [Fact]
    public async Task It_points_at_small_rows_in_which_all_answered_alike_and_never_says_what()
    {
        using var study = await Tables.SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "5", "forankring", ("3", 4), ("4", 3));
        await study.AnswerAsync(2023, "leder", "6", "forankring", ("2", 6));
        await study.Manager.PostAsync("/api/studies/liten/waves/2023/close", null).JsonAsync();
        var preview = await study.Manager.PostAsJsonAsync(Preview, new { }).JsonAsync();
        var alike = Assert.Single(preview.GetProperty("alike").EnumerateArray());
        Assert.Equal(("leder", "forankring", "cluster", "6"), (alike.Text("audience"), alike.Text("question"), alike.Text("by"), alike.Text("label")));
        Assert.Equal(["audience", "audienceLabel", "by", "label", "question", "text"], alike.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Empty((await study.Manager.PostAsJsonAsync(Preview, new { minimumGroup = 7 }).JsonAsync()).GetProperty("alike").EnumerateArray());
    }

    [Fact]
    public async Task It_says_what_larger_groups_would_do()
    {
        using var study = await ClosedAsync();
        var preview = await study.Manager.PostAsJsonAsync(Preview, new { minimumGroup = 6 }).JsonAsync();
        Assert.Equal([7, 10, 15], preview.GetProperty("larger").EnumerateArray().Select(larger => larger.Number("minimumGroup")));
        var hidden = preview.GetProperty("larger").EnumerateArray().Select(larger => larger.Number("hiddenRows")).Prepend(preview.Number("hiddenRows")).ToList();
        Assert.Equal(hidden.Order(), hidden);
        foreach (var larger in preview.GetProperty("larger").EnumerateArray())
        {
            var own = await study.Manager.PostAsJsonAsync(Preview, new { minimumGroup = larger.Number("minimumGroup") }).JsonAsync();
            Assert.Equal((larger.Number("rows"), larger.Number("hiddenRows")), (own.Number("rows"), own.Number("hiddenRows")));
        }
        Assert.Equal("request_invalid", await study.Manager.PostAsJsonAsync(Preview, new { minimumGroup = 4 }).ProblemAsync());
    }

    // Seven who answered alike; an eighth answers, and they do so no more: the difference of two previews is the eighth's answer.
    [Fact]
    public async Task Between_a_preview_and_the_release_nobody_can_answer()
    {
        using var study = await ClosedAsync();
        await study.Manager.PostAsJsonAsync(Preview, new { }).JsonAsync();
        Assert.Equal("wave_previewed", await study.Manager.PostAsync("/api/studies/liten/waves/2023/open", null).ProblemAsync());
        await ReleaseAsync(study);
        await study.Manager.PostAsync("/api/studies/liten/waves/2023/open", null).JsonAsync();
    }

    [Fact]
    public async Task Late_answers_that_are_too_few_are_told_as_such()
    {
        using var study = await ClosedAsync();
        await ReleaseAsync(study);
        await study.AnswerAsync(2023, "leder", "46", "5", 2, shift: 0);
        await study.Manager.PostAsync("/api/studies/liten/waves/2023/close", null).JsonAsync();
        var preview = await study.Manager.PostAsJsonAsync(Preview, new { }).JsonAsync();
        Assert.Equal(2, preview.Number("late"));
        Assert.All(preview.GetProperty("withheld").EnumerateArray(), question => Assert.Equal("too_few_late", question.Text("reason")));
        Assert.Contains(preview.GetProperty("withheld").EnumerateArray(), question => question.Text("question") == "forankring");
    }

    // Nothing came since the release: there is nothing to tell that it does not, and nothing to wait for.
    [Fact]
    public async Task After_a_release_it_tells_nothing_new_and_closes_nothing()
    {
        using var study = await ClosedAsync();
        await ReleaseAsync(study);
        var preview = await study.Manager.PostAsJsonAsync(Preview, new { }).JsonAsync();
        Assert.Equal((0, true), (preview.Number("late"), preview.GetProperty("nothingNew").GetBoolean()));
        await study.Manager.PostAsync("/api/studies/liten/waves/2023/open", null).JsonAsync();
    }

    [Fact]
    public async Task A_release_keeps_the_minimum_group_of_the_one_before()
    {
        using var study = await ClosedAsync();
        var release = "/api/studies/liten/waves/2023/releases";
        var number = (await study.Manager.PostAsJsonAsync(release, new { minimumGroup = 8 }).JsonAsync(HttpStatusCode.Created)).Number("number");
        await study.AnswerAsync(2023, "leder", "46", "5", 12, shift: 0);
        await study.Manager.PostAsync("/api/studies/liten/waves/2023/close", null).JsonAsync();
        Assert.Equal("request_invalid", await study.Manager.PostAsJsonAsync(release, new { minimumGroup = 5 }).ProblemAsync());
        Assert.Equal(8, (await study.Manager.PostAsJsonAsync(Preview, new { }).JsonAsync()).Number("leastMinimumGroup"));
        await study.Manager.PostAsJsonAsync($"/api/studies/liten/releases/{number}/withdraw", new { reason = "For stor gruppe." }).JsonAsync();
        await study.Manager.PostAsJsonAsync(release, new { minimumGroup = 5 }).JsonAsync(HttpStatusCode.Created);
    }

    private static async Task<int> ReleaseAsync(Tables.SmallStudy study) =>
        (await study.Manager.PostAsJsonAsync("/api/studies/liten/waves/2023/releases", new { }).JsonAsync(HttpStatusCode.Created)).Number("number");

    private static async Task<Tables.SmallStudy> ClosedAsync()
    {
        var study = await Tables.SmallStudy.DefineAsync();
        foreach (var (fylke, cluster, people) in new[] { ("46", "5", 12), ("15", "4", 1), ("34", "2", 5), ("30", "1", 9) }) await study.AnswerAsync(2023, "leder", fylke, cluster, people, shift: 0);
        await study.Manager.PostAsync("/api/studies/liten/waves/2023/close", null).JsonAsync();
        return study;
    }
}
