using System.Security.Cryptography;

namespace Survey.Api.Infrastructure;

/// <summary>The unguessable part of an address: of a link, of a forwarder's page.</summary>
internal static class LinkToken
{
    // No letters that look like others: people copy links from paper.
    private const string Alphabet = "23456789abcdefghijkmnpqrstuvwxyz";
    private const int Length = 26;

    /// <summary>26 letters of 32: 130 random bits.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
