using System.Reflection;
using System.Runtime.CompilerServices;
using Survey.Tests;

namespace Survey.Architecture.Tests;

/// <summary>There are three projects because the compiler must refuse something between them (decision 0003).</summary>
public sealed class ProjectTests
{
    private const StringComparison Exactly = StringComparison.Ordinal;

    [Fact]
    public void The_statistics_refer_to_the_base_class_library_and_MathNet_alone() =>
        AssertRefersOnlyTo(Product.Statistics, "System.", "MathNet.Numerics");

    [Fact]
    public void The_vault_refers_to_its_store_alone_and_not_to_the_host() =>
        AssertRefersOnlyTo(Product.Vault, "System.", "Dapper", "Microsoft.Data.Sqlite", "SQLitePCLRaw.");

    [Fact]
    public void The_host_names_no_type_of_the_store() =>
        Assert.DoesNotContain(Product.Api.GetReferencedAssemblies(), reference =>
            reference.Name!.StartsWith("Microsoft.Data.Sqlite", Exactly) || reference.Name.StartsWith("SQLitePCL", Exactly));

    /// <summary>Else a slice could name a raw count, and the compiler would let it. Benchmarks fill a store past HTTP, with millions.</summary>
    [Fact]
    public void Only_its_tests_and_benchmarks_see_into_the_vault() =>
        Assert.Equal(["Survey.Benchmarks", "Survey.Vault.Tests"], Product.Vault.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName).Order());

    [Fact]
    public void The_host_does_not_go_around_the_compiler() =>
        Rule.AssertKept(
            from source in Sources.Api
            from way in new[] { "BindingFlags.NonPublic", "UnsafeAccessor", "IgnoresAccessChecksTo", "dynamic " }
            where source.Text.Contains(way, Exactly)
            select $"{source.Path}: {way}");

    /// <summary>The analyzer bans other constructions of connections, clocks and blocking waits; this is the one exception.</summary>
    [Fact]
    public void One_place_alone_is_excused_from_the_banned_symbols() =>
        Assert.Equal(["api/Survey.Vault/Storage/Sqlite/Connections.cs"], Sources.All.Where(source => source.Text.Contains("RS0030", Exactly)).Select(source => source.Path));

    /// <summary>It does not look for it by itself, and says nothing without.</summary>
    [Fact]
    public void The_build_hands_the_analyzer_its_list() =>
        Assert.Contains("<AdditionalFiles Include=\"$(MSBuildProjectDirectory)/BannedSymbols.txt\" />", File.ReadAllText(Path.Combine(Golden.RepositoryRoot, "Directory.Build.props")), Exactly);

    [Fact]
    public void Both_projects_that_could_construct_a_connection_ban_it() =>
        Assert.All(new[] { "api/Survey.Api", "api/Survey.Vault" }, project =>
        {
            var banned = File.ReadAllText(Path.Combine(Golden.RepositoryRoot, project, "BannedSymbols.txt"));
            Assert.Contains("M:Microsoft.Data.Sqlite.SqliteConnection.#ctor;", banned, Exactly);
            Assert.Contains("M:Microsoft.Data.Sqlite.SqliteConnection.#ctor(System.String);", banned, Exactly);
        });

    private static void AssertRefersOnlyTo(Assembly assembly, params string[] allowed) =>
        Assert.All(assembly.GetReferencedAssemblies(), reference =>
            Assert.True(allowed.Any(start => reference.Name!.StartsWith(start, Exactly)), $"{assembly.GetName().Name} refers to {reference.Name}"));
}
