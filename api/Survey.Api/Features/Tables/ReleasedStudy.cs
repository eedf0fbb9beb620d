using System.Collections.Concurrent;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Tables;

/// <summary>What of a study a caller may read: the newest release of each wave, or the one that was named.</summary>
internal sealed record ReleasedStudy
{
    /// <summary>The study as it is defined now.</summary>
    public required StudyDefinition Definition { get; init; }
    /// <summary>In the order of their years.</summary>
    public required IReadOnlyList<ReleasedWave> Waves { get; init; }
    /// <summary>Those that were taken back, newest first.</summary>
    public required IReadOnlyList<Withdrawal> Withdrawn { get; init; }
    /// <summary>Whether there is a release at all (of the number that was named), readable or not.</summary>
    public required bool IsAnythingReleased { get; init; }
}

internal sealed record Withdrawal(int Number, DateOnly On, string Reason);

/// <summary>A wave as a release has it, with the definition that was asked.</summary>
internal sealed class ReleasedWave(long releaseId, int number, int year, int minimumGroup, string releasedAt, string rule, StudyDefinition definition)
{
    private readonly ConcurrentDictionary<string, Questionnaire> questionnaires = new(StringComparer.Ordinal);

    public long ReleaseId => releaseId;
    public int Number => number;
    public int Year => year;
    public int MinimumGroup => minimumGroup;
    public string ReleasedAt => releasedAt;
    public string Rule => rule;
    /// <summary>As it stood when the wave opened.</summary>
    public StudyDefinition Definition => definition;
    public Wave Wave { get; } = definition.Study.Waves.Single(wave => wave.Year == year);

    public Questionnaire Questionnaire(string audience) => questionnaires.GetOrAdd(audience, key => Vault.Definitions.Questionnaire.Compile(definition, year, key));
}
