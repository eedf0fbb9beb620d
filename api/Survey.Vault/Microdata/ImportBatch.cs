using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Survey.Vault.Collection;

namespace Survey.Vault.Microdata;

/// <summary>Submissions of an earlier wave on their way in, in memory alone. They are read by the rules that respondents' own are read by.</summary>
[JsonConverter(typeof(NeverWritten))]
public sealed class ImportBatch(long waveId, string definition)
{
    private readonly List<ImportedSubmission> submissions = [];
    private readonly Dictionary<string, string> breakdowns = new(StringComparer.Ordinal);

    public int Count => submissions.Count;

    internal long WaveId => waveId;

    /// <summary>The text of the definition that the forms were made from.</summary>
    internal string Definition => definition;

    internal IReadOnlyList<ImportedSubmission> Submissions => submissions;

    /// <summary>Takes one as a respondent would have sent it, or tells what is wrong with it and leaves it out.</summary>
    /// <param name="form">With the values that were fixed by how people were reached; its link is not there yet.</param>
    public IReadOnlyList<AnswerFault> Add(Form form, ReadOnlySpan<byte> submission)
    {
        var reader = Read(form, submission);
        if (reader.Faults.Count > 0) return reader.Faults;
        var stratum = reader.Breakdowns();
        // A hundred thousand rows have a hundred strata: one text each.
        if (!breakdowns.TryAdd(stratum, stratum)) stratum = breakdowns[stratum];
        submissions.Add(new ImportedSubmission(form, stratum, RandomNumberGenerator.GetBytes(16), reader.Packed, reader.Texts()));
        return [];
    }

    /// <summary>What is wrong with one that is not to be taken, because something else is wrong with its row.</summary>
    public static IReadOnlyList<AnswerFault> Check(Form form, ReadOnlySpan<byte> submission) => Read(form, submission).Faults;

    private static SubmissionReader Read(Form form, ReadOnlySpan<byte> submission)
    {
        var reader = new SubmissionReader(form);
        reader.Read(submission);
        return reader;
    }
}

[JsonConverter(typeof(NeverWritten))]
internal sealed record ImportedSubmission(Form Form, string Breakdowns, byte[] Key, byte[] Answers, IReadOnlyList<(string Question, string Text)> Texts);

public enum ImportOutcome
{
    Imported,
    /// <summary>The wave takes answers through its links.</summary>
    WaveOpen,
    /// <summary>It has been read, or erased after a release: it takes no more answers.</summary>
    WaveFinal,
    /// <summary>A release of it has been previewed: it is released before it takes more.</summary>
    WavePreviewed,
    /// <summary>An audience of the batch has answers in the wave already.</summary>
    AudienceAnswered,
    /// <summary>The study was defined anew while the batch was read.</summary>
    DefinitionChanged,
}
