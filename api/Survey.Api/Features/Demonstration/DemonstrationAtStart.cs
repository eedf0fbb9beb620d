using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Survey.Api.Features.Access;
using Survey.Api.Infrastructure;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Demonstration;

/// <summary>
/// Where the settings want the demonstration (Development does, unless told otherwise): loads it into a database that has no
/// other study, once the server listens, and tells where to look.
/// </summary>
internal sealed class DemonstrationAtStart(
    Database database,
    AccessKeys keys,
    IServer server,
    IHostApplicationLifetime lifetime,
    IHostEnvironment environment,
    IOptions<SurveyOptions> options) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!(options.Value.Demo ?? environment.IsDevelopment())) return;
        if (!await ListeningAsync(stoppingToken) || Address() is not { } address) return;
        if (!database.Read(Data.IsLoaded) && database.Read(Data.IsOnlyDemonstration)) await LoadAsync(address, stoppingToken);
        if (!database.Read(Data.IsLoaded)) return;
        if (database.Read(Data.OpenLink) is { } token) Console.WriteLine($"Demonstration: a form to answer at {new Uri(address, $"s/{token}")}");
        foreach (var study in new[] { Rebuilt2023.Study, HeadsStudy.Key })
            Console.WriteLine($"Demonstration: results at {new Uri(address, $"resultater/{study}")}");
    }

    private async Task LoadAsync(Uri address, CancellationToken ct)
    {
        // A key of its own, for as long as the load takes: the manager's is not stored.
        var key = AccessKeys.NewKey();
        await keys.AddAsync(key, "demonstration", [Scope.Manage], ct);
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            await new DemonstrationLoader(client).LoadAsync(ct);
        }
        catch (Exception exception) when (exception is HttpRequestException or InvalidOperationException)
        {
            // The program serves without it; the next start takes it up again.
            await Console.Error.WriteLineAsync(exception.Message);
        }
        finally
        {
            await keys.RemoveAsync(key, CancellationToken.None);
        }
    }

    private async Task<bool> ListeningAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await using var whenStopped = ct.Register(() => started.TrySetCanceled(ct));
        try
        {
            await started.Task;
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Where this machine reaches the server; null when it listens nowhere, as in tests.</summary>
    private Uri? Address()
    {
        var bound = server.Features.Get<IServerAddressesFeature>()?.Addresses
            .OrderBy(address => address.StartsWith("https:", StringComparison.Ordinal))
            .FirstOrDefault();
        if (bound is null) return null;
        var address = BindingAddress.Parse(bound);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
