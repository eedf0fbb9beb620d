using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Survey.Api.Features.Demonstration;

namespace Survey.Api.Tests.Demonstration;

/// <summary>The application with the demonstration loaded through its own HTTP API: made once for the tests that only read.</summary>
public sealed class DemonstrationApp : IAsyncLifetime, IDisposable
{
    private readonly SurveyApp app = new();

    internal HttpClient Anonymous => app.Anonymous;
    internal HttpClient Manager => app.Manager;
    internal IReadOnlyList<string> InventedPaths { get; private set; } = [];

    public async Task InitializeAsync() => InventedPaths = await new ParticipantLoader(app.Manager).LoadAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => app.Dispose();

    /// <summary>Rows of a distribution of the 2023 wave, as anyone gets them without a key.</summary>
    internal async Task<JsonArray> RowsAsync(string query) => (await TableAsync(query))["rows"]!.AsArray();

    internal async Task<JsonObject> TableAsync(string query) =>
        (await Anonymous.GetFromJsonAsync<JsonObject>($"/api/studies/{Rebuilt2023.Study}/distributions?year=2023&{query}"))!;
}
