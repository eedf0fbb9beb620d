using Survey.Api.Infrastructure;
using Survey.Vault.Definitions;

namespace Survey.Api.Features.Forwarding;

/// <summary>A link with its counts and with what forwarders say they sent.</summary>
internal sealed record ForwardedLink
{
    public required long Id { get; init; }
    public required string Token { get; init; }
    public required string Audience { get; init; }
    public required IReadOnlyDictionary<string, string> Fixed { get; init; }
    public int? Expected { get; init; }
    public required bool NeedsCode { get; init; }
    public required int CodesIssued { get; init; }
    public string? DeactivatedAt { get; init; }
    public required int Answered { get; init; }
    /// <summary>Oldest first; a correction comes after what it corrects.</summary>
    public required IReadOnlyList<Receipt> Receipts { get; init; }

    public string Path => $"/s/{Token}";

    /// <summary>The newest word of each forwarder.</summary>
    public IEnumerable<Receipt> Current => Receipts.GroupBy(receipt => receipt.ForwarderId).Select(group => group.Last());

    /// <summary>How many it was sent to, by all who forward it; null while nobody has said.</summary>
    public int? Confirmed => Receipts.Count == 0 ? null : Current.Sum(receipt => receipt.SentTo);

    /// <summary>More have answered than it was sent to: the number is wrong, or the link has gone astray.</summary>
    public bool IsOver => (Confirmed ?? Expected) is { } sent && Answered > sent;

    /// <summary>Whether answers are missing; also when nobody has said how many there should be.</summary>
    public bool Lags => DeactivatedAt is null && ((Confirmed ?? Expected) is not { } sent || Answered < sent);

    /// <summary>The value of a breakdown: fixed, or the governor that the fixed county has.</summary>
    public string? ValueOf(string key, CodeLists codeLists) =>
        key == "audience" ? Audience
        : Fixed.GetValueOrDefault(key) ?? (key == Breakdown.Embete && Fixed.TryGetValue(Breakdown.Fylke, out var fylke) ? codeLists.EmbeteOf(fylke) : null);

    /// <summary>What the link is for, in words: «Ledere · Møre og Romsdal».</summary>
    public string Label(Study study, int year, CodeLists codeLists, string language) =>
        string.Join(" · ", Fixed
            .Select(pair => codeLists.NameOf(study.Breakdowns.FirstOrDefault(breakdown => breakdown.Key == pair.Key) ?? new Breakdown { Key = pair.Key }, pair.Value, year, language))
            .Prepend(study.Audiences.Single(audience => audience.Key == Audience).Label.In(language)));
}

/// <summary>A forwarder's word: sent on that day to that many.</summary>
internal sealed record Receipt(long Id, long ForwarderId, long LinkId, string SentOn, int SentTo, IReadOnlyList<string> Services, string? Note, string RecordedAt);
