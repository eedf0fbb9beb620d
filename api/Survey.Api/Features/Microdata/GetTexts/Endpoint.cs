using System.ComponentModel;
using System.Security.Claims;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Api.Infrastructure.Http;
using Survey.Vault.Definitions;
using Survey.Vault.Microdata;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Microdata.GetTexts;

internal static class Endpoint
{
    private static readonly string[] names = ["question", "audience", "year", "lang"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("studies/{study}/texts", HandleAsync)
        .WithName("getTexts")
        .WithSummary("The free texts of one question, from one audience in one closed wave, with their most frequent words.")
        .WithDescription(
            "For the controller of the data. In an order that is drawn anew each time, with nothing that ties a text to other answers; none where there are fewer than ten. "
            + "Each reading is logged, and a wave that has been read cannot be opened again.")
        .WithTags("microdata")
        .RequireAuthorization(Scope.Microdata)
        .Produces<Response>()
        .Answers(
            Problems.KeyMissing, Problems.KeyInsufficient, Problems.StudyUnknown, Problems.ParameterInvalid, Problems.AnswersNotClosed, Problems.AnswersErased,
            Problems.TooManyRequests, Problems.StorageUnavailable);

    private static async Task<IResult> HandleAsync(
        string study,
        [Description("Key of a text question; of the text that explains an option, `question:option`.")] string question,
        [Description("Key of the audience.")] string audience,
        [Description("The wave; the newest closed one when left out.")] int? year,
        HttpRequest request, ClaimsPrincipal caller, Database database, MicrodataDesk desk, CancellationToken ct)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (QueryParameters.Unknown(request, names).ToList() is { Count: > 0 } unknown) return Problems.ParameterInvalid.With(unknown);
        if (database.Read(connection => StoredWave.Find(connection, study, null)) is null) return Problems.StudyUnknown.Result;
        if (database.Read(connection => StoredWave.Find(connection, study, year)) is not { } wave) return Problems.ParameterInvalid.On("year", "unknown_wave");
        var asked = wave.Definition.Study;
        if (asked.Audiences.All(known => known.Key != audience))
            return Problems.ParameterInvalid.On("audience", "unknown_value", string.Join(", ", asked.Audiences.Select(known => known.Key)));
        var texts = Questionnaire.Compile(wave.Definition, wave.Year, audience).Fields.Where(field => field.Kind is FieldKind.Text).ToList();
        if (texts.Find(field => field.Key == question) is not { } field)
            return Problems.ParameterInvalid.On("question", "unknown_value", string.Join(", ", texts.Select(known => known.Key)));
        if (wave.IsErased) return Problems.AnswersErased.Result;
        if (await desk.ReadTextsAsync(wave.Id, audience, question, asked.MinimumGroup, caller.Identity?.Name ?? "", ct) is not { } read) return Problems.AnswersNotClosed.Result;
        var language = RequestLanguage.Of(request);
        return TypedResults.Ok(new Response
        {
            Study = study,
            Year = wave.Year,
            Audience = audience,
            Question = question,
            Label = field.Text.In(language),
            Minimum = read.Minimum,
            Hidden = read.Texts is null ? "few_texts" : null,
            Count = read.Texts?.Count,
            Texts = read.Texts,
            Terms = read.Texts is null ? null : [.. Terms.Of(read.Texts, asked.MinimumGroup)],
        });
    }
}

/// <summary>Free texts. Each is somebody's own words: they are not for publication as they are.</summary>
internal sealed record Response
{
    public required string Study { get; init; }
    public required int Year { get; init; }
    public required string Audience { get; init; }
    public required string Question { get; init; }
    /// <summary>What was asked, in the language of the request.</summary>
    public required string Label { get; init; }
    /// <summary>Fewer texts than this are not shown.</summary>
    public required int Minimum { get; init; }
    /// <summary>`few_texts`: there are fewer than the minimum, or none; which, is not told.</summary>
    public string? Hidden { get; init; }
    public int? Count { get; init; }
    /// <summary>In an order that is drawn anew for each answer.</summary>
    public IReadOnlyList<string>? Texts { get; init; }
    /// <summary>Words that are in as many texts as the study's minimum group, the most frequent first.</summary>
    public IReadOnlyList<TermResponse>? Terms { get; init; }
}

internal sealed record TermResponse
{
    /// <summary>In small letters.</summary>
    public required string Term { get; init; }
    /// <summary>How many texts it is in, however often.</summary>
    public required int Texts { get; init; }
}
