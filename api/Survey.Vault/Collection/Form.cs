using Survey.Vault.Definitions;

namespace Survey.Vault.Collection;

/// <summary>What one link offers: a questionnaire, the breakdown values that the link fixes, and those that the respondent is asked for.</summary>
public sealed class Form
{
    public Form(
        long waveId,
        long linkId,
        Questionnaire questionnaire,
        IReadOnlyDictionary<string, string> fixedValues,
        IReadOnlyList<AskedBreakdown> asked)
    {
        (WaveId, LinkId, Questionnaire, Fixed, Asked) = (waveId, linkId, questionnaire, fixedValues, asked);
        FromAnswers =
        [
            .. questionnaire.Study.Breakdowns
                .Where(breakdown => breakdown.Question is not null && questionnaire.Find(breakdown.Question) is not null)
                .Select(breakdown => (breakdown.Key, questionnaire.Find(breakdown.Question!)!)),
        ];
        OnlyStratum = asked.Count == 0 && FromAnswers.Count == 0 ? Strata.Canonical(fixedValues) : null;
    }

    public long WaveId { get; }
    public long LinkId { get; }
    public Questionnaire Questionnaire { get; }
    public IReadOnlyDictionary<string, string> Fixed { get; }
    public IReadOnlyList<AskedBreakdown> Asked { get; }

    /// <summary>Breakdowns whose value is the answer to a question.</summary>
    internal IReadOnlyList<(string Breakdown, Field Field)> FromAnswers { get; }

    /// <summary>The stratum of every submission through the link, where there is but one.</summary>
    internal string? OnlyStratum { get; }
}

/// <summary>A breakdown that the respondent fills in, and the codes there are.</summary>
public sealed record AskedBreakdown(string Key, IReadOnlyList<string> Codes);
