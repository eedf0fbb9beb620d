using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>A report remembers its numbers, and a new release tells what has changed.</summary>
public sealed class ReportChangeTests
{
    [Fact]
    public async Task A_new_release_refreshes_the_numbers_and_shows_what_changed()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2023, "leder", "5", "forankring", ("1", 6), ("4", 4));
        await study.ReleaseAsync(2023);
        var document = JsonNode.Parse("""
            {"title":"x","blocks":[
              {"kind":"text","text":"Eget avsnitt."},
              {"kind":"figure","chart":"stacked","table":{"questions":"forankring","audience":"leder","year":"2023","top":2}},
              {"kind":"sentence","table":{"questions":"forankring","audience":"leder","year":"2023"}}]}
            """)!.AsObject();
        var first = await PreviewAsync(study, document);
        Assert.All(Enumerable.Range(0, 3), place => Assert.False(first[place].Has("changes")));

        foreach (var place in new[] { 1, 2 }) document["blocks"]![place]!["rendered"] = JsonNode.Parse(first[place].GetProperty("rendered").GetRawText());
        var same = await PreviewAsync(study, document);
        Assert.Equal(0, same[1].GetProperty("changes").GetArrayLength());

        // Late answers come before the wave is closed again, and the wave is released anew.
        await study.AnswerAsync(2023, "leder", "6", "forankring", ("4", 10));
        await study.ReleaseAsync(2023);
        var changed = await PreviewAsync(study, document);
        Assert.Equal(
            ["2023: utgave 2 i stedet for 1.", "Ledere: N fra 10 til 20.", "Ledere: Ikke i det hele tatt fra 60 til 30 prosent.", "Ledere: I stor grad fra 40 til 70 prosent.", "Ledere: I noen grad + I stor grad fra 40 til 70 prosent.", "Ledere: Snitt fra 2,20 til 3,10."],
            changed[1].GetProperty("changes").EnumerateArray().Select(change => change.GetString()));
        Assert.Contains("70 prosent i stor grad", changed[2].GetProperty("paragraphs")[0].Text("text"), StringComparison.Ordinal);
        Assert.Equal("Eget avsnitt.", changed[0].GetProperty("paragraphs")[0].Text("text"));
    }

    [Fact]
    public async Task Differences_and_changes_are_remembered_as_the_rows_are()
    {
        using var study = await SmallStudy.DefineAsync();
        await study.AnswerAsync(2020, "leder", "5", "forankring", ("1", 5), ("4", 5));
        await study.ReleaseAsync(2020);
        await study.AnswerAsync(2023, "leder", "5", "forankring", ("1", 6), ("4", 4));
        await study.AnswerAsync(2023, "leder", "6", "forankring", ("1", 2), ("4", 8));
        await study.ReleaseAsync(2023);
        var document = JsonNode.Parse("""
            {"title":"x","blocks":[
              {"kind":"figure","chart":"comparison","table":{"questions":"forankring","a":"cluster=5","b":"cluster=6"}},
              {"kind":"figure","chart":"lines","table":{"questions":"forankring","audience":"leder"}}]}
            """)!.AsObject();
        var first = await PreviewAsync(study, document);
        Assert.Equal((-40, -10), (Points(first[0], "forankring/a-b|points"), Points(first[1], "forankring/2020–2023|points") - 20));
        foreach (var place in new[] { 0, 1 }) document["blocks"]![place]!["rendered"] = JsonNode.Parse(first[place].GetProperty("rendered").GetRawText());
        Assert.All(await PreviewAsync(study, document), block => Assert.Equal(0, block.GetProperty("changes").GetArrayLength()));

        await study.AnswerAsync(2023, "leder", "5", "forankring", ("4", 10));
        await study.ReleaseAsync(2023);
        var changed = await PreviewAsync(study, document);
        Assert.Contains("5 · 2023 – 6 · 2023: Forskjell fra -40 til -10 prosentpoeng.", Changes(changed[0]));
        Assert.Contains("5 · 2023: N fra 10 til 20.", Changes(changed[0]));
        Assert.Contains("Ledere, 2020–2023: Endring fra 10 til 23 prosentpoeng.", Changes(changed[1]));

        static int Points(JsonElement block, string key) => block.GetProperty("rendered").GetProperty("values").Number(key);
        static IEnumerable<string?> Changes(JsonElement block) => block.GetProperty("changes").EnumerateArray().Select(change => change.GetString());
    }

    private static async Task<List<JsonElement>> PreviewAsync(SmallStudy study, JsonObject document) =>
        [.. (await study.Manager.PostAsync(new Uri($"/api/studies/{SmallStudy.Key}/reports/preview", UriKind.Relative), new StringContent(document.ToJsonString(), Encoding.UTF8, "application/json")).JsonAsync()).GetProperty("blocks").EnumerateArray()];
}
