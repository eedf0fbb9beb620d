using System.Collections.Concurrent;
using System.Text.Json;
using Dapper;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;
using Survey.Vault.Storage;

namespace Survey.Vault.Releases;

/// <summary>The door through which releases are read. They never change, so each is read once and kept.</summary>
public sealed class ReleaseShelf(Database database)
{
    private const string SelectStrata = "select breakdowns from release_stratum where release_id = @releaseId and audience = @audience order by stratum";
    private const string SelectAtoms = "select question, strata from release_atom where release_id = @releaseId and audience = @audience order by question, atom";
    private const string SelectTallies = "select field, n, counts, total from release_tally where release_id = @releaseId and audience = @audience order by field, atom";

    private readonly ConcurrentDictionary<(long Release, string Audience), ReleasedAudience> shelf = new();

    /// <param name="questionnaire">Of the released wave and the audience.</param>
    public ReleasedAudience Take(long releaseId, Questionnaire questionnaire) =>
        shelf.GetOrAdd((releaseId, questionnaire.Audience), _ => Load(releaseId, questionnaire));

    private ReleasedAudience Load(long releaseId, Questionnaire questionnaire)
    {
        using var connection = database.UnguardedReader();
        var key = new { releaseId, audience = questionnaire.Audience };
        var strata = connection.Query<string>(SelectStrata, key).Select(Strata.Parse).ToList();
        var atoms = connection.Query<(string Question, string Strata)>(SelectAtoms, key)
            .GroupBy(row => row.Question)
            .ToDictionary(unit => unit.Key, IReadOnlyList<int[]> (unit) => [.. unit.Select(row => JsonSerializer.Deserialize<int[]>(row.Strata)!)], StringComparer.Ordinal);
        var tallies = connection.Query<TallyRow>(SelectTallies, key)
            .GroupBy(row => row.Field)
            .ToDictionary(field => field.Key, field => field.Select(row => new Figures(row.N, JsonSerializer.Deserialize<long[]>(row.Counts)!, row.Total)).ToArray(), StringComparer.Ordinal);
        var questionOf = questionnaire.Fields.Where(field => field.Kind is not FieldKind.Text).ToDictionary(field => field.Key, field => field.Question, StringComparer.Ordinal);
        return new ReleasedAudience(strata, questionOf, atoms, tallies);
    }

    private sealed record TallyRow
    {
        public required string Field { get; init; }
        public required long N { get; init; }
        public required string Counts { get; init; }
        public long? Total { get; init; }
    }
}
