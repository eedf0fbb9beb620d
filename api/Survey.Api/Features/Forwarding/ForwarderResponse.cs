using Survey.Api.Infrastructure.Http;

namespace Survey.Api.Features.Forwarding;

/// <summary>A forwarder, with the address of the page that is theirs.</summary>
internal sealed record ForwarderResponse
{
    public required long Id { get; init; }
    public required string Name { get; init; }
    public required ForwarderKind Kind { get; init; }
    /// <summary>Of a county governor: the code.</summary>
    public string? Embete { get; init; }
    /// <summary>The unguessable part of the address.</summary>
    public required string Token { get; init; }
    /// <summary>Where the client shows the page.</summary>
    public required string Path { get; init; }
    public required string Url { get; init; }
    /// <summary>Ids of the links that are theirs now.</summary>
    public required IReadOnlyList<long> Links { get; init; }

    public static ForwarderResponse Of(Forwarder forwarder, IReadOnlyList<ForwardedLink> links, PublicAddress address, HttpRequest request) => new()
    {
        Id = forwarder.Id,
        Name = forwarder.Name,
        Kind = forwarder.Kind,
        Embete = forwarder.Embete,
        Token = forwarder.Token,
        Path = forwarder.Path,
        Url = address.Of(request, forwarder.Path),
        Links = [.. links.Select(link => link.Id)],
    };
}
