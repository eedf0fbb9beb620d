using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;

namespace Survey.Api.Tests.Tables.Reports;

/// <summary>A report of the small study with a comparison, trends, a curve, a map and bars around a middle, made once in each format.</summary>
public sealed partial class MadeAnalyses : IAsyncLifetime
{
    internal const string Sides = "audience=medarbeider:cluster=5,6", Others = "audience=medarbeider:cluster!=5,6";

    internal static readonly object[] Blocks =
    [
        new { kind = "heading", level = 1, text = "Analyser" },
        new { kind = "figure", chart = "comparison", caption = "Behov i to grupper. Prosent.", table = new { questions = "behov.*", a = Sides, b = Others } },
        new { kind = "sentence", chart = "comparison", table = new { questions = "behov.foreldre", a = Sides, b = Others } },
        new { kind = "figure", chart = "lines", withTable = true, caption = "Behov over tid. Prosent.", table = new { questions = "behov.*", audience = "leder" } },
        new { kind = "figure", chart = "curve", caption = "Tilfredshet etter klynge. Prosent.", table = new { questions = "tilfreds", audience = "medarbeider", over = "cluster" } },
        new { kind = "figure", chart = "map", caption = "Forankring i fylkene. Prosent.", table = new { questions = "forankring", audience = "leder" } },
        new { kind = "figure", chart = "comparison", caption = "Forankring i to fylker. Prosent.", table = new { questions = "forankring", a = "fylke=15", b = "fylke=46" } },
        new { kind = "table", chart = "lines", caption = "Forankring over tid. Prosent.", table = new { questions = "forankring", audience = "leder", by = "fylke", bordersOf = 2023 } },
        new { kind = "figure", chart = "diverging", caption = "Forankring rundt midten. Prosent.", table = new { questions = "forankring", audience = "leder", by = "fylke" } },
    ];

    internal SmallStudy Study { get; private set; } = null!;
    internal byte[] Word { get; private set; } = [];
    internal string Page { get; private set; } = "";
    /// <summary>As the preview has them, in the order of <see cref="Blocks"/>.</summary>
    internal IReadOnlyList<JsonElement> Previewed { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Study = await SmallStudy.ReleasedAsync();
        Word = await (await PostAsync("?format=docx")).Content.ReadAsByteArrayAsync();
        Page = await (await PostAsync("?format=html")).Content.ReadAsStringAsync();
        Previewed = [.. (await (await PostAsync("/preview")).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("blocks").EnumerateArray()];
    }

    public Task DisposeAsync()
    {
        Study.Dispose();
        return Task.CompletedTask;
    }

    internal WordprocessingDocument Open() => WordprocessingDocument.Open(new MemoryStream(Word), isEditable: false);

    /// <summary>The rows of a previewed table: the group that each is in, its name, and its cells or what stands instead.</summary>
    internal static IReadOnlyList<(string Group, string Name, IReadOnlyList<string> Cells, string? Instead)> RowsOf(JsonElement block)
    {
        var (rows, group) = (new List<(string, string, IReadOnlyList<string>, string?)>(), "");
        foreach (var row in block.GetProperty("table").GetProperty("rows").EnumerateArray())
            if (row.Has("isGroup")) group = row.Text("name");
            else rows.Add((group, row.Text("name"), [.. row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!)], row.Has("instead") ? row.Text("instead") : null));
        return rows;
    }

    /// <summary>A number as a Norwegian report writes it.</summary>
    internal static string Written(double number, int decimals) =>
        Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', '−');

    /// <summary>What every cell of a report's table is: nothing, or one number.</summary>
    [GeneratedRegex("^(|<?−?[0-9]+(,[0-9]+)?)$")]
    internal static partial Regex OneNumber();

    private async Task<HttpResponseMessage> PostAsync(string address)
    {
        var response = await Study.Manager.PostAsJsonAsync($"/api/studies/{SmallStudy.Key}/reports{address}", new { title = "Analyser", blocks = Blocks });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return response;
    }
}
