using System.Text.Json;

namespace Survey.Api.Tests.Tables;

public sealed class ReportTextTests
{
    [Fact]
    public async Task The_sentence_of_the_report_comes_from_its_counts()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "5", "forankring", ("1", 5), ("2", 4), ("3", 11), ("4", 1));
        await study.ReleaseAsync(2023);
        var row = Assert.Single((await study.GetAsync("report-texts?questions=forankring")).GetProperty("rows").EnumerateArray());
        Assert.Equal("52 prosent svarer i noen grad og 5 prosent i stor grad, til sammen 57 prosent.", Nb(row, "sentence"));
        Assert.Equal("52 prosent svarar i nokon grad og 5 prosent i stor grad, til saman 57 prosent.", Nn(row, "sentence"));
        Assert.Equal("Av 21 svarer 24 prosent ikke i det hele tatt, 19 prosent i liten grad, 52 prosent i noen grad og 5 prosent i stor grad.", Nb(row, "fullSentence"));
        Assert.Equal("Kilde: Spørreundersøkelse til ledere gjennomført av Agenda Kaupang på spørsmål: «Hvor godt er programmet forankret?». N=21.", Nb(row, "source"));
        Assert.Equal("Kjelde: Spørjeundersøking til leiarar gjennomført av Agenda Kaupang på spørsmål: «Hvor godt er programmet forankret?». N=21.", Nn(row, "source"));
        Assert.Equal("Hvor godt er programmet forankret? Alle, 2023. Prosent, N=21.", Nb(row, "caption"));
    }

    [Fact]
    public async Task Sums_are_of_counts_and_not_of_rounded_percentages()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "5", "tilfreds", ("1", 3), ("2", 3), ("3", 9), ("4", 6));
        await study.ReleaseAsync(2023);
        var row = (await study.GetAsync("report-texts?questions=tilfreds")).GetProperty("rows")[0];
        Assert.Equal("43 prosent svarer i noen grad og 29 prosent i stor grad, til sammen 71 prosent.", Nb(row, "sentence"));
    }

    [Fact]
    public async Task Below_ten_people_are_counted()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "5", "tilfreds", ("1", 4), ("3", 3), ("4", 1));
        await study.ReleaseAsync(2023);
        var row = (await study.GetAsync("report-texts?questions=tilfreds")).GetProperty("rows")[0];
        Assert.Equal("3 av 8 svarer i noen grad og 1 i stor grad, til sammen 4 av 8.", Nb(row, "sentence"));
    }

    [Fact]
    public async Task Few_are_not_zero_percent_and_nobody_is_nobody()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "medarbeider", "5", "tilfreds", ("1", 1), ("2", 250));
        await study.ReleaseAsync(2023);
        var low = (await study.GetAsync("report-texts?questions=tilfreds&codes=1,2")).GetProperty("rows")[0];
        Assert.Equal("Under 1 prosent svarer ikke i det hele tatt og over 99 prosent i liten grad, til sammen 100 prosent.", Nb(low, "sentence"));
        var high = (await study.GetAsync("report-texts?questions=tilfreds")).GetProperty("rows")[0];
        Assert.Equal("Ingen svarer i noen grad og ingen i stor grad, til sammen 0 prosent.", Nb(high, "sentence"));
    }

    [Fact]
    public async Task Ticks_numbers_hidden_rows_and_what_was_not_asked_have_sentences_of_their_own()
    {
        using var study = await SmallStudy.ReleasedAsync();
        async Task<IReadOnlyDictionary<string, string>> Sentences(string query) => (await study.GetAsync($"report-texts?{query}")).GetProperty("rows").EnumerateArray()
            .ToDictionary(row => row.GetProperty("question").GetString() + row.GetProperty("nb").GetProperty("caption").GetString(), row => Nb(row, row.GetProperty("question").GetString() == "kilde" ? "fullSentence" : "sentence"));
        var all = string.Join('\n', (await Sentences("questions=kilde,antall")).Values);
        Assert.Matches("Av 160 har \\d+ prosent krysset av for «=HYPERLINK.*prosent for «Fra Bufdir» og .* prosent for «Annet»\\.", all);
        Assert.Matches("Gjennomsnittet er \\d,\\d \\(N=160\\)\\.", all);
        var hidden = string.Join('\n', (await Sentences("questions=forankring&audience=leder&by=fylke")).Values);
        Assert.Contains("Møre og Romsdal: tallene kan ikke vises: kan bare vises sammen med andre. De inngår i Møre og Romsdal og Innlandet samlet.", hidden, StringComparison.Ordinal);
        Assert.Contains("Medarbeidere: spørsmålet ble ikke stilt.", string.Join('\n', (await Sentences("questions=forankring&by=audience")).Values), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caption_names_the_audience_that_was_chosen_and_the_row()
    {
        using var study = await SmallStudy.ReleasedAsync();
        async Task<List<string>> Captions(string query) => [.. (await study.GetAsync($"report-texts?questions=tilfreds&{query}")).GetProperty("rows").EnumerateArray().Select(row => Nb(row, "caption"))];
        Assert.Equal(["Hvor tilfreds er du? Ledere, 2023. Prosent, N=40."], await Captions("audience=leder"));
        Assert.Equal(["Hvor tilfreds er du? Alle, 2023. Prosent, N=160."], await Captions(""));
        Assert.Contains("Hvor tilfreds er du? Medarbeidere, Vestland, 2023. Prosent, N=69.", await Captions("audience=medarbeider&by=fylke"));
        Assert.Contains("Hvor tilfreds er du? Ledere, 2023. Prosent, N=40.", await Captions("by=audience"));
        Assert.Equal(["Hvor tilfreds er du? Ledere unntatt de utelatte, 2023. Prosent, N=28."], await Captions("audience=leder&exclude=cluster=5"));
    }

    [Theory]
    [InlineData("nb", "Ingen tall gjelder færre enn 5")]
    [InlineData("nn", "Ingen tal gjeld færre enn 5")]
    public async Task The_rule_is_in_the_language_of_the_request(string language, string beginning)
    {
        using var study = await SmallStudy.ReleasedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/studies/liten/report-texts?questions=tilfreds");
        request.Headers.AcceptLanguage.ParseAdd(language);
        var rule = (await SmallStudy.Sent(study.Manager.SendAsync(request))).GetProperty("release")[0].GetProperty("rule").GetString();
        Assert.StartsWith(beginning, rule, StringComparison.Ordinal);
    }

    private static string Nb(JsonElement row, string member) => row.GetProperty("nb").GetProperty(member).GetString()!;

    private static string Nn(JsonElement row, string member) => row.GetProperty("nn").GetProperty(member).GetString()!;
}
