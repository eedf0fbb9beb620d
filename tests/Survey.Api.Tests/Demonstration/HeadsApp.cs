using Survey.Api.Features.Demonstration;

namespace Survey.Api.Tests.Demonstration;

/// <summary>The application with the heads' survey of the demonstration loaded, and nothing else.</summary>
public sealed class HeadsApp : IAsyncLifetime, IDisposable
{
    internal SurveyApp App { get; } = new();

    public Task InitializeAsync() => new HeadsLoader(App.Manager).LoadAsync(CancellationToken.None);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => App.Dispose();
}
