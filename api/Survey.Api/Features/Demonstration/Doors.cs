using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>
/// The doors that a study is loaded through, as anybody would load one: over HTTP, with a manager's key. What is there already is
/// passed over, so that a load which was broken off can be taken up again.
/// </summary>
internal sealed class Doors(HttpClient client, string study)
{
    // The writer puts submissions that come together into one commit.
    private const int AtOnce = 8;

    public async Task DefineAsync(StudyDefinition definition, CancellationToken ct)
    {
        using var content = new StringContent(DefinitionJson.Write(definition), Encoding.UTF8, "application/json");
        await PostAsync("api/studies", content, ct);
    }

    public Task PublishAsync(IReadOnlyList<object> figures, CancellationToken ct) => PutAsync($"api/studies/{study}/published", new { figures }, ct);

    /// <summary>How many could have answered: a line for each place and service.</summary>
    public Task RegisterAsync(int year, IEnumerable<object> rows, CancellationToken ct) => PutAsync($"{Wave(year)}/population", new { rows }, ct);

    public async Task OpenAsync(int year, CancellationToken ct) => await PostAsync($"{Wave(year)}/open", null, ct);

    public async Task CloseAndReleaseAsync(int year, CancellationToken ct)
    {
        await PostAsync($"{Wave(year)}/close", null, ct);
        await PostAsync($"{Wave(year)}/releases", JsonContent.Create(new { @public = true }), ct);
    }

    /// <summary>Whether the wave has been released, be it withdrawn since.</summary>
    public async Task<bool> IsReleasedAsync(int year, CancellationToken ct) =>
        (await GetAsync<List<MadeRelease>>($"api/studies/{study}/releases", ct)).Exists(release => release.Year == year);

    /// <summary>Links in the order of what they are to fix; those that a load before this one made are taken.</summary>
    public async Task<IReadOnlyList<MadeLink>> LinksAsync(int year, IEnumerable<(string Audience, IReadOnlyDictionary<string, string> Breakdowns)> wanted, CancellationToken ct)
    {
        var there = await GetAsync<List<MadeLink>>($"{Wave(year)}/links", ct);
        var links = new List<MadeLink>();
        foreach (var (audience, breakdowns) in wanted)
            links.Add(there.Find(link => link.Audience == audience && Strata.Canonical(link.Breakdowns!) == Strata.Canonical(breakdowns)) ?? await MakeAsync(audience, breakdowns));
        return links;

        async Task<MadeLink> MakeAsync(string audience, IReadOnlyDictionary<string, string> breakdowns)
        {
            using var response = await PostAsync($"{Wave(year)}/links", JsonContent.Create(new { audience, breakdowns }), ct);
            return (await response.Content.ReadFromJsonAsync<MadeLink>(JsonSerializerOptions.Web, ct))!;
        }
    }

    /// <param name="submissions">Each with a key that is nobody's: the same in every run, so that a second load counts nobody twice.</param>
    public Task SubmitAsync(IEnumerable<(MadeLink Link, string Key, IReadOnlyDictionary<string, object> Answers)> submissions, CancellationToken ct) =>
        Parallel.ForEachAsync(submissions, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (submission, stop) =>
        {
            using var content = JsonContent.Create(new { language = "nb", background = new { }, answers = submission.Answers });
            content.Headers.Add("Idempotency-Key", submission.Key);
            await PostAsync($"api/respond/{submission.Link.Link}/submissions", content, stop);
        });

    private string Wave(int year) => string.Create(CultureInfo.InvariantCulture, $"api/studies/{study}/waves/{year}");

    private async Task<T> GetAsync<T>(string path, CancellationToken ct)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), ct);
        await RequireAsync(response, ct);
        return (await response.Content.ReadFromJsonAsync<T>(JsonSerializerOptions.Web, ct))!;
    }

    private async Task PutAsync(string path, object document, CancellationToken ct)
    {
        using var content = JsonContent.Create(document, options: JsonSerializerOptions.Web);
        using var response = await client.PutAsync(new Uri(path, UriKind.Relative), content, ct);
        await RequireAsync(response, ct);
    }

    /// <summary>A conflict means that the step was taken before; anything else that is no success ends the load.</summary>
    private async Task<HttpResponseMessage> PostAsync(string path, HttpContent? content, CancellationToken ct)
    {
        var response = await client.PostAsync(new Uri(path, UriKind.Relative), content, ct);
        if (response.StatusCode is not HttpStatusCode.Conflict) await RequireAsync(response, ct);
        return response;
    }

    private static async Task RequireAsync(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.IsSuccessStatusCode) return;
        var problem = await response.Content.ReadAsStringAsync(ct);
        throw new InvalidOperationException($"The demonstration could not be loaded: {(int)response.StatusCode} from {response.RequestMessage?.RequestUri?.AbsolutePath}. {problem}");
    }

    private sealed record MadeRelease(int Year);
}

/// <param name="Link">The unguessable part of its address.</param>
/// <param name="Audience">Of one that was there; a new one answers only where it is.</param>
internal sealed record MadeLink(string Link, string Path, string? Audience, IReadOnlyDictionary<string, string>? Breakdowns);
