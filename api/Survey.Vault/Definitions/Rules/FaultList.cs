using System.Globalization;

namespace Survey.Vault.Definitions.Rules;

/// <summary>Collects every fault, so that one answer tells them all.</summary>
internal sealed class FaultList
{
    private readonly List<DefinitionFault> faults = [];

    public IReadOnlyList<DefinitionFault> All => faults;

    public void Add(string code, string path, params IReadOnlyList<string> arguments) =>
        faults.Add(new DefinitionFault(code, path, arguments));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
