using Survey.Vault.Atoms;

namespace Survey.Vault.Releases;

/// <summary>What a release would hide and show, in rows: no number of answers is in it.</summary>
public sealed record ReleasePreview
{
    /// <summary>How many came since the last release; null where there is none.</summary>
    public int? Late { get; init; }
    /// <summary>The release would say what the last one says, and be refused.</summary>
    public required bool Unchanged { get; init; }
    /// <summary>For the k asked for, and then for each larger one.</summary>
    public required IReadOnlyList<PreviewedSize> Sizes { get; init; }
    /// <summary>Questions of which nothing would be released.</summary>
    public required IReadOnlyList<WithheldQuestion> Withheld { get; init; }
    /// <summary>Hidden rows of the other questions: each question undivided and by each breakdown alone.</summary>
    public required IReadOnlyList<PreviewedRow> Hidden { get; init; }
    /// <summary>Small rows that would be shown, and in which all answered the same.</summary>
    public required IReadOnlyList<PreviewedRow> Alike { get; init; }
}

/// <param name="Rows">Rows of each question undivided and by each breakdown alone, of the audiences that somebody answered of.</param>
/// <param name="Hidden">Those of them that are hidden.</param>
public sealed record PreviewedSize(int MinimumGroup, int Rows, int Hidden)
{
    internal static PreviewedSize Of(int minimumGroup, WaveCount wave)
    {
        var rows = wave.Answered.SelectMany(questionnaire => new PlainRows(questionnaire, wave.Make(questionnaire.Audience, minimumGroup)).All()).ToList();
        return new PreviewedSize(minimumGroup, rows.Count, rows.Count(row => row.Answer is not Row.Published));
    }
}

/// <param name="Reason">Why.</param>
public sealed record WithheldQuestion(string Audience, string Question, Withheld Reason);

/// <param name="Audience">Its key.</param>
/// <param name="Question">Of a hidden row the question; of one where all answered alike the item.</param>
/// <param name="By">The breakdown; empty for the undivided row.</param>
/// <param name="Code">Its value.</param>
/// <param name="Union">What it is merged into, or is shown as: the values of the breakdown that are in it with all their people.</param>
/// <param name="Parts">And those that are in it with some of them.</param>
public sealed record PreviewedRow(string Audience, string Question, string By, string Code, IReadOnlyList<string> Union, IReadOnlyList<string> Parts);
