using System.Collections.Concurrent;
using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Population;

/// <summary>The registers of all waves, each read once until somebody changes something.</summary>
internal sealed class Populations(Database database, CodeLists codeLists)
{
    private Kept kept = new(-1);

    public PopulationRegister Of(Study study, int year)
    {
        var generation = database.Generation;
        var current = kept;
        if (current.Generation != generation) kept = current = new Kept(generation);
        return current.ByWave.GetOrAdd((study.Key, year), wave => database.Read(connection =>
            StoredPopulation.Read(connection, StoredPopulation.WaveId(connection, wave.Study, wave.Year), study, wave.Year, codeLists)));
    }

    private sealed record Kept(long Generation)
    {
        public ConcurrentDictionary<(string Study, int Year), PopulationRegister> ByWave { get; } = new();
    }
}
