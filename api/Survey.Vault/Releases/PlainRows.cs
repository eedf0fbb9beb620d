using Survey.Vault.Atoms;
using Survey.Vault.Collection;
using Survey.Vault.Definitions;

namespace Survey.Vault.Releases;

/// <summary>The plainest tables of an audience: each question undivided, and by each breakdown alone. For the ledger and the preview.</summary>
internal sealed class PlainRows
{
    private readonly Questionnaire questionnaire;
    private readonly AudienceTallies tallies;
    private readonly List<(string By, string Code, StrataSet Strata)> requested;
    private readonly Dictionary<string, Rows> atoms;

    public PlainRows(Questionnaire questionnaire, AudienceTallies tallies)
    {
        (this.questionnaire, this.tallies) = (questionnaire, tallies);
        var values = tallies.Strata.Select(Strata.Parse).ToList();
        requested =
        [
            .. values
                .SelectMany((of, stratum) => of.Select(pair => (pair.Key, pair.Value, stratum)).Append((Key: "", Value: "", stratum)))
                .GroupBy(of => (of.Key, of.Value), of => of.stratum)
                .OrderBy(row => row.Key.Key, StringComparer.Ordinal).ThenBy(row => row.Key.Value, StringComparer.Ordinal)
                .Select(row => (row.Key.Key, row.Key.Value, new StrataSet(values.Count, row))),
        ];
        atoms = tallies.Atoms.ToDictionary(unit => unit.Question, unit => new Rows(values.Count, unit.Atoms), StringComparer.Ordinal);
    }

    public string Audience => questionnaire.Audience;

    /// <summary>In the order of the questionnaire. Where nothing is released of a question, its rows have no answer.</summary>
    public IEnumerable<PlainRow> All() =>
        from question in questionnaire.Questions.Where(AudienceRelease.IsCounted)
        from row in requested
        let answer = atoms.GetValueOrDefault(question.Key)?.Ask(row.Strata)
        // Nobody can have answered there: that is no row.
        where answer is not Row.Published { Atoms: [] }
        select new PlainRow(question, row.By, row.Code, answer);

    /// <summary>The values of a breakdown that are in some atoms of a question: with all who could answer it there, and with some of them.</summary>
    public (IReadOnlyList<string> Whole, IReadOnlyList<string> Parts) ValuesIn(string question, IReadOnlyList<int> of, string by)
    {
        var rows = atoms[question];
        var union = rows.Strata(of);
        var inside = requested.Where(row => row.By == by && row.Strata.And(union).Count > 0)
            .ToLookup(row => AtomsOf(rows.Ask(row.Strata)).All(of.Contains), row => row.Code);
        return ([.. inside[true]], [.. inside[false]]);
    }

    /// <summary>What a field's answers are over some atoms.</summary>
    public (long N, IReadOnlyList<long> Counts) Sum(Field field, IReadOnlyList<int> of)
    {
        var parts = tallies.Tallies.Where(tally => tally.Field == field.Key && of.Contains(tally.Atom)).ToList();
        return (parts.Sum(part => part.N), [.. Enumerable.Range(0, parts[0].Counts.Count).Select(option => parts.Sum(part => part.Counts[option]))]);
    }

    public static IReadOnlyList<int> AtomsOf(Row row) => row switch
    {
        Row.Published published => published.Atoms,
        Row.Hidden hidden => hidden.MergedInto,
        _ => throw new InvalidOperationException("No such row."),
    };
}

/// <param name="By">The breakdown; empty for the undivided row.</param>
/// <param name="Answer">Null where nothing is released of the question.</param>
internal sealed record PlainRow(AskedQuestion Question, string By, string Code, Row? Answer);
