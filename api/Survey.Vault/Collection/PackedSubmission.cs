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
    /// <summary>It came when nothing new was taken any more: it can only be a resend of what is stored.</summary>
    public bool Late { get; init; }
    /// <summary>Of a link that needs a code: the hash of the one that came along.</summary>
    public byte[]? Code { get; init; }
    public required IReadOnlyList<(string Question, string Text)> Texts { get; init; }
}

internal enum SubmissionOutcome
{
    Accepted,
    /// <summary>The same submission had been stored before; it counts once.</summary>
    Repeated,
    /// <summary>Another submission has the same key.</summary>
    Conflict,
    /// <summary>The wave or the link took no answers when the submission's turn came.</summary>
    Closed,
    /// <summary>The code is none of the link's, or it is spent; which of the two is not told.</summary>
    CodeInvalid,
}
