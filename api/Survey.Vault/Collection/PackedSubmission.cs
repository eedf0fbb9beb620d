using System.Text.Json.Serialization;

namespace Survey.Vault.Collection;

/// <summary>A valid submission on its way to the file.</summary>
[JsonConverter(typeof(NeverWritten))]
internal sealed class PackedSubmission
{
    public required long WaveId { get; init; }
    public required long LinkId { get; init; }
    public required string Audience { get; init; }
    /// <summary>Canonical JSON of the breakdown values.</summary>
    public required string Breakdowns { get; init; }
    /// <summary>16 bytes: the hash of the client's random key.</summary>
    public required byte[] Key { get; init; }
    public required byte[] Answers { get; init; }
    public required IReadOnlyList<(string Question, string Text)> Texts { get; init; }
}

internal enum SubmissionOutcome
{
    Accepted,
    /// <summary>The same submission had been stored before; it counts once.</summary>
    Repeated,
    /// <summary>Another submission has the same key.</summary>
    Conflict,
    /// <summary>The wave was not open when the submission's turn came.</summary>
    Closed,
}
