using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Survey.Api.Features.Demonstration;
using Survey.Tests;
using Survey.Vault.Storage;

namespace Survey.Api.Tests.Demonstration;

/// <summary>The second study of the demonstration: all of its answers are invented, and it has a number to draw a curve over.</summary>
public sealed class HeadsTests(HeadsApp heads) : IClassFixture<HeadsApp>
{
    private const string Study = $"/api/studies/{HeadsStudy.Key}";
    private const string Table = "distributions?questions=deltatt,tsp.*,ln.*,dm.*,vt.*&format=csv";

    [Fact]
    public void Answers_are_the_same_every_time()
    {
        Assert.Equal(InventedHeads.All().Select(Line), InventedHeads.All().Select(Line));
        Assert.Equal(HeadsStudy.Places.Select(place => (place.Fylke, place.Answered)), InventedHeads.All().CountBy(head => head.Fylke).Select(of => (of.Key, of.Value)));
        Assert.Equal((190, 242), (HeadsStudy.Places.Sum(place => place.Answered), HeadsStudy.Places.Sum(place => place.Asked)));

        static string Line(InventedHead head) =>
            $"{head.Fylke} {string.Join(';', head.Answers.Select(answer => $"{answer.Key}={(answer.Value is string[] codes ? string.Join('+', codes) : answer.Value)}"))}";
    }

    [Fact]
    public async Task The_share_rises_with_the_first_year_and_a_curve_fits()
    {
        var answer = (await heads.App.Anonymous.GetFromJsonAsync<JsonObject>($"{Study}/curves?questions=tsp.*&over={HeadsStudy.FirstYear}"))!;
        var curves = answer["curves"]!.AsArray().ToDictionary(curve => (string)curve!["question"]!, curve => curve!);
        Assert.Equal(["tsp.rutiner", "tsp.kvalitet", "tsp.reform", "tsp.viderefore", "tsp.varig"], curves.Keys);
        Assert.All(curves.Values, curve => Assert.Equal("fitted", (string)curve["outcome"]!));
        foreach (var item in new[] { "tsp.viderefore", "tsp.varig" })
        {
            Assert.Equal(Enumerable.Range(2017, 8), curves[item]["points"]!.AsArray().Select(point => (int)point!["x"]!));
            Assert.True((double)curves[item]["slope"]!["estimate"]! > 0.2);
            Assert.True((double)curves[item]["slope"]!["p"]! < 0.01);
        }
    }

    [Theory]
    [InlineData("distributions?questions=deltatt")]
    [InlineData("distributions?questions=deltatt&format=csv", "Svarene er oppdiktet for demonstrasjon.")]
    [InlineData("distributions?questions=deltatt&by=fylke&format=csv-excel", "Svarene er oppdiktet for demonstrasjon.")]
    [InlineData("distributions?questions=deltatt&format=json-stat", "Svarene er oppdiktet for demonstrasjon.")]
    [InlineData("curves?questions=tsp.varig&over=tsp.startar")]
    [InlineData("trends?questions=tsp.varig&top=2")]
    [InlineData("means?questions=tsp.*")]
    [InlineData("correlations?first=tsp&second=vt")]
    [InlineData("comparisons?questions=tsp.varig&a=tsp.startar=2017,2018&b=tsp.startar=2022,2023")]
    [InlineData("report-texts?questions=deltatt", "Svarene er oppdiktet for demonstrasjon.")]
    [InlineData("report-texts?questions=deltatt", "Svara er oppdikta for demonstrasjon.")]
    [InlineData("distributions?questions=deltatt&format=json-stat&lang=en", "The answers are invented for demonstration.")]
    [InlineData("response-rates?by=embete")]
    [InlineData("response-rates?by=embete&format=csv", "true")]
    [InlineData("", "Oppdiktet demonstrasjon")]
    public async Task Whatever_has_numbers_says_that_they_are_invented(string address, string said = "\"invented\":true")
    {
        var text = await TextAsync($"{Study}/{address}".TrimEnd('/'));
        // Of a file each line, since lines are copied.
        if (!address.Contains("csv", StringComparison.Ordinal)) Assert.Contains(said, text, StringComparison.Ordinal);
        else Assert.All(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.EndsWith(said, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workbook_says_so()
    {
        using var workbook = new ZipArchive(await heads.App.Anonymous.GetStreamAsync($"{Study}/distributions?questions=deltatt&format=xlsx"));
        Assert.Contains("Svarene er oppdiktet for demonstrasjon.", string.Concat(workbook.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(TextOf)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    public async Task The_report_says_so_below_its_title_and_below_each_figure(string format)
    {
        var template = await File.ReadAllTextAsync(Path.Combine(Golden.RepositoryRoot, "db/studies/reports/nasjonal-barnevernsledere.kompetansestrategien.json"));
        using var response = await heads.App.Anonymous.PostAsync(new Uri($"{Study}/reports?format={format}", UriKind.Relative), new StringContent(template, Encoding.UTF8, "application/json"));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        var text = format == "html" ? await response.Content.ReadAsStringAsync() : await DocumentAsync(response);
        var places = PlacesOf("Svarene er oppdiktet for demonstrasjon.", text);
        var figures = JsonNode.Parse(template)!["blocks"]!.AsArray().Count(block => (string)block!["kind"]! == "figure");
        // Below the title, below each figure, and among what stands about the numbers.
        Assert.Equal(figures + 2, places.Count);
        Assert.True(places[0] < text.IndexOf("Innhold", StringComparison.Ordinal));
        Assert.Contains("Etter kurven er andelen", text, StringComparison.Ordinal);

        static async Task<string> DocumentAsync(HttpResponseMessage response)
        {
            using var document = new ZipArchive(await response.Content.ReadAsStreamAsync());
            return TextOf(document.GetEntry("word/document.xml")!);
        }
    }

    [Fact]
    public async Task Nobody_who_really_asked_is_named_and_no_printed_figure_stands_beside()
    {
        var study = await TextAsync(Study);
        Assert.Contains("nasjonal-barnevernsledere", study, StringComparison.Ordinal);
        foreach (var text in new[] { study, await TextAsync($"{Study}/{Table}"), await TextAsync($"{Study}/report-texts?questions=tsp.varig") })
        {
            Assert.DoesNotContain("Oslo Economics", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Bufdir", text, StringComparison.Ordinal);
        }
        Assert.Equal("[]", await TextAsync($"{Study}/published"));
    }

    // ln.* is fourteen statements; ln.type and ln.temaer begin alike, and are questions of their own.
    [Fact]
    public async Task The_key_of_a_battery_names_its_items_and_no_other_question()
    {
        foreach (var pattern in new[] { "ln", "ln.*" })
        {
            var rows = (await heads.App.Anonymous.GetFromJsonAsync<JsonObject>($"{Study}/distributions?questions={pattern}"))!["rows"]!.AsArray();
            Assert.Equal(14, rows.Count);
        }
        Assert.Equal(2, (await heads.App.Anonymous.GetFromJsonAsync<JsonObject>($"{Study}/distributions?questions=ln.t*"))!["rows"]!.AsArray().Count(row => ((string)row!["question"]!) is "ln.type" or "ln.temaer"));
    }

    // By county nothing can be told where years are: what hidden rows are in is named by what is whole, and by how many more have a part in it.
    [Fact]
    public async Task A_union_with_parts_of_many_is_named_shortly_and_the_rule_tells_of_other_orders()
    {
        var answer = (await heads.App.Anonymous.GetFromJsonAsync<JsonObject>($"{Study}/distributions?questions=deltatt&by=embete"))!;
        Assert.All(answer["rows"]!.AsArray(), row => Assert.Matches(" og deler av [4-9] andre samlet", (string)row!["hidden"]!["mergedInto"]!["label"]!));
        Assert.EndsWith("Noen spørsmål slår sammen i en annen rekkefølge.", (string)answer["release"]![0]!["rule"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_that_was_broken_off_is_taken_up_and_gives_the_same_numbers()
    {
        using var app = new SurveyApp();
        using var breaking = app.CreateDefaultClient(new Breaking(after: 60));
        breaking.DefaultRequestHeaders.Authorization = app.Manager.DefaultRequestHeaders.Authorization;
        await Assert.ThrowsAsync<HttpRequestException>(() => new HeadsLoader(breaking).LoadAsync(CancellationToken.None));
        var database = app.Services.GetRequiredService<Database>();
        Assert.Equal((false, true), (database.Read(Data.IsLoaded), database.Read(Data.IsOnlyDemonstration)));

        // Twice: the second finds everything there.
        for (var time = 0; time < 2; time++) await new HeadsLoader(app.Manager).LoadAsync(CancellationToken.None);
        Assert.Equal(await TextAsync($"{Study}/{Table}"), await app.Anonymous.GetStringAsync($"{Study}/{Table}"));
        var links = (await app.Manager.GetFromJsonAsync<JsonArray>($"{Study}/waves/2026/links"))!;
        Assert.Equal((15, 190), (links.Count, links.Sum(link => (int)link!["answered"]!)));
        Assert.Single((await app.Anonymous.GetFromJsonAsync<JsonArray>($"{Study}/releases"))!);
    }

    // The real survey of the heads has the same key: nothing invented may come into it.
    [Fact]
    public async Task A_study_of_somebodys_own_is_left_alone()
    {
        using var app = new SurveyApp();
        var own = await File.ReadAllTextAsync(Path.Combine(Golden.RepositoryRoot, "db/studies/nasjonal-barnevernsledere.json"));
        using var response = await app.Manager.PostAsync(new Uri("/api/studies", UriKind.Relative), new StringContent(own, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.False(app.Services.GetRequiredService<Database>().Read(Data.IsOnlyDemonstration));
    }

    private Task<string> TextAsync(string address) => heads.App.Anonymous.GetStringAsync(address);

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static List<int> PlacesOf(string sought, string text)
    {
        var places = new List<int>();
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal)) places.Add(at);
        return places;
    }

    private sealed class Breaking(int after) : DelegatingHandler
    {
        private int sent;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Interlocked.Increment(ref sent) > after ? throw new HttpRequestException("The connection broke.") : base.SendAsync(request, cancellationToken);
    }
}
