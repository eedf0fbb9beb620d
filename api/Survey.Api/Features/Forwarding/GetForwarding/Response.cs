using Survey.Api.Infrastructure;

namespace Survey.Api.Features.Forwarding.GetForwarding;

internal sealed record Response
{
    /// <summary>The forwarder's name.</summary>
    public required string Name { get; init; }
    public required ForwarderKind Kind { get; init; }
    public required ForwardedStudyResponse Study { get; init; }
    public required ForwardedWaveResponse Wave { get; init; }
    public DeadlineResponse? Deadline { get; init; }
    /// <summary>Whom to ask.</summary>
    public ContactResponse? Contact { get; init; }
    /// <summary>Sum over the links; absent where one of them has none.</summary>
    public int? Expected { get; init; }
    /// <summary>How many they were sent to, by the newest receipts; absent while a link has none.</summary>
    public int? Confirmed { get; init; }
    public required int Answered { get; init; }
    public required IReadOnlyList<ForwardedLinkResponse> Links { get; init; }
    public required IReadOnlyList<ForwardedReminderResponse> Reminders { get; init; }
}

internal sealed record ForwardedStudyResponse
{
    public required string Key { get; init; }
    public required string Title { get; init; }
    public string? CommissionedBy { get; init; }
    public string? ConductedBy { get; init; }
}

internal sealed record ForwardedWaveResponse
{
    public required int Year { get; init; }
    public required string Label { get; init; }
    /// <summary>`planned`, `open`, `paused` or `closed`.</summary>
    public required string State { get; init; }
    /// <summary>It exists for demonstration alone.</summary>
    public required bool Invented { get; init; }
}

internal sealed record ForwardedLinkResponse
{
    public required long Id { get; init; }
    /// <summary>What the link is for, in words.</summary>
    public required string Label { get; init; }
    public required string Audience { get; init; }
    /// <summary>Breakdown values that everyone behind the link has.</summary>
    public required IReadOnlyDictionary<string, string> Fixed { get; init; }
    public required string Url { get; init; }
    public required string Path { get; init; }
    /// <summary>False when it has been taken out of use.</summary>
    public required bool Active { get; init; }
    /// <summary>Whoever answers needs a single-use code.</summary>
    public required bool NeedsCode { get; init; }
    public int? Expected { get; init; }
    public required int Answered { get; init; }
    /// <summary>Fewer have answered than it was sent to, or nobody has said how many that is.</summary>
    public required bool Lags { get; init; }
    /// <summary>The newest: the one that counts.</summary>
    public ReceiptResponse? Receipt { get; init; }
    /// <summary>What it corrected, newest first.</summary>
    public required IReadOnlyList<ReceiptResponse> EarlierReceipts { get; init; }
    /// <summary>The invitation in bokmål.</summary>
    public required MailResponse Nb { get; init; }
    /// <summary>The invitation in nynorsk.</summary>
    public required MailResponse Nn { get; init; }
}

internal sealed record MailResponse
{
    public required string Subject { get; init; }
    /// <summary>Plain text.</summary>
    public required string Body { get; init; }
    /// <summary>The same as a mailto: address without a recipient.</summary>
    public required string Mailto { get; init; }
}

internal sealed record ForwardedReminderResponse
{
    public required long Id { get; init; }
    public required int Number { get; init; }
    public required DateOnly PlannedOn { get; init; }
    /// <summary>Its day has come, links lag, and it is not marked as sent.</summary>
    public required bool Due { get; init; }
    /// <summary>When this forwarder sent it.</summary>
    public string? SentOn { get; init; }
    /// <summary>Texts for the links that lag.</summary>
    public required IReadOnlyList<ReminderMailResponse> Mails { get; init; }
}

internal sealed record ReminderMailResponse
{
    public required long LinkId { get; init; }
    public required MailResponse Nb { get; init; }
    public required MailResponse Nn { get; init; }
}
