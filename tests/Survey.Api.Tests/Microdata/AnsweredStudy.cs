using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Microdata;

/// <summary>The small study with known answers of every kind, and the keys that may and may not read them.</summary>
internal static class AnsweredStudy
{
    public const string Wave = $"/api/studies/{Key}/waves/2023";
    public const string Accesses = $"/api/studies/{Key}/microdata-access";

    /// <summary>Who answered what: two leaders behind one link, one behind another, and two employees.</summary>
    public static async Task AnswerAsync(SurveyApp app)
    {
        await OpenAsync(app);
        var leaders = await LinkAsync(app);
        await SendAsync(app, leaders, """{"deltatt":"ja","nytte.kunnskap":"3","nytte.samarbeid":"vet_ikke","kilder":["leder","annet"],"kilder:annet":"En nabo","ansatte":12,"oppstart":"2020-02-29","mer":"Godt – bra"}""");
        await SendAsync(app, leaders, """{"deltatt":"nei","kilder":["ingen"],"ansatte":500}""");
        await SendAsync(app, await LinkAsync(app, fylke: "03", cluster: "Ytre Øst", role: "erfaren"), """{"deltatt":"ja","nytte.kunnskap":"1","ansatte":1,"oppstart":"2024-12-31"}""");
        var employees = await LinkAsync(app, audience: "medarbeider");
        await SendAsync(app, employees, """{"deltatt":"ja","nytte.samarbeid":"2","kilder":["annet"]}""");
        await SendAsync(app, employees, """{"deltatt":"nei"}""");
    }

    public static async Task SendAsync(SurveyApp app, string link, string answers) =>
        await ExpectAsync(HttpStatusCode.Created, SubmitAsync(app, link, $$"""{"answers":{{answers}}}"""));

    public static Task CloseAsync(SurveyApp app) => ExpectAsync(HttpStatusCode.OK, app.Manager.PostAsync($"{Wave}/close", null));

    /// <summary>Somebody with a key of these scopes.</summary>
    public static async Task<HttpClient> CallerAsync(SurveyApp app, params string[] scopes)
    {
        var made = await app.Manager.PostAsJsonAsync("/api/keys", new { label = string.Join(" and ", scopes), scopes }).JsonAsync(HttpStatusCode.Created);
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Text("key"));
        return client;
    }
}
