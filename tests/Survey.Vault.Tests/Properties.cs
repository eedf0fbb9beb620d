using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Survey.Vault.Tests;

/// <summary>
/// Runs a property over random cases. A case is made from one number, so a failure is repeated by that number alone. Which
/// numbers are drawn is fixed: the same tests run everywhere. PROPERTY_RUNS sets how many, PROPERTY_SEED draws others.
/// </summary>
internal static class Properties
{
    internal static void Check(int runs, Action<int> property)
    {
        var count = Number("PROPERTY_RUNS") ?? runs;
        var seed = (ulong)(Number("PROPERTY_SEED") ?? 20190101);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), number =>
        {
            try
            {
                property(number);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Case {number} (PROPERTY_SEED={seed}): {failure.Message}", failure);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(seed, (seed << 1) | 1));
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
