using System.Net.Http.Json;
using System.Text.Json;

namespace Survey.Api.Tests.Attacker;

/// <summary>Counties over the years and their governors, as the API tells them to anybody.</summary>
internal sealed class Geography
{
    private readonly Dictionary<(string Fylke, int Year, int Borders), IReadOnlyList<string>> targets = [];
    private readonly Dictionary<string, string> embete = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Fylke, int Year), string> fylker = [];

    public static readonly IReadOnlyList<int> Years = [2019, 2020, 2024];

    public static async Task<Geography> ReadAsync(HttpClient anyone)
    {
        var geography = new Geography();
        foreach (var year in Years)
        {
            foreach (var fylke in (await anyone.GetFromJsonAsync<JsonElement>($"/api/regions/fylker?year={year}")).EnumerateArray())
            {
                geography.embete[fylke.Text("code")] = fylke.Text("embete");
                geography.fylker[(fylke.Text("code"), year)] = fylke.Text("name");
            }
            foreach (var borders in Years)
                foreach (var fylke in (await anyone.GetFromJsonAsync<JsonElement>($"/api/regions/correspondence?from={year}&to={borders}")).EnumerateArray())
                    geography.targets[(fylke.Text("code"), year, borders)] = [.. fylke.GetProperty("to").EnumerateArray().Select(to => to.Text("code"))];
        }
        return geography;
    }

    public IReadOnlyList<string> FylkerOf(string fylke, int year, int borders) => targets[(fylke, year, borders)];

    public bool IsFylke(string code, int year) => fylker.ContainsKey((code, year));

    public string NameOf(string code, int year) => fylker[(code, year)];

    public string EmbeteOf(string fylke) => embete[fylke];
}
