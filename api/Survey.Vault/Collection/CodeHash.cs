using System.Security.Cryptography;
using System.Text;

namespace Survey.Vault.Collection;

/// <summary>Single-use codes as they are made and as they are stored.</summary>
internal static class CodeHash
{
    // Letters and digits that are not taken for others on paper.
    private const string Alphabet = "23456789abcdefghijkmnpqrstuvwxyz";
    private const int Groups = 4, GroupLength = 4;

    /// <summary>«k7xm-2p9r-hq4w-bn3d»: 80 random bits, so that a hash of it cannot be searched for, however fast.</summary>
    public static string NewCode() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));

    /// <summary>The hash under which a link keeps a code. The link's own random token is the salt; spaces, hyphens and capitals do not matter.</summary>
    public static byte[] Of(string link, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{link}\n{Normal(code)}"));

    // What nobody was given is cut: a megabyte of code would be hashed for nothing.
    private static string Normal(string code) => new([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant).Take(2 * Groups * GroupLength)]);
}
