using System.Collections.Concurrent;
using System.Data;
using System.Globalization;
using Dapper;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Api.Features.Tables;

/// <summary>Studies with their releases. What a release asked never changes, so it is parsed once; the list is read again when somebody has changed something.</summary>
internal sealed class ReleasedStudies(Database database)
{
    private const string SelectStudies = "select id, key, definition from study";
    private const string SelectReleases = """
        select r.id, r.study_id as StudyId, r.number, r.minimum_group as MinimumGroup, r.public as IsPublic, r.released_at as ReleasedAt,
            r.rule, r.withdrawn_at as WithdrawnAt, r.withdrawn_reason as WithdrawnReason, w.year, w.definition
        from release r
        join wave w on w.id = r.wave_id
        order by r.number desc
        """;

    private readonly ConcurrentDictionary<long, ReleasedWave> waves = new();
    private Kept kept = new(-1, []);

    /// <param name="study">Its key.</param>
    /// <param name="all">Whether the caller may read what is not public.</param>
    /// <param name="number">A release to read instead of the newest of each wave.</param>
    public ReleasedStudy? Find(string study, bool all, int? number)
    {
        if (Current().GetValueOrDefault(study) is not { } stored) return null;
        var named = stored.Releases.Where(release => number is null || release.Wave.Number == number).ToList();
        var readable = named.Where(release => all || release.IsPublic).ToList();
        return new ReleasedStudy
        {
            Definition = stored.Definition.Value,
            Waves = [.. readable.Where(release => release.Withdrawn is null).Select(release => release.Wave).DistinctBy(wave => wave.Year).OrderBy(wave => wave.Year)],
            Withdrawn = [.. readable.Select(release => release.Withdrawn).OfType<Withdrawal>()],
            IsAnythingReleased = named.Count > 0,
        };
    }

    /// <summary>Keys of the studies with a table to read: all of them for an evaluator, else those with a public release that stands.</summary>
    public IEnumerable<string> Readable(bool all) => Current()
        .Where(study => all || study.Value.Releases.Any(release => release.IsPublic && release.Withdrawn is null))
        .Select(study => study.Key)
        .Order(StringComparer.Ordinal);

    private Dictionary<string, Stored> Current()
    {
        var generation = database.Generation;
        var current = kept;
        if (current.Generation == generation) return current.ByKey;
        var byKey = database.Read(Read);
        // Replaced whole, never changed in place: other requests read it meanwhile.
        kept = new Kept(generation, byKey);
        return byKey;
    }

    private Dictionary<string, Stored> Read(IDbConnection connection)
    {
        var releases = connection.Query<ReleaseRow>(SelectReleases).ToLookup(release => release.StudyId);
        return connection.Query<StudyRow>(SelectStudies).ToDictionary(
            study => study.Key,
            study => new Stored(new Lazy<StudyDefinition>(() => DefinitionJson.Parse(study.Definition)), [.. releases[study.Id].Select(ReleaseOf)]),
            StringComparer.Ordinal);
    }

    private StoredRelease ReleaseOf(ReleaseRow row)
    {
        var wave = waves.GetOrAdd(row.Id, _ => new ReleasedWave(row.Id, (int)row.Number, (int)row.Year, (int)row.MinimumGroup, row.ReleasedAt, row.Rule, DefinitionJson.Parse(row.Definition)));
        var withdrawn = row.WithdrawnAt is null ? null : new Withdrawal((int)row.Number, DateOnly.ParseExact(row.WithdrawnAt[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), row.WithdrawnReason ?? "");
        return new StoredRelease(wave, row.IsPublic == 1, withdrawn);
    }

    // A class and no tuple: two words are written one after the other, and a reader between would take the old list for the new.
    private sealed record Kept(long Generation, Dictionary<string, Stored> ByKey);

    private sealed record Stored(Lazy<StudyDefinition> Definition, IReadOnlyList<StoredRelease> Releases);

    private sealed record StoredRelease(ReleasedWave Wave, bool IsPublic, Withdrawal? Withdrawn);

    private sealed record StudyRow
    {
        public required long Id { get; init; }
        public required string Key { get; init; }
        public required string Definition { get; init; }
    }

    private sealed record ReleaseRow
    {
        public required long Id { get; init; }
        public required long StudyId { get; init; }
        public required long Number { get; init; }
        public required long MinimumGroup { get; init; }
        public required long IsPublic { get; init; }
        public required string ReleasedAt { get; init; }
        public required string Rule { get; init; }
        public string? WithdrawnAt { get; init; }
        public string? WithdrawnReason { get; init; }
        public required long Year { get; init; }
        public required string Definition { get; init; }
    }
}
