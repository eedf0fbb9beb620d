using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>What a report may ask for, and what it is told where it asks for what there is not.</summary>
public sealed class ReportRequestTests(ReleasedSmallStudy released) : IClassFixture<ReleasedSmallStudy>
{
    private const string Reports = $"/api/studies/{SmallStudy.Key}/reports";
    private SmallStudy Study => released.Study;

    [Theory]
    [InlineData("""{"kind":"picture","text":"x"}""", "blocks[0].kind: unknown_value")]
    [InlineData("""{"kind":"heading"}""", "blocks[0].text: required")]
    [InlineData("""{"kind":"heading","text":"x","level":4}""", "blocks[0].level: out_of_bounds")]
    [InlineData("""{"kind":"figure","chart":"stacked"}""", "blocks[0].table: required")]
    [InlineData("""{"kind":"figure","chart":"pie","table":{"questions":"forankring"}}""", "blocks[0].chart: unknown_value")]
    [InlineData("""{"kind":"figure","table":{"questions":"forankring"}}""", "blocks[0].chart: unknown_value")]
    [InlineData("""{"kind":"figure","chart":"stacked","table":{"questions":"nei"}}""", "blocks[0].table.questions: unknown_value")]
    [InlineData("""{"kind":"figure","chart":"stacked","table":{"questions":"forankring,tilfreds"}}""", "blocks[0].table.questions: one_question")]
    [InlineData("""{"kind":"figure","chart":"stacked","table":{"questions":"forankring","by":"kjonn"}}""", "blocks[0].table.by: unknown_value")]
    [InlineData("""{"kind":"figure","chart":"stacked","table":{"questions":"forankring","year":"1999"}}""", "blocks[0].table.year: unknown_value")]
    [InlineData("""{"kind":"figure","chart":"scatter","table":{"questions":"behov.*"}}""", "blocks[0].table.questions: two_batteries")]
    [InlineData("""{"kind":"figure","chart":"scatter","table":{"questions":"behov.*,bidratt.*","by":"fylke"}}""", "blocks[0].table.by: contradiction")]
    [InlineData("""{"kind":"figure","chart":"comparison","table":{"questions":"forankring"}}""", "blocks[0].table.a: malformed_group")]
    [InlineData("""{"kind":"figure","chart":"comparison","table":{"questions":"forankring","a":"fylke=30","b":"fylke=46","by":"cluster"}}""", "blocks[0].table.by: contradiction")]
    [InlineData("""{"kind":"figure","chart":"comparison","table":{"questions":"forankring","a":"fylke=30","b":"fylke=30,46"}}""", "blocks[0].table.b: contradiction")]
    [InlineData("""{"kind":"figure","chart":"comparison","table":{"questions":"forankring","a":"year=2021","b":"year=2023"}}""", "blocks[0].table.a: one_wave")]
    [InlineData("""{"kind":"figure","chart":"comparison","table":{"questions":"kilde","a":"fylke=30","b":"fylke=46"}}""", "blocks[0].table.questions: contradiction")]
    [InlineData("""{"kind":"figure","chart":"diverging","table":{"questions":"kilde"}}""", "blocks[0].table.questions: contradiction")]
    [InlineData("""{"kind":"figure","chart":"stacked","table":{"questions":"forankring","a":"fylke=30"}}""", "blocks[0].table.a: contradiction")]
    [InlineData("""{"kind":"figure","chart":"curve","table":{"questions":"tilfreds"}}""", "blocks[0].table.over: one_of")]
    [InlineData("""{"kind":"figure","chart":"curve","table":{"questions":"tilfreds","over":"kjonn"}}""", "blocks[0].table.over: unknown_value")]
    [InlineData("""{"kind":"figure","chart":"curve","table":{"questions":"behov.*","over":"cluster"}}""", "blocks[0].table.questions: one_question")]
    [InlineData("""{"kind":"figure","chart":"map","table":{"questions":"forankring","by":"cluster"}}""", "blocks[0].table.by: one_of")]
    [InlineData("""{"kind":"figure","chart":"map","table":{"questions":"forankring","groups":"x:cluster=5"}}""", "blocks[0].table.groups: contradiction")]
    [InlineData("""{"kind":"figure","chart":"map","table":{"questions":"forankring","bordersOf":1900}}""", "blocks[0].table.bordersOf: out_of_bounds")]
    [InlineData("""{"kind":"figure","chart":"map","table":{"questions":"forankring","over":"cluster"}}""", "blocks[0].table.over: contradiction")]
    [InlineData("""{"kind":"sentence","chart":"scatter","table":{"questions":"behov.*,bidratt.*"}}""", "blocks[0].chart: unknown_value")]
    [InlineData("""{"kind":"table","chart":"pie","table":{"questions":"forankring"}}""", "blocks[0].chart: unknown_value")]
    [InlineData("""{"kind":"text","text":"x"},{"kind":"table","table":{"questions":"nei"}}""", "blocks[1].table.questions: unknown_value")]
    public async Task What_a_report_gets_wrong_is_told_by_block_and_field(string blocks, string expected)
    {
        foreach (var address in new[] { $"{Reports}?format=docx", $"{Reports}?format=html", $"{Reports}/preview" })
        {
            var problem = await Study.Manager.PostTextAsync(address, $$"""{"title":"x","blocks":[{{blocks}}]}""").JsonAsync(HttpStatusCode.UnprocessableEntity);
            Assert.Equal("request_invalid", problem.Text("code"));
            Assert.Contains(expected, problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.Text("field")}: {error.Text("code")}"));
            Assert.All(problem.GetProperty("errors").EnumerateArray(), error => Assert.NotEmpty(error.Text("message")));
        }
    }

    [Theory]
    [InlineData("""{"title":"x","blocks":[]}""", "blocks: out_of_bounds")]
    [InlineData("""{"title":"","blocks":[{"kind":"text","text":"x"}]}""", "title: required")]
    [InlineData("""{"title":"x","language":"de","blocks":[{"kind":"text","text":"x"}]}""", "language: unknown_value")]
    [InlineData("""{"title":"x","firstChapter":0,"blocks":[{"kind":"text","text":"x"}]}""", "firstChapter: out_of_bounds")]
    public async Task So_is_what_the_whole_gets_wrong(string body, string expected)
    {
        var problem = await Study.Manager.PostTextAsync(Reports, body).JsonAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(expected, problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.Text("field")}: {error.Text("code")}"));
    }

    [Fact]
    public async Task A_report_has_bounds()
    {
        Assert.Equal("request_invalid", await PostAsync([.. Enumerable.Repeat(new { kind = "text", text = "x" }, 301)]).ProblemAsync());
        Assert.Equal("request_invalid", await PostAsync([new { kind = "text", text = new string('x', 20_001) }]).ProblemAsync());
        Assert.Equal("request_invalid", await PostAsync([.. Enumerable.Repeat(new { kind = "sentence", table = new { questions = "forankring" } }, 121)]).ProblemAsync());
        Assert.Equal("request_invalid", await PostAsync([new { kind = "table", table = new { questions = new string('x', 2_001) } }]).ProblemAsync());
    }

    [Theory]
    [InlineData("POST", "?format=pdf", "parameter_invalid")]
    [InlineData("POST", "?fomat=docx", "parameter_invalid")]
    public async Task A_format_is_one_of_two(string method, string query, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Reports + query) { Content = JsonContent.Create(new { title = "x", blocks = new[] { new { kind = "text", text = "x" } } }) };
        Assert.Equal(code, await Study.Manager.SendAsync(request).ProblemAsync());
    }

    [Fact]
    public async Task Without_a_key_only_public_releases_are_reported()
    {
        Assert.Equal("key_missing", await Study.Anonymous.PostTextAsync(Reports, """{"title":"x","blocks":[{"kind":"text","text":"x"}]}""").ProblemAsync());
        Assert.Equal("study_unknown", await Study.Manager.PostTextAsync("/api/studies/nei/reports", """{"title":"x","blocks":[{"kind":"text","text":"x"}]}""").ProblemAsync());
        Assert.Equal("release_unknown", await PostAsync([new { kind = "table", table = new { questions = "forankring", release = 99 } }]).ProblemAsync());
    }

    /// <summary>No document can hold it, and nobody can see it: the block is named, and the words before it.</summary>
    [Theory]
    [InlineData("""{"kind":"heading","text":"Del\u0000kapittel"}""", "blocks[0].text", "U+0000 «Del»")]
    [InlineData("""{"kind":"text","text":"x"},{"kind":"text","text":"En lang linje som er limt inn fra et annet sted\u000bher"}""", "blocks[1].text", "U+000B «… er limt inn fra et annet sted»")]
    [InlineData("""{"kind":"text","text":"\ufffe"}""", "blocks[0].text", "U+FFFE.")]
    [InlineData("""{"kind":"figure","chart":"stacked","caption":"😀\u001f","table":{"questions":"forankring"}}""", "blocks[0].caption", "U+001F «😀»")]
    [InlineData("""{"kind":"figure","chart":"scatter","across":"a\u0001","table":{"questions":"behov.*,bidratt.*"}}""", "blocks[0].across", "U+0001 «a»")]
    [InlineData("""{"kind":"figure","chart":"scatter","up":"a\u0001","table":{"questions":"behov.*,bidratt.*"}}""", "blocks[0].up", "U+0001 «a»")]
    [InlineData("""{"kind":"table","table":{"questions":"forankring","groups":"Be\u0008rgen:cluster=5"}}""", "blocks[0].table.groups", "U+0008 «Be»")]
    public async Task A_sign_that_cannot_be_shown_is_told_by_block_number_and_what_stands_before_it(string blocks, string field, string told)
    {
        foreach (var address in new[] { $"{Reports}?format=docx", $"{Reports}?format=html", $"{Reports}/preview" })
        {
            var problem = await Study.Manager.PostTextAsync(address, $$"""{"title":"x","blocks":[{{blocks}}]}""").JsonAsync(HttpStatusCode.UnprocessableEntity);
            var error = Assert.Single(problem.GetProperty("errors").EnumerateArray(), error => error.Text("field") == field);
            Assert.Equal("text_unprintable", error.Text("code"));
            Assert.Contains(told, error.Text("message"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("title", """{"title":"a\u0000","blocks":[{"kind":"text","text":"x"}]}""")]
    [InlineData("subtitle", """{"title":"x","subtitle":"a\u0000","blocks":[{"kind":"text","text":"x"}]}""")]
    [InlineData("author", """{"title":"x","author":"a\u0000","blocks":[{"kind":"text","text":"x"}]}""")]
    public async Task So_is_one_in_the_title(string field, string body)
    {
        var problem = await Study.Manager.PostTextAsync(Reports, body).JsonAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Equal([$"{field}: text_unprintable"], problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.Text("field")}: {error.Text("code")}"));
    }

    /// <summary>JSON can write it, and no text can hold it.</summary>
    [Theory]
    [InlineData("a\\ud800b")]
    [InlineData("a\\udc00b")]
    public async Task Half_a_surrogate_pair_is_told_by_block(string text)
    {
        var problem = await Study.Manager.PostTextAsync(Reports, $$"""{"title":"x","blocks":[{"kind":"text","text":"x"},{"kind":"text","text":"{{text}}"}]}""").JsonAsync(HttpStatusCode.BadRequest);
        Assert.Equal(["blocks[1].text: text_unprintable"], problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.Text("field")}: {error.Text("code")}"));
    }

    /// <summary>Markup, formulas, texts from right to left, and very long words: the documents hold, and run nothing.</summary>
    [Fact]
    public async Task Texts_may_hold_anything_and_the_documents_are_valid_and_inert()
    {
        const string Nasty = "<script>alert(1)</script> & \" ' ]]> \ud83d\ude00 \u202eesrever\u202c \u200fעברית =1+1 «æøå»";
        object[] blocks =
        [
            new { kind = "heading", text = Nasty },
            new { kind = "text", text = $"{Nasty}\n\n- {Nasty}\n- to\n\n{new string('w', 5_000)}" },
            new { kind = "text", text = string.Concat(Enumerable.Repeat("Et langt avsnitt med 😀. ", 790)) + "slutt" },
            new { kind = "figure", chart = "stacked", table = new { questions = "forankring", groups = $"{new string('G', 80)}:cluster=5,6" } },
            new { kind = "figure", chart = "stacked", caption = Nasty, withTable = true, table = new { questions = "behov.*", groups = "<b>Bergen</b>:cluster=5,6" } },
            new { kind = "figure", chart = "bars", table = new { questions = "kilde" } },
            new { kind = "figure", chart = "scatter", across = Nasty, up = Nasty, table = new { questions = "behov.*,bidratt.*", audience = "leder" } },
        ];
        using var docx = await PostAsync(blocks, "?format=docx", title: Nasty);
        Assert.True(docx.IsSuccessStatusCode, await docx.Content.ReadAsStringAsync());
        using var document = WordprocessingDocument.Open(new MemoryStream(await docx.Content.ReadAsByteArrayAsync()), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}").Take(20));
        Assert.Contains("<script>alert(1)</script> & \" ' ]]>", document.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);

        using var html = await PostAsync(blocks, "?format=html", title: Nasty);
        var page = await html.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>Bergen", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Equal("attachment", html.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Matches("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-", page);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "nb-NO", "Figur 1-1", "Kilde: ", "Skjult av personvernhensyn")]
    [InlineData("nn", "nn-NO", "Figur 1-1", "Kjelde: ", "Skjult av personvernomsyn")]
    [InlineData("en", "en-GB", "Figure 1-1", "Source: ", "Hidden for privacy")]
    public async Task A_report_speaks_its_own_language(string language, string tag, string number, string source, string hidden)
    {
        object[] blocks = [new { kind = "heading", text = "x" }, new { kind = "figure", chart = "stacked", withTable = true, table = new { questions = "forankring", audience = "leder", by = "fylke" } }];
        using var html = await PostAsync(blocks, "?format=html", language: language);
        var page = await html.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{tag}\">", page, StringComparison.Ordinal);
        Assert.All(new[] { number, source, hidden }, text => Assert.Contains(text, page, StringComparison.Ordinal));
        using var docx = await PostAsync(blocks, "?format=docx", language: language);
        using var document = WordprocessingDocument.Open(new MemoryStream(await docx.Content.ReadAsByteArrayAsync()), false);
        Assert.Equal(tag, document.PackageProperties.Language);
        Assert.Contains(number, document.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Name!.Value, StringComparison.Ordinal);
    }

    /// <summary>Hidden, not asked and nobody are three things, and none of them is zero.</summary>
    [Fact]
    public async Task A_figure_of_hidden_rows_alone_says_so_in_its_place()
    {
        var preview = await PreviewAsync(new { kind = "figure", chart = "stacked", table = new { questions = "forankring", audience = "leder", year = "2023", groups = "Møre:cluster=4" } });
        Assert.False(preview.Has("drawing") && preview.Text("drawing").Contains("url(#hatch)", StringComparison.Ordinal) && !preview.GetProperty("table").GetRawText().Contains("Skjult av personvernhensyn", StringComparison.Ordinal));
        var row = preview.GetProperty("table").GetProperty("rows")[0];
        Assert.StartsWith("Skjult av personvernhensyn: ", row.Text("instead"), StringComparison.Ordinal);
        Assert.Equal(0, row.GetProperty("cells").GetArrayLength());
    }

    [Fact]
    public async Task A_preview_has_the_numbers_of_distributions_and_a_table_of_them()
    {
        var preview = await PreviewAsync(new { kind = "figure", chart = "stacked", table = new { questions = "forankring", audience = "leder", year = "2023", by = "fylke", top = 2 } });
        var rows = (await Study.GetAsync("distributions?questions=forankring&audience=leder&year=2023&by=fylke&top=2")).GetProperty("rows").EnumerateArray().ToList();
        var table = preview.GetProperty("table").GetProperty("rows").EnumerateArray().ToList();
        foreach (var row in rows)
        {
            var shown = table.Single(of => of.Text("name") == row.Text("label"));
            if (row.Has("hidden")) Assert.StartsWith("Skjult av personvernhensyn", shown.Text("instead"), StringComparison.Ordinal);
            else
                Assert.Equal(
                    [$"{row.Number("n")}", .. row.GetProperty("options").EnumerateArray().Select(option => $"{option.Number("percent")}"), $"{row.GetProperty("top").Number("percent")}"],
                    shown.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!).Take(2 + row.GetProperty("options").GetArrayLength()));
        }
        Assert.Contains(rows, row => row.Has("hidden"));
    }

    /// <summary>2019 was answered on another scale, and 2020 and 2023 at another stage: the first breaks the line, the second is told.</summary>
    [Fact]
    public async Task A_line_breaks_where_waves_are_not_of_the_same_thing_and_says_why()
    {
        var preview = await PreviewAsync(new { kind = "figure", chart = "lines", table = new { questions = "tilfreds", audience = "leder", codes = "3" } });
        var drawing = preview.Text("drawing");
        // Three waves: a point by itself, and a line of two.
        Assert.Equal(3, drawing.Split("<circle").Length - 1);
        Assert.Equal(1, drawing.Split("<polyline").Length - 1);
        var notes = preview.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!).ToList();
        Assert.Contains("2019–2020: Svarskalaen er endret.", notes);
        Assert.Contains(notes, note => note.StartsWith("2020–2023: Feltarbeidet ble gjort på et annet tidspunkt", StringComparison.Ordinal));
        Assert.Equal(["Måling", "Andel (%)", "N", "Endring (prosentpoeng)", "Fra", "Til", "p"], preview.GetProperty("table").GetProperty("header").EnumerateArray().Select(cell => cell.GetString()));
    }

    private async Task<JsonElement> PreviewAsync(object block) =>
        (await PostAsync([block], "/preview").JsonAsync()).GetProperty("blocks")[0];

    private Task<HttpResponseMessage> PostAsync(object[] blocks, string rest = "", string title = "En rapport", string? language = null)
    {
        var body = new JsonObject { ["title"] = title, ["blocks"] = JsonNode.Parse(JsonSerializer.Serialize(blocks)) };
        if (language is not null) body["language"] = language;
        return Study.Manager.PostAsync(new Uri(Reports + rest, UriKind.Relative), new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"));
    }
}
