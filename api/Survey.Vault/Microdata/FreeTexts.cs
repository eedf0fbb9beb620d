namespace Survey.Vault.Microdata;

/// <summary>The free texts of one question, in one wave, of one audience.</summary>
/// <param name="Texts">In an order that is drawn anew each time; null where there are fewer than <paramref name="Minimum"/>: none, or how many, is not told.</param>
public sealed record FreeTexts(IReadOnlyList<string>? Texts, int Minimum)
{
    /// <summary>Fewer texts than this are not shown: in a handful, style and matter tell who wrote.</summary>
    public const int FewestTexts = 10;
}
