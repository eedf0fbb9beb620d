using static Survey.Vault.Definitions.FaultCatalogue;

namespace Survey.Vault.Definitions.Rules;

internal static class OptionRules
{
    public static void Check(IReadOnlyList<Option> options, int most, string path, FaultList faults)
    {
        KeyRules.Count(options.Count, most, path, faults);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, option) in options.Index())
        {
            KeyRules.Code(option.Code, $"{path}[{index}].code", faults);
            if (!seen.Add(option.Code)) faults.Add(OptionTwice, $"{path}[{index}].code", KeyRules.Shown(option.Code));
            TextRules.Label(option.Label, $"{path}[{index}].label", faults);
        }
    }
}
