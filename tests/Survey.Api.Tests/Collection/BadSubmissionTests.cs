using System.Net;
using System.Net.Http.Headers;
using System.Text;
using static Survey.Api.Tests.SmallStudy;

namespace Survey.Api.Tests.Collection;

/// <summary>Whatever is wrong with a submission is said with a stable code at the field, and nothing of it is stored.</summary>
public sealed class BadSubmissionTests
{
    // Nothing here is ever stored, so one application serves all.
    private static readonly Lazy<Task<(SurveyApp App, string Link)>> Shared = new(async () =>
    {
        var app = new SurveyApp();
        await OpenAsync(app);
        return (app, await LinkAsync(app));
    });

    [Theory]
    [InlineData("""{"answers":{"deltatt":"ja","finnes_ikke":"1"}}""", "finnes_ikke: unknown_question")]
    [InlineData("""{"answers":{"deltatt":"kanskje"}}""", "deltatt: unknown_option")]
    [InlineData("""{"answers":{"deltatt":["ja","nei"]}}""", "deltatt: wrong_type")]
    [InlineData("""{"answers":{"deltatt":null}}""", "deltatt: wrong_type")]
    [InlineData("""{"answers":{"deltatt":{"a":1}}}""", "deltatt: wrong_type")]
    [InlineData("""{"answers":{"deltatt":"ja","kilder":["leder","ingen"]}}""", "kilder: exclusive_option")]
    [InlineData("""{"answers":{"deltatt":"ja","kilder":["leder","leder"]}}""", "kilder: repeated_key")]
    [InlineData("""{"answers":{"deltatt":"ja","kilder":["radio"]}}""", "kilder: unknown_option")]
    [InlineData("""{"answers":{"deltatt":"ja","kilder":"leder"}}""", "kilder: wrong_type")]
    [InlineData("""{"answers":{"deltatt":"ja","kilder":["leder",1]}}""", "kilder: wrong_type")]
    [InlineData("""{"answers":{"deltatt":"ja","kilder":["leder"],"kilder:annet":"avisen"}}""", "kilder:annet: option_not_chosen")]
    [InlineData("""{"answers":{"deltatt":"nei","nytte.kunnskap":"3"}}""", "nytte.kunnskap: hidden_by_routing")]
    [InlineData("""{"answers":{"deltatt":"ja","ansatte":0}}""", "ansatte: out_of_bounds")]
    [InlineData("""{"answers":{"deltatt":"ja","ansatte":501}}""", "ansatte: out_of_bounds")]
    [InlineData("""{"answers":{"deltatt":"ja","ansatte":2.5}}""", "ansatte: out_of_bounds")]
    [InlineData("""{"answers":{"deltatt":"ja","ansatte":99999999999999999999}}""", "ansatte: out_of_bounds")]
    [InlineData("""{"answers":{"deltatt":"ja","ansatte":"12"}}""", "ansatte: wrong_type")]
    [InlineData("""{"answers":{"deltatt":"ja","oppstart":"2016-12-31"}}""", "oppstart: out_of_bounds")]
    [InlineData("""{"answers":{"deltatt":"ja","oppstart":"31.12.2020"}}""", "oppstart: out_of_bounds")]
    [InlineData("""{"answers":{"deltatt":"ja","mer":"Denne teksten er altfor lang"}}""", "mer: too_long")]
    [InlineData("""{"answers":{}}""", "deltatt: required")]
    [InlineData("""{"language":"nb"}""", "answers: required")]
    [InlineData("""{"answers":{"deltatt":"ja","deltatt":"nei"}}""", "deltatt: repeated_key")]
    [InlineData("""{"answers":{"deltatt":"ja"},"answers":{"deltatt":"nei"}}""", "answers: repeated_key", "deltatt: repeated_key")]
    [InlineData("""{"answers":{"deltatt":"ja"},"navn":"Kari"}""", "navn: unknown_field")]
    [InlineData("""{"language":"tlh!","answers":{"deltatt":"ja"}}""", "language: unknown_language")]
    [InlineData("""{"background":{"fylke":"46"},"answers":{"deltatt":"ja"}}""", "background.fylke: background_fixed")]
    [InlineData("""{"background":{"sko":"42"},"answers":{"deltatt":"ja"}}""", "background.sko: unknown_background")]
    [InlineData("""{"answers":{"deltatt":"ja"}""", ": malformed_json")]
    [InlineData("""{"answers":{"deltatt":"ja"}} {}""", ": malformed_json")]
    [InlineData("""{"answers":{"deltatt":"ja","a":[[[[[[1]]]]]]}}""", ": malformed_json")]
    [InlineData("", ": malformed_json")]
    [InlineData("[]", ": wrong_type")]
    [InlineData("""{"answers":{"deltatt":"kanskje","ansatte":0,"x":1}}""", "deltatt: unknown_option", "ansatte: out_of_bounds", "x: unknown_question")]
    public async Task A_fault_is_named_and_nothing_is_stored(string body, params string[] errors)
    {
        var (app, link) = await Shared.Value;

        var (code, actual) = await ProblemAsync(await ExpectAsync(HttpStatusCode.UnprocessableEntity, SubmitAsync(app, link, body)));

        Assert.Equal("submission_invalid", code);
        Assert.Equal(errors, actual.Distinct());
        Assert.Equal(0, StoredData.Count(app, "submission") + StoredData.Count(app, "text_answer") + StoredData.Count(app, "link_count"));
    }

    [Theory]
    [InlineData(new byte[] { 0x22, 0xC3, 0x28, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xFF, 0x22 })]
    [InlineData(new byte[] { 0x22, 0x5C, 0x75, 0x64, 0x38, 0x30, 0x30, 0x22 })]
    public async Task Invalid_UTF8_is_malformed(byte[] text)
    {
        var (app, link) = await Shared.Value;
        byte[] body = [.. "{\"answers\":{\"deltatt\":\"ja\",\"mer\":"u8, .. text, .. "}}"u8];
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        var (_, errors) = await ProblemAsync(await ExpectAsync(HttpStatusCode.UnprocessableEntity, SubmitAsync(app, link, content)));

        Assert.Equal([": malformed_json"], errors);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read()
    {
        var (app, link) = await Shared.Value;
        var (code, _) = await ProblemAsync(await ExpectAsync(HttpStatusCode.RequestEntityTooLarge, SubmitAsync(app, link, "{\"answers\":{\"mer\":\"" + new string('x', 300_000) + "\"}}")));
        Assert.Equal("body_too_large", code);
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        var (app, link) = await Shared.Value;
        var (code, _) = await ProblemAsync(await ExpectAsync(HttpStatusCode.UnsupportedMediaType, SubmitAsync(app, link, new StringContent("deltatt=ja", Encoding.UTF8, "application/x-www-form-urlencoded"))));
        Assert.Equal("media_type_unsupported", code);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("has spaces in it and more")]
    [InlineData("")]
    public async Task A_key_that_could_not_be_random_is_refused(string key)
    {
        var (app, link) = await Shared.Value;
        var (code, _) = await ProblemAsync(await ExpectAsync(HttpStatusCode.BadRequest, SubmitAsync(app, link, """{"answers":{"deltatt":"ja"}}""", key)));
        Assert.Equal("idempotency_key_missing", code);
    }

    [Fact]
    public async Task The_words_are_in_the_callers_language()
    {
        var (app, link) = await Shared.Value;
        async Task<string> MessageAsync(string language)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/respond/{link}/submissions") { Content = Json("""{"answers":{}}""") };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            request.Headers.AcceptLanguage.ParseAdd(language);
            return await (await app.Anonymous.SendAsync(request)).Content.ReadAsStringAsync();
        }
        Assert.Contains("Dette må fylles ut.", await MessageAsync("nb"), StringComparison.Ordinal);
        Assert.Contains("Dette må fyllast ut.", await MessageAsync("nn-NO, en;q=0.5"), StringComparison.Ordinal);
        Assert.Contains("This has to be filled in.", await MessageAsync("de, en-GB;q=0.8"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_link_is_said_kindly()
    {
        var (app, _) = await Shared.Value;
        foreach (var response in new[] { await app.Anonymous.GetAsync("/api/respond/finnesikke"), await SubmitAsync(app, "finnesikke", "{}") })
            Assert.Equal("link_unknown", (await ProblemAsync(response)).Code);
    }
}
