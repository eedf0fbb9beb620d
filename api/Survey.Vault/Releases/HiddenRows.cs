using Survey.Vault.Atoms;
using Survey.Vault.Collection;

namespace Survey.Vault.Releases;

/// <summary>For the ledger: how much of the plainest tables a release hides.</summary>
internal static class HiddenRows
{
    /// <summary>Counts the rows of each question undivided and by each breakdown alone, and how many of them are no union of atoms.</summary>
    public static (int Rows, int Hidden) Count(AudienceTallies audience, IEnumerable<string> questions)
    {
        var values = audience.Strata.Select(Strata.Parse).ToList();
        var requested = values
            .SelectMany((of, stratum) => of.Select(pair => (pair.Key, pair.Value, stratum)).Append((Key: "", Value: "", stratum)))
            .GroupBy(of => (of.Key, of.Value), of => of.stratum)
            .Select(row => new StrataSet(values.Count, row))
            .ToList();
        var atoms = audience.Atoms.ToDictionary(unit => unit.Question, unit => new Rows(values.Count, unit.Atoms), StringComparer.Ordinal);
        var (rows, hidden) = (0, 0);
        foreach (var question in questions)
            foreach (var row in requested)
            {
                var answer = atoms.GetValueOrDefault(question)?.Ask(row);
                // Nobody can have answered there: that is no row.
                if (answer is Row.Published { Atoms: [] }) continue;
                rows++;
                if (answer is not Row.Published) hidden++;
            }
        return (rows, hidden);
    }
}
