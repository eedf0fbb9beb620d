using Survey.Vault.Definitions;
using Survey.Vault.Releases;

namespace Survey.Api.Features.Tables;

/// <summary>One audience of one wave of a table. Each has atoms of its own.</summary>
internal sealed class TablePart(ReleasedWave wave, Questionnaire questionnaire, ReleasedAudience released)
{
    private readonly Dictionary<string, bool[]> answeredFrom = new(StringComparer.Ordinal);

    public ReleasedWave Wave => wave;
    public Questionnaire Questionnaire => questionnaire;
    public ReleasedAudience Released => released;

    /// <summary>Whether a question can have been answered from a stratum. Where nobody can have, it is part of no atom.</summary>
    public bool IsAnsweredFrom(string field, int stratum)
    {
        var question = questionnaire.Find(field)!.Question;
        if (!answeredFrom.TryGetValue(question, out var known))
            answeredFrom[question] = known = [.. Enumerable.Range(0, released.Strata.Count).Select(index => released.Ask(field, [index]) is not ReleasedRow.Nobody)];
        return known[stratum];
    }
}

/// <summary>A row's people before a question is asked: its by-values, and the strata that they are.</summary>
/// <param name="Key">Codes, in the order of the table's dimensions.</param>
/// <param name="Names">They in words, one by one.</param>
/// <param name="Label">And together.</param>
/// <param name="Parts">By wave and audience.</param>
internal sealed record Cell(IReadOnlyList<string> Key, IReadOnlyList<string> Names, string Label, IReadOnlyList<CellPart> Parts)
{
    public int MinimumGroup => Parts.Max(part => part.Part.Wave.MinimumGroup);
}

/// <param name="Part">A wave and audience.</param>
/// <param name="Strata">All that may be in the row.</param>
/// <param name="Uncertain">Those of them that have people outside it too: a border went through them.</param>
internal sealed record CellPart(TablePart Part, IReadOnlyList<int> Strata, IReadOnlyList<int> Uncertain);
