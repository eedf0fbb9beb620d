using System.Net;
using System.Net.Http.Json;

namespace Survey.Api.Tests.Durability;

/// <summary>A small study that is being answered, in another process.</summary>
internal static class Collecting
{
    public const string Wave = $"/api/studies/{SmallStudy.Key}/waves/2023";

    public static async Task OpenAsync(ApiProcess api)
    {
        await api.Manager.PostTextAsync("/api/studies", SmallStudy.Definition).JsonAsync(HttpStatusCode.Created);
        await api.Manager.PostAsync($"{Wave}/open", null).JsonAsync();
    }

    public static async Task<(string Token, long Id)> LinkAsync(ApiProcess api, string cluster = "4", string codes = "none") =>
        await api.Manager.LinkAsync(Wave, new { audience = "leder", breakdowns = new { fylke = "15", cluster, rolle = "ny" }, codes });

    public static async Task<IReadOnlyList<string>> CodesAsync(ApiProcess api, long link, int count) =>
        [.. (await api.Manager.PostAsJsonAsync($"{Wave}/links/{link}/codes", new { count }).JsonAsync(HttpStatusCode.Created)).GetProperty("codes").EnumerateArray().Select(code => code.Text("code"))];

    public static Task<HttpResponseMessage> SubmitAsync(this ApiProcess api, string link, string key, string? code = null) =>
        api.Anonymous.SubmitAsync(link, new { code, answers = new Dictionary<string, object> { ["deltatt"] = "ja", ["ansatte"] = 7, ["mer"] = "et ord" } }, key);
}
