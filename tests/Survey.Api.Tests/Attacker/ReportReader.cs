using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Survey.Api.Tests.Attacker;

/// <summary>A report has the numbers of the table that its block asks for, and no others.</summary>
internal sealed partial class ReportReader(Raid raid)
{
    public async Task ReadAsync(TableRequest request, JsonElement table)
    {
        // A block is of one question or battery.
        if (request["questions"] is not { } questions || questions is "*" || questions.Contains(',', StringComparison.Ordinal)) return;
        var block = request.Parameters.Where(pair => pair.Key is not ("bottom" or "lang")).ToDictionary(pair => pair.Key, object (pair) => pair.Key is "top" or "bordersOf" or "release" ? int.Parse(pair.Value, CultureInfo.InvariantCulture) : pair.Value);
        var document = new { title = "Angrepet", blocks = new[] { new { kind = "table", table = block } } };
        using var response = await raid.App.Manager.PostAsJsonAsync($"/api/studies/{Plan.Key}/reports/preview", document);
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode != HttpStatusCode.OK)
        {
            Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, text);
            return;
        }
        var told = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("blocks")[0];
        // Whole percent of two boxes together are no sum of theirs: the report may take its own highest options.
        var known = NumbersOf(table).ToHashSet();
        if (told.TryGetProperty("rendered", out var rendered) && request["top"] is not null | request["codes"] is not null)
            Assert.All(rendered.GetProperty("values").EnumerateObject().Where(value => !value.Name.EndsWith("|hidden", StringComparison.Ordinal)), value => Assert.True(known.Contains(value.Value.GetInt32()), $"{request.Path}: {value}"));
        foreach (var row in told.GetProperty("table").GetProperty("rows").EnumerateArray())
            foreach (var cell in row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetString()!).Where(cell => WholeNumber().IsMatch(cell)))
                Assert.True(known.Contains(int.Parse(cell, CultureInfo.InvariantCulture)) || (request["top"] is null && request["codes"] is null), $"{request.Path}: {cell}");
        foreach (var format in new[] { "docx", "html" })
        {
            using var made = await raid.App.Manager.PostAsJsonAsync($"/api/studies/{Plan.Key}/reports?format={format}", document);
            Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        }
    }

    /// <summary>All numbers of the rows; a mean in hundredths too, as a report remembers it.</summary>
    private static IEnumerable<int> NumbersOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => NumbersOf(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(NumbersOf),
        JsonValueKind.Number => [.. element.TryGetInt32(out var whole) ? [whole] : Array.Empty<int>(), (int)Math.Round(100 * element.GetDouble(), MidpointRounding.AwayFromZero)],
        _ => [],
    };

    [GeneratedRegex("^[0-9]+$")]
    private static partial Regex WholeNumber();
}
