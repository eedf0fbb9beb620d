using System.Text.Json;

namespace Survey.Api.Tests.Collection;

/// <summary>A manager sees each audience's form before the wave opens, the same that a link then shows.</summary>
public sealed class PreviewFormTests
{
    private const string Wave = $"/api/studies/{SmallStudy.Key}/waves/2023";

    [Fact]
    public async Task A_planned_waves_form_is_the_one_that_a_link_shows_when_it_is_open()
    {
        using var app = new SurveyApp();
        await app.Manager.PostTextAsync("/api/studies", SmallStudy.Definition);
        var before = await app.Manager.GetAsync($"{Wave}/form?audience=leder").JsonAsync();
        Assert.Equal(["fylke", "rolle"], before.GetProperty("background").EnumerateArray().Select(asked => asked.Text("key")));
        await app.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
        var (token, _) = await app.Manager.LinkAsync(Wave, new { audience = "leder" });
        var shown = await app.Anonymous.GetAsync($"/api/respond/{token}").JsonAsync();
        Assert.Equal(Text(shown), Text(before));
        Assert.Equal(Text(shown), Text(await app.Manager.GetAsync($"{Wave}/form?audience=leder").JsonAsync()));
    }

    [Fact]
    public async Task Each_audience_has_its_own_and_in_the_language_asked_for()
    {
        using var app = new SurveyApp();
        await app.Manager.PostTextAsync("/api/studies", SmallStudy.Definition);
        var form = await app.Manager.GetAsync($"{Wave}/form?audience=medarbeider&lang=en").JsonAsync();
        Assert.Equal("Small study", form.GetProperty("study").Text("title"));
        Assert.DoesNotContain(form.GetProperty("questions").EnumerateArray(), question => question.Text("key") == "ansatte");
    }

    [Fact]
    public async Task It_is_for_managers_and_for_audiences_and_waves_that_there_are()
    {
        using var app = new SurveyApp();
        await app.Manager.PostTextAsync("/api/studies", SmallStudy.Definition);
        Assert.Equal("key_missing", await app.Anonymous.GetAsync($"{Wave}/form?audience=leder").ProblemAsync());
        Assert.Equal("parameter_invalid", await app.Manager.GetAsync($"{Wave}/form").ProblemAsync());
        Assert.Equal("parameter_invalid", await app.Manager.GetAsync($"{Wave}/form?audience=rektor").ProblemAsync());
        Assert.Equal("wave_unknown", await app.Manager.GetAsync($"/api/studies/{SmallStudy.Key}/waves/1999/form?audience=leder").ProblemAsync());
        // No link was made to look at it.
        Assert.Empty((await app.Manager.GetAsync($"{Wave}/links").JsonAsync()).EnumerateArray());
    }

    private static string Text(JsonElement element) => JsonSerializer.Serialize(element);
}
