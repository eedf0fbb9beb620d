using Microsoft.Net.Http.Headers;

namespace Survey.Api.Infrastructure;

/// <summary>The language of the texts in an answer: <c>?lang=</c>, else the best of Accept-Language, else bokmål.</summary>
internal static class RequestLanguage
{
    public static IReadOnlyList<string> All { get; } = ["nb", "nn", "en"];

    public static string Of(HttpRequest request)
    {
        if (request.Query.TryGetValue("lang", out var asked) && Known(asked.ToString()) is { } chosen) return chosen;
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted)) return "nb";
        return accepted
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Known(language.Value.ToString()))
            .FirstOrDefault(language => language is not null) ?? "nb";
    }

    private static string? Known(string language)
    {
        var main = language.Split('-')[0].ToLowerInvariant();
        return main is "no" ? "nb" : All.FirstOrDefault(known => known == main);
    }
}
