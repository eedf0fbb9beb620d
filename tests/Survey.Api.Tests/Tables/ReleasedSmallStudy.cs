namespace Survey.Api.Tests.Tables;

/// <summary>The small study with three released waves, made once for a class of tests that only read it.</summary>
public sealed class ReleasedSmallStudy : IAsyncLifetime
{
    internal SmallStudy Study { get; private set; } = null!;

    public async Task InitializeAsync() => Study = await SmallStudy.ReleasedAsync();

    public Task DisposeAsync()
    {
        Study.Dispose();
        return Task.CompletedTask;
    }
}
