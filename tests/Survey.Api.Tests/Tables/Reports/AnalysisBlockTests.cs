using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>Comparisons, trends, curves and maps in a report have the numbers of the tables that they are named after, and hide what those hide.</summary>
public sealed class AnalysisBlockTests(MadeAnalyses made) : IClassFixture<MadeAnalyses>
{
    [Fact]
    public async Task A_comparison_has_the_shares_differences_intervals_and_tests_of_comparisons()
    {
        var items = (await made.Study.GetAsync($"comparisons?questions=behov&a={MadeAnalyses.Sides}&b={MadeAnalyses.Others}")).GetProperty("items").EnumerateArray().ToList();
        var block = made.Previewed[1];
        Assert.Equal(["Utvalg", "Andel (%)", "N", "Forskjell (prosentpoeng)", "Fra", "Til", "p", "p etter Holm"], Header(block));
        var rows = MadeAnalyses.RowsOf(block);
        Assert.Equal(4, items.Count);
        foreach (var item in items)
        {
            var own = rows.Where(row => row.Group == item.Text("text")).ToList();
            foreach (var (row, side) in own.Zip(["a", "b"]))
            {
                var (share, n) = (item.GetProperty(side).GetProperty("share"), item.GetProperty(side).Number("n"));
                Assert.Equal([Whole(share, "percent"), $"{n}", "", One(share, "low"), One(share, "high"), "", ""], row.Cells);
            }
            var difference = item.GetProperty("difference");
            Assert.Equal("Forskjell", own[2].Name);
            Assert.Equal(["", "", MadeAnalyses.Written(difference.Number("points"), 0), One(difference, "low"), One(difference, "high"), Three(difference, "p"), Three(difference, "pAdjusted")], own[2].Cells);
        }
        Assert.Contains(block.GetProperty("notes").EnumerateArray(), note => note.GetString() == "Andel: I noen grad + I stor grad.");
        Assert.Matches("N=[0-9]+–[0-9]+|N=[0-9]+", block.Text("source"));
    }

    [Fact]
    public async Task A_comparison_in_a_sentence_tells_both_shares_the_difference_its_interval_and_its_test()
    {
        var item = (await made.Study.GetAsync($"comparisons?questions=behov.foreldre&a={MadeAnalyses.Sides}&b={MadeAnalyses.Others}")).GetProperty("items")[0];
        var difference = item.GetProperty("difference");
        Assert.Equal(
            $"{Share("a", "Medarbeidere · 5 og 6 · 2023")} {Share("b", "Medarbeidere · ikke 5 og 6 · 2023")} Forskjellen er {MadeAnalyses.Written(difference.Number("points"), 0)} prosentpoeng (95 prosent konfidensintervall fra {One(difference, "low")} til {One(difference, "high")}; p = {Three(difference, "p")}).",
            made.Previewed[2].GetProperty("paragraphs")[0].Text("text"));

        string Share(string side, string name) => $"{name}: {Whole(item.GetProperty(side).GetProperty("share"), "percent")} prosent (N={item.GetProperty(side).Number("n")}).";
    }

    [Fact]
    public void A_hidden_side_is_named_with_what_it_is_merged_into_and_nothing_is_compared()
    {
        var block = made.Previewed[6];
        var rows = MadeAnalyses.RowsOf(block);
        var hidden = rows.Single(row => row.Name == "Møre og Romsdal · 2023");
        Assert.StartsWith("Skjult av personvernhensyn: ", hidden.Instead, StringComparison.Ordinal);
        Assert.Contains("vises i: ", hidden.Instead, StringComparison.Ordinal);
        Assert.DoesNotContain(" a ", hidden.Instead, StringComparison.Ordinal);
        Assert.Equal("Ikke sammenliknet: skjult av personvernhensyn.", rows[^1].Instead);
        Assert.Contains("url(#hatch)", block.Text("drawing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trends_have_the_points_changes_intervals_and_tests_of_trends()
    {
        var series = (await made.Study.GetAsync("trends?questions=behov&audience=leder")).GetProperty("series").EnumerateArray().ToList();
        var rows = MadeAnalyses.RowsOf(made.Previewed[3]);
        var changes = 0;
        foreach (var line in series)
        {
            var own = rows.Where(row => row.Group == line.Text("text")).ToList();
            foreach (var point in line.GetProperty("points").EnumerateArray().Where(point => point.Has("share")))
            {
                var share = point.GetProperty("share");
                Assert.Equal([Whole(share, "percent"), $"{point.Number("n")}", "", One(share, "low"), One(share, "high")], own.Single(row => row.Name == $"{point.Number("year")}").Cells.Take(5));
            }
            foreach (var change in line.GetProperty("changes").EnumerateArray())
            {
                var row = own.Single(row => row.Name == $"Endring {change.Number("from")}–{change.Number("to")}");
                if (!change.Has("points")) Assert.StartsWith("Ikke sammenliknet: Ordlyden er endret", row.Instead, StringComparison.Ordinal);
                else Assert.Equal(["", "", MadeAnalyses.Written(change.Number("points"), 0), One(change, "low"), One(change, "high"), Three(change, "p")], row.Cells.Take(6));
                changes++;
            }
        }
        Assert.True(changes > 4);
        Assert.Contains(made.Previewed[3].GetProperty("sentences").EnumerateArray(), sentence => Regex.IsMatch(sentence.GetString()!, "^Samarbeid med foreldre, 2019–2020: (opp|ned|uendret) .+ \\(95 prosent konfidensintervall fra .+ til .+\\)\\.$"));
    }

    [Fact]
    public async Task A_table_of_trends_stands_without_its_figure_and_names_hidden_counties()
    {
        var block = made.Previewed[7];
        Assert.False(block.Has("drawing"));
        Assert.StartsWith("Tabell 1-1", block.Text("number"), StringComparison.Ordinal);
        var hidden = (await made.Study.GetAsync("trends?questions=forankring&audience=leder&by=fylke&bordersOf=2023")).GetProperty("series").EnumerateArray()
            .SelectMany(line => line.GetProperty("points").EnumerateArray().Where(point => point.Has("hidden")).Select(point => (Line: line.Text("label"), Year: $"{point.Number("year")}"))).ToList();
        Assert.NotEmpty(hidden);
        var rows = MadeAnalyses.RowsOf(block);
        Assert.All(hidden, of => Assert.StartsWith("Skjult av personvernhensyn", rows.Single(row => row.Group == of.Line && row.Name == of.Year).Instead, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_curve_has_the_points_the_fit_and_the_band_of_curves()
    {
        var curve = (await made.Study.GetAsync("curves?questions=tilfreds&audience=medarbeider&over=cluster")).GetProperty("curves")[0];
        Assert.Equal("fitted", curve.Text("outcome"));
        var block = made.Previewed[4];
        var rows = MadeAnalyses.RowsOf(block);
        var observed = curve.GetProperty("points").EnumerateArray().ToDictionary(point => $"{point.Number("x")}");
        foreach (var at in curve.GetProperty("curve").EnumerateArray())
        {
            var x = $"{at.Number("x")}";
            string[] seen = observed.TryGetValue(x, out var point) ? [Whole(point, "percent"), $"{point.Number("n")}"] : ["", ""];
            Assert.Equal([.. seen, One(at, "percent"), One(at, "low"), One(at, "high")], rows.Single(row => row.Name == x).Cells);
        }
        Assert.EndsWith($"N={curve.Number("n")}.", block.Text("source"), StringComparison.Ordinal);
        var slope = curve.GetProperty("slope");
        Assert.Contains($"Stigningstallet er {MadeAnalyses.Written(slope.GetProperty("estimate").GetDouble(), 2)} (p = {Three(slope, "p")}, N={curve.Number("n")}).", block.GetProperty("sentences")[0].GetString(), StringComparison.Ordinal);
        foreach (var name in curve.GetProperty("leftOut").EnumerateArray()) Assert.Contains(rows, row => row.Name == $"Observert andel: {name.GetString()}" && row.Instead!.StartsWith("Skjult av personvernhensyn", StringComparison.Ordinal));
        Assert.Equal((1, 1), (Regex.Count(block.Text("drawing"), "<polygon"), Regex.Count(block.Text("drawing"), "<polyline")));
    }

    [Fact]
    public async Task A_map_has_a_tile_for_every_county_with_the_percent_and_N_of_distributions()
    {
        var rows = (await made.Study.RowsAsync("questions=forankring&audience=leder&by=fylke&top=2"));
        var block = made.Previewed[5];
        var drawing = block.Text("drawing");
        Assert.Contains("Fylkene er etter grensene i 2023.", Notes(block));
        foreach (var (label, row) in rows)
        {
            Assert.Contains($">{label.Split(' ')[0]}", drawing, StringComparison.Ordinal);
            if (row.Has("hidden")) Assert.Contains(Notes(block), note => note.Contains(label, StringComparison.Ordinal) && note.Contains(": skjult av personvernhensyn: ", StringComparison.Ordinal) && note.Contains("vises i: ", StringComparison.Ordinal));
            else Assert.Contains($">{row.GetProperty("top").Number("percent")} %</text>", drawing, StringComparison.Ordinal);
        }
        Assert.Contains(rows.Values, row => row.Has("hidden"));
        Assert.Contains("url(#hatch)", drawing, StringComparison.Ordinal);
        // Of eleven counties five have answered; the others are there all the same.
        Assert.Equal(11 - rows.Count, Regex.Count(drawing, ">Ingen svar</text>"));
        Assert.Contains(Notes(block), note => note.StartsWith("Ingen har svart: Oslo, ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_cell_is_empty_or_one_number()
    {
        foreach (var block in made.Previewed.Where(block => block.Has("table")))
            Assert.All(MadeAnalyses.RowsOf(block).SelectMany(row => row.Cells), cell => Assert.Matches(MadeAnalyses.OneNumber(), cell));
    }

    private static IReadOnlyList<string> Notes(JsonElement block) => [.. block.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)];

    private static IEnumerable<string> Header(JsonElement block) => block.GetProperty("table").GetProperty("header").EnumerateArray().Select(name => name.GetString()!);

    private static string Whole(JsonElement of, string name) => of.Number(name).ToString(CultureInfo.InvariantCulture);

    private static string One(JsonElement of, string name) => MadeAnalyses.Written(of.GetProperty(name).GetDouble(), 1);

    private static string Three(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var p) ? "" : p.GetDouble() < 0.0005 ? "<0,001" : MadeAnalyses.Written(p.GetDouble(), 3);
}
