using System.Net;
using System.Text;
using System.Text.Json;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Demonstration;

/// <summary>
/// Loads the demonstration as anybody would load a study: over HTTP, through the same doors, with a manager's key. What is
/// there already is passed over, so that a load which was broken off can be taken up again.
/// </summary>
internal sealed class DemonstrationLoader(HttpClient client)
{
    /// <summary>Loads everything, and answers the paths of the invented wave's links, the first a leader's.</summary>
    public async Task<IReadOnlyList<string>> LoadAsync(CancellationToken ct)
    {
        using var definition = new StringContent(DefinitionJson.Write(DemonstrationStudy.Definition), Encoding.UTF8, "application/json");
        await SendAsync("api/studies", definition, ct);
        await PublishAsync(ct);
        await RebuildAsync(ct);

        var invented = Wave(DemonstrationStudy.InventedYear);
        var paths = new List<string>();
        foreach (var audience in DemonstrationStudy.Definition.Study.Audiences.Select(audience => audience.Key))
            foreach (var (cluster, fylke) in DemonstrationStudy.InventedPlaces)
                paths.Add((await MakeLinkAsync(invented, audience, cluster, fylke, ct)).Path);
        await SendAsync($"{invented}/open", null, ct);
        return paths;
    }

    /// <summary>What the report printed, of all waves: the trends show it beside what is counted, and 2019 and 2020 have nothing else.</summary>
    private async Task PublishAsync(CancellationToken ct)
    {
        using var content = JsonContent.Create(new { figures = DemonstrationStudy.Printed }, options: JsonSerializerOptions.Web);
        using var response = await client.PutAsync(new Uri($"api/studies/{Rebuilt2023.Study}/published", UriKind.Relative), content, ct);
        await RequireAsync(response, ct);
    }

    private async Task RebuildAsync(CancellationToken ct)
    {
        var wave = Wave(Rebuilt2023.Year);
        await SendAsync($"{wave}/open", null, ct);
        var submissions = Rebuilt2023.Submissions(DemonstrationStudy.Definition);
        foreach (var group in submissions.Index().GroupBy(entry => (entry.Item.Audience, entry.Item.Place)))
        {
            var link = await MakeLinkAsync(wave, group.Key.Audience, group.Key.Place.Cluster, group.Key.Place.Fylke, ct);
            foreach (var (index, submission) in group)
            {
                using var content = JsonContent.Create(new { language = "nb", background = new { }, answers = submission.Answers });
                // Nobody's key: the same in every run, so that a second load counts nobody twice.
                content.Headers.Add("Idempotency-Key", $"rebuilt-2023-{index:D4}");
                await SendAsync($"api/respond/{link.Link}/submissions", content, ct);
            }
        }
        await RegisterAsync(wave, ct);
        await SendAsync($"{wave}/close", null, ct);
        await SendAsync($"{wave}/releases", JsonContent.Create(new { @public = true }), ct);
    }

    /// <summary>The participants that table 3-2 prints: 594 leaders and employees, of Bergen's four clusters together 330.</summary>
    private async Task RegisterAsync(string wave, CancellationToken ct)
    {
        var table = Publication.Read(Rebuilt2023.Study).Tables.Clusters2023;
        var rows = table.Headcounts.Select(of => new
        {
            breakdowns = new Dictionary<string, object> { [Breakdown.Fylke] = of.Fylke, [Breakdown.Cluster] = of.Clusters.Count == 1 ? of.Clusters[0] : of.Clusters },
            service = of.Service,
            count = of.Participants,
            source = $"{DemonstrationStudy.Source}, {table.Source}",
        });
        using var content = JsonContent.Create(new { rows });
        using var response = await client.PutAsync(new Uri($"{wave}/population", UriKind.Relative), content, ct);
        await RequireAsync(response, ct);
    }

    private static string Wave(int year) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"api/studies/{Rebuilt2023.Study}/waves/{year}");

    private async Task<MadeLink> MakeLinkAsync(string wave, string audience, string cluster, string? fylke, CancellationToken ct)
    {
        var breakdowns = new Dictionary<string, string> { [Breakdown.Cluster] = cluster };
        if (fylke is not null) breakdowns[Breakdown.Fylke] = fylke;
        using var response = await SendAsync($"{wave}/links", JsonContent.Create(new { audience, breakdowns }), ct);
        return (await response.Content.ReadFromJsonAsync<MadeLink>(JsonSerializerOptions.Web, ct))!;
    }

    /// <summary>A conflict means that the step was taken before; anything else that is no success ends the load.</summary>
    private async Task<HttpResponseMessage> SendAsync(string path, HttpContent? content, CancellationToken ct)
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

    private sealed record MadeLink(string Link, string Path);
}
