namespace Survey.Vault.Definitions;

/// <summary>One thing that is wrong with a posted definition.</summary>
/// <param name="Code">Stable; one of <see cref="FaultCatalogue.Codes"/>.</param>
/// <param name="Path">Where, as a path from the root of the posted object: <c>study.questions[3].items[1].key</c>. Empty for the whole.</param>
/// <param name="Arguments">What the message says besides: the key, the limit, the alternatives.</param>
public sealed record DefinitionFault(string Code, string Path, params IReadOnlyList<string> Arguments)
{
    public string Message(string language) => FaultCatalogue.Message(this, language);

    public override string ToString() => $"{Path}: {Code} ({string.Join(", ", Arguments)})";
}
