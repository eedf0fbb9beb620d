using Microsoft.Playwright;

namespace Survey.Browser.Tests;

/// <summary>An evaluator, or anybody, reads the public release in the browser.</summary>
[Collection(Browsing.Name)]
public sealed class ResultsJourneyTests(DemonstrationSite site)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_figure_of_the_report_is_there_with_its_n(int width)
    {
        await using var visit = await site.VisitAsync($"/resultater/{DemonstrationSite.Study}?questions=bidratt.*&year=2023&audience=leder", width);
        await visit.AssertTextAsync("Mottak og håndtering av bekymringsmeldinger");
        await visit.AssertTextAsync("Bygget opp igjen fra trykte tall");
        var text = await visit.Page.InnerTextAsync("main");
        Assert.Contains("21", text, StringComparison.Ordinal);
        Assert.Contains("52", text, StringComparison.Ordinal);
        await visit.AssertSoundAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_hidden_county_is_named_as_hidden_with_what_it_is_merged_into(int width)
    {
        await using var visit = await site.VisitAsync($"/resultater/{DemonstrationSite.Study}?questions=forankring&year=2023&audience=leder&by=fylke", width);
        await visit.AssertTextAsync("Skjult av personvernhensyn");
        await visit.AssertTextAsync("Møre og Romsdal og Viken samlet");
        await visit.AssertSoundAsync();
    }

    /// <summary>Each figure of the demonstration, with something that it alone can say, and its table beside it.</summary>
    [Theory]
    [InlineData("questions=bidratt.*&year=2023&audience=leder&base=all&figure=stacked", "52")]
    [InlineData("questions=bidratt.*&year=2023&audience=leder&base=all&figure=diverging", "50 %")]
    [InlineData("questions=motivasjon.*&year=2023&by=audience&base=all&figure=pairs", "Etter deltakelse på samlinger?")]
    [InlineData("questions=bidratt.*&year=2023&by=audience&base=all&figure=multiples", "Medarbeidere")]
    [InlineData("questions=info_forst&year=2023&by=audience&base=all&figure=sorted", "68 %")]
    [InlineData("questions=egnethet&year=2023&audience=leder&by=fylke&base=all&figure=map&top=2", "Møre og Romsdal, Viken, Vestland: Møre og Romsdal, Viken og Vestland samlet, 78 % (n = 9)")]
    [InlineData("questions=informasjon.*&year=2023&audience=leder&base=all&figure=trend&top=1", "Trykt i rapport")]
    [InlineData("questions=bidratt.*&year=2023&base=all&figure=scatter&second=behov", "Reflektere over egen praksis")]
    public async Task Every_figure_is_drawn_from_the_address_alone(string address, string said)
    {
        await using var visit = await site.VisitAsync($"/resultater/{DemonstrationSite.Study}?{address}", 1280);
        // A figure is one picture with a name, whatever number of pieces it is drawn in.
        var figure = visit.Page.Locator("figure [role=img]").First;
        await figure.Locator("svg").First.WaitForAsync();
        var texts = await figure.Locator("text").AllTextContentsAsync();
        Assert.Contains(said, string.Join(' ', texts).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.StartsWith("Figur: ", await figure.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator("table").CountAsync() == 1);
        // What was written out at once is what was asked for: the address is the view.
        Assert.Equal(address, Uri.UnescapeDataString(new Uri(visit.Page.Url).Query[1..]));
        await visit.AssertSoundAsync();
    }

    /// <summary>From the front page of the heads' survey to the curve, which is chosen and not typed: figure, table and notes tell the same.</summary>
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task The_curve_over_the_first_year_is_reached_from_the_studys_front_page(int width)
    {
        await using var visit = await site.VisitAsync($"/undersokelse/{DemonstrationSite.Heads}", width);
        var page = visit.Page;
        await visit.AssertTextAsync("Oppdiktet måling");
        await visit.AssertTextAsync("190 av 242 har svart");
        await visit.AssertSoundAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Se resultatene", Exact = true }).ClickAsync();
        await page.GetByLabel("Spørsmål", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "I hvilken grad er du enig i følgende påstander?" });
        await page.GetByLabel("Figur", new() { Exact = true }).SelectOptionAsync("curve");
        await page.GetByLabel("Påstand", new() { Exact = true }).SelectOptionAsync("tsp.viderefore");
        await visit.AssertTextAsync("Logistisk kurve: stigningstallet er");
        await visit.AssertTextAsync("Ikke med i kurven, fordi de er skjult eller ikke har noe tall: Ikke oppgitt.");
        await visit.AssertTextAsync("Svarene er oppdiktet og viser bare hvordan løsningen virker.");
        var figure = page.Locator("figure [role=img]").First;
        await figure.Locator("svg path").First.WaitForAsync();
        Assert.Equal(8, await figure.Locator("svg circle").CountAsync());
        Assert.Equal(8, await page.Locator("table tbody tr").CountAsync());
        // There is one audience, and so nothing to choose.
        Assert.Equal(0, await page.GetByLabel("Målgruppe").CountAsync());
        await visit.AssertSoundAsync();

        var svg = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Figur som SVG" }).ClickAsync());
        Assert.Contains("oppdiktet", await File.ReadAllTextAsync(await svg.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_taken_along_with_its_resolution()
    {
        await using var visit = await site.VisitAsync($"/resultater/{DemonstrationSite.Study}?questions=bidratt.*&year=2023&audience=leder", 1280);
        await visit.Page.Locator("figure svg").First.WaitForAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Figur som PNG (300 dpi)" }).ClickAsync());
        var png = await File.ReadAllBytesAsync(await download.PathAsync());
        // 16 cm at 300 dots an inch, said in the header and in the resolution: 11,811 dots to the metre.
        Assert.Equal(1890, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal("pHYs"u8, png.AsSpan(37, 4));
        Assert.Equal(11811, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(41)));
    }

    /// <summary>A live region that is written anew with the words that it had says nothing.</summary>
    [Fact]
    public async Task A_choice_is_told_of_in_other_words_also_where_it_leaves_as_many_rows()
    {
        await using var visit = await site.VisitAsync($"/resultater/{DemonstrationSite.Study}?questions=informasjon.*&year=2023&by=audience&base=all&figure=trend&top=1", 1280);
        var told = visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Viser" });
        var before = await told.InnerTextAsync();
        await visit.Page.GetByLabel("Andel").SelectOptionAsync(new SelectOptionValue { Label = "De 2 høyeste svarene" });
        await told.And(visit.Page.GetByText("+")).WaitForAsync();
        var after = await told.InnerTextAsync();
        Assert.Equal(before.Split('.')[0], after.Split('.')[0]);
        Assert.NotEqual("Viser 0 rader", after.Split('.')[0]);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task Every_choice_is_in_the_address_and_back_takes_it_back()
    {
        await using var visit = await site.VisitAsync($"/resultater/{DemonstrationSite.Study}", 1280);
        var page = visit.Page;
        await page.GetByLabel("Fordelt på").SelectOptionAsync(new SelectOptionValue { Label = "Fylke" });
        await page.WaitForURLAsync(url => url.Contains("by=", StringComparison.Ordinal) && url.Contains("fylke", StringComparison.Ordinal));
        await visit.AssertTextAsync("Innlandet");
        await page.GoBackAsync();
        await page.WaitForURLAsync(url => !url.Contains("fylke", StringComparison.Ordinal));
    }
}
