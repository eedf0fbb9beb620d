using System.Reflection;
using Survey.Statistics;
using Survey.Vault.Storage;

namespace Survey.Architecture.Tests;

/// <summary>The three projects, as they are built.</summary>
internal static class Product
{
    public static Assembly Api { get; } = typeof(Program).Assembly;
    public static Assembly Vault { get; } = typeof(Database).Assembly;
    public static Assembly Statistics { get; } = typeof(Wilson).Assembly;
    public static IReadOnlyList<Assembly> All { get; } = [Api, Vault, Statistics];
}
