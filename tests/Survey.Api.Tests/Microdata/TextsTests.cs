using System.Globalization;
using System.Net;
using static Survey.Api.Tests.Microdata.AnsweredStudy;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Microdata;

public sealed class TextsTests
{
    private const string Texts = $"/api/studies/{Key}/texts";

    [Fact]
    public async Task Nine_texts_are_hidden_as_none_are_and_ten_are_shown_with_their_words_and_nothing_else()
    {
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        for (var i = 0; i < 10; i++)
            await SendAsync(app, link, $$"""{"deltatt":"ja","mer":"{{(i < 3 ? "Tid og tid" : i < 5 ? "Mer VEILEDNING, tid" : $"ord{(char)('a' + i)} og")}}"{{(i == 0 ? "" : ""","kilder":["annet"],"kilder:annet":"nabo" """)}}}""");
        await CloseAsync(app);
        var reader = await CallerAsync(app, "microdata");

        var shown = await reader.GetAsync($"{Texts}?question=mer&year=2023&audience=leder").JsonAsync();
        Assert.Equal(["study", "year", "audience", "question", "label", "minimum", "count", "texts", "terms"], shown.EnumerateObject().Select(member => member.Name));
        Assert.Equal(10, shown.Number("count"));
        Assert.Equal(10, shown.GetProperty("texts").EnumerateArray().Count(text => text.GetString() is "Tid og tid" or "Mer VEILEDNING, tid" || text.GetString()!.StartsWith("ord", StringComparison.Ordinal)));
        // «Tid» is in five texts, however often; «veiledning» in two, fewer than the minimum group; «og» carries no matter.
        Assert.Equal(["tid 5"], shown.GetProperty("terms").EnumerateArray().Select(term => $"{term.Text("term")} {term.Number("texts")}"));

        // Nine of the texts that explain «annet», and none at all: the same answer but for the question.
        var nine = await reader.GetAsync($"{Texts}?question=kilder:annet&audience=leder&lang=en").JsonAsync();
        Assert.Equal(("few_texts", 10), (nine.Text("hidden"), nine.Number("minimum")));
        Assert.False(nine.Has("count") || nine.Has("texts") || nine.Has("terms"));
        var none = await reader.GetAsync($"{Texts}?question=kilder:annet&audience=medarbeider&lang=en").JsonAsync();
        Assert.Equal(nine.GetRawText().Replace("leder", "", StringComparison.Ordinal), none.GetRawText().Replace("medarbeider", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_order_of_texts_tells_nothing_of_arrival_or_of_the_order_they_had_before()
    {
        const int respondents = 200;
        using var app = new SurveyApp();
        await OpenAsync(app);
        var link = await LinkAsync(app);
        for (var i = 0; i < respondents; i++) await SendAsync(app, link, $$$"""{"deltatt":"ja","mer":"{{{i}}}","kilder":["annet"],"kilder:annet":"{{{i}}}"}""");
        await CloseAsync(app);
        var reader = await CallerAsync(app, "microdata");
        async Task<List<int>> ReadAsync(string question) =>
            [.. (await reader.GetAsync($"{Texts}?question={question}&audience=leder").JsonAsync()).GetProperty("texts").EnumerateArray().Select(text => int.Parse(text.GetString()!, CultureInfo.InvariantCulture))];
        var (first, second, other) = (await ReadAsync("mer"), await ReadAsync("mer"), await ReadAsync("kilder:annet"));
        var stored = StoredData.Query(app, "select text from text_answer where question = 'mer'", row => int.Parse(row.GetString(0), CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(0, respondents), first.Order());
        Promises.Promise1Tests.AssertUncorrelated(first);
        // Two texts of one person, in two questions, stand at places that have nothing to do with each other.
        foreach (var before in new[] { second, other, stored }) Promises.Promise1Tests.AssertUncorrelated([.. first.Select(text => before.IndexOf(text))]);
    }

    [Fact]
    public async Task Texts_are_read_from_closed_waves_by_those_who_may_and_every_reading_is_logged()
    {
        using var app = new SurveyApp(new SetClock("2024-05-06T07:08:09Z"));
        await AnswerAsync(app);
        var reader = await CallerAsync(app, "microdata");
        Assert.Equal("answers_not_closed", await reader.GetAsync($"{Texts}?question=mer&year=2023&audience=leder").ProblemAsync());
        await CloseAsync(app);
        Assert.Equal("key_missing", await app.Anonymous.GetAsync($"{Texts}?question=mer&audience=leder").ProblemAsync());
        Assert.Equal("key_insufficient", await app.Manager.GetAsync($"{Texts}?question=mer&audience=leder").ProblemAsync());
        Assert.Equal("key_insufficient", await reader.GetAsync(Accesses).ProblemAsync());
        Assert.Empty((await app.Manager.GetAsync(Accesses).JsonAsync()).EnumerateArray());

        // The newest closed wave when no year is named; 2024 is planned.
        Assert.Equal(2023, (await reader.GetAsync($"{Texts}?question=mer&audience=leder").JsonAsync()).Number("year"));
        var entry = Assert.Single((await app.Manager.GetAsync(Accesses).JsonAsync()).EnumerateArray());
        Assert.Equal("""{"year":2023,"kind":"texts","audience":"leder","question":"mer","by":"microdata","at":"2024-05-06T07:08:09Z"}""", entry.GetRawText());
    }

    [Theory]
    [InlineData("question=deltatt&audience=leder", "question: unknown_value")]
    [InlineData("question=mer&audience=alle", "audience: unknown_value")]
    [InlineData("question=mer&audience=leder&year=1999", "year: unknown_wave")]
    public async Task What_is_not_there_is_named(string query, string error)
    {
        using var app = new SurveyApp();
        await AnswerAsync(app);
        var reader = await CallerAsync(app, "microdata");
        Assert.Equal([error], (await ProblemAsync(await reader.GetAsync($"{Texts}?{query}"))).Errors);
        Assert.Equal("study_unknown", await reader.GetAsync("/api/studies/ingen/texts?question=mer&audience=leder").ProblemAsync());
    }

    /// <summary>Were it opened, one who answered late would be the difference of two readings: their texts together, and beside their answers.</summary>
    [Fact]
    public async Task A_wave_that_has_been_read_is_not_opened_again()
    {
        using var app = new SurveyApp();
        await AnswerAsync(app);
        await CloseAsync(app);
        await ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"{Wave}/open", null));
        await CloseAsync(app);
        var reader = await CallerAsync(app, "microdata");
        await ExpectAsync(HttpStatusCode.OK, reader.GetAsync($"{Texts}?question=mer&audience=leder"));
        Assert.Equal("answers_read", await app.Manager.PostAsync($"{Wave}/open", null).ProblemAsync());
    }
}
