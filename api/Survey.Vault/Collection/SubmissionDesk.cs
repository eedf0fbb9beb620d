using System.Security.Cryptography;
using System.Text;
using Survey.Vault.Storage;

namespace Survey.Vault.Collection;

/// <summary>The door through which submissions come in: read, judged, and on disk before the answer.</summary>
public sealed class SubmissionDesk(Database database)
{
    public async Task<SubmissionReceipt> SubmitAsync(Form form, Admission admission, ReadOnlyMemory<byte> body, string idempotencyKey, CancellationToken ct)
    {
        var reader = new SubmissionReader(form);
        reader.Read(body.Span);
        if (reader.Faults.Count > 0) return new SubmissionReceipt.Invalid(reader.Faults);

        var outcome = await database.Writer.SubmitAsync(
            new PackedSubmission
            {
                WaveId = form.WaveId,
                LinkId = form.LinkId,
                Audience = form.Questionnaire.Audience,
                Breakdowns = reader.Breakdowns(),
                Key = SHA256.HashData(Encoding.UTF8.GetBytes(idempotencyKey))[..16],
                Answers = reader.Packed,
                Texts = reader.Texts(),
                Late = admission.Late,
                Code = admission.CodesOf is { } link ? CodeHash.Of(link, reader.Code ?? "") : null,
            },
            ct);
        return outcome switch
        {
            SubmissionOutcome.Accepted => new SubmissionReceipt.Stored(Again: false),
            SubmissionOutcome.Repeated => new SubmissionReceipt.Stored(Again: true),
            SubmissionOutcome.Conflict => new SubmissionReceipt.KeyReused(),
            SubmissionOutcome.Closed => new SubmissionReceipt.Closed(),
            SubmissionOutcome.CodeInvalid => new SubmissionReceipt.CodeInvalid(),
            _ => throw new InvalidOperationException($"No receipt for {outcome}."),
        };
    }
}

/// <summary>On what terms a link takes submissions now.</summary>
/// <param name="Late">The deadline has passed: only a resend of what is stored is acknowledged.</param>
/// <param name="CodesOf">The token of a link that needs a single-use code; null where none is needed.</param>
public sealed record Admission(bool Late = false, string? CodesOf = null);

/// <summary>What became of a submission; it names neither the submission nor its stratum.</summary>
public abstract record SubmissionReceipt
{
    private SubmissionReceipt() { }

    /// <param name="Again">It had been stored before, and counts once.</param>
    public sealed record Stored(bool Again) : SubmissionReceipt;

    public sealed record Invalid(IReadOnlyList<AnswerFault> Faults) : SubmissionReceipt;

    /// <summary>Another submission has the same idempotency key.</summary>
    public sealed record KeyReused : SubmissionReceipt;

    public sealed record Closed : SubmissionReceipt;

    /// <summary>The code is unknown or spent: which of the two is not told.</summary>
    public sealed record CodeInvalid : SubmissionReceipt;
}
