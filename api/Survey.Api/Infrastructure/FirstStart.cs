using Microsoft.Extensions.Options;
using Survey.Api.Features.Access;
using Survey.Vault.Storage;

namespace Survey.Api.Infrastructure;

/// <summary>Sees to it that there is a manager key: the one from the settings, or a new one that is printed this once.</summary>
internal sealed class FirstStart(AccessKeys keys, IOptions<SurveyOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.ManagerKey is { } set)
        {
            if (set.Length < SurveyOptions.ShortestKey)
                throw new StartupException($"Survey__ManagerKey is too short to be safe: it must have at least {SurveyOptions.ShortestKey} characters, drawn at random. Leave it out to have one made.");
            await keys.AddAsync(set, "settings", [Scope.Manage], cancellationToken);
        }
        else if (!keys.Any())
        {
            var key = AccessKeys.NewKey();
            await keys.AddAsync(key, "first start", [Scope.Manage], cancellationToken);
            Console.WriteLine($"Manager key (shown this once): {key}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
