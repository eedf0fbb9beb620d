namespace Survey.Api.Features.Forwarding;

/// <summary>A forwarder's word on one link.</summary>
internal sealed record ReceiptResponse
{
    public required long LinkId { get; init; }
    /// <summary>yyyy-mm-dd</summary>
    public required string SentOn { get; init; }
    public required int SentTo { get; init; }
    /// <summary>Names of the services it went to, where they were given.</summary>
    public required IReadOnlyList<string> Services { get; init; }
    public string? Note { get; init; }
    /// <summary>ISO 8601, UTC.</summary>
    public required string RecordedAt { get; init; }

    public static ReceiptResponse Of(Receipt receipt) => new()
    {
        LinkId = receipt.LinkId,
        SentOn = receipt.SentOn,
        SentTo = receipt.SentTo,
        Services = receipt.Services,
        Note = receipt.Note,
        RecordedAt = receipt.RecordedAt,
    };
}
