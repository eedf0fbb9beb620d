using System.Data;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using Survey.Vault.Definitions;

namespace Survey.Vault.Releases;

/// <summary>A closed wave, counted once: what it would give at any k. It stays within the Vault.</summary>
internal sealed class WaveCount
{
    private const string SelectStrata = "select id, audience, round, breakdowns from stratum where wave_id = @waveId";
    private const string SelectReleases = """
        select id, rounds, minimum_group as MinimumGroup, withdrawn_at as WithdrawnAt
        from release
        where wave_id = @waveId
        order by number
        """;
    private const string SelectAtoms = "select question, strata from release_atom where release_id = @id and audience = @audience order by question, atom";
    private const string SelectReleaseStrata = "select breakdowns from release_stratum where release_id = @id and audience = @audience order by stratum";
    private const string SelectUnanswered = """
        select l.id
        from link l
        left join link_count c on c.link_id = l.id
        where l.wave_id = @waveId and coalesce(c.answered, 0) = 0
        """;

    private readonly IReadOnlyList<ReleaseRow> earlier;
    private readonly Dictionary<string, AudienceRelease> releases;
    private readonly HashSet<string> answering;
    private readonly Dictionary<(string Audience, int MinimumGroup), AudienceTallies> made = [];

    /// <param name="rounds">The wave's round.</param>
    public WaveCount(SqliteConnection connection, ReleaseOrder order, int rounds)
    {
        Rounds = rounds;
        var strata = connection.Query<StratumRow>(SelectStrata, new { waveId = order.WaveId }).ToList();
        earlier = [.. connection.Query<ReleaseRow>(SelectReleases, new { waveId = order.WaveId })];
        Questionnaires = [.. order.Definition.Study.Audiences.Select(audience => Questionnaire.Compile(order.Definition, order.Year, audience.Key))];
        var sheets = Questionnaires.ToDictionary(questionnaire => questionnaire.Audience, questionnaire => new TallySheet(questionnaire), StringComparer.Ordinal);
        var rows = strata.ToDictionary(stratum => stratum.Id, stratum => (Sheet: sheets[stratum.Audience], Row: sheets[stratum.Audience].NewRow()));
        Submissions = Counting.Scan(connection, order.WaveId, stratum => rows[stratum]);

        // A stratum without a submission (what was sent again was no new one) is none.
        var answered = strata.Where(stratum => Array.Exists(rows[stratum.Id].Row, count => count != 0)).ToList();
        answering = [.. answered.Select(stratum => stratum.Audience)];
        var told = earlier.Count == 0 ? 0 : earlier.Max(release => release.Rounds);
        Late = (int)answered.Where(stratum => stratum.Round > told).Sum(stratum => rows[stratum.Id].Sheet.Submissions(rows[stratum.Id].Row));
        var unanswered = connection.Query<long>(SelectUnanswered, new { waveId = order.WaveId }).ToHashSet();
        releases = Questionnaires.ToDictionary(
            questionnaire => questionnaire.Audience,
            questionnaire => new AudienceRelease(
                order,
                questionnaire,
                sheets[questionnaire.Audience],
                rounds,
                [.. answered.Where(stratum => stratum.Audience == questionnaire.Audience).Select(stratum => (stratum.Breakdowns, (int)stratum.Round, rows[stratum.Id].Row))],
                [.. earlier.Select(release => ((int)release.Rounds, AtomsOf(connection, release.Id, questionnaire.Audience)))],
                unanswered),
            StringComparer.Ordinal);
    }

    public int Rounds { get; }
    public long Submissions { get; }
    /// <summary>How many have come since the last release, withdrawn ones included; all, where there is none.</summary>
    public int Late { get; }
    public bool IsReleasedBefore => earlier.Count > 0;
    public IReadOnlyList<Questionnaire> Questionnaires { get; }

    /// <summary>Whether a release with this k would say what the last one says.</summary>
    public bool IsUnchanged(int minimumGroup) => Late == 0 && earlier is [.., { WithdrawnAt: null } last] && last.MinimumGroup >= minimumGroup;

    /// <summary>Of the audiences that somebody answered of. Of the others there is nothing to show, and nothing to hide.</summary>
    public IEnumerable<Questionnaire> Answered => Questionnaires.Where(questionnaire => answering.Contains(questionnaire.Audience));

    public AudienceTallies Make(string audience, int minimumGroup)
    {
        if (!made.TryGetValue((audience, minimumGroup), out var tallies)) made[(audience, minimumGroup)] = tallies = releases[audience].Make(minimumGroup);
        return tallies;
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string[]>> AtomsOf(IDbConnection connection, long id, string audience)
    {
        var strata = connection.Query<string>(SelectReleaseStrata, new { id, audience }).ToList();
        return connection.Query<(string Question, string Strata)>(SelectAtoms, new { id, audience })
            .GroupBy(row => row.Question)
            .ToDictionary(
                unit => unit.Key,
                IReadOnlyList<string[]> (unit) => [.. unit.Select(row => JsonSerializer.Deserialize<int[]>(row.Strata)!.Select(index => strata[index]).ToArray())]);
    }

    private sealed record StratumRow
    {
        public required long Id { get; init; }
        public required string Audience { get; init; }
        public required long Round { get; init; }
        public required string Breakdowns { get; init; }
    }

    private sealed record ReleaseRow
    {
        public required long Id { get; init; }
        public required long Rounds { get; init; }
        public required long MinimumGroup { get; init; }
        public string? WithdrawnAt { get; init; }
    }
}
